// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/sheet.h"
#include "core/inventory/lease.h"
#include "core/inventory/task.h"
#include "core/verify_parts.h"

#include <map>
#include <set>

namespace bincard {

namespace {

using counting::Count;
using counting::CountLine;
using counting::CountSheet;
using counting::CountSheetId;
using counting::CountState;
using counting::CountVariance;
using counting::Decision;
using counting::SheetState;

/// Every adjustment of a count is a line's, as large as the line says, or takes one back.
void countsAreWhatTheyMoved(const Reader &books, std::vector<std::string> &findings)
{
    std::set<inventory::MoveId> named;
    readEach<CountVariance>(books, [&](const CountVariance &variance) {
        const auto line = readOne(books, Id<CountLine>{variance.id.value});
        if (!line || line->sheet != variance.sheet)
            return findings.push_back(finding(variance, "its line is gone"));
        if (!variance.move)
            return;
        named.insert(variance.move);
        const auto move = readOne(books, variance.move);
        const bool isGain = variance.posted.isPositive();
        const bool fits = move && line->decision == Decision::Posted
            && move->product == line->product && move->lot == line->lot
            && (isGain ? move->to : move->from) == line->location
            && (isGain ? move->toPackage : move->fromPackage) == line->package
            && move->quantity == (isGain ? variance.posted : -variance.posted);
        if (!fits)
            findings.push_back(finding(variance, "its move is another"));
    });
    readEach<inventory::Move>(books, [&](const inventory::Move &move) {
        if (move.kind != inventory::MoveKind::Count || move.reverses || named.contains(move.id))
            return;
        const auto to = readOne(books, move.to);
        if (!to || to->usage != inventory::Usage::LossFound)
            findings.push_back(finding(move, "no count says why"));
    });
}

void sheetsFollowTheirLines(const Reader &books, std::vector<std::string> &findings)
{
    std::map<CountSheetId, std::set<Decision>> decisions;
    readEach<CountLine>(books, [&](const CountLine &line) {
        decisions[line.sheet].insert(line.decision);
    });
    std::map<CountSheetId, std::set<CountState>> counts;
    readEach<Count>(books, [&](const Count &count) {
        counts[count.sheet].insert(count.state);
    });
    std::set<std::int64_t> leased;
    readEach<inventory::Lease>(books, [&](const inventory::Lease &lease) {
        if (lease.kind == inventory::LeaseKind::Count)
            leased.insert(lease.subject);
    });
    std::map<std::int64_t, int> approvals;
    readEach<inventory::Task>(books, [&](const inventory::Task &task) {
        if (task.kind == inventory::TaskKind::ApproveCount && !task.done)
            ++approvals[task.document];
    });
    readEach<CountSheet>(books, [&](const CountSheet &sheet) {
        const auto &lines = decisions[sheet.id];
        const auto &states = counts[sheet.id];
        const bool isPending = lines.contains(Decision::Moved) || lines.contains(Decision::Again);
        if ((sheet.state == SheetState::Counting) != states.contains(CountState::Counting))
            findings.push_back(finding(sheet, "who counts it"));
        if ((sheet.state == SheetState::Counting) != leased.contains(sheet.id.value))
            findings.push_back(finding(sheet, "who has it"));
        if (sheet.state == SheetState::Recount && !isPending)
            findings.push_back(finding(sheet, "nothing of it is to be counted again"));
        if (!sheet.isOpen() && (isPending || lines.contains(Decision::Approval)))
            findings.push_back(finding(sheet, "something of it is not decided"));
        if (approvals[sheet.id.value] != (sheet.state == SheetState::Approval ? 1 : 0))
            findings.push_back(finding(sheet, "its approver has no task, or too many"));
    });
}

} // namespace

void findInCounts(const Reader &books, std::vector<std::string> &findings)
{
    countsAreWhatTheyMoved(books, findings);
    sheetsFollowTheirLines(books, findings);
}

} // namespace bincard
