// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/import_plan.h"

#include "core/scan/check_digit.h"

#include <algorithm>

namespace bincard::ctl {

namespace {

constexpr std::string_view demoPrefix = "0952";
constexpr std::size_t serialDigits = 9;
constexpr std::size_t sliceOperations = 100;

} // namespace

void Plan::bad(int row, std::string why)
{
    notes.push_back({.kind = RowNote::Kind::Bad, .row = row, .text = std::move(why)});
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

namespace {

void refuse(Plan &plan, const Planned &planned, const Error &error)
{
    plan.notes.push_back({.kind = RowNote::Kind::Bad,
                          .row = planned.row,
                          .text = std::string(nameOf(error.code)) + ": " + error.detail,
                          .place = planned.place});
}

} // namespace

void tryOut(Plan &plan, Desk &desk)
{
    MemoryStore trial = desk.copy();
    LocalIds ids(-(std::int64_t{1} << 40)); // apart from what the desk itself made up
    const Occasion occasion = desk.occasion();
    for (const Planned &planned : plan.operations) {
        Workspace workspace(trial, ids);
        const auto done = apply(planned.operation, occasion, workspace);
        if (!done) {
            refuse(plan, planned, done.error());
            continue;
        }
        trial.begin();
        workspace.writeTo(trial);
        check(trial.commit().ok(), "memory commits");
    }
}

void tryPortion(Plan &plan, Desk &desk)
{
    const Occasion occasion = desk.occasion();
    Workspace known = desk.look();
    for (const Planned &planned : plan.operations) {
        Workspace workspace = known.nested();
        if (const auto done = apply(planned.operation, occasion, workspace); !done)
            refuse(plan, planned, done.error());
        else
            workspace.mergeInto(known);
    }
}

Result<> carryOut(const Plan &plan, Desk &desk, const Progress &progress)
{
    const std::size_t all = plan.operations.size();
    for (std::size_t from = 0; from < all; from += sliceOperations) {
        std::vector<Operation> slice;
        for (std::size_t i = from; i < std::min(all, from + sliceOperations); ++i)
            slice.push_back(plan.operations[i].operation);
        const std::size_t to = from + slice.size();
        if (const auto done = desk.perform(std::move(slice)); !done)
            return done;
        if (const auto settled = desk.settle(); !settled)
            return settled;
        if (progress)
            progress(to, all);
    }
    return {};
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

Result<> importTable(const std::string &csv, const std::function<Plan(const Table &, Desk &)> &plan,
                     Desk &desk)
{
    const auto table = readTable(QByteArray::fromStdString(csv));
    if (!table)
        return table.error();
    Plan made = plan(*table, desk);
    tryOut(made, desk);
    for (const RowNote &note : made.notes) {
        if (note.kind == RowNote::Kind::Bad)
            return Error{ErrorCode::InvalidInput,
                         "row " + std::to_string(note.row) + ": " + note.text};
    }
    std::vector<Operation> operations;
    for (const Planned &planned : made.operations)
        operations.push_back(planned.operation);
    const auto done = desk.perform(std::move(operations));
    return done ? desk.settle() : done;
}

Customers::Customers(Plan &plan, Desk &desk)
    : m_plan(plan)
    , m_desk(desk)
{
    const Workspace records = desk.look();
    for (const auto &partner : records.list<catalog::Partner>("by_reference"))
        m_known[partner.reference] = partner.id;
}

catalog::PartnerId Customers::named(const std::string &reference, const std::string &country,
                                    int row)
{
    if (reference.empty())
        return {};
    const auto known = m_known.find(reference);
    if (known != m_known.end())
        return known->second;
    const auto id = m_desk.newId<catalog::Partner>();
    m_plan.add(row, Save<catalog::Partner>{{id, reference, country}});
    return m_known[reference] = id;
}

} // namespace bincard::ctl
