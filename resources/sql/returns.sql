-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What customers send back, a row for each line of a return: what was agreed, what came, what the
-- customer got for it. Refunds are minor units of what was granted or asked for.

-- name: returns
-- in:   :warehouse
-- out:  id, reference, order_reference, customer, state, sku, product, reason, agreed, received,
--       settled, refund, until_day, opened_at, unplanned, return_order,
--       free
SELECT return_line.id AS id, return_order.reference AS reference,
       coalesce("order".reference, '') AS order_reference,
       coalesce(partner.reference, '') AS customer,
       CASE WHEN return_order.closed = 1 THEN 'Closed'
            WHEN EXISTS (SELECT 1 FROM return_item WHERE return_item.return_line = return_line.id
                            AND return_item.state = 'Received') THEN 'ToGrade'
            WHEN EXISTS (SELECT 1 FROM return_item WHERE return_item.return_line = return_line.id
                            AND return_item.state = 'AwaitingApproval')
              OR EXISTS (SELECT 1 FROM settlement WHERE settlement.return_line = return_line.id
                            AND settlement.state = 'AwaitingApproval') THEN 'Approval'
            WHEN return_line.received > return_line.settled THEN 'ToSettle'
            WHEN EXISTS (SELECT 1 FROM return_item WHERE return_item.return_line = return_line.id
                            AND return_item.state IN ('Graded', 'Disposed')) THEN 'ToPlace'
            WHEN return_line.settled > 0 THEN 'Settled'
            ELSE 'Expected' END AS state,
       coalesce(product.sku, '') AS sku, coalesce(product.name, '') AS product,
       coalesce(return_reason.name, '') AS reason,
       return_line.authorised AS agreed, return_line.received AS received,
       return_line.settled AS settled,
       coalesce((SELECT CAST(sum(refund_request.amount) AS bigint)
                   FROM settlement
                   JOIN refund_request ON refund_request.id = settlement.id
                  WHERE settlement.return_line = return_line.id
                    AND settlement.state <> 'Refused'), 0) AS refund,
       return_order.until AS until_day, return_order.opened_at AS opened_at,
       return_order.unplanned AS unplanned, return_order.id AS return_order,
       coalesce(return_reason.without_return, 0) AS free
  FROM return_order
  JOIN return_line ON return_line.return_order = return_order.id
  LEFT JOIN "order" ON "order".id = return_order."order"
  LEFT JOIN partner ON partner.id = return_order.customer
  LEFT JOIN product ON product.id = return_line.product
  LEFT JOIN return_reason ON return_reason.id = return_line.return_reason
 WHERE return_order.warehouse = :warehouse;

-- What came of a line: what was received, how it was graded and where it goes, and what the
-- customer got.

-- name: return_story
-- in:   :subject
-- out:  id, at, what, quantity, grade, outcome, who
SELECT return_item.id AS id, return_item.received_at AS at, 'Item' || return_item.state AS what,
       return_item.quantity AS quantity,
       CASE return_item.grade WHEN 'None' THEN '' ELSE 'Grade' || return_item.grade END AS grade,
       CASE return_item.disposition WHEN 'None' THEN ''
                                    ELSE 'Fate' || return_item.disposition END AS outcome,
       coalesce("user".name, '') AS who
  FROM return_item
  LEFT JOIN "user" ON "user".id = return_item.received_by
 WHERE return_item.return_line = :subject
UNION ALL
SELECT settlement.id, settlement.requested_at, 'Settle' || settlement.kind, settlement.quantity,
       '', 'Settle' || settlement.state, coalesce("user".name, '')
  FROM settlement
  LEFT JOIN "user" ON "user".id = settlement.requested_by
 WHERE settlement.return_line = :subject;
