// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/operations.h"

namespace bincard::returns {

const Description &AuthoriseReturn::description()
{
    static const Description made = describe<AuthoriseReturn>("authorise_return", 170)
                                        .field<&AuthoriseReturn::warehouse>("warehouse")
                                        .field<&AuthoriseReturn::returnOrder>("return_order")
                                        .field<&AuthoriseReturn::reference>("reference")
                                        .field<&AuthoriseReturn::label>("label")
                                        .field<&AuthoriseReturn::order>("order")
                                        .field<&AuthoriseReturn::customer>("customer")
                                        .field<&AuthoriseReturn::until>("until");
    return made;
}

const Description &AddReturnLine::description()
{
    static const Description made = describe<AddReturnLine>("add_return_line", 171)
                                        .field<&AddReturnLine::warehouse>("warehouse")
                                        .field<&AddReturnLine::returnLine>("return_line")
                                        .field<&AddReturnLine::returnOrder>("return_order")
                                        .field<&AddReturnLine::orderLine>("order_line")
                                        .field<&AddReturnLine::product>("product")
                                        .field<&AddReturnLine::quantity>("quantity")
                                        .field<&AddReturnLine::returnReason>("return_reason");
    return made;
}

const Description &OpenUnplannedReturn::description()
{
    static const Description made = describe<OpenUnplannedReturn>("open_unplanned_return", 172)
                                        .field<&OpenUnplannedReturn::warehouse>("warehouse")
                                        .field<&OpenUnplannedReturn::returnOrder>("return_order")
                                        .field<&OpenUnplannedReturn::reference>("reference")
                                        .field<&OpenUnplannedReturn::order>("order");
    return made;
}

const Description &ReceiveReturn::description()
{
    static const Description made = describe<ReceiveReturn>("receive_return", 173)
                                        .field<&ReceiveReturn::warehouse>("warehouse")
                                        .field<&ReceiveReturn::returnItem>("return_item")
                                        .field<&ReceiveReturn::returnOrder>("return_order")
                                        .field<&ReceiveReturn::returnLine>("return_line")
                                        .field<&ReceiveReturn::orderLine>("order_line")
                                        .field<&ReceiveReturn::product>("product")
                                        .field<&ReceiveReturn::lot>("lot")
                                        .field<&ReceiveReturn::lotName>("lot_name")
                                        .field<&ReceiveReturn::expiry>("expiry")
                                        .field<&ReceiveReturn::quantity>("quantity")
                                        .field<&ReceiveReturn::location>("location")
                                        .field<&ReceiveReturn::empty>("empty")
                                        .field<&ReceiveReturn::typed>("typed");
    return made;
}

const Description &GradeReturn::description()
{
    static const Description made = describe<GradeReturn>("grade_return", 174)
                                        .field<&GradeReturn::warehouse>("warehouse")
                                        .field<&GradeReturn::returnItem>("return_item")
                                        .field<&GradeReturn::grade>("grade")
                                        .field<&GradeReturn::returnReason>("return_reason")
                                        .field<&GradeReturn::check>("check_result");
    return made;
}

const Description &DisposeReturn::description()
{
    static const Description made = describe<DisposeReturn>("dispose_return", 175)
                                        .field<&DisposeReturn::warehouse>("warehouse")
                                        .field<&DisposeReturn::returnItem>("return_item")
                                        .field<&DisposeReturn::disposition>("disposition")
                                        .field<&DisposeReturn::deviation>("deviation")
                                        .field<&DisposeReturn::approver>("approver");
    return made;
}

const Description &ApproveDisposition::description()
{
    static const Description made = describe<ApproveDisposition>("approve_disposition", 176)
                                        .field<&ApproveDisposition::warehouse>("warehouse")
                                        .field<&ApproveDisposition::returnItem>("return_item")
                                        .field<&ApproveDisposition::approved>("approved");
    return made;
}

const Description &PlaceReturn::description()
{
    static const Description made = describe<PlaceReturn>("place_return", 177)
                                        .field<&PlaceReturn::warehouse>("warehouse")
                                        .field<&PlaceReturn::returnItem>("return_item")
                                        .field<&PlaceReturn::location>("location")
                                        .field<&PlaceReturn::package>("package");
    return made;
}

const Description &SettleReturn::description()
{
    static const Description made = describe<SettleReturn>("settle_return", 178)
                                        .field<&SettleReturn::warehouse>("warehouse")
                                        .field<&SettleReturn::settlement>("settlement")
                                        .field<&SettleReturn::returnLine>("return_line")
                                        .field<&SettleReturn::kind>("settlement_kind")
                                        .field<&SettleReturn::quantity>("quantity")
                                        .field<&SettleReturn::product>("product")
                                        .field<&SettleReturn::newOrder>("new_order")
                                        .field<&SettleReturn::newLine>("new_line")
                                        .field<&SettleReturn::newTransfer>("new_transfer");
    return made;
}

const Description &ApproveSettlement::description()
{
    static const Description made = describe<ApproveSettlement>("approve_settlement", 179)
                                        .field<&ApproveSettlement::warehouse>("warehouse")
                                        .field<&ApproveSettlement::settlement>("settlement")
                                        .field<&ApproveSettlement::approved>("approved");
    return made;
}

const Description &UndoReturn::description()
{
    static const Description made = describe<UndoReturn>("undo_return", 180)
                                        .field<&UndoReturn::warehouse>("warehouse")
                                        .field<&UndoReturn::returnItem>("return_item");
    return made;
}

const Description &CloseReturn::description()
{
    static const Description made = describe<CloseReturn>("close_return", 181)
                                        .field<&CloseReturn::warehouse>("warehouse")
                                        .field<&CloseReturn::returnOrder>("return_order");
    return made;
}

} // namespace bincard::returns
