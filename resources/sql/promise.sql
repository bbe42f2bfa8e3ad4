-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What channels hear of a warehouse's stock: what may be sold (unblocked shelves, lots that are
-- good on :day), less what is reserved, what orders wait for, and the listing's buffer or the
-- channel's, whichever is more. The careful figure: pre-orders come off whatever may come before
-- their day, and what is still to come is shown but not offered. Of a kit that is sold as its
-- components it is how many whole ones what is left of those makes. core/promise.h is the rule.

-- name: stock_by_channel
-- in:   :warehouse, :day
-- out:  id, channel, channel_sku, sku, product, on_hand, reserved, waiting, inbound, buffer,
--       published, subject
WITH RECURSIVE part (kit, product, quantity, depth) AS (
    SELECT kit.id, kit_component.product, kit_component.quantity, 0
      FROM channel_listing
      JOIN product AS kit ON kit.id = channel_listing.product AND kit.kit_sale = 'Exploded'
      JOIN kit_recipe ON kit_recipe.product = kit.id AND kit_recipe.active = 1
      JOIN kit_component ON kit_component.recipe = kit_recipe.id
     WHERE NOT EXISTS (SELECT 1 FROM channel_listing AS other
                        WHERE other.product = kit.id AND other.id < channel_listing.id)
    UNION ALL
    SELECT part.kit, kit_component.product, part.quantity / 1000000 * kit_component.quantity,
           part.depth + 1
      FROM part
      JOIN product AS inner_kit ON inner_kit.id = part.product AND inner_kit.kit_sale = 'Exploded'
      JOIN kit_recipe ON kit_recipe.product = inner_kit.id AND kit_recipe.active = 1
      JOIN kit_component ON kit_component.recipe = kit_recipe.id
     WHERE part.depth < 8),
share AS MATERIALIZED (
    SELECT part.kit AS kit, product.id AS product_id, product.expires AS expires,
           CAST(sum(part.quantity) AS bigint) AS per_kit
      FROM part
      JOIN product ON product.id = part.product AND product.kit_sale <> 'Exploded'
     GROUP BY part.kit, product.id, product.expires),
goods AS MATERIALIZED (
    SELECT product.id AS product_id, product.expires AS expires
      FROM channel_listing
      JOIN product ON product.id = channel_listing.product
    UNION
    SELECT share.product_id, share.expires FROM share),
counted AS MATERIALIZED (
    SELECT goods.product_id AS product_id,
           CAST(sum(quant.on_hand - quant.locked) AS bigint) AS on_hand,
           CAST(sum(quant.reserved) AS bigint) AS reserved
      FROM goods
      JOIN quant ON quant.warehouse = :warehouse AND quant.product = goods.product_id
      JOIN location ON location.id = quant.location
      LEFT JOIN lot ON lot.id = quant.lot
     WHERE location.usage = 'Storage' AND location.blocked = 0 AND coalesce(lot.blocked, 0) = 0
       AND (goods.expires = 0 OR lot.expiry >= :day)
     GROUP BY goods.product_id),
wanted AS MATERIALIZED (
    SELECT goods.product_id AS product_id, coalesce(counted.on_hand, 0) AS on_hand,
           coalesce(counted.reserved, 0) AS reserved,
           coalesce((SELECT CAST(sum(transfer_line.waiting) AS bigint)
                       FROM transfer_line
                       JOIN transfer ON transfer.id = transfer_line.transfer
                      WHERE transfer_line.warehouse = :warehouse
                        AND transfer_line.product = goods.product_id
                        AND transfer_line.waiting > 0
                        AND transfer.cancelled = 0 AND transfer.done = 0), 0) AS waiting,
           coalesce((SELECT CAST(sum(line.ordered - line.closed - line.received) AS bigint)
                       FROM purchase_line AS line
                       JOIN purchase_order ON purchase_order.id = line.purchase_order
                      WHERE line.warehouse = :warehouse AND line.product = goods.product_id
                        AND line.ordered - line.closed > line.received
                        AND purchase_order.confirmed = 1
                        AND purchase_order.closed = 0), 0) AS inbound
      FROM goods
      LEFT JOIN counted ON counted.product_id = goods.product_id),
kits AS MATERIALIZED (
    SELECT share.kit AS kit,
           min(CASE WHEN wanted.on_hand > wanted.reserved + wanted.waiting
                    THEN (wanted.on_hand - wanted.reserved - wanted.waiting) / share.per_kit
                         * 1000000
                    ELSE 0 END) AS kits
      FROM share
      JOIN wanted ON wanted.product_id = share.product_id
     GROUP BY share.kit),
level AS MATERIALIZED (
    SELECT channel_listing.id AS id, channel_listing.channel AS channel,
           channel_listing.channel_sku AS channel_sku, product.sku AS sku,
           product.name AS product, product.whole AS whole, channel_listing.active AS active,
           CASE WHEN coalesce(channel.buffer, 0) > channel_listing.buffer THEN channel.buffer
                ELSE channel_listing.buffer END AS kept,
           channel_listing.buffer_permille AS permille,
           product.id AS product_id, coalesce(kits.kits, wanted.on_hand) AS on_hand,
           wanted.reserved AS reserved, wanted.waiting AS waiting, wanted.inbound AS inbound
      FROM channel_listing
      JOIN product ON product.id = channel_listing.product
      JOIN wanted ON wanted.product_id = product.id
      LEFT JOIN channel ON channel.code = channel_listing.channel
      LEFT JOIN kits ON kits.kit = product.id),
offered AS MATERIALIZED (
    SELECT id, channel, channel_sku, sku, product, on_hand, reserved, waiting, inbound, active,
           whole, product_id, on_hand - reserved - waiting AS available,
           CASE WHEN ((on_hand - reserved - waiting) * permille + 999) / 1000 > kept
                THEN ((on_hand - reserved - waiting) * permille + 999) / 1000
                ELSE kept END AS buffer
      FROM level)
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
