// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/return_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(ReturnStep)
{
    static constexpr std::string_view names[]
        = {"Idle",        "Open",      "Match",   "Lot",   "Reason", "Check",   "Grade",
           "Disposition", "Deviation", "Approve", "Place", "Settle", "Exchange"};
    return names;
}

const Description &ReturnState::description()
{
    static const Description made = describe<ReturnState>("return_state", 146)
                                        .field<&ReturnState::step>("step")
                                        .field<&ReturnState::order>("return_order")
                                        .field<&ReturnState::product>("product")
                                        .field<&ReturnState::lot>("lot")
                                        .field<&ReturnState::lotName>("lot_name")
                                        .field<&ReturnState::expiry>("expiry")
                                        .field<&ReturnState::taken>("taken")
                                        .field<&ReturnState::typed>("typed")
                                        .field<&ReturnState::item>("return_item")
                                        .field<&ReturnState::reason>("return_reason")
                                        .field<&ReturnState::asked>("asked")
                                        .field<&ReturnState::failed>("failed")
                                        .field<&ReturnState::skipped>("skipped")
                                        .field<&ReturnState::disposition>("disposition")
                                        .field<&ReturnState::deviation>("deviation")
                                        .field<&ReturnState::leftThere>("left_there")
                                        .field<&ReturnState::mended>("mended")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
