-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What lies where, without the world outside the shelves.

-- name: stock
-- in:   :warehouse
-- out:  id, sku, product, place, zone, lot, expiry, package, on_hand, reserved, locked, since,
--       usage, product_id, location_id, lot_id, package_id
SELECT quant.id AS id, product.sku AS sku, product.name AS product, location.code AS place,
       location.zone AS zone, coalesce(lot.name, '') AS lot, coalesce(lot.expiry, 0) AS expiry,
       coalesce(package.code, '') AS package, quant.on_hand AS on_hand,
       quant.reserved AS reserved, quant.locked AS locked, quant.since AS since,
       location.usage AS usage, quant.product AS product_id, quant.location AS location_id,
       quant.lot AS lot_id, quant.package AS package_id
  FROM quant
  JOIN product ON product.id = quant.product
  JOIN location ON location.id = quant.location
  LEFT JOIN lot ON lot.id = quant.lot
  LEFT JOIN package ON package.id = quant.package
 WHERE quant.warehouse = :warehouse
   AND location.usage IN ('Storage', 'Staging', 'Cart', 'Quarantine');

-- How goods on a shelf look; the newest picture is what the floor sees.

-- name: product_pictures
-- in:   :subject
-- out:  id, at, who, subject_kind, note, sha256; newest first
SELECT attachment.id AS id, attachment.taken_at AS at, coalesce("user".name, '') AS who,
       attachment.subject_kind AS subject_kind, attachment.note AS note,
       attachment.sha256 AS sha256
  FROM quant
  JOIN attachment ON attachment.subject = quant.product AND attachment.subject_kind = 'Product'
  LEFT JOIN "user" ON "user".id = attachment."user"
 WHERE quant.id = :subject
 ORDER BY attachment.taken_at DESC, attachment.id DESC;

-- How goods came and went: the moves of a product, a lot, a package, a place, or of what several of
-- these have in common; 0 asks for any. What changed is seen from the place or the package that is
-- asked for, else from the building: a move inside it changes nothing. A place outside has no name:
-- the kind of move says it.

-- name: stock_history
-- in:   :warehouse, :product, :lot, :package, :location
-- out:  id, at, kind, from_place, to_place, product, moved, change, package
SELECT move.id AS id, move.booked_at AS at, move.kind AS kind,
       CASE WHEN here.usage IN ('Storage', 'Staging', 'Cart', 'Quarantine')
            THEN here.code ELSE '' END AS from_place,
       CASE WHEN there.usage IN ('Storage', 'Staging', 'Cart', 'Quarantine')
            THEN there.code ELSE '' END AS to_place,
       product.name AS product, move.quantity AS moved,
       CASE WHEN move."to" = :location AND move."from" <> :location THEN move.quantity
            WHEN move."from" = :location AND move."to" <> :location THEN -move.quantity
            WHEN :location <> 0 THEN 0
            WHEN :package <> 0 AND move.from_package <> move.to_package
            THEN CASE WHEN move.to_package = :package THEN move.quantity ELSE -move.quantity END
            WHEN :package <> 0 THEN 0
            WHEN here.usage IN ('Storage', 'Staging', 'Cart', 'Quarantine')
             AND there.usage IN ('Storage', 'Staging', 'Cart', 'Quarantine') THEN 0
            WHEN there.usage IN ('Storage', 'Staging', 'Cart', 'Quarantine') THEN move.quantity
            WHEN here.usage IN ('Storage', 'Staging', 'Cart', 'Quarantine') THEN -move.quantity
            ELSE 0 END AS change,
       coalesce(package.code, '') AS package
  FROM move
  JOIN product ON product.id = move.product
  JOIN location AS here ON here.id = move."from"
  JOIN location AS there ON there.id = move."to"
  LEFT JOIN package ON package.id = move.to_package
 WHERE move.warehouse = :warehouse
   AND (:product = 0 OR move.product = :product)
   AND (:lot = 0 OR move.lot = :lot)
   AND (:location = 0 OR move."from" = :location OR move."to" = :location)
   AND (:package = 0 OR move.from_package = :package OR move.to_package = :package);

-- Each place of the floor on the map: its goods, what was taken there since :since_ms, how old the
-- oldest unit is, what is open there.

-- name: map_places
-- in:   :warehouse, :since_ms
-- out:  id, code, zone, sequence, usage, blocked, stock, oldest, picks, exceptions, aisle,
--       x_mm, y_mm
SELECT location.id AS id, location.code AS code, location.zone AS zone,
       location.sequence AS sequence, location.usage AS usage, location.blocked AS blocked,
       coalesce((SELECT CAST(sum(quant.on_hand) AS bigint) FROM quant
                  WHERE quant.location = location.id), 0) AS stock,
       coalesce((SELECT min(quant.since) FROM quant
                  WHERE quant.location = location.id AND quant.on_hand > 0
                    AND quant.since > 0), 0) AS oldest,
       coalesce(taken.picks, 0) AS picks,
       (SELECT count(*) FROM task WHERE task.location = location.id AND task.done = 0)
           AS exceptions,
       location.aisle AS aisle, location.x_mm AS x_mm, location.y_mm AS y_mm
  FROM location
  LEFT JOIN (SELECT pick.location AS location, count(*) AS picks FROM pick
              WHERE pick.picked_at >= :since_ms GROUP BY pick.location) AS taken
    ON taken.location = location.id
 WHERE location.warehouse = :warehouse AND location.usage IN ('Storage', 'Staging', 'Quarantine')
 ORDER BY location.sequence, location.id;
