-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Devices as desks see them: what the hub says of each, and what it holds.

-- name: devices
-- in:   :warehouse
-- out:  id, name, state, shell, person, last_seen, pending, holds, battery, version, wiped_at
SELECT report.id AS id, report.name AS name,
       CASE WHEN report.wiped_at <> 0 THEN 'Wiped'
            WHEN report.wipe <> 0 THEN 'WipeWanted'
            ELSE report.state END AS state,
       CASE WHEN report.audience = 0 THEN 'FloorDevice' ELSE 'DeskDevice' END AS shell,
       coalesce("user".name, '') AS person, report.last_seen_at AS last_seen,
       report.pending AS pending,
       (SELECT count(*) FROM lease WHERE lease.device = report.id) AS holds,
       CASE WHEN report.battery_percent < 0 THEN -1
            ELSE report.battery_percent * 10 END AS battery,
       report.app_version AS version, report.wiped_at AS wiped_at
  FROM device_report AS report
  LEFT JOIN "user" ON "user".id = report."user"
 WHERE report.warehouse = :warehouse;

-- name: device_state
-- in:   :subject
-- out:  state
SELECT report.state AS state
  FROM device_report AS report
 WHERE report.id = :subject;

-- name: device_work
-- in:   :subject
-- out:  id, kind, work, zone, holder, since
SELECT lease.id AS id, lease.kind AS kind,
       coalesce(batch.name, count_place.code, task.kind, '') AS work, lease.zone AS zone,
       coalesce("user".name, '') AS holder, lease.since AS since
  FROM lease
  LEFT JOIN "user" ON "user".id = lease.holder
  LEFT JOIN batch ON batch.id = lease.subject AND lease.kind IN ('Batch', 'ZonePart')
  LEFT JOIN task ON task.id = lease.subject AND lease.kind = 'Task'
  LEFT JOIN count_sheet ON count_sheet.id = lease.subject AND lease.kind = 'Count'
  LEFT JOIN location AS count_place ON count_place.id = count_sheet.location
 WHERE lease.device = :subject;
