-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the floor has to do: walks, and orders that are on none yet. A walk leaves with the first of
-- its orders that is not done. Of what is done only what left or leaves since :since_ms, and what
-- has no cut-off.

-- name: work_board
-- in:   :warehouse, :now_ms, :since_ms
-- out:  id, kind, name, state, late, zone, carrier, cut_off, worker, since, orders, lines,
--       progress, priority, worker_id
SELECT batch.id AS id, 'Walk' AS kind, batch.name AS name,
       CASE batch.state WHEN 'Draft' THEN 'ToDo' WHEN 'Started' THEN 'InWork'
                        ELSE batch.state END AS state,
       CASE WHEN batch.state <> 'Done' AND
       coalesce((SELECT min(transfer.cut_off) FROM transfer
                  WHERE transfer.batch = batch.id AND transfer.done = 0
                    AND transfer.cut_off > 0), batch.cut_off) BETWEEN 1 AND :now_ms - 1
            THEN 1 ELSE 0 END AS late,
       CASE WHEN batch.zone <> '' THEN batch.zone ELSE
       coalesce((SELECT CASE WHEN min(location.zone) = max(location.zone)
                             THEN min(location.zone)
                             ELSE min(location.zone) || '-' || max(location.zone) END
                   FROM reservation
                   JOIN location ON location.id = reservation.location
                  WHERE reservation.batch = batch.id), '') END AS zone,
       coalesce((SELECT min(carrier.name)
                   FROM transfer
                   JOIN "order" ON "order".id = transfer."order"
                   JOIN carrier_service ON carrier_service.id = "order".service
                   JOIN carrier ON carrier.id = carrier_service.carrier
                  WHERE transfer.batch = batch.id), '') AS carrier,
       nullif(coalesce((SELECT min(transfer.cut_off) FROM transfer
                         WHERE transfer.batch = batch.id AND transfer.done = 0
                           AND transfer.cut_off > 0), batch.cut_off), 0) AS cut_off,
       coalesce("user".name, '') AS worker,
       coalesce((SELECT min(lease.since) FROM lease
                  WHERE lease.kind = 'Batch' AND lease.subject = batch.id), 0) AS since,
       (SELECT count(*) FROM transfer WHERE transfer.batch = batch.id) AS orders,
       (SELECT count(*) FROM transfer
          JOIN transfer_line ON transfer_line.transfer = transfer.id
         WHERE transfer.batch = batch.id) AS lines,
       CASE batch.state WHEN 'Done' THEN 1000 ELSE
       coalesce((SELECT CAST(sum(transfer_line.picked) AS bigint) * 1000
                        / CAST(sum(transfer_line.needed) AS bigint)
                   FROM transfer
                   JOIN transfer_line ON transfer_line.transfer = transfer.id
                  WHERE transfer.batch = batch.id
                 HAVING sum(transfer_line.needed) > 0), 0) END AS progress,
       batch.priority AS priority, batch.worker AS worker_id
  FROM batch
  LEFT JOIN "user" ON "user".id = batch.worker
 WHERE batch.warehouse = :warehouse
   AND (batch.state <> 'Done' OR batch.cut_off = 0 OR batch.cut_off >= :since_ms)
UNION ALL
SELECT transfer.id, 'Order', transfer.reference,
       CASE WHEN transfer.done = 1 THEN 'Done' WHEN transfer.on_hold <> 'No' THEN 'Held'
            ELSE 'ToDo' END,
       CASE WHEN transfer.cut_off > 0 AND transfer.cut_off < :now_ms AND transfer.done = 0
            THEN 1 ELSE 0 END,
       coalesce((SELECT min(location.zone) FROM reservation
                   JOIN location ON location.id = reservation.location
                   JOIN transfer_line ON transfer_line.id = reservation.line
                  WHERE transfer_line.transfer = transfer.id), ''),
       coalesce(carrier.name, ''), nullif(transfer.cut_off, 0), '', 0, 1,
       (SELECT count(*) FROM transfer_line WHERE transfer_line.transfer = transfer.id),
       coalesce((SELECT CAST(sum(transfer_line.picked) AS bigint) * 1000
                        / CAST(sum(transfer_line.needed) AS bigint)
                   FROM transfer_line
                  WHERE transfer_line.transfer = transfer.id
                 HAVING sum(transfer_line.needed) > 0), 0),
       transfer.priority, 0
  FROM transfer
  LEFT JOIN "order" ON "order".id = transfer."order"
  LEFT JOIN carrier_service ON carrier_service.id = "order".service
  LEFT JOIN carrier ON carrier.id = carrier_service.carrier
 WHERE transfer.warehouse = :warehouse AND transfer.batch = 0 AND transfer.cancelled = 0
   AND (transfer.done = 0 OR transfer.cut_off >= :since_ms);

-- What a walk, or one order, still takes and has taken, in its orders' order.

-- name: work_lines
-- in:   :subject
-- out:  id, reference, sku, product, needed, picked, missing, place, progress
SELECT transfer_line.id AS id, transfer.reference AS reference, product.sku AS sku,
       product.name AS product, transfer_line.needed AS needed, transfer_line.picked AS picked,
       transfer_line.missing AS missing,
       coalesce((SELECT min(location.code) FROM reservation
                   JOIN location ON location.id = reservation.location
                  WHERE reservation.line = transfer_line.id), '') AS place,
       CASE WHEN transfer_line.needed > 0
            THEN transfer_line.picked * 1000 / transfer_line.needed ELSE 0 END AS progress
  FROM transfer
  JOIN transfer_line ON transfer_line.transfer = transfer.id
  JOIN product ON product.id = transfer_line.product
 WHERE transfer.batch = :subject OR transfer.id = :subject;

-- People who may be given work here.

-- name: people
-- in:   :warehouse
-- out:  id, name, code
SELECT "user".id AS id, "user".name AS name, "user".code AS code
  FROM "user"
 WHERE "user".active = 1 AND "user".warehouse = :warehouse
 ORDER BY "user".name, "user".id;

-- How much waits where: what stands beside each page's name.

-- name: page_counts
-- in:   :warehouse, :day
-- out:  board, exceptions, approvals, counts, orders, cases
SELECT (SELECT count(*) FROM batch
         WHERE batch.warehouse = :warehouse AND batch.state <> 'Done')
     + (SELECT count(*) FROM transfer
         WHERE transfer.warehouse = :warehouse AND transfer.batch = 0 AND transfer.done = 0
           AND transfer.cancelled = 0) AS board,
       (SELECT count(*) FROM task WHERE task.warehouse = :warehouse AND task.done = 0)
     + (SELECT count(*) FROM ticket WHERE ticket.warehouse = :warehouse AND ticket.closed = 0)
     + (SELECT count(*) FROM parcel WHERE parcel.warehouse = :warehouse
           AND parcel."end" = 'None' AND parcel.hold <> '')
     + (SELECT count(*) FROM order_hold
         WHERE order_hold.warehouse = :warehouse AND order_hold.released_by = 0)
     + (SELECT count(*) FROM parcel
          JOIN print ON print.parcel = parcel.id
         WHERE parcel.warehouse = :warehouse AND parcel."end" = 'None' AND print.failure <> ''
           AND NOT EXISTS (SELECT 1 FROM print AS later
                            WHERE later.parcel = print.parcel AND later.paper = print.paper
                              AND later.at > print.at AND later.failure = ''))
     + (SELECT count(*) FROM unknown_code WHERE unknown_code.warehouse = :warehouse
           AND unknown_code.product = 0)
     + (SELECT count(*) FROM supplier_claim WHERE supplier_claim.warehouse = :warehouse
           AND supplier_claim.state IN ('Open', 'Sent', 'Accepted', 'Refused'))
     + (SELECT count(*) FROM transfer_line
          JOIN transfer ON transfer.id = transfer_line.transfer
          JOIN "order" ON "order".id = transfer."order"
         WHERE transfer_line.warehouse = :warehouse AND transfer_line.waiting > 0
           AND transfer.done = 0 AND transfer.cancelled = 0 AND transfer.on_hold = 'No'
           AND transfer.reserve_from <= :day)
     + (SELECT count(*) FROM purchase_order
          JOIN purchase_line ON purchase_line.purchase_order = purchase_order.id
         WHERE purchase_order.warehouse = :warehouse AND purchase_order.confirmed = 1
           AND purchase_order.closed = 0
           AND purchase_line.ordered - purchase_line.closed > purchase_line.received
           AND CASE WHEN purchase_line.confirmed_on > 0 THEN purchase_line.confirmed_on
                    WHEN purchase_line.expected_on > 0 THEN purchase_line.expected_on
                    WHEN purchase_order.expected_on > 0 THEN purchase_order.expected_on
                    ELSE :day END < :day) AS exceptions,
       (SELECT count(*) FROM count_sheet WHERE count_sheet.warehouse = :warehouse
           AND count_sheet.state = 'Approval')
     + (SELECT count(*) FROM return_item WHERE return_item.warehouse = :warehouse
           AND return_item.state = 'AwaitingApproval')
     + (SELECT count(*) FROM settlement WHERE settlement.warehouse = :warehouse
           AND settlement.state = 'AwaitingApproval')
     + (SELECT count(*) FROM task WHERE task.warehouse = :warehouse AND task.done = 0
           AND task.kind IN ('Approve', 'ReviewHeld', 'ReviewParked')) AS approvals,
       (SELECT count(*) FROM count_sheet WHERE count_sheet.warehouse = :warehouse
           AND count_sheet.state IN ('Open', 'Counting', 'Submitted', 'Recount', 'Approval'))
           AS counts,
       (SELECT count(DISTINCT order_hold."order") FROM order_hold
         WHERE order_hold.warehouse = :warehouse AND order_hold.released_by = 0) AS orders,
       (SELECT count(*) FROM ticket WHERE ticket.warehouse = :warehouse AND ticket.closed = 0
           AND ticket.waiting_since = 0) AS cases;
