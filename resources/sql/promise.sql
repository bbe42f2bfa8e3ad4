-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What channels hear of a warehouse's stock: what may be sold (unblocked shelves, lots that are
-- good on :day), less what is reserved, what orders wait for, and the listing's buffer. The careful
-- figure: pre-orders come off whatever may come before their day, and what is still to come is
-- shown but not offered. core/promise.h is the rule.

-- name: stock_by_channel
-- in:   :warehouse, :day
-- out:  id, channel, channel_sku, sku, product, on_hand, reserved, waiting, inbound, buffer,
--       published, subject
WITH stocked AS MATERIALIZED (
    SELECT channel_listing.id AS id, channel_listing.channel AS channel,
           channel_listing.channel_sku AS channel_sku, product.sku AS sku,
           product.name AS product, product.whole AS whole, channel_listing.active AS active,
           channel_listing.buffer AS kept, channel_listing.buffer_permille AS permille,
           product.id AS product_id, product.expires AS expires
      FROM channel_listing
      JOIN product ON product.id = channel_listing.product),
counted AS MATERIALIZED (
    SELECT stocked.id AS listing, CAST(sum(quant.on_hand - quant.locked) AS bigint) AS on_hand,
           CAST(sum(quant.reserved) AS bigint) AS reserved
      FROM stocked
      JOIN quant ON quant.warehouse = :warehouse AND quant.product = stocked.product_id
      JOIN location ON location.id = quant.location
      LEFT JOIN lot ON lot.id = quant.lot
     WHERE location.usage = 'Storage' AND location.blocked = 0 AND coalesce(lot.blocked, 0) = 0
       AND (stocked.expires = 0 OR lot.expiry >= :day)
     GROUP BY stocked.id),
wanted AS MATERIALIZED (
    SELECT stocked.id AS id, channel, channel_sku, sku, product, whole, active, kept, permille,
           product_id, coalesce(counted.on_hand, 0) AS on_hand,
           coalesce(counted.reserved, 0) AS reserved,
           coalesce((SELECT CAST(sum(transfer_line.waiting) AS bigint)
                       FROM transfer_line
                       JOIN transfer ON transfer.id = transfer_line.transfer
                      WHERE transfer_line.warehouse = :warehouse
                        AND transfer_line.product = stocked.product_id
                        AND transfer_line.waiting > 0
                        AND transfer.cancelled = 0 AND transfer.done = 0), 0) AS waiting,
           coalesce((SELECT CAST(sum(line.ordered - line.closed - line.received) AS bigint)
                       FROM purchase_line AS line
                       JOIN purchase_order ON purchase_order.id = line.purchase_order
                      WHERE line.warehouse = :warehouse AND line.product = stocked.product_id
                        AND line.ordered - line.closed > line.received
                        AND purchase_order.confirmed = 1
                        AND purchase_order.closed = 0), 0) AS inbound
      FROM stocked
      LEFT JOIN counted ON counted.listing = stocked.id),
offered AS MATERIALIZED (
    SELECT id, channel, channel_sku, sku, product, on_hand, reserved, waiting, inbound, active,
           whole, product_id, on_hand - reserved - waiting AS available,
           CASE WHEN ((on_hand - reserved - waiting) * permille + 999) / 1000 > kept
                THEN ((on_hand - reserved - waiting) * permille + 999) / 1000
                ELSE kept END AS buffer
      FROM wanted)
SELECT id, channel, channel_sku, sku, product, on_hand, reserved, waiting, inbound, buffer,
       CASE WHEN active = 0 OR available <= buffer THEN 0
            WHEN whole = 1 THEN (available - buffer) - (available - buffer) % 1000000
            ELSE available - buffer END AS published,
       product_id AS subject
  FROM offered;

-- Prices as somebody keeps them: a list's rules, the narrowest first.

-- name: price_rules
-- in:   :subject
-- out:  id, sku, product, family, min_quantity, from_day, until_day, price, currency, base,
--       permille_off
SELECT price_rule.id AS id, coalesce(product.sku, '') AS sku, coalesce(product.name, '') AS product,
       price_rule.family AS family, price_rule.min_quantity AS min_quantity,
       price_rule.from_day AS from_day, price_rule.until_day AS until_day,
       price_rule.price AS price, price_rule.price_currency AS currency,
       coalesce(base.code, '') AS base, price_rule.permille_off AS permille_off
  FROM price_rule
  LEFT JOIN product ON product.id = price_rule.product
  LEFT JOIN price_list AS base ON base.id = price_rule.base
 WHERE price_rule.price_list = :subject;
