// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/enrolment_code.h"

#include "sync/wire/base64.h"
#include "sync/wire/digest.h"

#include <algorithm>
#include <charconv>

namespace bincard::wire {

namespace {

constexpr std::string_view family = "BINCARD";
constexpr std::string_view form = "BINCARD1:";
constexpr std::string_view pinForm = "sha256//";
constexpr std::string_view urlForm = "https://";
constexpr std::size_t lettersMax = 300;
constexpr std::size_t pinSize = 32;
constexpr std::size_t codeSize = 16;
constexpr std::size_t checkLetters = 6;

Error malformed(std::string_view what)
{
    return {ErrorCode::Malformed, "enrolment code: " + std::string(what)};
}

bool isHostLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
        || c == '-' || c == ':' || c == '[' || c == ']';
}

bool isWarehouseLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_';
}

bool isHubUrl(std::string_view url)
{
    return url.starts_with(urlForm) && url.size() > urlForm.size()
        && std::ranges::all_of(url.substr(urlForm.size()), isHostLetter);
}

bool isWarehouse(std::string_view code)
{
    return !code.empty() && std::ranges::all_of(code, isWarehouseLetter);
}

bool isOneTimeCode(std::string_view code)
{
    const Result<std::string> bytes = fromBase64Url(code);
    return bytes && bytes->size() == codeSize;
}

// The bytes of "sha256//..."; nothing when it is no pin.
std::string bytesOfPin(std::string_view pin)
{
    if (!pin.starts_with(pinForm))
        return {};
    const Result<std::string> bytes = fromBase64(pin.substr(pinForm.size()));
    return bytes && bytes->size() == pinSize ? *bytes : std::string();
}

std::string pinFrom(std::string_view letters)
{
    const Result<std::string> bytes = fromBase64Url(letters);
    return bytes && bytes->size() == pinSize ? std::string(pinForm) + toBase64(*bytes)
                                             : std::string();
}

std::string checkOf(std::string_view text)
{
    return toBase64Url(bytesOf(sha256(text))).substr(0, checkLetters);
}

Result<> requireForm(const EnrolmentCode &code)
{
    const auto invalid = [](const char *field) {
        return Error{ErrorCode::InvalidInput, std::string("enrolment code: ") + field};
    };
    if (!isHubUrl(code.hubUrl))
        return invalid("hub URL must be https://host[:port]");
    if (bytesOfPin(code.pin).empty() || bytesOfPin(code.backupPin).empty())
        return invalid("a pin is sha256// and base64 of 32 bytes");
    if (!isOneTimeCode(code.oneTimeCode))
        return invalid("one-time code");
    if (code.expires.ms <= 0 || code.expires.ms % 1'000 != 0)
        return invalid("expiry must be in whole seconds");
    if (!isWarehouse(code.warehouse))
        return invalid("warehouse");
    return {};
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

// Takes "<name>=value" off the front of the fields.
Result<std::string_view> takeField(std::string_view &fields, char name)
{
    if (fields.size() < 2 || fields[0] != name || fields[1] != '=')
        return malformed(std::string("field ") + name + " is missing");
    const std::size_t end = std::min(fields.find('&'), fields.size());
    const std::string_view value = fields.substr(2, end - 2);
    fields.remove_prefix(std::min(end + 1, fields.size()));
    return value;
}

Result<Instant> expiryFrom(std::string_view text)
{
    std::int64_t seconds = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, seconds);
    // Twelve digits reach beyond the year 30000 and cannot overflow as milliseconds.
    if (parsed.ec != std::errc() || parsed.ptr != end || seconds <= 0 || text.size() > 12)
        return malformed("expiry");
    return Instant{seconds * 1'000};
}

Result<EnrolmentCode> fieldsFrom(std::string_view body)
{
    EnrolmentCode code;
    const std::size_t question = body.find('?');
    if (question == std::string_view::npos)
        return malformed("field p is missing");
    code.hubUrl = std::string(body.substr(0, question));
    std::string_view fields = body.substr(question + 1);
    std::array<std::string_view, 5> values;
    constexpr std::array names = {'p', 'b', 'c', 'x', 'w'};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Result<std::string_view> value = takeField(fields, names[i]);
        if (!value)
            return value.error();
        values[i] = *value;
    }
    code.pin = pinFrom(values[0]);
    code.backupPin = pinFrom(values[1]);
    code.oneTimeCode = std::string(values[2]);
    const Result<Instant> expires = expiryFrom(values[3]);
    if (!expires)
        return expires.error();
    code.expires = *expires;
    code.warehouse = std::string(values[4]);
    if (!fields.empty())
        return malformed("something follows the warehouse");
    return code;
}

} // namespace

std::string makeOneTimeCode(const Entropy &entropy)
{
    return toBase64Url(randomBytes(entropy, codeSize));
}

Result<std::string> encode(const EnrolmentCode &code)
{
    if (const Result<> good = requireForm(code); !good)
        return good.error();
    std::string text(form);
    text += code.hubUrl;
    text += "?p=" + toBase64Url(bytesOfPin(code.pin));
    text += "&b=" + toBase64Url(bytesOfPin(code.backupPin));
    text += "&c=" + code.oneTimeCode;
    text += "&x=" + std::to_string(code.expires.ms / 1'000);
    text += "&w=" + code.warehouse;
    text += "&s=" + checkOf(text);
    if (text.size() > lettersMax)
        return Error{ErrorCode::TooLarge, "enrolment code: more than 300 letters"};
    return text;
}

Result<EnrolmentCode> decodeEnrolment(std::string_view text, Instant now)
{
    text = trimmed(text);
    if (!text.starts_with(family))
        return Error{ErrorCode::WrongKind, "not an enrolment code"};
    if (!text.starts_with(form)) {
        const std::size_t digits = text.find_first_not_of("0123456789", family.size());
        if (digits == std::string_view::npos || digits == family.size() || text[digits] != ':')
            return Error{ErrorCode::WrongKind, "not an enrolment code"};
        return Error{ErrorCode::VersionTooOld, "enrolment code: of a later form"};
    }
    if (text.size() > lettersMax)
        return malformed("more than 300 letters");
    const std::size_t sum = text.rfind("&s=");
    if (sum == std::string_view::npos || text.substr(sum + 3) != checkOf(text.substr(0, sum)))
        return malformed("cut off or mistyped");
    Result<EnrolmentCode> code = fieldsFrom(text.substr(form.size(), sum - form.size()));
    if (!code)
        return code;
    if (const Result<> good = requireForm(*code); !good)
        return malformed(good.error().detail);
    if (now.ms > 0 && now > code->expires)
        return Error{ErrorCode::EnrolmentExpired, "enrolment code: past its time"};
    return code;
}

std::string confirmationNumber(const PublicKey &device, std::string_view oneTimeCode)
{
    std::string both = "bincard-enrolment-1\n";
    both.append(device.begin(), device.end()).append(oneTimeCode);
    const Digest digest = sha256(both);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = number << 8U | digest[i];
    const std::string digits = std::to_string(number % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

} // namespace bincard::wire
