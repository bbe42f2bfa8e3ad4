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
       (SELECT count(*) FROM order_line
         WHERE order_line."order" = "order".id AND order_line.kit = 0) AS lines,
       coalesce((SELECT CAST(sum(order_line.shipped) AS bigint) * 1000
                        / CAST(sum(order_line.ordered) AS bigint)
                   FROM order_line WHERE order_line."order" = "order".id AND order_line.kit = 0
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

-- The box flight recorder: everything that happened to an order or a return. What went right is in
-- the records it made, and `step` is the one step that makes them; what was refused is a record of
-- its own, with what was wanted.

-- name: timeline
-- in:   :subject
-- out:  id, at, event, who, what, quantity, place, detail, expected_grams, actual_grams, step,
--       wanted, said
WITH part (id) AS (
  SELECT CAST(:subject AS bigint)
   UNION SELECT parcel.id FROM parcel WHERE parcel."order" = :subject
   UNION SELECT transfer_line.id FROM transfer
           JOIN transfer_line ON transfer_line.transfer = transfer.id
          WHERE transfer."order" = :subject
   UNION SELECT return_order.id FROM return_order WHERE return_order."order" = :subject
   UNION SELECT return_item.id FROM return_order
           JOIN return_item ON return_item.return_order = return_order.id
          WHERE return_order."order" = :subject OR return_order.id = :subject
   UNION SELECT ticket.id FROM ticket WHERE ticket."order" = :subject)
SELECT pick.id AS id, pick.picked_at AS at,
       CASE pick.undone WHEN 1 THEN 'PickUndone' ELSE 'Picked' END AS event,
       coalesce("user".name, '') AS who, product.name AS what, pick.quantity AS quantity,
       coalesce(location.code, '') AS place,
       coalesce(package.code, lot.name, '') AS detail,
       CAST(0 AS bigint) AS expected_grams, CAST(0 AS bigint) AS actual_grams,
       'TakeUnits' AS step, '' AS wanted, '' AS said
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
       parcel_line.quantity, coalesce(location.code, ''), coalesce(lot.name, ''), 0, 0,
       'PackGoods', '', ''
  FROM parcel
  JOIN parcel_line ON parcel_line.parcel = parcel.id
  JOIN product ON product.id = parcel_line.product
  LEFT JOIN "user" ON "user".id = parcel_line."user"
  LEFT JOIN location ON location.id = parcel_line.location
  LEFT JOIN lot ON lot.id = parcel_line.lot
 WHERE parcel."order" = :subject
UNION ALL
SELECT print.id, print.at,
       CASE WHEN print.failure = '' THEN 'Printed' WHEN print.failure LIKE 'RP%' THEN 'Reprinted'
            ELSE 'PrintFailed' END,
       coalesce("user".name, ''), print.paper, 0, print.printer, print.failure, 0, 0,
       '', '', ''
  FROM parcel
  JOIN print ON print.parcel = parcel.id
  LEFT JOIN "user" ON "user".id = print."user"
 WHERE parcel."order" = :subject
UNION ALL
SELECT parcel.id, parcel.closed_at, 'ParcelClosed', coalesce("user".name, ''),
       coalesce(package.code, ''), 0, coalesce(location.code, ''), parcel.tracking,
       parcel.expected_grams, parcel.weight_grams, 'ScanParcelLabel',
       coalesce(package.code, ''), ''
  FROM parcel
  LEFT JOIN "user" ON "user".id = parcel.packer
  LEFT JOIN package ON package.id = parcel.package
  LEFT JOIN location ON location.id = parcel.lane
 WHERE parcel."order" = :subject AND parcel.closed = 1
UNION ALL
SELECT quality_check.id, quality_check.checked_at,
       CASE quality_check.outcome WHEN 'Pass' THEN 'Checked' ELSE 'CheckFailed' END,
       coalesce("user".name, ''), coalesce(quality_point.title, ''),
       CASE quality_point.kind WHEN 'Measure' THEN quality_check.measured
            ELSE quality_check.quantity END,
       coalesce(location.code, ''), product.name, 0, 0, 'CheckQuality', '', ''
  FROM parcel
  JOIN quality_check ON quality_check.document = parcel.id
  JOIN product ON product.id = quality_check.product
  LEFT JOIN quality_point ON quality_point.id = quality_check.quality_point
  LEFT JOIN "user" ON "user".id = quality_check."user"
  LEFT JOIN location ON location.id = quality_check.location
 WHERE parcel."order" = :subject AND quality_check.outcome <> 'Due'
UNION ALL
SELECT print.id, print.at, CASE WHEN print.failure = '' THEN 'Printed' ELSE 'Reprinted' END,
       coalesce("user".name, ''), print.paper, 0, print.printer, print.failure, 0, 0,
       '', '', ''
  FROM parcel
  JOIN print ON print.manifest = parcel.manifest
  LEFT JOIN "user" ON "user".id = print."user"
 WHERE parcel."order" = :subject AND parcel.manifest <> 0
UNION ALL
SELECT manifest.id, manifest.closed_at, 'Shipped', coalesce("user".name, ''),
       manifest.reference, 0, coalesce(location.code, ''), manifest.driver, 0, 0,
       'CloseManifest', '', ''
  FROM parcel
  JOIN manifest ON manifest.id = parcel.manifest
  LEFT JOIN "user" ON "user".id = manifest.closed_by
  LEFT JOIN location ON location.id = manifest.dock
 WHERE parcel."order" = :subject AND (manifest.closed = 1 OR manifest.closing = 1)
UNION ALL
SELECT return_item.id, return_item.received_at, 'Returned', coalesce("user".name, ''),
       product.name, return_item.quantity, coalesce(location.code, ''),
       return_item.disposition, 0, 0, 'ScanReturned', '', ''
  FROM return_order
  JOIN return_item ON return_item.return_order = return_order.id
  JOIN product ON product.id = return_item.product
  LEFT JOIN "user" ON "user".id = return_item.received_by
  LEFT JOIN location ON location.id = return_item.location
 WHERE return_order."order" = :subject OR return_order.id = :subject
UNION ALL
SELECT settlement.id, settlement.requested_at, 'Settled', coalesce("user".name, ''),
       settlement.kind, settlement.quantity, '', settlement.state, 0, 0,
       'SettleReturn', '', ''
  FROM return_order
  JOIN settlement ON settlement.return_order = return_order.id
  LEFT JOIN "user" ON "user".id = settlement.requested_by
 WHERE return_order."order" = :subject OR return_order.id = :subject
UNION ALL
SELECT ticket.id, ticket.opened_at, 'TicketOpened', coalesce("user".name, ''),
       coalesce(ticket_type.name, ''), 0, '', ticket.urgency, 0, 0, '', '', ''
  FROM ticket
  LEFT JOIN ticket_type ON ticket_type.id = ticket.ticket_type
  LEFT JOIN "user" ON "user".id = ticket.opened_by
 WHERE ticket."order" = :subject
UNION ALL
SELECT ticket_note.id, ticket_note.at,
       CASE ticket_note.answer WHEN 1 THEN 'Answer' ELSE 'Note' END, coalesce("user".name, ''),
       ticket_note.text, 0, '', '', 0, 0, '', '', ''
  FROM ticket
  JOIN ticket_note ON ticket_note.ticket = ticket.id
  LEFT JOIN "user" ON "user".id = ticket_note.author
 WHERE ticket."order" = :subject
UNION ALL
SELECT wrong_scan.id, wrong_scan.at, 'WrongScan', coalesce("user".name, ''), wrong_scan.seen, 0, '',
       '', 0, 0, wrong_scan.step, wrong_scan.wanted, wrong_scan.refusal
  FROM wrong_scan
  LEFT JOIN "user" ON "user".id = wrong_scan."user"
 WHERE wrong_scan.subject IN (SELECT part.id FROM part)
UNION ALL
SELECT attachment.id, attachment.taken_at, 'PhotoTaken', coalesce("user".name, ''),
       '', 0, '', attachment.note, 0, 0, '', '', ''
  FROM attachment
  LEFT JOIN "user" ON "user".id = attachment."user"
 WHERE attachment.subject IN (SELECT part.id FROM part);

-- Pictures that belong to an order or a return, or to a part of it.

-- name: pictures
-- in:   :subject
-- out:  id, at, who, subject_kind, note, sha256; oldest first
SELECT attachment.id AS id, attachment.taken_at AS at, coalesce("user".name, '') AS who,
       attachment.subject_kind AS subject_kind, attachment.note AS note,
       attachment.sha256 AS sha256
  FROM attachment
  LEFT JOIN "user" ON "user".id = attachment."user"
 WHERE attachment.subject IN
       (SELECT CAST(:subject AS bigint)
        UNION SELECT parcel.id FROM parcel WHERE parcel."order" = :subject
        UNION SELECT transfer_line.id FROM transfer
                JOIN transfer_line ON transfer_line.transfer = transfer.id
               WHERE transfer."order" = :subject
        UNION SELECT return_order.id FROM return_order WHERE return_order."order" = :subject
        UNION SELECT return_item.id FROM return_order
                JOIN return_item ON return_item.return_order = return_order.id
               WHERE return_order."order" = :subject OR return_order.id = :subject
        UNION SELECT ticket.id FROM ticket WHERE ticket."order" = :subject)
 ORDER BY attachment.taken_at, attachment.id;
