-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What went otherwise and waits for somebody: tasks, cases, held orders and parcels, papers that
-- did not come out, codes that nobody knows, claims at suppliers, work that somebody has had since
-- :since_ms or longer, orders that no shelf has goods for, purchases that were due before :day. Who
-- looks at a held order, at a late purchase or at an order without goods is a role; an order is due
-- when it is promised, a purchase at the end of its day (days since 1970 after the Julian day
-- number of Fliegel and Van Flandern).

-- name: exceptions
-- in:   :warehouse, :since_ms, :day
-- out:  id, source, kind, reason, place, product, quantity, owner, opened_at, due_at, priority,
--       about, owner_id, subject
SELECT task.id AS id, 'Task' AS source, task.kind AS kind, task.reason AS reason,
       coalesce(location.code, '') AS place, coalesce(product.name, '') AS product,
       task.quantity AS quantity, coalesce("user".name, '') AS owner,
       task.opened_at AS opened_at, CAST(0 AS bigint) AS due_at, task.priority AS priority,
       coalesce(package.code, lot.name, '') AS about, task.worker AS owner_id, task.id AS subject
  FROM task
  LEFT JOIN location ON location.id = task.location
  LEFT JOIN product ON product.id = task.product
  LEFT JOIN "user" ON "user".id = task.worker
  LEFT JOIN package ON package.id = task.package
  LEFT JOIN lot ON lot.id = task.lot
 WHERE task.warehouse = :warehouse AND task.done = 0
UNION ALL
SELECT ticket.id, 'Case', coalesce(ticket_type.name, ''), ticket.urgency,
       coalesce(location.code, ''), coalesce(product.name, ''), CAST(0 AS bigint),
       coalesce("user".name, ''), ticket.opened_at, ticket.due_at,
       CASE ticket.urgency WHEN 'Critical' THEN 10 WHEN 'High' THEN 50 WHEN 'Low' THEN 150
                           ELSE 100 END,
       coalesce("order".reference, ''), ticket.owner, ticket.id
  FROM ticket
  LEFT JOIN ticket_type ON ticket_type.id = ticket.ticket_type
  LEFT JOIN location ON location.id = ticket.location
  LEFT JOIN product ON product.id = ticket.product
  LEFT JOIN "user" ON "user".id = ticket.owner
  LEFT JOIN "order" ON "order".id = ticket."order"
 WHERE ticket.warehouse = :warehouse AND ticket.closed = 0
UNION ALL
SELECT parcel.id, 'Hold', 'HeldParcel', parcel.hold, coalesce(location.code, ''), '',
       CAST(0 AS bigint), coalesce("user".name, ''), parcel.opened_at, CAST(0 AS bigint), 60,
       coalesce("order".reference, parcel.tracking), parcel.packer, parcel.id
  FROM parcel
  LEFT JOIN location ON location.id = parcel.lane
  LEFT JOIN "user" ON "user".id = parcel.packer
  LEFT JOIN "order" ON "order".id = parcel."order"
 WHERE parcel.warehouse = :warehouse AND parcel."end" = 'None' AND parcel.hold <> ''
UNION ALL
SELECT order_hold.id, 'OrderHold', 'Hold' || order_hold.kind, order_hold.detail, '', '',
       CAST(0 AS bigint),
       CASE WHEN order_hold.kind IN ('Payment', 'Credit') THEN 'OwnerAccounting'
            WHEN order_hold.kind IN ('Fraud', 'Manual') THEN 'OwnerSupervisor'
            WHEN order_hold.kind = 'Address' THEN 'OwnerSupport' ELSE 'OwnerSales' END,
       order_hold.since, coalesce("order".promised_at, 0), 50, coalesce("order".reference, ''),
       CAST(0 AS bigint), order_hold.id
  FROM order_hold
  LEFT JOIN "order" ON "order".id = order_hold."order"
 WHERE order_hold.warehouse = :warehouse AND order_hold.released_by = 0
UNION ALL
SELECT print.id, 'Print', print.paper, print.failure, print.printer, '', CAST(0 AS bigint),
       coalesce("user".name, ''), print.at, CAST(0 AS bigint), 70,
       coalesce("order".reference, ''), print."user", parcel.id
  FROM parcel
  JOIN print ON print.parcel = parcel.id
  LEFT JOIN "user" ON "user".id = print."user"
  LEFT JOIN "order" ON "order".id = parcel."order"
 WHERE parcel.warehouse = :warehouse AND parcel."end" = 'None' AND print.failure <> ''
   AND NOT EXISTS (SELECT 1 FROM print AS later
                    WHERE later.parcel = print.parcel AND later.paper = print.paper
                      AND later.at > print.at AND later.failure = '')
UNION ALL
SELECT unknown_code.id, 'Code', 'UnknownCode', '', '', unknown_code.code, CAST(0 AS bigint),
       coalesce("user".name, ''), unknown_code.seen_at, CAST(0 AS bigint), 120,
       unknown_code.code, unknown_code.seen_by, unknown_code.id
  FROM unknown_code
  LEFT JOIN "user" ON "user".id = unknown_code.seen_by
 WHERE unknown_code.warehouse = :warehouse AND unknown_code.product = 0
UNION ALL
SELECT lease.id, 'Lease', lease.kind, '', '', '', CAST(0 AS bigint), coalesce("user".name, ''),
       lease.since, CAST(0 AS bigint), 80, coalesce(batch.name, lease.zone), lease.holder,
       lease.subject
  FROM lease
  LEFT JOIN "user" ON "user".id = lease.holder
  LEFT JOIN batch ON batch.id = lease.subject AND lease.kind = 'Batch'
 WHERE lease.warehouse = :warehouse AND lease.since <= :since_ms
UNION ALL
SELECT supplier_claim.id, 'Claim', supplier_claim.kind, supplier_claim.state, '',
       coalesce(product.name, ''), supplier_claim.quantity, coalesce("user".name, ''),
       supplier_claim.opened_at, supplier_claim.due_at, 90,
       coalesce(purchase_order.reference, partner.reference, ''), supplier_claim.owner,
       supplier_claim.id
  FROM supplier_claim
  LEFT JOIN product ON product.id = supplier_claim.product
  LEFT JOIN "user" ON "user".id = supplier_claim.owner
  LEFT JOIN purchase_line ON purchase_line.id = supplier_claim.purchase_line
  LEFT JOIN purchase_order ON purchase_order.id = purchase_line.purchase_order
  LEFT JOIN partner ON partner.id = supplier_claim.supplier
 WHERE supplier_claim.warehouse = :warehouse
   AND supplier_claim.state IN ('Open', 'Sent', 'Accepted', 'Refused')
UNION ALL
SELECT line.id, 'Sale', 'Backorder', '', '', coalesce(product.name, ''), line.waiting,
       'OwnerBuyer', "order".placed_at, coalesce("order".promised_at, 0), 70,
       coalesce("order".reference, transfer.reference), CAST(0 AS bigint), "order".id
  FROM transfer_line AS line
  JOIN transfer ON transfer.id = line.transfer
  JOIN "order" ON "order".id = transfer."order"
  LEFT JOIN product ON product.id = line.product
 WHERE line.warehouse = :warehouse AND line.waiting > 0 AND transfer.done = 0
   AND transfer.cancelled = 0 AND transfer.on_hold = 'No' AND transfer.reserve_from <= :day
UNION ALL
SELECT late.id, 'Purchase', 'LateReceipt', '', '', coalesce(product.name, ''), late.open_quantity,
       'OwnerBuyer', CAST(0 AS bigint),
       CAST(86400000 AS bigint)
           * (1461 * (late.year + 4800 + (late.month - 14) / 12) / 4
              + 367 * (late.month - 2 - 12 * ((late.month - 14) / 12)) / 12
              - 3 * ((late.year + 4900 + (late.month - 14) / 12) / 100) / 4
              + late.day - 32075 - 2440588 + 1),
       90, late.reference, CAST(0 AS bigint), late.purchase_order
  FROM (SELECT due.id, due.product, due.purchase_order, due.open_quantity, due.reference,
               due.due_on / 10000 AS year, due.due_on / 100 % 100 AS month, due.due_on % 100 AS day
          FROM (SELECT purchase_line.id, purchase_line.product, purchase_line.purchase_order,
                       purchase_line.ordered - purchase_line.closed - purchase_line.received
                           AS open_quantity,
                       purchase_order.reference,
                       CASE WHEN purchase_line.confirmed_on > 0 THEN purchase_line.confirmed_on
                            WHEN purchase_line.expected_on > 0 THEN purchase_line.expected_on
                            ELSE purchase_order.expected_on END AS due_on
                  FROM purchase_order
                  JOIN purchase_line ON purchase_line.purchase_order = purchase_order.id
                 WHERE purchase_order.warehouse = :warehouse AND purchase_order.confirmed = 1
                   AND purchase_order.closed = 0) AS due
         WHERE due.open_quantity > 0 AND due.due_on > 0 AND due.due_on < :day) AS late
  LEFT JOIN product ON product.id = late.product;

-- What is said in a case.

-- name: exception_notes
-- in:   :subject
-- out:  id, at, author, text
SELECT ticket_note.id AS id, ticket_note.at AS at, coalesce("user".name, '') AS author,
       ticket_note.text AS text
  FROM ticket_note
  LEFT JOIN "user" ON "user".id = ticket_note.author
 WHERE ticket_note.ticket = :subject;
