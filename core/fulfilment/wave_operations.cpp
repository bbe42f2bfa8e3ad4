// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/wave_operations.h"

namespace bincard::fulfilment {

const Description &PlanWave::description()
{
    static const Description made = describe<PlanWave>("plan_wave", 48)
                                        .field<&PlanWave::wave>("wave")
                                        .field<&PlanWave::warehouse>("warehouse")
                                        .field<&PlanWave::name>("name")
                                        .field<&PlanWave::cutOff>("cut_off")
                                        .field<&PlanWave::channel>("channel")
                                        .field<&PlanWave::customer>("customer")
                                        .field<&PlanWave::priorityMax>("priority_max")
                                        .field<&PlanWave::zone>("zone")
                                        .field<&PlanWave::ordersMax>("orders_max")
                                        .field<&PlanWave::linesMax>("lines_max")
                                        .field<&PlanWave::weightGramsMax>("weight_grams_max")
                                        .field<&PlanWave::kind>("kind")
                                        .field<&PlanWave::ordersPerWalk>("orders_per_walk")
                                        .field<&PlanWave::destination>("destination");
    return made;
}

const Description &ReleaseWave::description()
{
    static const Description made = describe<ReleaseWave>("release_wave", 49)
                                        .field<&ReleaseWave::warehouse>("warehouse")
                                        .field<&ReleaseWave::wave>("wave");
    return made;
}

const Description &AdvanceWave::description()
{
    static const Description made = describe<AdvanceWave>("advance_wave", 50)
                                        .field<&AdvanceWave::warehouse>("warehouse")
                                        .field<&AdvanceWave::wave>("wave")
                                        .field<&AdvanceWave::slice>("slice");
    return made;
}

const Description &CancelWave::description()
{
    static const Description made = describe<CancelWave>("cancel_wave", 51)
                                        .field<&CancelWave::warehouse>("warehouse")
                                        .field<&CancelWave::wave>("wave");
    return made;
}

} // namespace bincard::fulfilment
