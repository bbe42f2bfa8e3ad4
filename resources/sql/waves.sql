-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: waves
-- in:   :warehouse
-- out:  id, name, state, cut_off, channel, zone, kind, orders, lines, weight_grams, walks, done
SELECT wave.id AS id, wave.name AS name, wave.state AS state, wave.cut_off AS cut_off,
       wave.channel AS channel, wave.zone AS zone, wave.kind AS kind, wave.orders AS orders,
       wave.lines AS lines, wave.weight_grams AS weight_grams, wave.walks AS walks,
       CASE WHEN wave.walks > 0 THEN
       (SELECT count(*) FROM batch
         WHERE batch.warehouse = :warehouse AND batch.state = 'Done'
           AND substr(batch.name, 1, length(wave.name) + 1) = wave.name || '-') * 1000 / wave.walks
       ELSE 0 END AS done
  FROM wave
 WHERE wave.warehouse = :warehouse;

-- The walks of a wave: they bear its name.

-- name: wave_walks
-- in:   :warehouse, :subject
-- out:  id, name, state, worker, orders, progress
SELECT batch.id AS id, batch.name AS name, batch.state AS state,
       coalesce("user".name, '') AS worker,
       (SELECT count(*) FROM transfer WHERE transfer.batch = batch.id) AS orders,
       CASE batch.state WHEN 'Done' THEN 1000 ELSE
       coalesce((SELECT CAST(sum(transfer_line.picked) AS bigint) * 1000
                        / CAST(sum(transfer_line.needed) AS bigint)
                   FROM transfer
                   JOIN transfer_line ON transfer_line.transfer = transfer.id
                  WHERE transfer.batch = batch.id
                 HAVING sum(transfer_line.needed) > 0), 0) END AS progress
  FROM wave
  JOIN batch ON batch.warehouse = :warehouse
   AND substr(batch.name, 1, length(wave.name) + 1) = wave.name || '-'
  LEFT JOIN "user" ON "user".id = batch.worker
 WHERE wave.id = :subject;

-- What a rule may choose by: channels and zones that have something to take, and where walks end.

-- name: wave_choices
-- in:   :warehouse
-- out:  kind, value, id
SELECT DISTINCT 'channel' AS kind, "order".channel AS value, CAST(0 AS bigint) AS id
  FROM transfer
  JOIN "order" ON "order".id = transfer."order"
 WHERE transfer.warehouse = :warehouse AND transfer.done = 0 AND "order".channel <> ''
UNION
SELECT DISTINCT 'zone', location.zone, CAST(0 AS bigint)
  FROM location
 WHERE location.warehouse = :warehouse AND location.usage = 'Storage' AND location.zone <> ''
UNION
SELECT 'destination', location.code, location.id
  FROM location
 WHERE location.warehouse = :warehouse AND location.usage = 'Staging'
UNION
SELECT DISTINCT 'cut_off', CAST('' AS text), transfer.cut_off
  FROM transfer
 WHERE transfer.warehouse = :warehouse AND transfer.done = 0 AND transfer.batch = 0
   AND transfer.cut_off > 0
 ORDER BY 1, 3, 2;
