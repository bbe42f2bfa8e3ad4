// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"
#include "core/fulfilment/parcel.h"
#include "core/returns/rules.h"

#include <array>

namespace bincard::floor {

/// FLOWS.md 7: what comes back is matched, graded, disposed of, placed and
/// settled.
[[nodiscard]] const Workflow &returnWorkflow();

// What the steps of a return share.

/// One answer that a step offers, by its code; the words are the app's.
template <class Value> struct Coded
{
    std::string_view code;
    Value value;
};

inline constexpr std::array gradeCodes{
    Coded{"A", returns::Grade::Sellable},     Coded{"B", returns::Grade::Open},
    Coded{"C", returns::Grade::Repair},       Coded{"D", returns::Grade::Scrap},
    Coded{"MAKER", returns::Grade::Supplier}, Coded{"UNSURE", returns::Grade::Hold},
};

inline constexpr std::array dispositionCodes{
    Coded{"RESTOCK", returns::Disposition::Restock},
    Coded{"REFURBISH", returns::Disposition::Refurbish},
    Coded{"SCRAP", returns::Disposition::Scrap},
    Coded{"TOSUPPLIER", returns::Disposition::ToSupplier},
    Coded{"TOCUSTOMER", returns::Disposition::ToCustomer},
    Coded{"QUARANTINE", returns::Disposition::Hold},
};

inline constexpr std::array settlementCodes{
    Coded{"REFUND", returns::SettlementKind::Refund},
    Coded{"EXCHANGE", returns::SettlementKind::Exchange},
    Coded{"REPLACE", returns::SettlementKind::Replacement},
    Coded{"CREDIT", returns::SettlementKind::Credit},
    Coded{"NOTHING", returns::SettlementKind::None},
};

/// Why somebody decides otherwise than the policy.
inline constexpr std::array<std::string_view, 4> deviationCodes{"CONDITION", "INCOMPLETE", "AGREED",
                                                                "OTHER"};

template <class Value, std::size_t n>
[[nodiscard]] std::optional<Value> valueOf(const std::array<Coded<Value>, n> &codes,
                                           std::string_view code)
{
    for (const auto &one : codes) {
        if (one.code == code)
            return one.value;
    }
    return std::nullopt;
}

template <class Value, std::size_t n>
[[nodiscard]] std::string codeOf(const std::array<Coded<Value>, n> &codes, Value value)
{
    for (const auto &one : codes) {
        if (one.value == value)
            return std::string(one.code);
    }
    return {};
}

/// What else may be answered by a tap or a printed code.
inline constexpr std::string_view unplannedCode = "NORM";
inline constexpr std::string_view emptyCode = "EMPB";
inline constexpr std::string_view noLotCode = "NOLT";
inline constexpr std::string_view askCode = "ASK"; // a supervisor decides later
inline constexpr std::string_view goneCode = "GONE"; // it left, there is no place to scan
inline constexpr std::string_view laterCode = "LATER";
inline constexpr std::string_view yesCode = "YES";
inline constexpr std::string_view noCode = "NO";

/// What was chosen; empty where it was something else.
[[nodiscard]] std::string_view chosenOf(const scan::Thing &thing);
[[nodiscard]] bool isCommand(const scan::Thing &thing, scan::Command command);

/// The questions that whoever grades the product answers, in order.
[[nodiscard]] std::vector<returns::ReturnCheck> checksFor(catalog::ProductId product,
                                                          const Workspace &records);
/// The line of the return that expects the product, else any of it; none where
/// nobody expects it.
[[nodiscard]] std::optional<returns::ReturnLine>
lineOfReturn(const ReturnState &state, catalog::ProductId product, const Workspace &records);
/// The order's line by which it was sold, best one that has units to come back.
[[nodiscard]] std::optional<sales::OrderLine>
soldBy(const ReturnState &state, catalog::ProductId product, const Workspace &records);
/// How many of the product in hand the return expects.
[[nodiscard]] Quantity expectedOf(const ReturnState &state, const Workspace &records);
/// How much of the item's line is settled next.
[[nodiscard]] Quantity toSettle(const returns::ReturnItem &item, const Workspace &records);
/// Items of the return that somebody has still to do something about.
[[nodiscard]] std::vector<returns::ReturnItem> unfinished(returns::ReturnOrderId order,
                                                          const Workspace &records);
/// In the workshop: it is graded again when it comes from there.
[[nodiscard]] bool isInRepair(const returns::ReturnItem &item);
/// The unfinished ones, and those in repair.
[[nodiscard]] std::vector<returns::ReturnItem> offered(returns::ReturnOrderId order,
                                                       const Workspace &records);
/// An order by the number that people call it; none where several channels use
/// it.
[[nodiscard]] std::optional<sales::Order> orderCalled(const std::string &reference,
                                                      const Workspace &records);
/// The return with that number, or that carrier's number on its label.
[[nodiscard]] std::optional<returns::ReturnOrder> returnCalled(const std::string &code,
                                                               const Workspace &records);
/// The parcel with that carrier's number; none where several bear it.
[[nodiscard]] std::optional<fulfilment::Parcel> parcelCalled(const std::string &tracking,
                                                             const Workspace &records);
/// The orders that goods of that lot were picked for and not put back.
[[nodiscard]] std::vector<sales::OrderId> ordersOf(inventory::LotId lot, const Workspace &records);
/// Nothing is in hand and nothing being judged.
void clearHand(ReturnState &state);
/// Goes on with one item, where its record says.
void judgeItem(ReturnState &state, const returns::ReturnItem &item);

// The steps: return_open.cpp, return_match.cpp, return_judge.cpp,
// return_place.cpp.
[[nodiscard]] bool openReturn(Turn &turn, const scan::Thing &thing);
[[nodiscard]] bool openReturnByText(Turn &turn, const std::string &text);
void enterReturn(Turn &turn, returns::ReturnOrderId order);
void matchReturned(Turn &turn, const scan::Thing &thing);
/// The lot or serial number of what is in hand, as it is printed or typed.
void nameLot(Turn &turn, const std::string &name, Date expiry);
void takeLotOf(Turn &turn, const scan::Thing &thing);
void chooseReturnReason(Turn &turn, const scan::Thing &thing);
void undoReturn(Turn &turn);
void answerCheck(Turn &turn, const scan::Thing &thing);
void chooseGrade(Turn &turn, const scan::Thing &thing);
void chooseDisposition(Turn &turn, const scan::Thing &thing);
void chooseDeviation(Turn &turn, const scan::Thing &thing);
void approveDisposition(Turn &turn, const scan::Thing &thing);
void placeReturned(Turn &turn, const scan::Thing &thing);
void settleWithCustomer(Turn &turn, const scan::Thing &thing);
void exchangeFor(Turn &turn, const scan::Thing &thing);

/// Fits the state to the records.
void settleReturn(Worker &worker, const Context &context);
[[nodiscard]] Accepts returnAccepts(const ReturnState &state, const Context &context);
void showReturn(Prompt &prompt, const Worker &worker, const Context &context);

} // namespace bincard::floor
