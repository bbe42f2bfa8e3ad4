// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/pack_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(PackStep)
{
    static constexpr std::string_view names[]
        = {"Idle",   "Choose",  "Partial", "Goods",        "Lot",    "Trouble",
           "Rest",   "PutBack", "Carton",  "Weigh",        "Label",  "Place",
           "Closed", "Service", "Check",   "WeightReason", "Reprint"};
    return names;
}

const Description &PackState::description()
{
    static const Description made = describe<PackState>("pack_state", 148)
                                        .field<&PackState::step>("step")
                                        .field<&PackState::transfer>("transfer")
                                        .field<&PackState::parcel>("parcel")
                                        .field<&PackState::tote>("tote")
                                        .field<&PackState::product>("product")
                                        .field<&PackState::inHand>("in_hand")
                                        .field<&PackState::packaging>("packaging")
                                        .field<&PackState::typed>("typed")
                                        .field<&PackState::last>("last")
                                        .field<&PackState::undo>("undo")
                                        .field<&PackState::reason>("reason")
                                        .field<&PackState::carton>("carton")
                                        .field<&PackState::weightGrams>("weight_grams")
                                        .field<&PackState::weightTyped>("weight_typed")
                                        .field<&PackState::service>("service")
                                        .field<&PackState::recheck>("recheck")
                                        .field<&PackState::approver>("approver")
                                        .field<&PackState::weightReason>("weight_reason")
                                        .field<&PackState::paper>("paper")
                                        .field<&PackState::backTo>("back_to")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
