// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/dialogue.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(Question)
{
    static constexpr std::string_view names[] = {"None", "Again", "Supervisor", "TakeOver"};
    return names;
}

std::span<const std::string_view> enumNames(Given)
{
    static constexpr std::string_view names[] = {"Scan", "Command", "Choice", "Quantity"};
    return names;
}

const Description &Dialogue::description()
{
    static const Description made = describe<Dialogue>("dialogue", 141)
                                        .field<&Dialogue::flow>("flow")
                                        .field<&Dialogue::below>("below")
                                        .field<&Dialogue::question>("question")
                                        .field<&Dialogue::about>("about")
                                        .bytes<&Dialogue::key>("key")
                                        .field<&Dialogue::given>("given")
                                        .bytes<&Dialogue::givenBytes>("given_bytes")
                                        .bytes<&Dialogue::givenSymbology>("given_symbology")
                                        .field<&Dialogue::givenBy>("given_by")
                                        .field<&Dialogue::notice>("notice")
                                        .field<&Dialogue::noticeAbout>("notice_about")
                                        .field<&Dialogue::prompt>("prompt")
                                        .field<&Dialogue::changedAt>("changed_at")
                                        .field<&Dialogue::meaning>("meaning")
                                        .bytes<&Dialogue::lastScan>("last_scan")
                                        .field<&Dialogue::lastScanAt>("last_scan_at")
                                        .field<&Dialogue::sequence>("sequence")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
