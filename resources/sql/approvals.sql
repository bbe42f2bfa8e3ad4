-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What waits for a supervisor's word, or for somebody with a higher limit: before, after, and what
-- it is worth at the last purchase price, in minor units.

-- name: approvals
-- in:   :warehouse
-- out:  id, kind, what, operation, place, reason, before, after, value, asked_by, asked_at, subject
SELECT count_sheet.id AS id, 'CountVariance' AS kind,
       coalesce(product.name, location.code, '') AS what, '' AS operation,
       coalesce(location.code, '') AS place,
       count_sheet.why AS reason,
       coalesce((SELECT CAST(sum(count_variance.booked) AS bigint)
                   FROM count_line JOIN count_variance ON count_variance.id = count_line.id
                  WHERE count_line.sheet = count_sheet.id
                    AND count_line.decision = 'Approval'), 0) AS before,
       coalesce((SELECT CAST(sum(count_variance.booked + count_variance.difference) AS bigint)
                   FROM count_line JOIN count_variance ON count_variance.id = count_line.id
                  WHERE count_line.sheet = count_sheet.id
                    AND count_line.decision = 'Approval'), 0) AS after,
       coalesce((SELECT CAST(sum(count_variance.difference / 1000 * coalesce(
                        (SELECT purchase_line_price.price
                           FROM purchase_line
                           JOIN purchase_line_price ON purchase_line_price.id = purchase_line.id
                          WHERE purchase_line.warehouse = :warehouse
                            AND purchase_line.product = count_line.product
                          ORDER BY purchase_line.id DESC LIMIT 1), 0) / 1000 / 10000) AS bigint)
                   FROM count_line JOIN count_variance ON count_variance.id = count_line.id
                  WHERE count_line.sheet = count_sheet.id
                    AND count_line.decision = 'Approval'), 0) AS value,
       coalesce("user".name, '') AS asked_by, count_sheet.opened_at AS asked_at,
       count_sheet.id AS subject
  FROM count_sheet
  LEFT JOIN location ON location.id = count_sheet.location
  LEFT JOIN product ON product.id = count_sheet.product
  LEFT JOIN "user" ON "user".id = count_sheet.first
 WHERE count_sheet.warehouse = :warehouse AND count_sheet.state = 'Approval'
UNION ALL
SELECT return_item.id, 'Disposition', coalesce(product.name, ''), '',
       coalesce(location.code, ''), return_item.disposition, CAST(0 AS bigint),
       return_item.quantity, CAST(0 AS bigint), coalesce("user".name, ''),
       return_item.received_at, return_item.return_order
  FROM return_item
  LEFT JOIN product ON product.id = return_item.product
  LEFT JOIN location ON location.id = return_item.location
  LEFT JOIN "user" ON "user".id = return_item.disposed_by
 WHERE return_item.warehouse = :warehouse AND return_item.state = 'AwaitingApproval'
UNION ALL
SELECT settlement.id, 'Settlement', coalesce(return_order.reference, ''), '', '', settlement.kind,
       CAST(0 AS bigint), settlement.quantity, coalesce(refund_request.amount, 0),
       coalesce("user".name, ''), settlement.requested_at, settlement.return_order
  FROM settlement
  LEFT JOIN return_order ON return_order.id = settlement.return_order
  LEFT JOIN refund_request ON refund_request.id = settlement.id
  LEFT JOIN "user" ON "user".id = settlement.requested_by
 WHERE settlement.warehouse = :warehouse AND settlement.state = 'AwaitingApproval'
UNION ALL
SELECT task.id, 'HeldFact', coalesce(product.name, package.code, ''), task.operation,
       coalesce(location.code, ''), task.reason,
       CAST(0 AS bigint), task.quantity, CAST(0 AS bigint), coalesce("user".name, ''),
       task.opened_at, task.document
  FROM task
  LEFT JOIN product ON product.id = task.product
  LEFT JOIN package ON package.id = task.package
  LEFT JOIN location ON location.id = task.location
  LEFT JOIN "user" ON "user".id = task.opened_by
 WHERE task.warehouse = :warehouse AND task.done = 0
   AND task.kind IN ('ReviewHeld', 'ReviewParked')
UNION ALL
SELECT task.id, 'Request',
       coalesce(product.name, purchase_order.reference, return_order.reference, package.code, ''),
       task.operation, coalesce(location.code, ''), approval_request.subject,
       CAST(0 AS bigint), approval_request.quantity, approval_request.amount,
       coalesce("user".name, ''), approval_request.asked_at, task.document
  FROM approval_request
  JOIN task ON task.id = approval_request.id
  LEFT JOIN product ON product.id = task.product
  LEFT JOIN package ON package.id = task.package
  LEFT JOIN location ON location.id = task.location
  LEFT JOIN purchase_order ON purchase_order.id = task.document
  LEFT JOIN settlement ON settlement.id = task.document
  LEFT JOIN return_order ON return_order.id = settlement.return_order
  LEFT JOIN "user" ON "user".id = approval_request.asked_by
 WHERE approval_request.warehouse = :warehouse AND approval_request.state = 'Waiting'
   AND task.done = 0;

-- name: count_sheets
-- in:   :warehouse, :since_day
-- out:  id, place, zone, why, state, first, second, lines, agreed, booked, difference, value,
--       opened_at, due_on
SELECT count_sheet.id AS id, coalesce(location.code, '') AS place,
       coalesce(location.zone, '') AS zone, count_sheet.why AS why, count_sheet.state AS state,
       coalesce(one.name, '') AS first, coalesce(two.name, '') AS second,
       (SELECT count(*) FROM count_line WHERE count_line.sheet = count_sheet.id) AS lines,
       (SELECT count(*) FROM count_line WHERE count_line.sheet = count_sheet.id
           AND count_line.decision = 'Agreed') AS agreed,
       coalesce((SELECT CAST(sum(count_variance.booked) AS bigint) FROM count_line
                   JOIN count_variance ON count_variance.id = count_line.id
                  WHERE count_line.sheet = count_sheet.id
                    AND count_line.decision <> 'Superseded'), 0) AS booked,
       coalesce((SELECT CAST(sum(count_variance.difference) AS bigint) FROM count_line
                   JOIN count_variance ON count_variance.id = count_line.id
                  WHERE count_line.sheet = count_sheet.id
                    AND count_line.decision <> 'Superseded'), 0) AS difference,
       coalesce((SELECT CAST(sum(count_variance.difference / 1000 * coalesce(
                        (SELECT purchase_line_price.price
                           FROM purchase_line
                           JOIN purchase_line_price ON purchase_line_price.id = purchase_line.id
                          WHERE purchase_line.warehouse = :warehouse
                            AND purchase_line.product = count_line.product
                          ORDER BY purchase_line.id DESC LIMIT 1), 0) / 1000 / 10000) AS bigint)
                   FROM count_line JOIN count_variance ON count_variance.id = count_line.id
                  WHERE count_line.sheet = count_sheet.id
                    AND count_line.decision <> 'Superseded'), 0) AS value,
       count_sheet.opened_at AS opened_at, count_sheet.due_on AS due_on
  FROM count_sheet
  LEFT JOIN location ON location.id = count_sheet.location
  LEFT JOIN "user" AS one ON one.id = count_sheet.first
  LEFT JOIN "user" AS two ON two.id = count_sheet.second
 WHERE count_sheet.warehouse = :warehouse
   AND (count_sheet.closed_on = 0 OR count_sheet.closed_on >= :since_day);

-- A sheet's lines, each time that somebody counted them.

-- name: count_lines
-- in:   :subject
-- out:  id, sku, product, lot, counted, booked, difference, decision, counter, at
SELECT count_line.id AS id, coalesce(product.sku, '') AS sku,
       coalesce(product.name, package.code, '') AS product, coalesce(lot.name, '') AS lot,
       count_line.quantity AS counted, coalesce(count_variance.booked, 0) AS booked,
       coalesce(count_variance.difference, 0) AS difference, count_line.decision AS decision,
       coalesce("user".name, '') AS counter, coalesce(place_count.done_at, 0) AS at
  FROM count_line
  LEFT JOIN count_variance ON count_variance.id = count_line.id
  LEFT JOIN product ON product.id = count_line.product
  LEFT JOIN lot ON lot.id = count_line.lot
  LEFT JOIN package ON package.id = count_line.package
  LEFT JOIN place_count ON place_count.id = count_line."count"
  LEFT JOIN "user" ON "user".id = place_count."user"
 WHERE count_line.sheet = :subject;

-- Who changed what the house is governed by, and what people with a higher limit decided. `rules`
-- is the number of the rules that a change made; 0: none.

-- name: changes
-- in:   :warehouse
-- out:  id, at, kind, changed, by, approved_by, before, after, rules
SELECT governed_change.id AS id, governed_change.at AS at, 'Changed' AS kind,
       CAST(governed_change.kind AS text) AS changed, coalesce(asker.name, '') AS by,
       coalesce(decider.name, '') AS approved_by, governed_change.before AS before,
       governed_change.after AS after, coalesce(rule_pack.version, 0) AS rules
  FROM governed_change
  LEFT JOIN "user" AS asker ON asker.id = governed_change.by
  LEFT JOIN "user" AS decider ON decider.id = governed_change.approved_by
  LEFT JOIN rule_pack ON rule_pack.change = governed_change.id
 WHERE governed_change.warehouse = 0 OR governed_change.warehouse = :warehouse
UNION ALL
SELECT approval_request.id, approval_request.decided_at,
       CASE approval_request.state WHEN 'Approved' THEN 'Approved' ELSE 'Refused' END,
       approval_request.subject, coalesce(asker.name, ''), coalesce(decider.name, ''), '',
       approval_request.reason, 0
  FROM approval_request
  LEFT JOIN "user" AS asker ON asker.id = approval_request.asked_by
  LEFT JOIN "user" AS decider ON decider.id = approval_request.decided_by
 WHERE approval_request.warehouse = :warehouse AND approval_request.state <> 'Waiting';

-- Whatever happened to the same record.

-- name: changes_of_same
-- in:   :subject
-- out:  id, at, by, before, after
SELECT other.id AS id, other.at AS at, coalesce("user".name, '') AS by, other.before AS before,
       other.after AS after
  FROM governed_change AS one
  JOIN governed_change AS other ON other.kind = one.kind AND other.record = one.record
  LEFT JOIN "user" ON "user".id = other.by
 WHERE one.id = :subject;
