// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/lookup_state.h"
#include "core/floor/workflow.h"

#include <array>

namespace bincard::floor {

/// FLOWS.md 8: scan anything, see its story, have something done about it. A
/// detour from any other work: it comes back to what was left.
[[nodiscard]] const Workflow &lookupWorkflow();

// What the steps of a lookup share.

struct ActCode
{
    std::string_view code;
    LookupAct act;
    /// Who acts next; the words are the app's.
    std::string_view next;
};

inline constexpr std::array actCodes{
    ActCode{"TICKET", LookupAct::Ticket, "HELPDESK"},
    ActCode{"RETURN", LookupAct::Return, "RETURNSDESK"},
    ActCode{"RESHIP", LookupAct::Reship, "PICKER"},
    ActCode{"EXCHANGE", LookupAct::Exchange, "PICKER"},
    ActCode{"REFUND", LookupAct::Refund, "APPROVER"},
    ActCode{"REPAIR", LookupAct::Repair, "WORKSHOP"},
    ActCode{"COUNT", LookupAct::Count, "COUNTER"},
    ActCode{"HOLDPARCEL", LookupAct::Hold, "PACKER"},
};

/// Parts of a card, and kinds of events, by the codes of their choices.
inline constexpr std::array<std::string_view, 6> sectionCodes{"ORDERS",  "PARCELS", "RETURNS",
                                                              "TICKETS", "TASKS",   "STOCK"};
inline constexpr std::array<std::string_view, 3> filterCodes{"GOODS", "CASES", "TASKS"};
inline constexpr std::string_view allCode = "ALL";
inline constexpr std::string_view timelineCode = "TIMELINE";
inline constexpr std::string_view actCode = "ACT";

[[nodiscard]] helpdesk::Subject subjectOf(const LookupState &state);
/// What can be done about what the card shows, by whom it may.
[[nodiscard]] std::vector<LookupAct> actsFor(const helpdesk::Card &card, const Context &context);
/// Lines of goods of the orders that the card is about.
[[nodiscard]] std::vector<sales::OrderLine> linesOf(const helpdesk::Card &card,
                                                    const Workspace &records);
/// How much of a line an act may be about.
[[nodiscard]] Quantity actableOf(sales::OrderLineId line, const Workspace &records);
/// Reasons that serve the act: all but a return settle without waiting for the
/// goods.
[[nodiscard]] std::vector<returns::ReturnReason> reasonsFor(LookupAct act,
                                                            const Workspace &records);
/// "O17": a subject as the code of a line or choice, and back.
[[nodiscard]] std::string codeOf(helpdesk::Subject subject);
[[nodiscard]] helpdesk::Subject subjectCalled(std::string_view code);
/// Everything that was asked for about it is with the hub.
[[nodiscard]] bool isAllDone(const LookupState &state, const Context &context);

void showLookup(Prompt &prompt, const Worker &worker, const Context &context);

} // namespace bincard::floor
