// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/lookup_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(LookupStep)
{
    static constexpr std::string_view names[]
        = {"Idle", "Ask",      "Card",   "Timeline", "Act", "TicketType",
           "Line", "Quantity", "Reason", "Product",  "Done"};
    return names;
}

std::span<const std::string_view> enumNames(LookupAct)
{
    static constexpr std::string_view names[]
        = {"None", "Ticket", "Return", "Reship", "Exchange", "Refund", "Repair", "Count", "Hold"};
    return names;
}

const Description &LookupState::description()
{
    static const Description made = describe<LookupState>("lookup_state", 147)
                                        .field<&LookupState::step>("step")
                                        .field<&LookupState::kind>("subject_kind")
                                        .field<&LookupState::subject>("subject")
                                        .field<&LookupState::section>("section")
                                        .field<&LookupState::act>("act")
                                        .field<&LookupState::line>("order_line")
                                        .field<&LookupState::quantity>("quantity")
                                        .field<&LookupState::reason>("return_reason")
                                        .field<&LookupState::made>("made")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
