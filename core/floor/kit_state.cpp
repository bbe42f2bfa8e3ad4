// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/kit_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(KitStep)
{
    static constexpr std::string_view names[]
        = {"Idle", "Choose", "Parts", "Lot", "PutBack", "KitLot", "Finish"};
    return names;
}

const Description &KitState::description()
{
    static const Description made = describe<KitState>("kit_state", 152)
                                        .field<&KitState::step>("step")
                                        .field<&KitState::order>("order")
                                        .field<&KitState::build>("build")
                                        .field<&KitState::kits>("kits")
                                        .field<&KitState::source>("source")
                                        .field<&KitState::product>("product")
                                        .field<&KitState::inHand>("in_hand")
                                        .field<&KitState::typed>("typed")
                                        .field<&KitState::undo>("undo")
                                        .field<&KitState::lot>("lot")
                                        .field<&KitState::lotName>("lot_name")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
