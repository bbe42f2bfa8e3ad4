// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/arrival_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(ArrivalStep)
{
    static constexpr std::string_view names[]
        = {"Idle",  "Goods",  "Row",  "Lot",   "Expiry", "Serials",
           "Count", "Reason", "Undo", "Close", "Done"};
    return names;
}

const Description &ArrivalState::description()
{
    static const Description made = describe<ArrivalState>("arrival_state", 155)
                                        .field<&ArrivalState::step>("step")
                                        .field<&ArrivalState::transfer>("warehouse_transfer")
                                        .field<&ArrivalState::place>("place")
                                        .field<&ArrivalState::package>("package")
                                        .field<&ArrivalState::opens>("opens")
                                        .field<&ArrivalState::product>("product")
                                        .field<&ArrivalState::from>("from_package")
                                        .field<&ArrivalState::lot>("lot")
                                        .field<&ArrivalState::expiry>("expiry")
                                        .field<&ArrivalState::quantity>("quantity")
                                        .field<&ArrivalState::reason>("reason")
                                        .field<&ArrivalState::unexpected>("unexpected")
                                        .field<&ArrivalState::undo>("undo")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
