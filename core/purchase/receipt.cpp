// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/receipt.h"

namespace bincard::purchase {

const Description &Receipt::description()
{
    static const Description made = describe<Receipt>("receipt", 305)
                                        .field<&Receipt::warehouse>("warehouse")
                                        .field<&Receipt::supplier>("supplier")
                                        .field<&Receipt::supplierCode>("supplier_code")
                                        .field<&Receipt::note>("note")
                                        .field<&Receipt::dock>("dock")
                                        .field<&Receipt::blind>("blind")
                                        .field<&Receipt::closed>("closed")
                                        .field<&Receipt::openedBy>("opened_by")
                                        .field<&Receipt::openedAt>("opened_at")
                                        .field<&Receipt::closedBy>("closed_by")
                                        .field<&Receipt::closedAt>("closed_at")
                                        .index("by_state", {"warehouse", "closed", "opened_at"})
                                        .index("by_note", {"warehouse", "note"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &ReceiptOrder::description()
{
    static const Description made = describe<ReceiptOrder>("receipt_order", 306)
                                        .field<&ReceiptOrder::warehouse>("warehouse")
                                        .field<&ReceiptOrder::receipt>("receipt")
                                        .field<&ReceiptOrder::order>("purchase_order")
                                        .unique("by_pair", {"receipt", "purchase_order"})
                                        .index("by_order", {"purchase_order"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &ReceiptLine::description()
{
    static const Description made = describe<ReceiptLine>("receipt_line", 307)
                                        .field<&ReceiptLine::warehouse>("warehouse")
                                        .field<&ReceiptLine::receipt>("receipt")
                                        .field<&ReceiptLine::line>("purchase_line")
                                        .field<&ReceiptLine::product>("product")
                                        .field<&ReceiptLine::lot>("lot")
                                        .field<&ReceiptLine::location>("location")
                                        .field<&ReceiptLine::package>("package")
                                        .field<&ReceiptLine::expectedPackage>("expected_package")
                                        .field<&ReceiptLine::packaging>("packaging")
                                        .field<&ReceiptLine::factor>("factor")
                                        .field<&ReceiptLine::quantity>("quantity")
                                        .field<&ReceiptLine::surplus>("surplus")
                                        .field<&ReceiptLine::unplanned>("unplanned")
                                        .field<&ReceiptLine::reason>("reason")
                                        .field<&ReceiptLine::typed>("typed")
                                        .field<&ReceiptLine::user>("user")
                                        .field<&ReceiptLine::approver>("approver")
                                        .field<&ReceiptLine::receivedAt>("received_at")
                                        .field<&ReceiptLine::undone>("undone")
                                        .field<&ReceiptLine::move>("move")
                                        .index("by_receipt", {"receipt"})
                                        .index("by_line", {"purchase_line"})
                                        .index("by_expected", {"expected_package"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &ReceiptDifference::description()
{
    static const Description made = describe<ReceiptDifference>("receipt_difference", 308)
                                        .field<&ReceiptDifference::warehouse>("warehouse")
                                        .field<&ReceiptDifference::receipt>("receipt")
                                        .field<&ReceiptDifference::line>("purchase_line")
                                        .field<&ReceiptDifference::reason>("reason")
                                        .field<&ReceiptDifference::quantity>("quantity")
                                        .field<&ReceiptDifference::closesRest>("closes_rest")
                                        .field<&ReceiptDifference::user>("user")
                                        .unique("by_pair", {"receipt", "purchase_line"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &UnknownCode::description()
{
    static const Description made = describe<UnknownCode>("unknown_code", 309)
                                        .field<&UnknownCode::warehouse>("warehouse")
                                        .field<&UnknownCode::code>("code")
                                        .field<&UnknownCode::receipt>("receipt")
                                        .field<&UnknownCode::seenBy>("seen_by")
                                        .field<&UnknownCode::seenAt>("seen_at")
                                        .field<&UnknownCode::product>("product")
                                        .unique("by_code", {"warehouse", "code"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::purchase
