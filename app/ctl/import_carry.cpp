// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/import_carry.h"

#include "core/kernel/memory_store.h"

#include <algorithm>

namespace bincard::ctl {

using namespace tables;

namespace {

constexpr std::size_t sliceOperations = 100;

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

Result<> importTable(const std::string &csv, const QString &kind, Desk &desk)
{
    const auto table = readTable(QByteArray::fromStdString(csv));
    if (!table)
        return table.error();
    const ImportTable *known = tableNamed(kind);
    check(known != nullptr, "a table of that name is imported");
    Plan made = known->planner(*known)(*table, desk);
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

} // namespace bincard::ctl
