// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/pick_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(PickStep)
{
    static constexpr std::string_view names[]
        = {"Idle", "LoadTotes", "Pick", "Reason", "ZeroCheck", "PutBack", "Unload", "Done"};
    return names;
}

const Description &PickState::description()
{
    static const Description made = describe<PickState>("work_state", 140)
                                        .field<&PickState::step>("step")
                                        .field<&PickState::batch>("batch")
                                        .field<&PickState::line>("line")
                                        .field<&PickState::product>("product")
                                        .field<&PickState::location>("location")
                                        .field<&PickState::lot>("lot")
                                        .field<&PickState::package>("package")
                                        .field<&PickState::placeProven>("place_proven")
                                        .field<&PickState::productProven>("product_proven")
                                        .field<&PickState::lotProven>("lot_proven")
                                        .field<&PickState::taken>("taken")
                                        .field<&PickState::counted>("counted")
                                        .field<&PickState::packaging>("packaging")
                                        .field<&PickState::typed>("typed")
                                        .field<&PickState::reason>("reason")
                                        .field<&PickState::undo>("undo")
                                        .field<&PickState::slot>("slot")
                                        .field<&PickState::zone>("zone")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
