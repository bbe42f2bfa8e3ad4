// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/partner.h"

namespace bincard::catalog {

const Description &Partner::description()
{
    static const Description made = describe<Partner>("partner", 13)
                                        .field<&Partner::reference>("reference")
                                        .field<&Partner::country>("country")
                                        .field<&Partner::creditLimit>("credit_limit")
                                        .field<&Partner::priceList>("price_list")
                                        .unique("by_reference", {"reference"})
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

} // namespace bincard::catalog
