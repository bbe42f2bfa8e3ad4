// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/document_states.h"

#include "tests/sim/ledger.h"
#include "tests/sim/worker_sight.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace bincard::sim {

namespace {

using inventory::TaskKind;

/// From one state to another; "yes" and "no" where there are two only.
struct Edge
{
    std::string_view table;
    std::string_view from;
    std::string_view to;
};

constexpr std::array edges{
    Edge{"batch", "Draft", "Released"},
    Edge{"batch", "Released", "Started"},
    Edge{"batch", "Started", "Released"}, // its lease ended
    Edge{"batch", "Started", "Done"},
    Edge{"batch", "Released", "Done"}, // nothing of it is left
    Edge{"wave", "Planned", "Running"},
    Edge{"wave", "Planned", "Cancelled"},
    Edge{"wave", "Running", "Cancelled"},
    Edge{"wave", "Running", "Done"},
    Edge{"parcel", "None", "Void"},
    Edge{"parcel", "None", "Manifested"},
    Edge{"manifest", "no", "yes"},
    Edge{"receipt", "no", "yes"},
    Edge{"receipt_line", "no", "yes"},
    Edge{"purchase_order", "no", "yes"},
    Edge{"purchase_proposal", "Open", "Ordered"},
    Edge{"purchase_proposal", "Open", "Dismissed"},
    Edge{"supplier_claim", "Open", "Sent"},
    Edge{"supplier_claim", "Open", "Settled"},
    Edge{"supplier_claim", "Sent", "Accepted"},
    Edge{"supplier_claim", "Sent", "Refused"},
    Edge{"supplier_claim", "Accepted", "Settled"},
    Edge{"supplier_claim", "Refused", "Sent"}, // asked again
    Edge{"supplier_claim", "Refused", "Settled"}, // given up
    Edge{"import", "Staging", "Running"},
    Edge{"import", "Staging", "Cancelled"},
    Edge{"import", "Running", "Cancelled"},
    Edge{"import", "Running", "Done"},
    Edge{"order", "no", "yes"},
    Edge{"pick", "no", "yes"},
    Edge{"relocation", "no", "yes"},
    Edge{"slot", "no", "yes"},
    Edge{"kit_order", "no", "yes"},
    Edge{"kit_build", "no", "yes"},
    Edge{"kit_part", "no", "yes"},
    Edge{"return_order", "no", "yes"},
    Edge{"ticket", "no", "yes"},
    Edge{"ticket", "yes", "no"}, // it was not over
    Edge{"task", "no", "yes"},
    Edge{"task", "yes", "no"}, // what filled a face was taken away again
    Edge{"place_count", "Counting", "Submitted"},
    Edge{"place_count", "Counting", "Judged"},
    Edge{"place_count", "Submitted", "Judged"},
    Edge{"place_count", "Counting", "Left"},
    // Somebody else ended the lease; from a dark device it comes all the same.
    Edge{"place_count", "Counting", "GivenUp"},
    Edge{"place_count", "GivenUp", "Submitted"},
    Edge{"place_count", "GivenUp", "Judged"},
    Edge{"place_count", "GivenUp", "Left"},
    Edge{"count_sheet", "Open", "Counting"},
    // A count that was broken off comes in late.
    Edge{"count_sheet", "Open", "Recount"},
    Edge{"count_sheet", "Open", "Approval"},
    Edge{"count_sheet", "Open", "Cancelled"},
    Edge{"count_sheet", "Open", "Posted"}, // another count of the place says it all
    Edge{"count_sheet", "Counting", "Open"},
    Edge{"count_sheet", "Counting", "Recount"},
    Edge{"count_sheet", "Counting", "Approval"},
    Edge{"count_sheet", "Counting", "Posted"},
    Edge{"count_sheet", "Counting", "Cancelled"},
    Edge{"count_sheet", "Recount", "Counting"},
    Edge{"count_sheet", "Recount", "Approval"},
    Edge{"count_sheet", "Recount", "Posted"}, // another count of the place decided
    Edge{"count_sheet", "Approval", "Counting"},
    Edge{"count_sheet", "Approval", "Recount"},
    Edge{"count_sheet", "Approval", "Posted"},
    Edge{"count_sheet", "Posted", "Counting"}, // by whoever did not know
    Edge{"count_sheet", "Cancelled", "Counting"},
    Edge{"return_item", "Received", "Graded"},
    Edge{"return_item", "Graded", "AwaitingApproval"},
    Edge{"return_item", "Graded", "Disposed"},
    Edge{"return_item", "AwaitingApproval", "Disposed"},
    Edge{"return_item", "AwaitingApproval", "Graded"},
    Edge{"return_item", "Disposed", "Placed"},
    Edge{"return_item", "Disposed", "Graded"}, // out of repair
    Edge{"return_item", "Placed", "Graded"},
    Edge{"return_item", "Received", "Undone"},
    Edge{"return_item", "Graded", "Undone"},
    Edge{"return_item", "AwaitingApproval", "Undone"},
    Edge{"return_item", "Disposed", "Undone"},
    Edge{"settlement", "AwaitingApproval", "Approved"},
    Edge{"settlement", "AwaitingApproval", "Refused"},
};

template <class State> std::string_view nameOf(State state)
{
    return enumNames(state)[static_cast<std::size_t>(state)];
}

std::string_view nameOf(bool is)
{
    return is ? "yes" : "no";
}

/// The state of a row; empty where its kind has none.
using StateOf = std::string_view (*)(const Row &);

template <auto Member, class R> std::string_view stateIn(const Row &row)
{
    return nameOf((*recordOf<R>(row)).*Member);
}

const std::map<std::string_view, StateOf> &states()
{
    using namespace counting;
    using namespace fulfilment;
    static const std::map<std::string_view, StateOf> all{
        {"batch", stateIn<&Batch::state, Batch>},
        {"wave", stateIn<&Wave::state, Wave>},
        {"parcel", stateIn<&Parcel::end, Parcel>},
        {"manifest", stateIn<&Manifest::closed, Manifest>},
        {"receipt", stateIn<&purchase::Receipt::closed, purchase::Receipt>},
        {"receipt_line", stateIn<&purchase::ReceiptLine::undone, purchase::ReceiptLine>},
        {"purchase_order", stateIn<&purchase::PurchaseOrder::confirmed, purchase::PurchaseOrder>},
        {"purchase_proposal", stateIn<&purchase::Proposal::state, purchase::Proposal>},
        {"supplier_claim", stateIn<&purchase::Claim::state, purchase::Claim>},
        {"import", stateIn<&documents::Import::state, documents::Import>},
        {"order", stateIn<&sales::Order::confirmed, sales::Order>},
        {"pick", stateIn<&Pick::undone, Pick>},
        {"relocation", stateIn<&inventory::Relocation::undone, inventory::Relocation>},
        {"slot", stateIn<&Slot::closed, Slot>},
        {"kit_order", stateIn<&kitting::KitOrder::closed, kitting::KitOrder>},
        {"kit_build", stateIn<&kitting::KitBuild::undone, kitting::KitBuild>},
        {"kit_part", stateIn<&kitting::KitPart::undone, kitting::KitPart>},
        {"return_order", stateIn<&returns::ReturnOrder::closed, returns::ReturnOrder>},
        {"ticket", stateIn<&helpdesk::Ticket::closed, helpdesk::Ticket>},
        {"task", stateIn<&inventory::Task::done, inventory::Task>},
        {"place_count", stateIn<&Count::state, Count>},
        {"count_sheet", stateIn<&CountSheet::state, CountSheet>},
        {"return_item", stateIn<&returns::ReturnItem::state, returns::ReturnItem>},
        {"settlement", stateIn<&returns::Settlement::state, returns::Settlement>},
    };
    return all;
}

void serialsAreInOnePlace(const Reader &hub, std::vector<std::string> &findings)
{
    std::map<inventory::LocationId, inventory::Usage> usages;
    for (const auto &location : all<inventory::Location>(hub))
        usages[location.id] = location.usage;
    std::map<Goods, Quantity> inside;
    for (const auto &quant : all<inventory::Quant>(hub)) {
        const auto product = recordOf<catalog::Product>(
            *hub.get(catalog::Product::description(), quant.product.value));
        if (product->tracking == catalog::Tracking::Serial
            && !inventory::isVirtual(usages[quant.location]))
            inside[{quant.product, quant.lot}] += quant.onHand;
    }
    for (const auto &[goods, quantity] : inside) {
        if (quantity > Quantity::units(1))
            findings.push_back("serial number " + std::to_string(goods.lot.value) + " is in "
                               + std::to_string(quantity.micro / Quantity::one) + " places");
    }
}

/// Of each pick what the line did not need is brought back, was reported at the pack station, or
/// failed a check there and waits apart; and no line has more than its order.
void surplusIsAsked(const Reader &hub, std::vector<std::string> &findings)
{
    const Eyes eyes(hub);
    std::set<Goods> asked;
    for (const auto &task : all<inventory::Task>(hub)) {
        if (task.kind == TaskKind::PutBack || task.kind == TaskKind::MoveExcess
            || task.kind == TaskKind::VerifyPick || task.kind == TaskKind::CheckQuality)
            asked.insert(eyes.goods({task.product, task.lot}));
    }
    std::set<inventory::TransferLineId> reported;
    for (const Entry &entry : journalOf(hub)) {
        const auto *report
            = entry.operation ? entry.operation->as<fulfilment::ReportContent>() : nullptr;
        if (report && entry.isBooked)
            reported.insert(report->picking);
    }
    for (const auto &pick : all<fulfilment::Pick>(hub)) {
        if (pick.surplus.isPositive() && !pick.undone && !reported.contains(pick.line)
            && !asked.contains(eyes.goods({pick.product, pick.lot})))
            findings.push_back("nobody brings back the surplus of "
                               + toText(fulfilment::Pick::description(), rowOf(pick)));
    }
    for (const auto &line : all<sales::OrderLine>(hub)) {
        if (line.picked > line.ordered - line.cancelled || line.packed > line.picked
            || line.shipped > line.packed)
            findings.push_back("more than was ordered: "
                               + toText(sales::OrderLine::description(), rowOf(line)));
    }
}

/// But where somebody is asked about the package: it was a tote to whoever did not know.
void whatIsOverIsEmpty(const Reader &hub, std::vector<std::string> &findings)
{
    std::set<inventory::PackageId> asked;
    for (const auto &task : all<inventory::Task>(hub)) {
        const bool isOpenQuestion = task.kind == TaskKind::MoveExcess && !task.done;
        if ((task.kind == TaskKind::VerifyPick && !task.product) || isOpenQuestion)
            asked.insert(task.package);
    }
    std::map<inventory::PackageId, std::string> over;
    for (const auto &parcel : all<fulfilment::Parcel>(hub)) {
        if (parcel.end == fulfilment::ParcelEnd::Manifested && !asked.contains(parcel.package))
            over[parcel.package] = "left";
    }
    for (const auto &quant : all<inventory::Quant>(hub)) {
        if (over.contains(quant.package) && quant.onHand.isPositive())
            findings.push_back("a parcel " + over[quant.package] + ", and the books have in it "
                               + toText(inventory::Quant::description(), rowOf(quant)));
    }
}

} // namespace

std::string forbiddenStep(const Change &change)
{
    const auto state = states().find(change.of->table);
    if (state == states().end() || !change.before || !change.after)
        return {};
    const std::string_view from = state->second(*change.before);
    const std::string_view to = state->second(*change.after);
    const bool isAllowed
        = from == to || std::ranges::any_of(edges, [&](const Edge &edge) {
              return edge.table == change.of->table && edge.from == from && edge.to == to;
          });
    if (isAllowed)
        return {};
    return std::string(from) + " to " + std::string(to) + ": " + toText(*change.of, *change.after);
}

std::string leaseTaken(const Operation &operation, std::span<const Change> changes)
{
    const bool isScanned = operation.as<fulfilment::TakeOverBatch>()
        || operation.as<fulfilment::TakeOverZone>() || operation.as<inventory::HandOverTask>();
    using Subject = std::tuple<inventory::LeaseKind, std::int64_t, std::string>;
    std::map<Subject, inventory::Lease> had;
    for (const Change &change : changes) {
        if (change.of != &inventory::Lease::description() || !change.before)
            continue;
        const auto lease = *recordOf<inventory::Lease>(*change.before);
        had[{lease.kind, lease.subject, lease.zone}] = lease;
    }
    for (const Change &change : changes) {
        if (change.of != &inventory::Lease::description() || !change.after || isScanned)
            continue;
        const auto lease = *recordOf<inventory::Lease>(*change.after);
        if (lease.kind == inventory::LeaseKind::Count) // of whoever counts, and several may
            continue;
        const auto before = had.find({lease.kind, lease.subject, lease.zone});
        const bool isOthers = before != had.end()
            && (before->second.device != lease.device || before->second.holder != lease.holder);
        if (isOthers)
            return " takes from somebody " + toText(*change.of, rowOf(before->second));
    }
    return {};
}

std::vector<std::string> impossibleDocuments(const Reader &hub)
{
    std::vector<std::string> findings;
    serialsAreInOnePlace(hub, findings);
    surplusIsAsked(hub, findings);
    whatIsOverIsEmpty(hub, findings);
    return findings;
}

} // namespace bincard::sim
