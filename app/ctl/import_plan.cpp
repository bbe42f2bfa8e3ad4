// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/import_plan.h"

#include "core/scan/check_digit.h"

#include <algorithm>

namespace bincard::ctl {

namespace {

constexpr std::string_view demoPrefix = "0952";
constexpr std::size_t serialDigits = 9;

} // namespace

void Plan::bad(int row, std::string why)
{
    notes.push_back({.kind = RowNote::Kind::Bad, .row = row, .text = std::move(why)});
}

void Plan::skip(int row, std::string why)
{
    notes.push_back({.kind = RowNote::Kind::Skipped, .row = row, .text = std::move(why)});
}

void Plan::repair(int row, std::string how)
{
    notes.push_back({.kind = RowNote::Kind::Repaired, .row = row, .text = std::move(how)});
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

void tryOut(Plan &plan, Desk &desk)
{
    MemoryStore trial = desk.copy();
    LocalIds ids(-(std::int64_t{1} << 40)); // apart from what the desk itself made up
    const Occasion occasion = desk.occasion();
    for (const Planned &planned : plan.operations) {
        Workspace workspace(trial, ids);
        const auto done = apply(planned.operation, occasion, workspace);
        if (!done) {
            plan.notes.push_back(
                {RowNote::Kind::Bad, planned.row,
                 std::string(nameOf(done.error().code)) + ": " + done.error().detail,
                 planned.place});
            continue;
        }
        trial.begin();
        workspace.writeTo(trial);
        check(trial.commit().ok(), "memory commits");
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
