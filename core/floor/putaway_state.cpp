// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/putaway_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(PutAwayStep)
{
    static constexpr std::string_view names[]
        = {"Idle", "Take", "Bring", "Drop", "Reason", "PutBack"};
    return names;
}

const Description &PutAwayState::description()
{
    static const Description made = describe<PutAwayState>("putaway_state", 143)
                                        .field<&PutAwayState::step>("step")
                                        .field<&PutAwayState::work>("work")
                                        .field<&PutAwayState::source>("source")
                                        .field<&PutAwayState::package>("package")
                                        .field<&PutAwayState::product>("product")
                                        .field<&PutAwayState::lot>("lot")
                                        .field<&PutAwayState::fromPackage>("from_package")
                                        .field<&PutAwayState::quantity>("quantity")
                                        .field<&PutAwayState::target>("target")
                                        .field<&PutAwayState::others>("others")
                                        .field<&PutAwayState::refused>("refused")
                                        .field<&PutAwayState::place>("place")
                                        .field<&PutAwayState::dropped>("dropped")
                                        .field<&PutAwayState::counted>("counted")
                                        .field<&PutAwayState::typed>("typed")
                                        .field<&PutAwayState::undo>("undo")
                                        .field<&PutAwayState::next>("next")
                                        .field<&PutAwayState::skipped>("skipped")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
