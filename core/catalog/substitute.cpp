// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/substitute.h"

#include "core/kernel/workspace.h"

namespace bincard::catalog {

const Description &Substitute::description()
{
    static const Description made = describe<Substitute>("substitute", 15)
                                        .field<&Substitute::product>("product")
                                        .field<&Substitute::by>("by_product")
                                        .field<&Substitute::customer>("customer")
                                        .unique("by_pair", {"product", "by_product", "customer"})
                                        .scope(Scope::All);
    return made;
}

bool maySubstitute(ProductId product, ProductId by, PartnerId customer, const Workspace &records)
{
    const auto listed = [&](PartnerId whose) {
        return records.find<Substitute>("by_pair", product, by, whose).has_value();
    };
    return listed({}) || (customer && listed(customer));
}

} // namespace bincard::catalog
