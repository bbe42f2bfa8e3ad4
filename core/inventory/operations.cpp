// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/operations.h"

namespace bincard::inventory {

const Description &AdjustStock::description()
{
    static const Description made = describe<AdjustStock>("adjust_stock", 1)
                                        .field<&AdjustStock::warehouse>("warehouse")
                                        .field<&AdjustStock::product>("product")
                                        .field<&AdjustStock::location>("location")
                                        .field<&AdjustStock::lot>("lot")
                                        .field<&AdjustStock::package>("package")
                                        .field<&AdjustStock::quantity>("quantity")
                                        .field<&AdjustStock::reason>("reason");
    return made;
}

const Description &CloseTask::description()
{
    static const Description made
        = describe<CloseTask>("close_task", 2).field<&CloseTask::task>("task");
    return made;
}

const Description &DecideHeld::description()
{
    static const Description made = describe<DecideHeld>("decide_held", 59)
                                        .field<&DecideHeld::warehouse>("warehouse")
                                        .field<&DecideHeld::task>("task")
                                        .field<&DecideHeld::accepted>("accepted")
                                        .field<&DecideHeld::reason>("reason");
    return made;
}

} // namespace bincard::inventory
