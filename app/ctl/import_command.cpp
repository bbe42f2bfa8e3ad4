// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/import_plan.h"
#include "app/ctl/import_rows.h"
#include "app/ctl/import_stream.h"
#include "app/ctl/office_command.h"
#include "app/ctl/online_retail.h"

#include <QFile>

#include <algorithm>
#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"bincardctl import KIND FILE.csv\n\n"
        "Checks the whole file, then imports what the hub does not have yet. Columns:\n"
        "products: sku, name, gtin or barcode, tracking (none, lot, serial), expires,\n"
        "  remaining_days_min, unit, whole, service, active, weight_grams, note, kit_sale "
        "(stocked,\n"
        "  exploded: sold as its components; once it has a recipe);\n"
        "kits: product (its SKU), active; kit-components: recipe (the kit's SKU), product,\n"
        "  quantity, position;\n"
        "locations: code, usage (storage, staging, quarantine...), zone, sequence, aisle,\n"
        "  x_mm and y_mm (its middle on the floor plan: to the right, and down);\n"
        "stock: sku, location, quantity, lot, expiry, package: what shall be there;\n"
        "orders, a line a row: reference, sku, quantity, channel, customer, country, price,\n"
        "  currency, placed, promised, priority, service, name, company, street, extra,\n"
        "  postcode, city, region, phone;\n"
        "purchases, a line a row: reference, supplier, sku, quantity, country, expected, dock,\n"
        "  blind, over_percent, under_percent, price, currency;\n"
        "cartons: code, name, length_mm, width_mm, height_mm, weight_max_grams, tare_grams;\n"
        "carriers: code, name, numbered; services: carrier, code, name, cut_off_minute,\n"
        "  weight_max_grams; zones: carrier, country, postcode_from, postcode_to, zone, refusal;\n"
        "rates: service (CARRIER/SERVICE), zone, grams_max, price, price_currency;\n"
        "surcharges: service, name, kind, threshold, zone, permille, amount, amount_currency;\n"
        "numbers: code (SSCC or a carrier's), scheme, prefix, suffix, digits, next, last, lot;\n"
        "printers: code, name, kind, address, language, dpi;\n"
        "workstations: code, name, location, label_printer, paper_printer;\n"
        "channels: code, name, kind (generic, shopify, woocommerce, amazon, portal),\n"
        "  default_warehouse, price_permille, duplicate_window_ms, held_from (low, medium, high),\n"
        "  sends_unpaid, reserves_while_held, buffer, active; channel-services: channel, name,\n"
        "  service;\n"
        "supplier-prices: supplier, product (its SKU), supplier_sku, min_quantity, price,\n"
        "  price_currency, lead_days, valid_from, valid_until, preferred_rank (lower first);\n"
        "reorder-rules: product (its SKU), min_quantity, max_quantity, multiple, supplier,\n"
        "  active."_s);
    addFolderOptions(parser);
    parser.addOptions({
        {u"profile"_s,
         u"orders only, as others have them: shopify, woocommerce, amazon, json or csv (fields: "
         "sync/channel/README.md), online-retail (the UCI data set)."_s,
         u"NAME"_s},
        {u"channel"_s, u"With a shop's profile: which channel it is (the profile's name)."_s,
         u"NAME"_s},
        {u"charset"_s, u"With amazon or csv: the encoding that its sender names."_s, u"NAME"_s},
        {u"stock"_s, u"With a profile: opening stock of each product it makes (0)."_s, u"N"_s,
         u"0"_s},
        {u"rows"_s, u"Also writes what it says of rows, a line a row, into this CSV file."_s,
         u"FILE"_s},
        {u"dry-run"_s, u"Says what would be done, and does nothing."_s},
    });
}

struct Wish
{
    QString kind;
    QString file;
    QString profile = {};
    QString channel = {};
    QString charset = {};
    QString rows = {};
    std::int64_t stock = 0;
    bool dryRun = false;
    QString problem = {};
};

Wish wishFrom(const QCommandLineParser &parser)
{
    const QStringList kinds
        = QStringList{u"products"_s, u"locations"_s, u"stock"_s, u"orders"_s, u"purchases"_s}
        + recordKinds();
    const QStringList words = parser.positionalArguments();
    const QStringList profiles = channelProfiles() << u"online-retail"_s;
    bool isNumber = false;
    Wish wish{.kind = words.value(0),
              .file = words.value(1),
              .profile = parser.value(u"profile"_s),
              .charset = parser.value(u"charset"_s),
              .rows = parser.value(u"rows"_s)};
    wish.channel = parser.isSet(u"channel"_s) ? parser.value(u"channel"_s) : wish.profile;
    wish.stock = parser.value(u"stock"_s).toLongLong(&isNumber);
    wish.dryRun = parser.isSet(u"dry-run"_s);
    if (words.size() != 2 || !kinds.contains(wish.kind))
        wish.problem = u"import %1 FILE"_s.arg(kinds.join(u'|'));
    else if (!wish.profile.isEmpty()
             && (!profiles.contains(wish.profile) || wish.kind != u"orders"_s))
        wish.problem = u"orders have the profiles %1"_s.arg(profiles.join(u", "_s));
    else if (!isNumber || wish.stock < 0)
        wish.problem = u"--stock is a number of units"_s;
    return wish;
}

Plan planFor(const Wish &wish, const Table &table, Desk &desk)
{
    if (!wish.profile.isEmpty()) {
        RetailWish retail;
        if (wish.stock > 0)
            retail.stock = [units = wish.stock](const std::string &, std::int64_t) {
                return units;
            };
        return planOnlineRetail(table, desk, retail).plan;
    }
    if (recordKinds().contains(wish.kind))
        return planRecords(wish.kind, table, desk);
    if (wish.kind == u"stock"_s)
        return planStock(table, desk);
    return wish.kind == u"orders"_s ? planOrders(table, desk) : planPurchases(table, desk);
}

/// How many rows are bad.
std::size_t tell(Plan &plan)
{
    std::ranges::stable_sort(plan.notes, {}, &RowNote::row);
    for (const RowNote &note : plan.notes) {
        const std::string place
            = note.place.empty() ? "row " + std::to_string(note.row) : note.place;
        std::cout << place << ": " << wordFor(note.kind) << ": " << note.text << '\n';
    }
    return plan.count(RowNote::Kind::Bad);
}

void tellProgress(std::size_t to, std::size_t all)
{
    std::cerr << '\r' << to << " of " << all << " operations" << std::flush;
}

void say(const std::string &what, std::size_t unchanged, std::size_t operations, std::size_t bad)
{
    std::cout << what << ", " << unchanged << " known already, " << operations << " operations, "
              << bad << " bad\n";
    if (bad > 0)
        std::cerr << "bincardctl: nothing was imported\n";
}

/// `what` is how much the file has: "12 rows".
int importPlan(const Wish &wish, Plan plan, const std::string &what, Desk &desk)
{
    tryOut(plan, desk);
    const std::size_t bad = tell(plan);
    if (!wish.rows.isEmpty()) {
        if (const auto written = writeRows(wish.rows, plan); !written)
            return saidNo(written.error());
    }
    say(what, plan.unchanged, plan.operations.size(), bad);
    if (bad > 0)
        return Finding;
    if (wish.dryRun || plan.operations.empty())
        return Done;
    const auto done = carryOut(plan, desk, tellProgress);
    std::cerr << '\n';
    return done ? Done : saidNo(done.error());
}

/// The same for a file of any length, in portions.
int importStream(const Wish &wish, QFile &file, const std::string &folder, const Outside &outside)
{
    constexpr qint64 bytesInMemory = 1024 * 1024;
    const bool isLarge = file.size() > bytesInMemory;
    const auto desk
        = Desk::open(folder, outside, isLarge ? Desk::Keeps::OnDisk : Desk::Keeps::InMemory);
    if (!desk)
        return saidNo(desk.error());
    TableSlices slices(file);
    Plan noted; // of the whole file, where somebody wants it as a table
    const auto checked = checkStream(slices, wish.kind, **desk, [&](Plan &plan) {
        tell(plan);
        if (!wish.rows.isEmpty())
            std::ranges::move(plan.notes, std::back_inserter(noted.notes));
    });
    if (!checked)
        return saidNo(checked.error());
    if (slices.guessedEncoding())
        std::cerr << "bincardctl: not UTF-8, read as Windows-1252\n";
    if (!wish.rows.isEmpty()) {
        if (const auto written = writeRows(wish.rows, noted); !written)
            return saidNo(written.error());
    }
    say(std::to_string(checked->rows) + " rows", checked->unchanged, checked->operations,
        checked->bad);
    if (checked->bad > 0)
        return Finding;
    if (wish.dryRun || checked->operations == 0)
        return Done;
    const auto done = carryOutStream(slices, wish.kind, *checked, **desk, tellProgress);
    std::cerr << '\n';
    return done ? Done : saidNo(done.error());
}

int importRows(const Wish &wish, const QByteArray &bytes, const std::string &folder,
               const Outside &outside)
{
    const auto table = readTable(bytes);
    if (!table)
        return saidNo(table.error());
    if (table->guessedEncoding)
        std::cerr << "bincardctl: not UTF-8, read as Windows-1252\n";
    const auto desk = Desk::open(folder, outside);
    if (!desk)
        return saidNo(desk.error());
    return importPlan(wish, planFor(wish, *table, **desk),
                      std::to_string(table->rows.size()) + " rows", **desk);
}

int importChannel(const Wish &wish, const QByteArray &bytes, const std::string &folder,
                  const Outside &outside)
{
    const auto intake = readChannel({.profile = wish.profile,
                                     .channel = wish.channel,
                                     .charset = wish.charset,
                                     .bytes = bytes});
    if (!intake)
        return saidNo(intake.error());
    const auto desk = Desk::open(folder, outside);
    if (!desk)
        return saidNo(desk.error());
    return importPlan(wish, planChannel(*intake, wish.channel, **desk),
                      std::to_string(intake->orders.size()) + " orders", **desk);
}

} // namespace

int importFile(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"import"_s, arguments))
        return *over;
    const Wish wish = wishFrom(parser);
    if (!wish.problem.isEmpty())
        return misused(wish.problem);
    QFile file(wish.file);
    if (!file.open(QIODevice::ReadOnly))
        return misused(wish.file + u" cannot be read"_s);
    if (streamedKinds().contains(wish.kind))
        return importStream(wish, file, openingOf(parser).folder, outside);
    const bool isChannel = channelProfiles().contains(wish.profile);
    return (isChannel ? importChannel : importRows)(wish, file.readAll(), openingOf(parser).folder,
                                                    outside);
}

} // namespace bincard::ctl
