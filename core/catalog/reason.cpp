// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/reason.h"

namespace bincard::catalog {

const Description &Reason::description()
{
    static const Description made = describe<Reason>("reason", 14)
                                        .field<&Reason::code>("code")
                                        .field<&Reason::locks>("locks")
                                        .field<&Reason::counts>("counts")
                                        .field<&Reason::reallocates>("reallocates")
                                        .field<&Reason::replenishes>("replenishes")
                                        .field<&Reason::quarantines>("quarantines")
                                        .field<&Reason::needsPhoto>("needs_photo")
                                        .field<&Reason::needsSupervisor>("needs_supervisor")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All);
    return made;
}

} // namespace bincard::catalog
