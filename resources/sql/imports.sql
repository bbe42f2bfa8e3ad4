-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Tables on their way into the books: how far they are, and what was refused.

-- Shares are permille of what is to be saved.

-- name: imports
-- in:   :warehouse
-- out:  id, file, kind, state, who, table_rows, progress, saved, refused, staged_at, ended_at, open
SELECT import.id AS id, import.file AS file, import.kind AS kind,
       'Import' || import.state AS state, coalesce("user".name, '') AS who,
       import."rows" AS table_rows,
       CASE WHEN import.saves = 0 THEN 0
            ELSE (import.saved + import.refused) * 1000 / import.saves END AS progress,
       import.saved AS saved, import.refused AS refused, import.staged_at AS staged_at,
       import.ended_at AS ended_at, import.open AS open
  FROM import
  LEFT JOIN "user" ON "user".id = import."by"
 WHERE import.warehouse = :warehouse;

-- name: import_refusals
-- in:   :subject
-- out:  id, line, what, why
SELECT import_refusal.id AS id, import_refusal.row AS line, import_refusal.operation AS what,
       import_refusal.code AS why
  FROM import_refusal
 WHERE import_refusal.import = :subject;

-- One import, while somebody waits for it.

-- name: import_now
-- in:   :subject
-- out:  state, saves, saved, refused
SELECT import.state AS state, import.saves AS saves, import.saved AS saved,
       import.refused AS refused
  FROM import
 WHERE import.id = :subject;

-- name: import_refusal_rows
-- in:   :subject
-- out:  line, what, why
SELECT import_refusal.row AS line, import_refusal.operation AS what, import_refusal.code AS why
  FROM import_refusal
 WHERE import_refusal.import = :subject
 ORDER BY import_refusal.row
 LIMIT 10000;

-- What is known of a file that is not over.

-- name: imports_of_file
-- in:   :hash, :warehouse
-- out:  id, state
SELECT import.id AS id, import.state AS state
  FROM import
 WHERE import.sha256 = :hash AND import.warehouse = :warehouse AND import.open = 1
   AND import.state <> 'Cancelled'
 ORDER BY CASE WHEN import.state = 'Running' THEN 0 ELSE 1 END, import.id;

-- name: import_profiles
-- in:   :kind
-- out:  id, name, columns, charset
SELECT import_profile.id AS id, import_profile.name AS name, import_profile.columns AS columns,
       import_profile.charset AS charset
  FROM import_profile
 WHERE import_profile.kind = :kind AND import_profile.active = 1
 ORDER BY import_profile.name;
