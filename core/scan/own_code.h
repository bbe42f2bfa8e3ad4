// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/scan/scan.h"

#include <optional>
#include <string>
#include <string_view>

namespace bincard::scan {

/// What our own codes begin with (STANDARDS b): BCL, BCP, BCT, BCU, BCC, BCW.
/// Behind the payload stands the ISO 7064 mod 37,36 check character of all that is before it.
/// A payload has the characters 0-9 A-Z and - . / : _ +, of which the check covers 0-9 A-Z.
enum class OwnKind : char {
    Location = 'L',
    Package = 'P',
    Tote = 'T',
    User = 'U',
    Command = 'C',
    Workstation = 'W',
};

/// Base32 characters of a badge's 128-bit secret.
inline constexpr std::size_t badgeSecretLength = 26;

// The codes for labels. Errors of each: InvalidInput (empty, too long or a character not allowed).

/// For locations, packages, totes and workstations.
[[nodiscard]] Result<std::string> makeOwnCode(OwnKind kind, std::string_view payload);
[[nodiscard]] Result<std::string> makeBadge(const BadgeCode &badge);
[[nodiscard]] std::string makeCommand(Command command);
/// Not negative.
[[nodiscard]] Result<std::string> makeQuantity(QuantityEntry quantity);
[[nodiscard]] Result<std::string> makeException(const ExceptionCode &exception);

/// An SSCC from its extension digit, company prefix and a serial number that fills what is left.
[[nodiscard]] Result<std::string> makeSscc(int extension, std::string_view companyPrefix,
                                           std::uint64_t serial);

/// True for a text that is shaped like one of our codes, whether or not its check is right.
[[nodiscard]] bool looksLikeOwnCode(std::string_view text);

/// The meaning of one of our codes. Errors: CheckDigitWrong, ScanUnknown (a payload of no meaning).
[[nodiscard]] Result<Meaning> readOwnCode(std::string_view text);

} // namespace bincard::scan
