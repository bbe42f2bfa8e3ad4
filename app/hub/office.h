// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "sync/wire/signature.h"

#include <string>

namespace bincard::hubfolder {

/// The office's own device, as which bincardctl speaks to a running hub. Kept in ctl.key of the
/// hub's folder, mode 0600: whoever can read it administrates the hub.
struct Office
{
    access::DeviceId device;
    /// In whose name it works: the administrator that `init` made.
    access::UserId user;
    wire::KeySeed seed = {};
    std::string pin;
    std::string backupPin;
    std::string authorityPem;
};

/// Errors: Duplicate (there is one), StorageFailed.
[[nodiscard]] Result<> saveOffice(const Office &office, const std::string &folder);

/// Errors: NotFound, NotAllowed (others can read it), Malformed, StorageFailed.
[[nodiscard]] Result<Office> loadOffice(const std::string &folder);

/// What the QR code of an invited device says. `url`: "https://host:port". Errors: as wire::encode.
[[nodiscard]] Result<std::string> enrolmentText(const Office &office, const std::string &url,
                                                const std::string &oneTimeCode, Instant until,
                                                const std::string &warehouse);

} // namespace bincard::hubfolder
