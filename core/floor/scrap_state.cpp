// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/scrap_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(ScrapStep)
{
    static constexpr std::string_view names[] = {"Idle", "Goods", "Units", "Reason", "PutBack"};
    return names;
}

const Description &ScrapState::description()
{
    static const Description made = describe<ScrapState>("scrap_state", 154)
                                        .field<&ScrapState::step>("step")
                                        .field<&ScrapState::source>("source")
                                        .field<&ScrapState::product>("product")
                                        .field<&ScrapState::lot>("lot")
                                        .field<&ScrapState::package>("package")
                                        .field<&ScrapState::quantity>("quantity")
                                        .field<&ScrapState::undo>("undo")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
