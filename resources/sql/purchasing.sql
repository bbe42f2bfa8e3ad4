-- SPDX-FileCopyrightText: The Bincard authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a buyer looks at. The day a line is due is the one that its supplier confirmed, else the one
-- it is wanted on, else its order's; 0: nobody said one, and nothing is early or late.

-- What should be bought, and the figures behind it: projected = on hand - reserved - waiting +
-- inbound, which is below the least.

-- name: open_proposals
-- in:   :warehouse
-- out:  id, supplier, sku, product, quantity, price, currency, need_by, on_hand, reserved, waiting,
--       inbound, min_quantity, max_quantity, proposed_at, subject
SELECT purchase_proposal.id AS id, coalesce(partner.reference, '') AS supplier,
       product.sku AS sku, product.name AS product, purchase_proposal.quantity AS quantity,
       purchase_proposal.price AS price, purchase_proposal.price_currency AS currency,
       purchase_proposal.need_by AS need_by, purchase_proposal.on_hand AS on_hand,
       purchase_proposal.reserved AS reserved, purchase_proposal.waiting AS waiting,
       purchase_proposal.inbound AS inbound, purchase_proposal.min_quantity AS min_quantity,
       purchase_proposal.max_quantity AS max_quantity, purchase_proposal.proposed_at AS proposed_at,
       product.id AS subject
  FROM purchase_proposal
  JOIN product ON product.id = purchase_proposal.product
  LEFT JOIN partner ON partner.id = purchase_proposal.supplier
 WHERE purchase_proposal.warehouse = :warehouse AND purchase_proposal.state = 'Open';

-- Who sells a product, and how.

-- name: supplier_offers
-- in:   :subject
-- out:  id, supplier, supplier_sku, min_quantity, price, currency, lead_days, valid_until
SELECT supplier_price.id AS id, coalesce(partner.reference, '') AS supplier,
       supplier_price.supplier_sku AS supplier_sku, supplier_price.min_quantity AS min_quantity,
       supplier_price.price AS price, supplier_price.price_currency AS currency,
       supplier_price.lead_days AS lead_days, supplier_price.valid_until AS valid_until
  FROM supplier_price
  LEFT JOIN partner ON partner.id = supplier_price.supplier
 WHERE supplier_price.product = :subject;

-- What is, or was, ordered from a supplier.

-- name: supplier_purchases
-- in:   :warehouse, :subject
-- out:  id, reference, expected_on, lines, closed
SELECT purchase_order.id AS id, purchase_order.reference AS reference,
       purchase_order.expected_on AS expected_on,
       (SELECT count(*) FROM purchase_line
         WHERE purchase_line.purchase_order = purchase_order.id) AS lines,
       purchase_order.closed AS closed
  FROM purchase_order
 WHERE purchase_order.warehouse = :warehouse AND purchase_order.supplier = :subject;

-- How good each supplier was in the lines due from :since_day to :until_day, both inclusive, days
-- as 20261123. Shares are in permille of what they are shares of; -1: of nothing.
--   owed     = ordered - cancelled: what a closed receipt gave up is still owed
--   enough   = owed less the line's tolerance below
--   on time  : lines of which enough had come by the day they were due / lines
--   in full  : lines of which enough has come by now / lines
--   price    : lines ordered at or below the supplier's own price, the lowest that held on the due
--              day for that quantity in the same currency / lines for which there is such a price
--   quality  : units received that nobody had to decide about in quarantine / units received; the
--              units of a receipt line count as a whole, and those taken back do not
-- Lines of which everything was cancelled, and drafts, do not count. Whoever sells something and
-- was never due stands there without a figure.

-- name: supplier_scorecard
-- in:   :warehouse, :since_day, :until_day
-- out:  id, reference, lines, on_time, in_full, priced_lines, at_price, units, good
WITH line AS (
  SELECT purchase_line.id, purchase_line.product, purchase_line.ordered, purchase_line.received,
         purchase_order.supplier,
         CASE WHEN purchase_line.confirmed_on > 0 THEN purchase_line.confirmed_on
              WHEN purchase_line.expected_on > 0 THEN purchase_line.expected_on
              ELSE purchase_order.expected_on END AS due_on,
         (purchase_line.ordered - purchase_line.closed
            + coalesce((SELECT CAST(sum(-receipt_difference.quantity) AS bigint)
                          FROM receipt_order
                          JOIN receipt_difference
                            ON receipt_difference.receipt = receipt_order.receipt
                           AND receipt_difference.purchase_line = purchase_line.id
                         WHERE receipt_order.purchase_order = purchase_order.id
                           AND receipt_difference.closes_rest = 1), 0))
           * (100 - purchase_line.under_percent) / 100 AS enough
    FROM purchase_order
    JOIN purchase_line ON purchase_line.purchase_order = purchase_order.id
   WHERE purchase_order.warehouse = :warehouse AND purchase_order.confirmed = 1
), judged AS (
  SELECT line.supplier, line.id, line.enough, line.received,
         coalesce((SELECT CAST(sum(receipt_line.quantity) AS bigint)
                     FROM receipt_line JOIN move ON move.id = receipt_line.move
                    WHERE receipt_line.purchase_line = line.id AND receipt_line.undone = 0
                      AND move.business_date <= line.due_on), 0) AS in_time,
         coalesce((SELECT CAST(sum(receipt_line.quantity) AS bigint) FROM receipt_line
                    WHERE receipt_line.purchase_line = line.id AND receipt_line.undone = 0
                      AND NOT EXISTS (SELECT 1 FROM task
                                       WHERE task.document = receipt_line.id
                                         AND task.kind = 'CheckQuality')), 0) AS good,
         purchase_line_price.price AS price,
         (SELECT min(supplier_price.price) FROM supplier_price
           WHERE supplier_price.product = line.product
             AND supplier_price.supplier = line.supplier
             AND supplier_price.price_currency = purchase_line_price.price_currency
             AND supplier_price.min_quantity <= line.ordered
             AND supplier_price.valid_from <= line.due_on
             AND (supplier_price.valid_until = 0
                  OR supplier_price.valid_until >= line.due_on)) AS agreed
    FROM line
    LEFT JOIN purchase_line_price ON purchase_line_price.id = line.id
   WHERE line.due_on > 0 AND line.due_on BETWEEN :since_day AND :until_day
     AND line.enough > 0
)
SELECT judged.supplier AS id, coalesce(partner.reference, '') AS reference,
       count(*) AS lines,
       sum(CASE WHEN judged.in_time >= judged.enough THEN 1 ELSE 0 END) * 1000 / count(*)
         AS on_time,
       sum(CASE WHEN judged.received >= judged.enough THEN 1 ELSE 0 END) * 1000 / count(*)
         AS in_full,
       count(judged.agreed) AS priced_lines,
       CASE WHEN count(judged.agreed) = 0 THEN -1
            ELSE sum(CASE WHEN judged.price <= judged.agreed THEN 1 ELSE 0 END) * 1000
                   / count(judged.agreed) END AS at_price,
       CAST(sum(judged.received) AS bigint) AS units,
       CASE WHEN sum(judged.received) = 0 THEN CAST(-1 AS bigint)
            ELSE CAST(sum(judged.good) AS bigint) * 1000
                   / CAST(sum(judged.received) AS bigint) END AS good
  FROM judged
  LEFT JOIN partner ON partner.id = judged.supplier
 GROUP BY judged.supplier, partner.reference
UNION ALL
SELECT partner.id, partner.reference, CAST(0 AS bigint), CAST(-1 AS bigint), CAST(-1 AS bigint),
       CAST(0 AS bigint), CAST(-1 AS bigint), CAST(0 AS bigint), CAST(-1 AS bigint)
  FROM partner
 WHERE EXISTS (SELECT 1 FROM supplier_price WHERE supplier_price.supplier = partner.id)
   AND NOT EXISTS (SELECT 1 FROM judged WHERE judged.supplier = partner.id);
