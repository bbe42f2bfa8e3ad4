// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/wave.h"

namespace bincard::fulfilment {

std::span<const std::string_view> enumNames(WaveState)
{
    static constexpr std::string_view names[] = {"Planned", "Running", "Done", "Cancelled"};
    return names;
}

const Description &Wave::description()
{
    static const Description made = describe<Wave>("wave", 86)
                                        .field<&Wave::warehouse>("warehouse")
                                        .field<&Wave::name>("name")
                                        .field<&Wave::state>("state")
                                        .field<&Wave::cutOff>("cut_off")
                                        .field<&Wave::channel>("channel")
                                        .field<&Wave::customer>("customer")
                                        .field<&Wave::priorityMax>("priority_max")
                                        .field<&Wave::zone>("zone")
                                        .field<&Wave::ordersMax>("orders_max")
                                        .field<&Wave::linesMax>("lines_max")
                                        .field<&Wave::weightGramsMax>("weight_grams_max")
                                        .field<&Wave::kind>("kind")
                                        .field<&Wave::ordersPerWalk>("orders_per_walk")
                                        .field<&Wave::destination>("destination")
                                        .field<&Wave::slice>("slice")
                                        .field<&Wave::walks>("walks")
                                        .field<&Wave::orders>("orders")
                                        .field<&Wave::lines>("lines")
                                        .field<&Wave::weightGrams>("weight_grams")
                                        .field<&Wave::lastPriority>("last_priority")
                                        .field<&Wave::lastCutOff>("last_cut_off")
                                        .field<&Wave::last>("last")
                                        .index("by_state", {"warehouse", "state"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::fulfilment
