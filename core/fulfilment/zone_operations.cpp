// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/zone_operations.h"

namespace bincard::fulfilment {

const Description &TakeZone::description()
{
    static const Description made = describe<TakeZone>("take_zone", 52)
                                        .field<&TakeZone::batch>("batch")
                                        .field<&TakeZone::zone>("zone")
                                        .field<&TakeZone::slot>("slot");
    return made;
}

const Description &TakeOverZone::description()
{
    static const Description made = describe<TakeOverZone>("take_over_zone", 53)
                                        .field<&TakeOverZone::batch>("batch")
                                        .field<&TakeOverZone::zone>("zone")
                                        .field<&TakeOverZone::tote>("tote");
    return made;
}

const Description &ClaimUnits::description()
{
    static const Description made = describe<ClaimUnits>("claim_units", 54)
                                        .field<&ClaimUnits::batch>("batch")
                                        .field<&ClaimUnits::line>("line")
                                        .field<&ClaimUnits::location>("location")
                                        .field<&ClaimUnits::lot>("lot")
                                        .field<&ClaimUnits::package>("package");
    return made;
}

const Description &FinishZone::description()
{
    static const Description made = describe<FinishZone>("finish_zone", 55)
                                        .field<&FinishZone::batch>("batch")
                                        .field<&FinishZone::zone>("zone");
    return made;
}

} // namespace bincard::fulfilment
