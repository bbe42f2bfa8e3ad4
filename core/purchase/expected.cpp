// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/expected.h"

namespace bincard::purchase {

const Description &ExpectedPackage::description()
{
    static const Description made = describe<ExpectedPackage>("expected_package", 303)
                                        .field<&ExpectedPackage::warehouse>("warehouse")
                                        .field<&ExpectedPackage::order>("purchase_order")
                                        .field<&ExpectedPackage::notice>("notice")
                                        .field<&ExpectedPackage::code>("code")
                                        .field<&ExpectedPackage::kind>("kind")
                                        .field<&ExpectedPackage::receipt>("receipt")
                                        .field<&ExpectedPackage::package>("package")
                                        .unique("by_code", {"code"})
                                        .index("by_order", {"purchase_order"})
                                        .index("by_notice", {"warehouse", "notice"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &ExpectedContent::description()
{
    static const Description made = describe<ExpectedContent>("expected_content", 304)
                                        .field<&ExpectedContent::warehouse>("warehouse")
                                        .field<&ExpectedContent::package>("expected_package")
                                        .field<&ExpectedContent::line>("purchase_line")
                                        .field<&ExpectedContent::product>("product")
                                        .field<&ExpectedContent::lot>("lot")
                                        .field<&ExpectedContent::quantity>("quantity")
                                        .index("by_package", {"expected_package"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::purchase
