// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/operations.h"

namespace bincard::helpdesk {

const Description &OpenTicket::description()
{
    static const Description made = describe<OpenTicket>("open_ticket", 190)
                                        .field<&OpenTicket::warehouse>("warehouse")
                                        .field<&OpenTicket::ticket>("ticket")
                                        .field<&OpenTicket::ticketType>("ticket_type")
                                        .field<&OpenTicket::order>("order")
                                        .field<&OpenTicket::returnOrder>("return_order")
                                        .field<&OpenTicket::parcel>("parcel")
                                        .field<&OpenTicket::package>("package")
                                        .field<&OpenTicket::lot>("lot")
                                        .field<&OpenTicket::location>("location")
                                        .field<&OpenTicket::product>("product");
    return made;
}

const Description &AssignTicket::description()
{
    static const Description made = describe<AssignTicket>("assign_ticket", 191)
                                        .field<&AssignTicket::warehouse>("warehouse")
                                        .field<&AssignTicket::ticket>("ticket")
                                        .field<&AssignTicket::user>("user");
    return made;
}

const Description &CloseTicket::description()
{
    static const Description made = describe<CloseTicket>("close_ticket", 192)
                                        .field<&CloseTicket::warehouse>("warehouse")
                                        .field<&CloseTicket::ticket>("ticket")
                                        .field<&CloseTicket::outcome>("outcome");
    return made;
}

const Description &AddTicketNote::description()
{
    static const Description made = describe<AddTicketNote>("add_ticket_note", 193)
                                        .field<&AddTicketNote::warehouse>("warehouse")
                                        .field<&AddTicketNote::ticketNote>("ticket_note")
                                        .field<&AddTicketNote::ticket>("ticket")
                                        .bytes<&AddTicketNote::text>("text")
                                        .field<&AddTicketNote::answer>("answer");
    return made;
}

const Description &WaitForCustomer::description()
{
    static const Description made = describe<WaitForCustomer>("wait_for_customer", 198)
                                        .field<&WaitForCustomer::warehouse>("warehouse")
                                        .field<&WaitForCustomer::ticket>("ticket")
                                        .field<&WaitForCustomer::waiting>("waiting");
    return made;
}

const Description &ReopenTicket::description()
{
    static const Description made = describe<ReopenTicket>("reopen_ticket", 199)
                                        .field<&ReopenTicket::warehouse>("warehouse")
                                        .field<&ReopenTicket::ticket>("ticket");
    return made;
}

const Description &ChangeTicket::description()
{
    static const Description made = describe<ChangeTicket>("change_ticket", 189)
                                        .field<&ChangeTicket::warehouse>("warehouse")
                                        .field<&ChangeTicket::ticket>("ticket")
                                        .field<&ChangeTicket::ticketType>("ticket_type")
                                        .field<&ChangeTicket::urgency>("urgency");
    return made;
}

const Description &RequestReturn::description()
{
    static const Description made = describe<RequestReturn>("request_return", 194)
                                        .field<&RequestReturn::warehouse>("warehouse")
                                        .field<&RequestReturn::ticket>("ticket")
                                        .field<&RequestReturn::returnOrder>("return_order")
                                        .field<&RequestReturn::reference>("reference")
                                        .field<&RequestReturn::returnLine>("return_line")
                                        .field<&RequestReturn::orderLine>("order_line")
                                        .field<&RequestReturn::quantity>("quantity")
                                        .field<&RequestReturn::returnReason>("return_reason");
    return made;
}

const Description &RequestSettlement::description()
{
    static const Description made = describe<RequestSettlement>("request_settlement", 195)
                                        .field<&RequestSettlement::warehouse>("warehouse")
                                        .field<&RequestSettlement::ticket>("ticket")
                                        .field<&RequestSettlement::returnOrder>("return_order")
                                        .field<&RequestSettlement::reference>("reference")
                                        .field<&RequestSettlement::returnLine>("return_line")
                                        .field<&RequestSettlement::orderLine>("order_line")
                                        .field<&RequestSettlement::quantity>("quantity")
                                        .field<&RequestSettlement::returnReason>("return_reason")
                                        .field<&RequestSettlement::settlement>("settlement")
                                        .field<&RequestSettlement::kind>("settlement_kind")
                                        .field<&RequestSettlement::product>("product")
                                        .field<&RequestSettlement::newOrder>("new_order")
                                        .field<&RequestSettlement::newLine>("new_line")
                                        .field<&RequestSettlement::newTransfer>("new_transfer");
    return made;
}

const Description &CountThisPlace::description()
{
    static const Description made = describe<CountThisPlace>("count_this_place", 196)
                                        .field<&CountThisPlace::warehouse>("warehouse")
                                        .field<&CountThisPlace::ticket>("ticket")
                                        .field<&CountThisPlace::location>("location")
                                        .field<&CountThisPlace::product>("product");
    return made;
}

const Description &RequestRepair::description()
{
    static const Description made = describe<RequestRepair>("request_repair", 197)
                                        .field<&RequestRepair::warehouse>("warehouse")
                                        .field<&RequestRepair::ticket>("ticket")
                                        .field<&RequestRepair::product>("product")
                                        .field<&RequestRepair::lot>("lot")
                                        .field<&RequestRepair::location>("location");
    return made;
}

} // namespace bincard::helpdesk
