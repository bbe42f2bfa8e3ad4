// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/pick_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(PickStep)
{
    static constexpr std::string_view names[]
        = {"Choose", "LoadTotes", "Pick", "Reason", "ZeroCheck", "PutBack", "Unload", "Done"};
    return names;
}

std::span<const std::string_view> enumNames(Pending)
{
    static constexpr std::string_view names[]
        = {"None",  "ChangeLot",        "ChangePackage",   "UseLot",   "TakeOver",    "Short",
           "Block", "PutBackElsewhere", "UnloadElsewhere", "AllowLot", "AllowReason", "Substitute"};
    return names;
}

const Description &PickState::description()
{
    static const Description made = describe<PickState>("work_state", 140)
                                        .field<&PickState::step>("step")
                                        .field<&PickState::batch>("batch")
                                        .field<&PickState::parked>("parked")
                                        .field<&PickState::line>("line")
                                        .field<&PickState::product>("product")
                                        .field<&PickState::location>("location")
                                        .field<&PickState::lot>("lot")
                                        .field<&PickState::package>("package")
                                        .field<&PickState::placeProven>("place_proven")
                                        .field<&PickState::productProven>("product_proven")
                                        .field<&PickState::lotProven>("lot_proven")
                                        .field<&PickState::taken>("taken")
                                        .field<&PickState::counted>("counted")
                                        .field<&PickState::packaging>("packaging")
                                        .field<&PickState::typed>("typed")
                                        .field<&PickState::reason>("reason")
                                        .field<&PickState::pending>("pending")
                                        .bytes<&PickState::pendingCode>("pending_code")
                                        .field<&PickState::pendingId>("pending_id")
                                        .field<&PickState::undo>("undo")
                                        .field<&PickState::slot>("slot")
                                        .field<&PickState::notice>("notice")
                                        .field<&PickState::noticeAbout>("notice_about")
                                        .field<&PickState::prompt>("prompt")
                                        .field<&PickState::changedAt>("changed_at")
                                        .field<&PickState::meaning>("meaning")
                                        .bytes<&PickState::lastScan>("last_scan")
                                        .field<&PickState::lastScanAt>("last_scan_at")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
