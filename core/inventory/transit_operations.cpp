// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/transit_operations.h"

namespace bincard::inventory {

const Description &OpenWarehouseTransfer::description()
{
    static const Description made
        = describe<OpenWarehouseTransfer>("open_warehouse_transfer", 143)
              .field<&OpenWarehouseTransfer::transfer>("warehouse_transfer")
              .field<&OpenWarehouseTransfer::twin>("twin_warehouse_transfer")
              .field<&OpenWarehouseTransfer::warehouse>("warehouse")
              .field<&OpenWarehouseTransfer::receiver>("receiver_warehouse")
              .field<&OpenWarehouseTransfer::reference>("reference")
              .field<&OpenWarehouseTransfer::expectedOn>("expected_on");
    return made;
}

const Description &AskForTransfer::description()
{
    static const Description made = describe<AskForTransfer>("ask_for_transfer", 144)
                                        .field<&AskForTransfer::transfer>("warehouse_transfer")
                                        .field<&AskForTransfer::warehouse>("warehouse")
                                        .field<&AskForTransfer::product>("product")
                                        .field<&AskForTransfer::quantity>("quantity");
    return made;
}

const Description &CancelWarehouseTransfer::description()
{
    static const Description made
        = describe<CancelWarehouseTransfer>("cancel_warehouse_transfer", 145)
              .field<&CancelWarehouseTransfer::transfer>("warehouse_transfer")
              .field<&CancelWarehouseTransfer::warehouse>("warehouse");
    return made;
}

const Description &LoadTransfer::description()
{
    static const Description made = describe<LoadTransfer>("load_transfer", 146)
                                        .field<&LoadTransfer::relocation>("relocation")
                                        .field<&LoadTransfer::transfer>("warehouse_transfer")
                                        .field<&LoadTransfer::warehouse>("warehouse")
                                        .field<&LoadTransfer::product>("product")
                                        .field<&LoadTransfer::lot>("lot")
                                        .field<&LoadTransfer::from>("from_location")
                                        .field<&LoadTransfer::fromPackage>("from_package")
                                        .field<&LoadTransfer::quantity>("quantity")
                                        .field<&LoadTransfer::package>("package");
    return made;
}

const Description &SendTransfer::description()
{
    static const Description made = describe<SendTransfer>("send_transfer", 147)
                                        .field<&SendTransfer::transfer>("warehouse_transfer")
                                        .field<&SendTransfer::warehouse>("warehouse")
                                        .field<&SendTransfer::expectedOn>("expected_on");
    return made;
}

const Description &ReceiveTransfer::description()
{
    static const Description made = describe<ReceiveTransfer>("receive_transfer", 148)
                                        .field<&ReceiveTransfer::relocation>("relocation")
                                        .field<&ReceiveTransfer::transfer>("warehouse_transfer")
                                        .field<&ReceiveTransfer::warehouse>("warehouse")
                                        .field<&ReceiveTransfer::product>("product")
                                        .field<&ReceiveTransfer::lot>("lot")
                                        .field<&ReceiveTransfer::package>("package")
                                        .field<&ReceiveTransfer::quantity>("quantity")
                                        .field<&ReceiveTransfer::to>("to_location")
                                        .field<&ReceiveTransfer::reason>("reason");
    return made;
}

const Description &CloseTransfer::description()
{
    static const Description made = describe<CloseTransfer>("close_transfer", 149)
                                        .field<&CloseTransfer::transfer>("warehouse_transfer")
                                        .field<&CloseTransfer::warehouse>("warehouse");
    return made;
}

} // namespace bincard::inventory
