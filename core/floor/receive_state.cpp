// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/receive_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(ReceiveStep)
{
    static constexpr std::string_view names[]
        = {"Idle",    "Choose",  "Line",  "Pick",      "Lot",         "Expiry",
           "Serials", "Measure", "Count", "Container", "Check",       "Place",
           "Link",    "Reason",  "Undo",  "Close",     "CloseReason", "Done"};
    return names;
}

const Description &ReceiveState::description()
{
    static const Description made = describe<ReceiveState>("receive_state", 142)
                                        .field<&ReceiveState::step>("step")
                                        .field<&ReceiveState::receipt>("receipt")
                                        .field<&ReceiveState::product>("product")
                                        .field<&ReceiveState::packaging>("packaging")
                                        .field<&ReceiveState::lot>("lot")
                                        .field<&ReceiveState::expiry>("expiry")
                                        .field<&ReceiveState::serials>("serials")
                                        .field<&ReceiveState::quantity>("quantity")
                                        .field<&ReceiveState::typed>("typed")
                                        .field<&ReceiveState::reason>("reason")
                                        .field<&ReceiveState::approver>("approver")
                                        .field<&ReceiveState::over>("over")
                                        .field<&ReceiveState::package>("package")
                                        .field<&ReceiveState::packageCode>("package_code")
                                        .field<&ReceiveState::booked>("booked")
                                        .field<&ReceiveState::whole>("whole")
                                        .field<&ReceiveState::checksLater>("checks_later")
                                        .field<&ReceiveState::code>("code")
                                        .field<&ReceiveState::lengthMm>("length_mm")
                                        .field<&ReceiveState::widthMm>("width_mm")
                                        .field<&ReceiveState::heightMm>("height_mm")
                                        .field<&ReceiveState::measured>("measured")
                                        .field<&ReceiveState::unmeasured>("unmeasured")
                                        .field<&ReceiveState::difference>("difference")
                                        .field<&ReceiveState::undo>("undo");
    return made;
}

} // namespace bincard::floor
