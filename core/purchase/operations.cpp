// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/operations.h"

namespace bincard::purchase {

const Description &OpenPurchaseOrder::description()
{
    static const Description made = describe<OpenPurchaseOrder>("open_purchase_order", 100)
                                        .field<&OpenPurchaseOrder::order>("purchase_order")
                                        .field<&OpenPurchaseOrder::warehouse>("warehouse")
                                        .field<&OpenPurchaseOrder::reference>("reference")
                                        .field<&OpenPurchaseOrder::supplier>("supplier")
                                        .field<&OpenPurchaseOrder::supplierCode>("supplier_code")
                                        .field<&OpenPurchaseOrder::expectedOn>("expected_on")
                                        .field<&OpenPurchaseOrder::dock>("dock")
                                        .field<&OpenPurchaseOrder::blind>("blind");
    return made;
}

const Description &AddPurchaseLine::description()
{
    static const Description made = describe<AddPurchaseLine>("add_purchase_line", 101)
                                        .field<&AddPurchaseLine::line>("purchase_line")
                                        .field<&AddPurchaseLine::warehouse>("warehouse")
                                        .field<&AddPurchaseLine::order>("purchase_order")
                                        .field<&AddPurchaseLine::product>("product")
                                        .field<&AddPurchaseLine::position>("position")
                                        .field<&AddPurchaseLine::packaging>("packaging")
                                        .field<&AddPurchaseLine::quantity>("quantity")
                                        .field<&AddPurchaseLine::overPercent>("over_percent")
                                        .field<&AddPurchaseLine::underPercent>("under_percent")
                                        .field<&AddPurchaseLine::price>("price");
    return made;
}

const Description &ConfirmPurchaseOrder::description()
{
    static const Description made = describe<ConfirmPurchaseOrder>("confirm_purchase_order", 102)
                                        .field<&ConfirmPurchaseOrder::order>("purchase_order")
                                        .field<&ConfirmPurchaseOrder::warehouse>("warehouse");
    return made;
}

const Description &CancelPurchaseLine::description()
{
    static const Description made = describe<CancelPurchaseLine>("cancel_purchase_line", 103)
                                        .field<&CancelPurchaseLine::line>("purchase_line")
                                        .field<&CancelPurchaseLine::warehouse>("warehouse")
                                        .field<&CancelPurchaseLine::quantity>("quantity");
    return made;
}

const Description &ExpectPackage::description()
{
    static const Description made = describe<ExpectPackage>("expect_package", 104)
                                        .field<&ExpectPackage::package>("expected_package")
                                        .field<&ExpectPackage::warehouse>("warehouse")
                                        .field<&ExpectPackage::order>("purchase_order")
                                        .field<&ExpectPackage::notice>("notice")
                                        .field<&ExpectPackage::code>("code")
                                        .field<&ExpectPackage::kind>("kind");
    return made;
}

const Description &ExpectContent::description()
{
    static const Description made = describe<ExpectContent>("expect_content", 105)
                                        .field<&ExpectContent::content>("expected_content")
                                        .field<&ExpectContent::warehouse>("warehouse")
                                        .field<&ExpectContent::package>("expected_package")
                                        .field<&ExpectContent::line>("purchase_line")
                                        .field<&ExpectContent::product>("product")
                                        .field<&ExpectContent::lot>("lot")
                                        .field<&ExpectContent::quantity>("quantity");
    return made;
}

const Description &BeginReceipt::description()
{
    static const Description made = describe<BeginReceipt>("begin_receipt", 106)
                                        .field<&BeginReceipt::receipt>("receipt")
                                        .field<&BeginReceipt::warehouse>("warehouse")
                                        .field<&BeginReceipt::order>("purchase_order")
                                        .field<&BeginReceipt::note>("note")
                                        .field<&BeginReceipt::dock>("dock");
    return made;
}

const Description &AddToReceipt::description()
{
    static const Description made = describe<AddToReceipt>("add_to_receipt", 107)
                                        .field<&AddToReceipt::receipt>("receipt")
                                        .field<&AddToReceipt::warehouse>("warehouse")
                                        .field<&AddToReceipt::order>("purchase_order");
    return made;
}

const Description &ReceiveUnits::description()
{
    static const Description made = describe<ReceiveUnits>("receive_units", 108)
                                        .field<&ReceiveUnits::receiptLine>("receipt_line")
                                        .field<&ReceiveUnits::warehouse>("warehouse")
                                        .field<&ReceiveUnits::receipt>("receipt")
                                        .field<&ReceiveUnits::line>("purchase_line")
                                        .field<&ReceiveUnits::product>("product")
                                        .field<&ReceiveUnits::lot>("lot")
                                        .field<&ReceiveUnits::expiry>("expiry")
                                        .field<&ReceiveUnits::location>("location")
                                        .field<&ReceiveUnits::package>("package")
                                        .field<&ReceiveUnits::packageCode>("package_code")
                                        .field<&ReceiveUnits::packageKind>("package_kind")
                                        .field<&ReceiveUnits::packaging>("packaging")
                                        .field<&ReceiveUnits::factor>("factor")
                                        .field<&ReceiveUnits::quantity>("quantity")
                                        .field<&ReceiveUnits::reason>("reason")
                                        .field<&ReceiveUnits::approver>("approver")
                                        .field<&ReceiveUnits::typed>("typed");
    return made;
}

const Description &ReceivePackage::description()
{
    static const Description made = describe<ReceivePackage>("receive_package", 109)
                                        .field<&ReceivePackage::expected>("expected_package")
                                        .field<&ReceivePackage::warehouse>("warehouse")
                                        .field<&ReceivePackage::receipt>("receipt")
                                        .field<&ReceivePackage::package>("package")
                                        .field<&ReceivePackage::location>("location")
                                        .field<&ReceivePackage::approver>("approver");
    return made;
}

const Description &PlaceReceived::description()
{
    static const Description made = describe<PlaceReceived>("place_received", 111)
                                        .field<&PlaceReceived::warehouse>("warehouse")
                                        .field<&PlaceReceived::receiptLine>("receipt_line")
                                        .field<&PlaceReceived::package>("package")
                                        .field<&PlaceReceived::location>("location");
    return made;
}

const Description &UndoReceipt::description()
{
    static const Description made = describe<UndoReceipt>("undo_receipt", 112)
                                        .field<&UndoReceipt::warehouse>("warehouse")
                                        .field<&UndoReceipt::receiptLine>("receipt_line")
                                        .field<&UndoReceipt::expected>("expected_package");
    return made;
}

const Description &LinkBarcode::description()
{
    static const Description made = describe<LinkBarcode>("link_barcode", 113)
                                        .field<&LinkBarcode::barcode>("barcode")
                                        .field<&LinkBarcode::warehouse>("warehouse")
                                        .field<&LinkBarcode::code>("code")
                                        .field<&LinkBarcode::product>("product")
                                        .field<&LinkBarcode::packaging>("packaging")
                                        .field<&LinkBarcode::receipt>("receipt");
    return made;
}

const Description &MeasurePackaging::description()
{
    static const Description made = describe<MeasurePackaging>("measure_packaging", 114)
                                        .field<&MeasurePackaging::warehouse>("warehouse")
                                        .field<&MeasurePackaging::packaging>("packaging")
                                        .field<&MeasurePackaging::lengthMm>("length_mm")
                                        .field<&MeasurePackaging::widthMm>("width_mm")
                                        .field<&MeasurePackaging::heightMm>("height_mm")
                                        .field<&MeasurePackaging::weightGrams>("weight_grams")
                                        .field<&MeasurePackaging::reason>("reason");
    return made;
}

const Description &ExplainDifference::description()
{
    static const Description made = describe<ExplainDifference>("explain_difference", 115)
                                        .field<&ExplainDifference::warehouse>("warehouse")
                                        .field<&ExplainDifference::receipt>("receipt")
                                        .field<&ExplainDifference::line>("purchase_line")
                                        .field<&ExplainDifference::reason>("reason")
                                        .field<&ExplainDifference::closesRest>("closes_rest");
    return made;
}

const Description &CloseReceipt::description()
{
    static const Description made = describe<CloseReceipt>("close_receipt", 116)
                                        .field<&CloseReceipt::warehouse>("warehouse")
                                        .field<&CloseReceipt::receipt>("receipt");
    return made;
}

} // namespace bincard::purchase
