-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the office looks at: orders, cases, customers, products, purchases, suppliers, people.

-- Orders, and how far each has come. Values are minor units at the lines' own prices; shares are
-- permille of what is ordered. Postage and fees never leave, so no order waits for them. Of a kit
-- that is sold as its components its own line counts, not those of its parts.

-- name: orders
-- in:   :warehouse
-- out:  id, reference, channel, state, hold, why, customer, placed_at, promised_at, lines, value,
--       reserved, picked, shipped, confirmed
SELECT "order".id AS id, "order".reference AS reference, "order".channel AS channel,
       CASE WHEN "order".hold <> '' THEN 'Held'
            WHEN "order".confirmed = 0 THEN 'Draft'
            WHEN NOT EXISTS (SELECT 1 FROM order_line WHERE order_line."order" = "order".id
                                AND order_line.ordered > order_line.cancelled) THEN 'Cancelled'
            WHEN NOT EXISTS (SELECT 1 FROM order_line
                               JOIN product ON product.id = order_line.product
                              WHERE order_line."order" = "order".id AND product.service = 0
                                AND order_line.shipped < order_line.ordered - order_line.cancelled)
                THEN 'Shipped'
            WHEN EXISTS (SELECT 1 FROM order_line WHERE order_line."order" = "order".id
                            AND order_line.shipped > 0) THEN 'PartlyShipped'
            WHEN EXISTS (SELECT 1 FROM order_line WHERE order_line."order" = "order".id
                            AND order_line.picked > 0) THEN 'InWork'
            WHEN EXISTS (SELECT 1 FROM order_line
                           JOIN product ON product.id = order_line.product
                          WHERE order_line."order" = "order".id AND product.service = 0
                            AND order_line.reserved < order_line.ordered - order_line.cancelled)
                THEN 'Backorder'
            ELSE 'Confirmed' END AS state,
       "order".hold AS hold,
       coalesce((SELECT min(order_hold.detail) FROM order_hold
                  WHERE order_hold."order" = "order".id AND order_hold.released_by = 0), '') AS why,
       coalesce(partner.reference, '') AS customer,
       "order".placed_at AS placed_at, "order".promised_at AS promised_at,
       (SELECT count(*) FROM order_line
         WHERE order_line."order" = "order".id AND order_line.kit = 0) AS lines,
       coalesce((SELECT CAST(sum((order_line.ordered - order_line.cancelled) / 1000
                                 * order_line_price.price / 1000 / 10000) AS bigint)
                   FROM order_line
                   JOIN order_line_price ON order_line_price.id = order_line.id
                  WHERE order_line."order" = "order".id), 0) AS value,
       coalesce((SELECT CAST(sum(order_line.reserved + order_line.picked) AS bigint) * 1000
                        / CAST(sum(order_line.ordered) AS bigint)
                   FROM order_line WHERE order_line."order" = "order".id AND order_line.kit = 0
                 HAVING sum(order_line.ordered) > 0), 0) AS reserved,
       coalesce((SELECT CAST(sum(order_line.picked) AS bigint) * 1000
                        / CAST(sum(order_line.ordered) AS bigint)
                   FROM order_line WHERE order_line."order" = "order".id AND order_line.kit = 0
                 HAVING sum(order_line.ordered) > 0), 0) AS picked,
       coalesce((SELECT CAST(sum(order_line.shipped) AS bigint) * 1000
                        / CAST(sum(order_line.ordered) AS bigint)
                   FROM order_line WHERE order_line."order" = "order".id AND order_line.kit = 0
                 HAVING sum(order_line.ordered) > 0), 0) AS shipped,
       "order".confirmed AS confirmed
  FROM "order"
  LEFT JOIN partner ON partner.id = "order".customer
 WHERE "order".warehouse = :warehouse;

-- name: order_lines
-- in:   :subject
-- out:  id, position, sku, product, ordered, reserved, picked, shipped, cancelled, price
SELECT order_line.id AS id, order_line.position AS position, coalesce(product.sku, '') AS sku,
       CASE WHEN order_line.kit = 0 THEN '' ELSE '· ' END || coalesce(product.name, '') AS product,
       order_line.ordered AS ordered,
       order_line.reserved AS reserved, order_line.picked AS picked,
       order_line.shipped AS shipped, order_line.cancelled AS cancelled,
       coalesce(order_line_price.price, 0) / 10000 AS price
  FROM order_line
  LEFT JOIN product ON product.id = order_line.product
  LEFT JOIN order_line_price ON order_line_price.id = order_line.id
 WHERE order_line."order" = :subject;

-- Cases. What was promised next is due; nothing is while a customer is asked.

-- name: cases
-- in:   :warehouse
-- out:  id, type, state, urgency, about, owner, opened_at, due_at, answered_at, closed_at, outcome,
--       owner_id, type_id
SELECT ticket.id AS id, coalesce(ticket_type.name, '') AS type,
       CASE WHEN ticket.closed = 1 THEN 'Closed' WHEN ticket.waiting_since > 0 THEN 'Waiting'
            WHEN ticket.answered_at > 0 THEN 'Answered' ELSE 'Open' END AS state,
       ticket.urgency AS urgency,
       coalesce("order".reference, return_order.reference, package.code, lot.name, location.code,
                product.sku, '') AS about,
       coalesce("user".name, '') AS owner, ticket.opened_at AS opened_at,
       ticket.due_at AS due_at, ticket.answered_at AS answered_at, ticket.closed_at AS closed_at,
       ticket.outcome AS outcome, ticket.owner AS owner_id, ticket.ticket_type AS type_id
  FROM ticket
  LEFT JOIN ticket_type ON ticket_type.id = ticket.ticket_type
  LEFT JOIN "order" ON "order".id = ticket."order"
  LEFT JOIN return_order ON return_order.id = ticket.return_order
  LEFT JOIN package ON package.id = ticket.package
  LEFT JOIN lot ON lot.id = ticket.lot
  LEFT JOIN location ON location.id = ticket.location
  LEFT JOIN product ON product.id = ticket.product
  LEFT JOIN "user" ON "user".id = ticket.owner
 WHERE ticket.warehouse = :warehouse;

-- What was said and done in a case.

-- name: case_story
-- in:   :subject
-- out:  id, at, what, who, text
SELECT ticket_note.id AS id, ticket_note.at AS at,
       CASE ticket_note.answer WHEN 1 THEN 'Answer' ELSE 'Note' END AS what,
       coalesce("user".name, '') AS who, ticket_note.text AS text
  FROM ticket_note
  LEFT JOIN "user" ON "user".id = ticket_note.author
 WHERE ticket_note.ticket = :subject
UNION ALL
SELECT case_act.id, case_act.at, case_act.kind, coalesce("user".name, ''),
       coalesce(product.name, location.code, '')
  FROM case_act
  LEFT JOIN "user" ON "user".id = case_act.by
  LEFT JOIN product ON product.id = case_act.product
  LEFT JOIN location ON location.id = case_act.location
 WHERE case_act.ticket = :subject AND case_act.kind NOT IN ('Note', 'Answer');

-- Customers by what they ordered here, and whoever is known and sells nothing; shares are permille
-- of what was shipped to them.

-- name: customers
-- in:   :warehouse
-- out:  id, reference, country, orders, open_orders, held, value, returned, last_order
SELECT partner.id AS id, partner.reference AS reference, partner.country AS country,
       coalesce(sums.orders, 0) AS orders, coalesce(sums.open_orders, 0) AS open_orders,
       coalesce(sums.held, 0) AS held,
       coalesce(worth.value, 0) AS value,
       CASE WHEN coalesce(worth.shipped, 0) = 0 THEN CAST(0 AS bigint)
            ELSE coalesce(back.returned, 0) * 1000 / worth.shipped END AS returned,
       coalesce(sums.last_order, 0) AS last_order
  FROM partner
  LEFT JOIN (SELECT "order".customer AS whose, count(*) AS orders,
               sum(CASE WHEN "order".confirmed = 1 THEN 0 ELSE 1 END) AS open_orders,
               sum(CASE WHEN "order".hold <> '' THEN 1 ELSE 0 END) AS held,
               max("order".placed_at) AS last_order
          FROM "order"
         WHERE "order".warehouse = :warehouse AND "order".customer > 0
         GROUP BY "order".customer) AS sums ON sums.whose = partner.id
  LEFT JOIN (SELECT "order".customer AS whose,
                    CAST(sum(CASE WHEN order_line.kit = 0 THEN order_line.shipped ELSE 0 END)
                         AS bigint) AS shipped,
                    CAST(sum((order_line.ordered - order_line.cancelled) / 1000
                             * coalesce(order_line_price.price, 0) / 1000 / 10000) AS bigint)
                        AS value
               FROM "order"
               JOIN order_line ON order_line."order" = "order".id
               LEFT JOIN order_line_price ON order_line_price.id = order_line.id
              WHERE "order".warehouse = :warehouse AND "order".customer > 0
              GROUP BY "order".customer) AS worth ON worth.whose = partner.id
  LEFT JOIN (SELECT return_order.customer AS whose,
                    CAST(sum(return_item.quantity) AS bigint) AS returned
               FROM return_order
               JOIN return_item ON return_item.return_order = return_order.id
              WHERE return_order.warehouse = :warehouse AND return_order.customer <> 0
              GROUP BY return_order.customer) AS back ON back.whose = partner.id
 WHERE sums.orders > 0
    OR NOT EXISTS (SELECT 1 FROM supplier_price WHERE supplier_price.supplier = partner.id);

-- name: customer_orders
-- in:   :warehouse, :subject
-- out:  id, placed_at, reference, channel, lines, hold
SELECT "order".id AS id, "order".placed_at AS placed_at, "order".reference AS reference,
       "order".channel AS channel,
       (SELECT count(*) FROM order_line
         WHERE order_line."order" = "order".id AND order_line.kit = 0) AS lines,
       "order".hold AS hold
  FROM "order"
 WHERE "order".warehouse = :warehouse AND "order".customer = :subject;

-- Products, and what there is of each on this warehouse's shelves.

-- name: products
-- in:   :warehouse
-- out:  id, sku, name, family, abc, tracking, unit, on_hand, reserved, free, to_come, active
SELECT product.id AS id, product.sku AS sku, product.name AS name, product.family AS family,
       product.abc AS abc, product.tracking AS tracking, product.unit AS unit,
       coalesce((SELECT CAST(sum(quant.on_hand) AS bigint)
                   FROM quant JOIN location ON location.id = quant.location
                  WHERE quant.warehouse = :warehouse AND quant.product = product.id
                    AND location.usage = 'Storage' AND location.blocked = 0), 0) AS on_hand,
       coalesce((SELECT CAST(sum(quant.reserved) AS bigint)
                   FROM quant JOIN location ON location.id = quant.location
                  WHERE quant.warehouse = :warehouse AND quant.product = product.id
                    AND location.usage = 'Storage' AND location.blocked = 0), 0) AS reserved,
       coalesce((SELECT CAST(sum(quant.on_hand - quant.reserved) AS bigint)
                   FROM quant JOIN location ON location.id = quant.location
                  WHERE quant.warehouse = :warehouse AND quant.product = product.id
                    AND location.usage = 'Storage' AND location.blocked = 0), 0) AS free,
       coalesce((SELECT CAST(sum(purchase_line.ordered - purchase_line.closed
                                 - purchase_line.received) AS bigint)
                   FROM purchase_line
                   JOIN purchase_order ON purchase_order.id = purchase_line.purchase_order
                  WHERE purchase_line.warehouse = :warehouse AND purchase_line.product = product.id
                    AND purchase_order.confirmed = 1 AND purchase_order.closed = 0
                    AND purchase_line.received < purchase_line.ordered - purchase_line.closed), 0)
           AS to_come,
       product.active AS active
  FROM product
 WHERE product.service = 0 AND product.same_as = 0;

-- What a product is known by.

-- name: product_codes
-- in:   :subject
-- out:  id, code, packaging, factor
SELECT barcode.id AS id, barcode.code AS code, coalesce(packaging.name, '') AS packaging,
       coalesce(packaging.factor, 1000000) AS factor
  FROM barcode
  LEFT JOIN packaging ON packaging.id = barcode.packaging
 WHERE barcode.product = :subject;

-- Purchases, and how much of each has come. Shares are permille of what is not cancelled.

-- name: purchases
-- in:   :warehouse
-- out:  id, reference, supplier, state, expected_on, lines, value, received, closed
SELECT purchase_order.id AS id, purchase_order.reference AS reference,
       CASE purchase_order.supplier_code WHEN '' THEN coalesce(partner.reference, '')
            ELSE purchase_order.supplier_code END AS supplier,
       CASE WHEN purchase_order.closed = 1 THEN 'Closed'
            WHEN purchase_order.confirmed = 0 THEN 'Draft'
            WHEN NOT EXISTS (SELECT 1 FROM purchase_line
                              WHERE purchase_line.purchase_order = purchase_order.id
                                AND purchase_line.received > 0) THEN 'Confirmed'
            WHEN EXISTS (SELECT 1 FROM purchase_line
                          WHERE purchase_line.purchase_order = purchase_order.id
                            AND purchase_line.received
                                < purchase_line.ordered - purchase_line.closed)
                THEN 'PartlyReceived'
            ELSE 'Received' END AS state,
       purchase_order.expected_on AS expected_on,
       (SELECT count(*) FROM purchase_line
         WHERE purchase_line.purchase_order = purchase_order.id) AS lines,
       coalesce((SELECT CAST(sum((purchase_line.ordered - purchase_line.closed) / 1000
                                 * purchase_line_price.price / 1000 / 10000) AS bigint)
                   FROM purchase_line
                   JOIN purchase_line_price ON purchase_line_price.id = purchase_line.id
                  WHERE purchase_line.purchase_order = purchase_order.id), 0) AS value,
       coalesce((SELECT CAST(sum(purchase_line.received) AS bigint) * 1000
                        / CAST(sum(purchase_line.ordered - purchase_line.closed) AS bigint)
                   FROM purchase_line WHERE purchase_line.purchase_order = purchase_order.id
                 HAVING sum(purchase_line.ordered - purchase_line.closed) > 0), 0) AS received,
       purchase_order.closed AS closed
  FROM purchase_order
  LEFT JOIN partner ON partner.id = purchase_order.supplier
 WHERE purchase_order.warehouse = :warehouse;

-- name: purchase_lines
-- in:   :subject
-- out:  id, position, sku, product, ordered, received, closed, price
SELECT purchase_line.id AS id, purchase_line.position AS position,
       coalesce(product.sku, '') AS sku, coalesce(product.name, '') AS product,
       purchase_line.ordered AS ordered, purchase_line.received AS received,
       purchase_line.closed AS closed, coalesce(purchase_line_price.price, 0) / 10000 AS price
  FROM purchase_line
  LEFT JOIN product ON product.id = purchase_line.product
  LEFT JOIN purchase_line_price ON purchase_line_price.id = purchase_line.id
 WHERE purchase_line.purchase_order = :subject;

-- People of this warehouse and of the office, and their roles.

-- name: staff
-- in:   :warehouse
-- out:  id, name, code, role, active, signs_in, language, subject
SELECT "user".id AS id, "user".name AS name, "user".code AS code,
       coalesce(role.name, '') AS role, "user".active AS active,
       CASE "user".verifier WHEN '' THEN 0 ELSE 1 END AS signs_in, "user".language AS language,
       "user".role AS subject
  FROM "user"
  LEFT JOIN role ON role.id = "user".role
 WHERE ("user".warehouse = :warehouse OR "user".warehouse = 0) AND "user".code NOT LIKE '?%';

-- How much somebody of a role does on their own word.

-- name: role_limits
-- in:   :subject
-- out:  id, limited, quantity, amount
SELECT role_limit.id AS id, role_limit.subject AS limited, role_limit.quantity AS quantity,
       role_limit.amount AS amount
  FROM role_limit
 WHERE role_limit.role = :subject;

-- name: price_lists
-- in:   :warehouse
-- out:  id, code, name, currency, includes_tax, active, rules
SELECT price_list.id AS id, price_list.code AS code, price_list.name AS name,
       price_list.currency AS currency, price_list.includes_tax AS includes_tax,
       price_list.active AS active,
       (SELECT count(*) FROM price_rule WHERE price_rule.price_list = price_list.id) AS rules
  FROM price_list
 WHERE :warehouse > 0;

-- Programs that come by the API, and those that are told what happens.

-- name: programs
-- in:   :warehouse
-- out:  id, kind, name, place, active, used, since, until, subject
SELECT api_key.id AS id, 'ApiKey' AS kind, api_key.name AS name,
       coalesce("user".name, '') AS place,
       1 - api_key.revoked AS active, coalesce(api_key_use.last_used_on, 0) AS used,
       api_key.created_at AS since, api_key.expires_at AS until,
       coalesce("user".role, 0) AS subject
  FROM api_key
  LEFT JOIN "user" ON "user".id = api_key."user"
  LEFT JOIN api_key_use ON api_key_use.id = api_key.id
 WHERE :warehouse > 0
UNION ALL
SELECT webhook.id, 'Webhook', webhook.name, webhook.url, webhook.active,
       CAST(0 AS bigint), CAST(0 AS bigint), CAST(0 AS bigint), CAST(0 AS bigint)
  FROM webhook
 WHERE webhook.only_warehouse = 0 OR webhook.only_warehouse = :warehouse;
