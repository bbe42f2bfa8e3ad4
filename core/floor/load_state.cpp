// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/load_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(LoadStep)
{
    static constexpr std::string_view names[] = {"Idle",  "Choose", "Dock",  "Load", "TakeOff",
                                                 "Aside", "Close",  "Check", "Left", "Reprint"};
    return names;
}

const Description &LoadState::description()
{
    static const Description made = describe<LoadState>("load_state", 149)
                                        .field<&LoadState::step>("step")
                                        .field<&LoadState::manifest>("manifest")
                                        .field<&LoadState::carrier>("carrier")
                                        .field<&LoadState::parcel>("parcel")
                                        .field<&LoadState::driver>("driver")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
