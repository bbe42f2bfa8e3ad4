// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/kernel/time.h"
#include "sync/wire/entropy.h"
#include "sync/wire/signature.h"

#include <string>
#include <string_view>

namespace bincard::wire {

/// What a new device scans, once: where the hub is, which keys to trust, and the right to enrol.
/// As text (a QR code of bytes, or pasted):
///   BINCARD1:https://hub.example:8443?p=PIN&b=PIN&c=CODE&x=SECONDS&w=WAREHOUSE&s=CHECK
/// pins and code in base64url, expiry in seconds since 1970, s the first 6 letters of the digest
/// of what stands before "&s=": a text that was cut or mistyped says so.
struct EnrolmentCode
{
    std::string hubUrl; // https://host[:port], nothing behind
    std::string pin; // "sha256//..." of the hub's key
    std::string backupPin; // of the key the hub may change to
    std::string oneTimeCode; // base64url of 16 bytes
    Instant expires; // whole seconds
    std::string warehouse; // its short code: letters, digits, - and _

    friend bool operator==(const EnrolmentCode &, const EnrolmentCode &) = default;
};

/// 22 letters that work once.
[[nodiscard]] std::string makeOneTimeCode(const Entropy &entropy);

/// At most 300 letters. Errors: InvalidInput names the field that is not in its form; TooLarge.
[[nodiscard]] Result<std::string> encode(const EnrolmentCode &code);

/// Spaces around it are allowed. Errors: WrongKind when it is something else than an enrolment
/// code, VersionTooOld when it is of a later form than this device reads, Malformed, and
/// EnrolmentExpired when `now` is known (not zero) and past its end: a hub decides by its own
/// clock.
[[nodiscard]] Result<EnrolmentCode> decodeEnrolment(std::string_view text, Instant now);

/// The six digits that the device shows and the administrator compares before approving: made of
/// the device's public key and the one-time code, so they differ when somebody else enrols with
/// the same code.
[[nodiscard]] std::string confirmationNumber(const PublicKey &device, std::string_view oneTimeCode);

} // namespace bincard::wire
