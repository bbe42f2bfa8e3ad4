// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kitting/operations.h"

namespace bincard::kitting {

const Description &OpenKitOrder::description()
{
    static const Description made = describe<OpenKitOrder>("open_kit_order", 230)
                                        .field<&OpenKitOrder::order>("kit_order")
                                        .field<&OpenKitOrder::warehouse>("warehouse")
                                        .field<&OpenKitOrder::recipe>("kit_recipe")
                                        .field<&OpenKitOrder::reference>("reference")
                                        .field<&OpenKitOrder::quantity>("quantity")
                                        .field<&OpenKitOrder::location>("location")
                                        .field<&OpenKitOrder::priority>("priority");
    return made;
}

const Description &TakeKitOrder::description()
{
    static const Description made = describe<TakeKitOrder>("take_kit_order", 231)
                                        .field<&TakeKitOrder::order>("kit_order")
                                        .field<&TakeKitOrder::over>("over");
    return made;
}

const Description &TakeComponent::description()
{
    static const Description made = describe<TakeComponent>("take_component", 232)
                                        .field<&TakeComponent::part>("kit_part")
                                        .field<&TakeComponent::order>("kit_order")
                                        .field<&TakeComponent::build>("kit_build")
                                        .field<&TakeComponent::product>("product")
                                        .field<&TakeComponent::lot>("lot")
                                        .field<&TakeComponent::location>("location")
                                        .field<&TakeComponent::package>("package")
                                        .field<&TakeComponent::quantity>("quantity")
                                        .field<&TakeComponent::typed>("typed");
    return made;
}

const Description &ReturnComponent::description()
{
    static const Description made = describe<ReturnComponent>("return_component", 233)
                                        .field<&ReturnComponent::part>("kit_part")
                                        .field<&ReturnComponent::order>("kit_order")
                                        .field<&ReturnComponent::location>("location");
    return made;
}

const Description &AssembleKit::description()
{
    static const Description made = describe<AssembleKit>("assemble_kit", 234)
                                        .field<&AssembleKit::build>("kit_build")
                                        .field<&AssembleKit::order>("kit_order")
                                        .field<&AssembleKit::lot>("lot")
                                        .field<&AssembleKit::lotName>("lot_name")
                                        .field<&AssembleKit::expiry>("expiry")
                                        .field<&AssembleKit::location>("location")
                                        .field<&AssembleKit::quantity>("quantity");
    return made;
}

const Description &DisassembleKit::description()
{
    static const Description made = describe<DisassembleKit>("disassemble_kit", 235)
                                        .field<&DisassembleKit::build>("kit_build")
                                        .field<&DisassembleKit::order>("kit_order");
    return made;
}

const Description &CloseKitOrder::description()
{
    static const Description made
        = describe<CloseKitOrder>("close_kit_order", 236).field<&CloseKitOrder::order>("kit_order");
    return made;
}

} // namespace bincard::kitting
