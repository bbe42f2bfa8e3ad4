-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What forms look up while somebody types, and what stands in them before. A search takes what is
-- typed (:text), the same as a barcode has it (:code) and the warehouse, and says the record, its
-- key and what it is called; the key that is typed comes first.

-- name: find_products
-- in:   :text, :code, :warehouse
-- out:  id, key, name
SELECT product.id AS id, product.sku AS key, product.name AS name
  FROM product
 WHERE :warehouse > 0 AND product.active = 1 AND product.same_as = 0
   AND (lower(product.sku) LIKE lower(:text) || '%'
        OR lower(product.name) LIKE '%' || lower(:text) || '%'
        OR product.id IN (SELECT barcode.product FROM barcode WHERE barcode.code = :code))
 ORDER BY CASE WHEN lower(product.sku) LIKE lower(:text) || '%' THEN 0 ELSE 1 END, product.sku
 LIMIT 8;

-- name: find_partners
-- in:   :text, :warehouse
-- out:  id, key, name
SELECT partner.id AS id, partner.reference AS key, partner.country AS name
  FROM partner
 WHERE :warehouse > 0
   AND lower(partner.reference) LIKE lower(:text) || '%'
 ORDER BY partner.reference
 LIMIT 8;

-- Whoever sells something first.

-- name: find_suppliers
-- in:   :text, :warehouse
-- out:  id, key, name
SELECT partner.id AS id, partner.reference AS key, partner.country AS name
  FROM partner
 WHERE :warehouse > 0
   AND lower(partner.reference) LIKE lower(:text) || '%'
 ORDER BY CASE WHEN EXISTS (SELECT 1 FROM supplier_price
                             WHERE supplier_price.supplier = partner.id) THEN 0 ELSE 1 END,
          partner.reference
 LIMIT 8;

-- name: find_price_lists
-- in:   :text, :warehouse
-- out:  id, key, name
SELECT price_list.id AS id, price_list.code AS key, price_list.name AS name
  FROM price_list
 WHERE :warehouse > 0 AND price_list.active = 1
   AND lower(price_list.code) LIKE lower(:text) || '%'
 ORDER BY price_list.code
 LIMIT 8;

-- name: find_orders
-- in:   :text, :warehouse
-- out:  id, key, name
SELECT "order".id AS id, "order".reference AS key, "order".channel AS name
  FROM "order"
 WHERE "order".warehouse = :warehouse AND "order".confirmed = 1
   AND lower("order".reference) LIKE lower(:text) || '%'
 ORDER BY "order".reference
 LIMIT 8;

-- name: find_return_reasons
-- in:   :text, :warehouse
-- out:  id, key, name
SELECT return_reason.id AS id, return_reason.code AS key, return_reason.name AS name
  FROM return_reason
 WHERE :warehouse > 0
   AND (lower(return_reason.code) LIKE lower(:text) || '%'
        OR lower(return_reason.name) LIKE '%' || lower(:text) || '%')
 ORDER BY return_reason.code
 LIMIT 8;

-- name: find_channels
-- in:   :text, :warehouse
-- out:  id, key, name
SELECT channel.id AS id, channel.code AS key, channel.name AS name
  FROM channel
 WHERE :warehouse > 0 AND channel.active = 1
   AND lower(channel.code) LIKE lower(:text) || '%'
 ORDER BY channel.code
 LIMIT 8;

-- name: find_roles
-- in:   :text, :warehouse
-- out:  id, key, name
SELECT role.id AS id, role.name AS key, '' AS name
  FROM role
 WHERE :warehouse > 0 AND role.name NOT LIKE '?%'
   AND lower(role.name) LIKE lower(:text) || '%'
 ORDER BY role.name
 LIMIT 12;

-- name: find_people
-- in:   :text, :warehouse
-- out:  id, key, name
SELECT "user".id AS id, "user".code AS key, "user".name AS name
  FROM "user"
 WHERE ("user".warehouse = :warehouse OR "user".warehouse = 0) AND "user".active = 1
   AND "user".code NOT LIKE '?%'
   AND (lower("user".code) LIKE lower(:text) || '%'
        OR lower("user".name) LIKE '%' || lower(:text) || '%')
 ORDER BY "user".code
 LIMIT 8;

-- What stands in a form before anybody types: a column a field; a reference has three.

-- name: product_form
-- in:   :subject, :warehouse
-- out:  sku, name, unit, whole, tracking, expires, receipt_days, remaining_days, family, weight,
--       volume, hazard, note, active
SELECT product.sku AS sku, product.name AS name, product.unit AS unit, product.whole AS whole,
       product.tracking AS tracking, product.expires AS expires,
       product.receipt_days_min AS receipt_days, product.remaining_days_min AS remaining_days,
       product.family AS family, product.weight_grams AS weight, product.volume_ml AS volume,
       product.hazard AS hazard, product.note AS note, product.active AS active
  FROM product
 WHERE product.id = :subject AND :warehouse > 0;

-- name: partner_form
-- in:   :subject, :warehouse
-- out:  reference, country
SELECT partner.reference AS reference, partner.country AS country
  FROM partner
 WHERE partner.id = :subject AND :warehouse > 0;

-- The usual price list and currency of a site: its first list's, else its newest offer's.

-- name: trade_form
-- in:   :subject, :warehouse
-- out:  list, list_key, list_name, currency
SELECT coalesce(min(price_list.id), 0) AS list, coalesce(min(price_list.code), '') AS list_key,
       coalesce(min(price_list.name), '') AS list_name,
       coalesce(min(price_list.currency),
                (SELECT supplier_price.price_currency FROM supplier_price
                  ORDER BY supplier_price.id DESC LIMIT 1), 'EUR') AS currency
  FROM price_list
 WHERE price_list.id = (SELECT min(first.id) FROM price_list AS first WHERE first.active = 1)
   AND :subject >= 0 AND :warehouse > 0;

-- name: price_list_form
-- in:   :subject, :warehouse
-- out:  code, name, currency, includes_tax, active
SELECT price_list.code AS code, price_list.name AS name, price_list.currency AS currency,
       price_list.includes_tax AS includes_tax, price_list.active AS active
  FROM price_list
 WHERE price_list.id = :subject AND :warehouse > 0;

-- When a product is bought again here.

-- name: reorder_form
-- in:   :subject, :warehouse
-- out:  product, product_key, product_name, least, most, multiple, supplier, supplier_key,
--       supplier_name, active
SELECT product.id AS product, product.sku AS product_key, product.name AS product_name,
       coalesce(reorder_rule.min_quantity, 0) AS least,
       coalesce(reorder_rule.max_quantity, 0) AS most,
       coalesce(reorder_rule.multiple, 1000000) AS multiple,
       coalesce(partner.id, 0) AS supplier, coalesce(partner.reference, '') AS supplier_key,
       coalesce(partner.country, '') AS supplier_name, coalesce(reorder_rule.active, 1) AS active
  FROM product
  LEFT JOIN reorder_rule ON reorder_rule.warehouse = :warehouse
                        AND reorder_rule.product = product.id
  LEFT JOIN partner ON partner.id = reorder_rule.supplier
 WHERE product.id = :subject;

-- name: listing_form
-- in:   :subject, :warehouse
-- out:  channel, channel_key, channel_name, product, product_key, product_name, channel_sku,
--       buffer, buffer_share, active
SELECT coalesce(channel.id, 0) AS channel, channel_listing.channel AS channel_key,
       coalesce(channel.name, '') AS channel_name, product.id AS product,
       product.sku AS product_key, product.name AS product_name,
       channel_listing.channel_sku AS channel_sku, channel_listing.buffer AS buffer,
       channel_listing.buffer_permille AS buffer_share, channel_listing.active AS active
  FROM channel_listing
  JOIN product ON product.id = channel_listing.product
  LEFT JOIN channel ON channel.code = channel_listing.channel
 WHERE channel_listing.id = :subject AND :warehouse > 0;

-- name: person_form
-- in:   :subject, :warehouse
-- out:  name, badge, role, role_key, language, active
SELECT "user".name AS name, "user".code AS badge, role.id AS role, role.name AS role_key,
       "user".language AS language, "user".active AS active
  FROM "user"
  JOIN role ON role.id = "user".role
 WHERE "user".id = :subject AND :warehouse > 0;

-- name: role_form
-- in:   :subject, :warehouse
-- out:  name, permissions
SELECT role.name AS name, role.permissions AS permissions
  FROM role
 WHERE role.id = :subject AND :warehouse > 0;

-- name: webhook_form
-- in:   :subject, :warehouse
-- out:  name, url, news, channel, channel_key, channel_name, active
SELECT webhook.name AS name, webhook.url AS url, webhook.news AS news,
       coalesce(channel.id, 0) AS channel, webhook.only_channel AS channel_key,
       coalesce(channel.name, '') AS channel_name, webhook.active AS active
  FROM webhook
  LEFT JOIN channel ON channel.code = webhook.only_channel
 WHERE webhook.id = :subject AND :warehouse > 0;
