// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/transfer.h"

namespace bincard::inventory {

std::span<const std::string_view> enumNames(OnHold)
{
    static constexpr std::string_view names[] = {"No", "KeepsStock", "LeavesStock"};
    return names;
}

const Description &Transfer::description()
{
    static const Description made
        = describe<Transfer>("transfer", 38)
              .field<&Transfer::warehouse>("warehouse")
              .field<&Transfer::order>("order")
              .field<&Transfer::reference>("reference")
              .field<&Transfer::priority>("priority")
              .field<&Transfer::cutOff>("cut_off")
              .field<&Transfer::batch>("batch")
              .field<&Transfer::cancelled>("cancelled")
              .field<&Transfer::done>("done")
              .field<&Transfer::reserveFrom>("reserve_from")
              .field<&Transfer::onHold>("on_hold")
              .index("by_order", {"order"})
              .index("by_batch", {"batch"})
              .index("by_reference", {"warehouse", "reference"})
              .index("by_open", {"warehouse", "done", "priority"})
              .index("by_urgency", {"warehouse", "done", "priority", "cut_off"})
              .index("by_day", {"warehouse", "reserve_from", "priority"})
              .scope(Scope::Warehouse);
    return made;
}

const Description &TransferLine::description()
{
    static const Description made = describe<TransferLine>("transfer_line", 39)
                                        .field<&TransferLine::warehouse>("warehouse")
                                        .field<&TransferLine::transfer>("transfer")
                                        .field<&TransferLine::orderLine>("order_line")
                                        .field<&TransferLine::product>("product")
                                        .field<&TransferLine::position>("position")
                                        .field<&TransferLine::needed>("needed")
                                        .field<&TransferLine::picked>("picked")
                                        .field<&TransferLine::missing>("missing")
                                        .field<&TransferLine::waiting>("waiting")
                                        .index("by_transfer", {"transfer", "position"})
                                        .index("by_order_line", {"order_line"})
                                        .index("by_waiting", {"warehouse", "product", "waiting"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &Reservation::description()
{
    static const Description made = describe<Reservation>("reservation", 40)
                                        .field<&Reservation::warehouse>("warehouse")
                                        .field<&Reservation::transfer>("transfer")
                                        .field<&Reservation::line>("line")
                                        .field<&Reservation::product>("product")
                                        .field<&Reservation::location>("location")
                                        .field<&Reservation::lot>("lot")
                                        .field<&Reservation::package>("package")
                                        .field<&Reservation::quantity>("quantity")
                                        .copied<&Reservation::batch>("batch", "transfer")
                                        .field<&Reservation::skips>("skips")
                                        .copied<&Reservation::sequence>("sequence", "location")
                                        .field<&Reservation::holder>("holder")
                                        .field<&Reservation::holderDevice>("holder_device")
                                        .index("by_batch", {"batch", "skips", "sequence"})
                                        .index("by_line", {"line"})
                                        .index("by_place", {"location", "product"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::inventory
