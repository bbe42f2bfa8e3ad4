// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/move_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(MoveStep)
{
    static constexpr std::string_view names[]
        = {"Idle", "Choose", "Goods", "Units", "Put", "Reason", "PutBack"};
    return names;
}

const Description &MoveState::description()
{
    static const Description made = describe<MoveState>("move_state", 144)
                                        .field<&MoveState::step>("step")
                                        .field<&MoveState::task>("task")
                                        .field<&MoveState::source>("source")
                                        .field<&MoveState::placeProven>("place_proven")
                                        .field<&MoveState::package>("package")
                                        .field<&MoveState::product>("product")
                                        .field<&MoveState::lot>("lot")
                                        .field<&MoveState::fromPackage>("from_package")
                                        .field<&MoveState::quantity>("quantity")
                                        .field<&MoveState::taken>("taken")
                                        .field<&MoveState::counted>("counted")
                                        .field<&MoveState::typed>("typed")
                                        .field<&MoveState::all>("all_goods")
                                        .field<&MoveState::reason>("reason")
                                        .field<&MoveState::undo>("undo")
                                        .field<&MoveState::skipped>("skipped")
                                        .field<&MoveState::servedProduct>("served_product")
                                        .field<&MoveState::waited>("waited")
                                        .field<&MoveState::served>("served")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
