// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/office.h"

#include "sync/wire/base64.h"
#include "sync/wire/enrolment_code.h"
#include "sync/wire/private_file.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>

namespace bincard::hubfolder {

namespace {

constexpr const char *fileName = "/ctl.key";

Result<std::int64_t> numberFrom(const std::string &text)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end || number <= 0)
        return Error{ErrorCode::Malformed, "ctl.key: a number"};
    return number;
}

} // namespace

Result<> saveOffice(const Office &office, const std::string &folder)
{
    const std::string_view seed{reinterpret_cast<const char *>(office.seed.data()),
                                office.seed.size()};
    std::ostringstream text;
    text << "device " << office.device.value << "\nuser " << office.user.value << "\nseed "
         << wire::toHex(seed) << "\npin " << office.pin << "\nbackup-pin " << office.backupPin
         << "\nauthority " << wire::toBase64(office.authorityPem) << '\n';
    return wire::writePrivateFile(folder + fileName, text.str(), wire::Existing::Keep);
}

Result<Office> loadOffice(const std::string &folder)
{
    const auto text = wire::readPrivateFile(folder + fileName);
    if (!text)
        return text.error();
    std::map<std::string, std::string> fields;
    std::istringstream lines(*text);
    for (std::string name, value; lines >> name >> value;)
        fields[name] = value;
    const auto device = numberFrom(fields["device"]);
    const auto user = numberFrom(fields["user"]);
    const auto seed = wire::fromHex(fields["seed"]);
    const auto authority = wire::fromBase64(fields["authority"]);
    Office office;
    if (!device || !user || !seed || seed->size() != office.seed.size() || !authority)
        return Error{ErrorCode::Malformed, "ctl.key is damaged"};
    office.device = {*device};
    office.user = {*user};
    std::ranges::copy(*seed, office.seed.begin());
    office.pin = fields["pin"];
    office.backupPin = fields["backup-pin"];
    office.authorityPem = *authority;
    return office;
}

Result<std::string> enrolmentText(const Office &office, const std::string &url,
                                  const std::string &oneTimeCode, Instant until,
                                  const std::string &warehouse)
{
    constexpr std::int64_t second = 1'000;
    return wire::encode(wire::EnrolmentCode{.hubUrl = url,
                                            .pin = office.pin,
                                            .backupPin = office.backupPin,
                                            .oneTimeCode = oneTimeCode,
                                            .expires = {until.ms / second * second},
                                            .warehouse = warehouse});
}

} // namespace bincard::hubfolder
