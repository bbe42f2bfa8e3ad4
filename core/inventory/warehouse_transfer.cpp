// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/warehouse_transfer.h"

namespace bincard::inventory {

const Description &WarehouseTransfer::description()
{
    static const Description made = describe<WarehouseTransfer>("warehouse_transfer", 327)
                                        .field<&WarehouseTransfer::warehouse>("warehouse")
                                        .field<&WarehouseTransfer::twin>("twin")
                                        .field<&WarehouseTransfer::other>("other_warehouse")
                                        .field<&WarehouseTransfer::incoming>("incoming")
                                        .field<&WarehouseTransfer::reference>("reference")
                                        .field<&WarehouseTransfer::sent>("sent")
                                        .field<&WarehouseTransfer::sentAt>("sent_at")
                                        .field<&WarehouseTransfer::done>("done")
                                        .field<&WarehouseTransfer::cancelled>("cancelled")
                                        .field<&WarehouseTransfer::expectedOn>("expected_on")
                                        .index("by_open", {"warehouse", "done"})
                                        .index("by_reference", {"warehouse", "reference"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &WarehouseTransferLine::description()
{
    static const Description made
        = describe<WarehouseTransferLine>("warehouse_transfer_line", 328)
              .field<&WarehouseTransferLine::warehouse>("warehouse")
              .field<&WarehouseTransferLine::transfer>("transfer")
              .field<&WarehouseTransferLine::product>("product")
              .field<&WarehouseTransferLine::lot>("lot")
              .field<&WarehouseTransferLine::package>("package")
              .field<&WarehouseTransferLine::asked>("asked")
              .field<&WarehouseTransferLine::sent>("sent")
              .field<&WarehouseTransferLine::received>("received")
              .unique("by_goods", {"transfer", "product", "lot", "package"})
              .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::inventory
