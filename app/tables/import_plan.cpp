// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_plan.h"

#include "core/scan/check_digit.h"

#include <algorithm>

namespace bincard::tables {

namespace {

constexpr std::string_view demoPrefix = "0952";
constexpr std::size_t serialDigits = 9;

} // namespace

void Plan::bad(int row, std::string why, Fault fault)
{
    notes.push_back({.kind = RowNote::Kind::Bad,
                     .row = row,
                     .text = std::move(why),
                     .fault = std::move(fault)});
}

void Plan::skip(int row, std::string why, std::string reason)
{
    notes.push_back({.kind = RowNote::Kind::Skipped,
                     .row = row,
                     .text = std::move(why),
                     .reason = std::move(reason)});
}

void Plan::repair(int row, std::string how, std::string reason)
{
    notes.push_back({.kind = RowNote::Kind::Repaired,
                     .row = row,
                     .text = std::move(how),
                     .reason = std::move(reason)});
}

std::size_t Plan::count(RowNote::Kind kind) const
{
    return static_cast<std::size_t>(std::ranges::count(notes, kind, &RowNote::kind));
}

bool SeenRows::twice(Plan &plan, const std::string &key, int row, const std::string &column)
{
    const auto [first, isNew] = m_rows.try_emplace(key, row);
    if (!isNew)
        plan.bad(row, key + " is in row " + std::to_string(first->second) + " already",
                 {.kind = Fault::Kind::Twice,
                  .column = column,
                  .value = key,
                  .expected = std::to_string(first->second)});
    return !isNew;
}

const char *wordFor(RowNote::Kind kind)
{
    switch (kind) {
    case RowNote::Kind::Bad:
        return "bad";
    case RowNote::Kind::Skipped:
        return "skipped";
    case RowNote::Kind::Repaired:
        return "repaired";
    case RowNote::Kind::Held:
        return "held";
    case RowNote::Kind::Noted:
        return "noted";
    }
    return "";
}

bool readPrice(UnitPrice &price, const TableRow &row)
{
    if (row.text("price").empty())
        return true;
    const auto micro = decimalFrom(row.text("price"), 6);
    const auto currency = currencyFromText(row.text("currency"));
    if (!micro || !currency)
        return false;
    price = {*micro, *currency};
    return true;
}

void refuse(Plan &plan, const Planned &planned, const Error &error)
{
    plan.notes.push_back(
        {.kind = RowNote::Kind::Bad,
         .row = planned.row,
         .text = std::string(nameOf(error.code)) + ": " + error.detail,
         .place = planned.place,
         .fault = {.kind = Fault::Kind::Refused, .value = error.detail, .code = error.code}});
}

void tryPortion(Plan &plan, ImportGround &ground, Workspace &kept,
                std::span<const Description *const> keeps)
{
    const Occasion occasion = ground.occasion();
    Workspace known = kept.nested();
    for (const Planned &planned : plan.operations) {
        Workspace workspace = known.nested();
        if (const auto done = apply(planned.operation, occasion, workspace); !done)
            refuse(plan, planned, done.error());
        else
            workspace.mergeInto(known);
    }
    for (const Change &change : known.changes()) {
        if (change.after && std::ranges::find(keeps, change.of) != keeps.end())
            kept.put(*change.of, *change.after);
    }
}

DemoGtins::DemoGtins(const Workspace &records)
{
    for (const auto &barcode :
         records.list<catalog::Barcode>(Range{.from = Value{std::string(demoPrefix)},
         .to = Value{std::string(demoPrefix) + '~'}},
                                        "by_code")) {
        if (barcode.code.size() == 14)
            m_last = std::max(
                m_last,
                std::int64_t{std::stoll(barcode.code.substr(demoPrefix.size(), serialDigits))});
    }
}

std::string DemoGtins::next()
{
    std::string serial = std::to_string(++m_last);
    serial.insert(0, serialDigits - std::min(serialDigits, serial.size()), '0');
    std::string gtin = std::string(demoPrefix) + serial;
    return gtin + scan::gs1CheckDigit(gtin);
}

catalog::PartnerId Customers::named(Plan &plan, ImportGround &ground, const std::string &reference,
                                    const std::string &country, int row)
{
    if (reference.empty())
        return {};
    const auto made = m_made.find(reference);
    if (made != m_made.end())
        return made->second;
    if (const auto known = ground.look().find<catalog::Partner>("by_reference", reference))
        return known->id;
    const auto id = ground.newId<catalog::Partner>();
    plan.add(row, Save<catalog::Partner>{{id, reference, country}});
    return m_made[reference] = id;
}

} // namespace bincard::tables
