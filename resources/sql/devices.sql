-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Devices as far as a desk sees them: what each holds.

-- name: device_work
-- in:   :warehouse
-- out:  id, device, kind, work, zone, holder, since, subject
SELECT lease.id AS id, lease.device AS device, lease.kind AS kind,
       coalesce(batch.name, count_place.code, task.kind, '') AS work, lease.zone AS zone,
       coalesce("user".name, '') AS holder, lease.since AS since,
       lease.subject AS subject
  FROM lease
  LEFT JOIN "user" ON "user".id = lease.holder
  LEFT JOIN batch ON batch.id = lease.subject AND lease.kind IN ('Batch', 'ZonePart')
  LEFT JOIN task ON task.id = lease.subject AND lease.kind = 'Task'
  LEFT JOIN count_sheet ON count_sheet.id = lease.subject AND lease.kind = 'Count'
  LEFT JOIN location AS count_place ON count_place.id = count_sheet.location
 WHERE lease.warehouse = :warehouse;
