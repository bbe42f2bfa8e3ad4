// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::wire {

/// POST /sync/enrol: a new device shows its one-time code and its key. It asks the same again every
/// two seconds until a person approved it. Not signed: nobody knows the key yet.
struct EnrolRequest
{
    std::string code;
    /// Ed25519, 32 bytes.
    std::string publicKey;
    std::string deviceName;

    static const Description &description();
};

/// Answered with HTTP 200, also where the hub refuses.
struct EnrolReply
{
    /// The ErrorCode's name; empty when the device is known now.
    std::string refusal;
    std::int64_t device = 0;
    /// False while nobody has compared the numbers.
    bool approved = false;
    /// Six digits that the device shows and the administrator compares.
    std::string confirmation;
    /// The hub's CA, in PEM; from now on it is checked beside the pin.
    std::string authorityPem;
    std::int64_t hubMs = 0;

    static const Description &description();
};

[[nodiscard]] std::string encode(const EnrolRequest &message);
[[nodiscard]] std::string encode(const EnrolReply &message);

/// From anybody. Errors: Malformed, TooLarge.
[[nodiscard]] Result<EnrolRequest> decodeEnrolRequest(std::string_view bytes);
[[nodiscard]] Result<EnrolReply> decodeEnrolReply(std::string_view bytes);

} // namespace bincard::wire
