-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is sold for less than the list says, for a time.

-- Shares are permille, amounts minor units; `state` is as of a day.

-- name: promotions
-- in:   :warehouse, :day
-- out:  id, name, state, kind, off, buy, pay, amount, over_sum, currency, goods, list, code,
--       from_day, until_day, priority, exclusive
SELECT promotion.id AS id, promotion.name AS name,
       CASE WHEN promotion.active = 0 THEN 'PromotionOff'
            WHEN promotion.from_day > :day THEN 'PromotionComes'
            WHEN promotion.until_day > 0 AND promotion.until_day < :day THEN 'PromotionOver'
            ELSE 'PromotionHolds' END AS state,
       promotion.kind AS kind, promotion.permille AS off, promotion.buy AS buy,
       promotion.pay AS pay, promotion.amount AS amount, promotion.over_amount AS over_sum,
       promotion.amount_currency AS currency,
       coalesce(product.sku, promotion.family) AS goods, coalesce(price_list.code, '') AS list,
       promotion.code AS code, promotion.from_day AS from_day, promotion.until_day AS until_day,
       promotion.priority AS priority, promotion.exclusive AS exclusive
  FROM promotion
  LEFT JOIN product ON product.id = promotion.product
  LEFT JOIN price_list ON price_list.id = promotion.price_list
 WHERE :warehouse > 0;

-- The goods that one is about.

-- name: promotion_goods
-- in:   :subject
-- out:  id, sku, product, family
SELECT product.id AS id, product.sku AS sku, product.name AS product, product.family AS family
  FROM promotion
  JOIN product ON product.active = 1
   AND (promotion.product = 0 OR product.id = promotion.product)
   AND (promotion.family = '' OR product.family = promotion.family)
 WHERE promotion.id = :subject;

-- name: promotion_form
-- in:   :subject, :warehouse
-- out:  name, active, kind, off, buy, pay, amount, over_sum, currency, from, until, product,
--       product_key, product_name, family, list, list_key, list_name, code, priority, exclusive
SELECT promotion.name AS name, promotion.active AS active, promotion.kind AS kind,
       promotion.permille AS off, promotion.buy AS buy, promotion.pay AS pay,
       promotion.amount AS amount, promotion.over_amount AS over_sum,
       promotion.amount_currency AS currency, promotion.from_day AS "from",
       promotion.until_day AS until, promotion.product AS product,
       coalesce(product.sku, '') AS product_key, coalesce(product.name, '') AS product_name,
       promotion.family AS family, promotion.price_list AS list,
       coalesce(price_list.code, '') AS list_key, coalesce(price_list.name, '') AS list_name,
       promotion.code AS code, promotion.priority AS priority, promotion.exclusive AS exclusive
  FROM promotion
  LEFT JOIN product ON product.id = promotion.product
  LEFT JOIN price_list ON price_list.id = promotion.price_list
 WHERE promotion.id = :subject AND :warehouse > 0;
