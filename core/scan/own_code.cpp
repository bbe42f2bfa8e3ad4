// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/own_code.h"

#include "core/kernel/check.h"
#include "core/scan/check_digit.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bincard::scan {

namespace {

constexpr std::string_view payloadCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:_+";
constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t payloadMax = 64;
constexpr std::int64_t micro = 1'000'000;

constexpr std::array commands{
    std::pair{Command::Undo, std::string_view("UNDO")},
    std::pair{Command::Skip, std::string_view("SKIP")},
    std::pair{Command::Back, std::string_view("BACK")},
    std::pair{Command::Park, std::string_view("PARK")},
    std::pair{Command::Full, std::string_view("FULL")},
    std::pair{Command::Short, std::string_view("SHORT")},
    std::pair{Command::Done, std::string_view("DONE")},
    std::pair{Command::Print, std::string_view("PRINT")},
    std::pair{Command::Help, std::string_view("HELP")},
    std::pair{Command::Logout, std::string_view("LOGOUT")},
    std::pair{Command::Confirm, std::string_view("CONFIRM")},
    std::pair{Command::Photo, std::string_view("PHOTO")},
};

bool isOf(std::string_view allowed, std::string_view text)
{
    return text.find_first_not_of(allowed) == std::string_view::npos;
}

/// "2.5" in millionths; none for anything but digits with at most six behind the point.
std::optional<std::int64_t> decimalMicro(std::string_view text)
{
    const std::string_view whole = text.substr(0, text.find('.'));
    const bool point = whole.size() < text.size();
    const std::string_view part = point ? text.substr(whole.size() + 1) : std::string_view();
    if (whole.empty() || whole.size() > 9 || part.size() > 6 || (point && part.empty())
        || !isDigits(whole) || !isDigits(part))
        return {};
    std::int64_t value = 0;
    for (const char c : whole)
        value = value * 10 + (c - '0');
    for (std::size_t i = 0; i < 6; ++i)
        value = value * 10 + (i < part.size() ? part[i] - '0' : 0);
    return value;
}

std::string decimalText(std::int64_t valueMicro)
{
    std::string text = std::to_string(valueMicro / micro);
    std::string part = std::to_string(micro + valueMicro % micro).substr(1);
    part.erase(part.find_last_not_of('0') + 1);
    return part.empty() ? text : text + '.' + part;
}

std::optional<Meaning> commandMeaning(std::string_view payload)
{
    const auto *found = std::ranges::find(commands, payload, [](auto &pair) {
        return pair.second;
    });
    if (found != commands.end())
        return found->first;
    if (payload.starts_with("QTY")) {
        if (const auto quantity = decimalMicro(payload.substr(3)))
            return QuantityEntry{*quantity};
    } else if (payload.starts_with("X:") && payload.size() > 2) {
        return ExceptionCode{std::string(payload.substr(2))};
    }
    return {};
}

std::optional<Meaning> badgeMeaning(std::string_view payload)
{
    if (payload.size() <= badgeSecretLength)
        return {};
    const std::size_t length = payload.size() - badgeSecretLength;
    if (!isOf(base32, payload.substr(length)))
        return {};
    return BadgeCode{std::string(payload.substr(0, length)), std::string(payload.substr(length))};
}

std::optional<Meaning> meaningOf(OwnKind kind, std::string_view payload)
{
    switch (kind) {
    case OwnKind::Location:
        return LocationCode{std::string(payload)};
    case OwnKind::Package:
        return PackageCode{std::string(payload)};
    case OwnKind::Tote:
        return ToteCode{std::string(payload)};
    case OwnKind::User:
        return badgeMeaning(payload);
    case OwnKind::Command:
        return commandMeaning(payload);
    case OwnKind::Workstation:
        return WorkstationCode{std::string(payload)};
    }
    return {};
}

} // namespace

std::string_view nameOf(Command command)
{
    const auto *found = std::ranges::find(commands, command, [](auto &pair) {
        return pair.first;
    });
    check(found != commands.end(), "a command without a name");
    return found->second;
}

Result<std::string> makeOwnCode(OwnKind kind, std::string_view payload)
{
    if (payload.empty() || payload.size() > payloadMax || !isOf(payloadCharacters, payload))
        return Error{ErrorCode::InvalidInput, "payload is empty, too long or has other characters"};
    std::string code{'B', 'C', static_cast<char>(kind)};
    code += payload;
    code += iso7064CheckCharacter(code);
    return code;
}

Result<std::string> makeBadge(const BadgeCode &badge)
{
    if (badge.user.empty() || badge.secret.size() != badgeSecretLength
        || !isOf(base32, badge.secret))
        return Error{ErrorCode::InvalidInput, "a badge has a user and 26 characters of base32"};
    return makeOwnCode(OwnKind::User, badge.user + badge.secret);
}

std::string makeCommand(Command command)
{
    return makeOwnCode(OwnKind::Command, nameOf(command)).value();
}

Result<std::string> makeQuantity(QuantityEntry quantity)
{
    const std::string text = decimalText(quantity.quantityMicro);
    if (decimalMicro(text) != quantity.quantityMicro)
        return Error{ErrorCode::InvalidInput, "a quantity is at least 0 and below a billion"};
    return makeOwnCode(OwnKind::Command, "QTY" + text);
}

Result<std::string> makeException(const ExceptionCode &exception)
{
    if (exception.code.empty())
        return Error{ErrorCode::InvalidInput, "an exception has a code"};
    return makeOwnCode(OwnKind::Command, "X:" + exception.code);
}

Result<std::string> makeSscc(int extension, std::string_view companyPrefix, std::uint64_t serial)
{
    std::string number = std::to_string(serial);
    const std::size_t room = companyPrefix.size() < 16 ? 16 - companyPrefix.size() : 0;
    if (extension < 0 || extension > 9 || companyPrefix.size() < 4 || !isDigits(companyPrefix)
        || number.size() > room)
        return Error{ErrorCode::InvalidInput, "serial number does not fit behind the prefix"};
    number.insert(0, room - number.size(), '0');
    std::string sscc = std::to_string(extension).append(companyPrefix).append(number);
    sscc += gs1CheckDigit(sscc);
    return sscc;
}

bool looksLikeOwnCode(std::string_view text)
{
    return text.size() >= 5 && text.size() <= payloadMax + 4 && text.starts_with("BC")
        && std::string_view("LPTUCW").find(text[2]) != std::string_view::npos
        && isOf(payloadCharacters, text);
}

Result<Meaning> readOwnCode(std::string_view text)
{
    if (!looksLikeOwnCode(text))
        return Error{ErrorCode::ScanUnknown, "not one of our codes"};
    const std::string_view checked = text.substr(0, text.size() - 1);
    if (iso7064CheckCharacter(checked) != text.back())
        return Error{ErrorCode::CheckDigitWrong, "check character is wrong"};
    std::optional<Meaning> meaning = meaningOf(static_cast<OwnKind>(text[2]), checked.substr(3));
    if (!meaning)
        return Error{ErrorCode::ScanUnknown, "payload has no meaning"};
    return std::move(*meaning);
}

} // namespace bincard::scan
