-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What one can ask about: orders with their parcels, and returns.

-- name: subjects
-- in:   :warehouse
-- out:  id, kind, reference, channel, state, placed_at, lines, shipped, parcels, tracking
SELECT "order".id AS id, 'Order' AS kind, "order".reference AS reference,
       "order".channel AS channel,
       CASE WHEN "order".hold <> '' THEN 'Held' WHEN "order".confirmed = 0 THEN 'Draft'
            ELSE 'Confirmed' END AS state,
       "order".placed_at AS placed_at,
       (SELECT count(*) FROM order_line WHERE order_line."order" = "order".id) AS lines,
       coalesce((SELECT CAST(sum(order_line.shipped) AS bigint) * 1000
                        / CAST(sum(order_line.ordered) AS bigint)
                   FROM order_line WHERE order_line."order" = "order".id
                 HAVING sum(order_line.ordered) > 0), 0) AS shipped,
       (SELECT count(*) FROM parcel WHERE parcel."order" = "order".id) AS parcels,
       coalesce((SELECT min(parcel.tracking) FROM parcel
                  WHERE parcel."order" = "order".id AND parcel.tracking <> ''), '') AS tracking
  FROM "order"
 WHERE "order".warehouse = :warehouse
UNION ALL
SELECT return_order.id, 'Return', return_order.reference, '',
       CASE return_order.closed WHEN 1 THEN 'Closed' ELSE 'Open' END, return_order.opened_at,
       (SELECT count(*) FROM return_line WHERE return_line.return_order = return_order.id), 0, 0,
       return_order.label
  FROM return_order
 WHERE return_order.warehouse = :warehouse;

-- The box flight recorder: everything that happened to an order or a return.

-- name: timeline
-- in:   :subject
-- out:  id, at, event, who, what, quantity, place, detail, expected_grams, actual_grams
SELECT pick.id AS id, pick.picked_at AS at,
       CASE pick.undone WHEN 1 THEN 'PickUndone' ELSE 'Picked' END AS event,
       coalesce("user".name, '') AS who, product.name AS what, pick.quantity AS quantity,
       coalesce(location.code, '') AS place,
       coalesce(package.code, lot.name, '') AS detail,
       CAST(0 AS bigint) AS expected_grams, CAST(0 AS bigint) AS actual_grams
  FROM transfer
  JOIN transfer_line ON transfer_line.transfer = transfer.id
  JOIN pick ON pick.line = transfer_line.id
  JOIN product ON product.id = pick.product
  LEFT JOIN "user" ON "user".id = pick."user"
  LEFT JOIN location ON location.id = pick.location
  LEFT JOIN package ON package.id = pick.tote
  LEFT JOIN lot ON lot.id = pick.lot
 WHERE transfer."order" = :subject
UNION ALL
SELECT parcel_line.id, parcel_line.packed_at, 'Packed', coalesce("user".name, ''), product.name,
       parcel_line.quantity, coalesce(location.code, ''), coalesce(lot.name, ''), 0, 0
  FROM parcel
  JOIN parcel_line ON parcel_line.parcel = parcel.id
  JOIN product ON product.id = parcel_line.product
  LEFT JOIN "user" ON "user".id = parcel_line."user"
  LEFT JOIN location ON location.id = parcel_line.location
  LEFT JOIN lot ON lot.id = parcel_line.lot
 WHERE parcel."order" = :subject
UNION ALL
SELECT print.id, print.at, CASE print.failure WHEN '' THEN 'Printed' ELSE 'PrintFailed' END,
       coalesce("user".name, ''), print.paper, 0, print.printer, print.failure, 0, 0
  FROM parcel
  JOIN print ON print.parcel = parcel.id
  LEFT JOIN "user" ON "user".id = print."user"
 WHERE parcel."order" = :subject
UNION ALL
SELECT parcel.id, parcel.closed_at, 'ParcelClosed', coalesce("user".name, ''),
       coalesce(package.code, ''), 0, coalesce(location.code, ''), parcel.tracking,
       parcel.expected_grams, parcel.weight_grams
  FROM parcel
  LEFT JOIN "user" ON "user".id = parcel.packer
  LEFT JOIN package ON package.id = parcel.package
  LEFT JOIN location ON location.id = parcel.lane
 WHERE parcel."order" = :subject AND parcel.closed = 1
UNION ALL
SELECT manifest.id, manifest.closed_at, 'Shipped', coalesce("user".name, ''),
       manifest.reference, 0, coalesce(location.code, ''), manifest.driver, 0, 0
  FROM parcel
  JOIN manifest ON manifest.id = parcel.manifest
  LEFT JOIN "user" ON "user".id = manifest.closed_by
  LEFT JOIN location ON location.id = manifest.dock
 WHERE parcel."order" = :subject AND manifest.closed = 1
UNION ALL
SELECT return_item.id, return_item.received_at, 'Returned', coalesce("user".name, ''),
       product.name, return_item.quantity, coalesce(location.code, ''),
       return_item.disposition, 0, 0
  FROM return_order
  JOIN return_item ON return_item.return_order = return_order.id
  JOIN product ON product.id = return_item.product
  LEFT JOIN "user" ON "user".id = return_item.received_by
  LEFT JOIN location ON location.id = return_item.location
 WHERE return_order."order" = :subject OR return_order.id = :subject
UNION ALL
SELECT settlement.id, settlement.requested_at, 'Settled', coalesce("user".name, ''),
       settlement.kind, settlement.quantity, '', settlement.state, 0, 0
  FROM return_order
  JOIN settlement ON settlement.return_order = return_order.id
  LEFT JOIN "user" ON "user".id = settlement.requested_by
 WHERE return_order."order" = :subject OR return_order.id = :subject
UNION ALL
SELECT ticket.id, ticket.opened_at, 'TicketOpened', coalesce("user".name, ''),
       coalesce(ticket_type.name, ''), 0, '', ticket.urgency, 0, 0
  FROM ticket
  LEFT JOIN ticket_type ON ticket_type.id = ticket.ticket_type
  LEFT JOIN "user" ON "user".id = ticket.opened_by
 WHERE ticket."order" = :subject
UNION ALL
SELECT ticket_note.id, ticket_note.at, 'Note', coalesce("user".name, ''), ticket_note.text, 0,
       '', '', 0, 0
  FROM ticket
  JOIN ticket_note ON ticket_note.ticket = ticket.id
  LEFT JOIN "user" ON "user".id = ticket_note.author
 WHERE ticket."order" = :subject;
