// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/lease_operations.h"

namespace bincard::fulfilment {

const Description &BreakLease::description()
{
    static const Description made = describe<BreakLease>("break_lease", 44)
                                        .field<&BreakLease::warehouse>("warehouse")
                                        .field<&BreakLease::kind>("kind")
                                        .field<&BreakLease::subject>("subject")
                                        .field<&BreakLease::zone>("zone")
                                        .field<&BreakLease::reason>("reason");
    return made;
}

const Description &ReassignWork::description()
{
    static const Description made = describe<ReassignWork>("reassign_work", 45)
                                        .field<&ReassignWork::warehouse>("warehouse")
                                        .field<&ReassignWork::kind>("kind")
                                        .field<&ReassignWork::subject>("subject")
                                        .field<&ReassignWork::zone>("zone")
                                        .field<&ReassignWork::to>("to");
    return made;
}

const Description &HandBackWork::description()
{
    static const Description made
        = describe<HandBackWork>("hand_back_work", 46).field<&HandBackWork::warehouse>("warehouse");
    return made;
}

const Description &ReleaseLeasesOf::description()
{
    static const Description made = describe<ReleaseLeasesOf>("release_leases_of", 47)
                                        .field<&ReleaseLeasesOf::warehouse>("warehouse")
                                        .field<&ReleaseLeasesOf::device>("device")
                                        .field<&ReleaseLeasesOf::reason>("reason");
    return made;
}

} // namespace bincard::fulfilment
