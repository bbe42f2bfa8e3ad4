// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/fields.h"

#include "core/kernel/decimal.h"
#include "sync/wire/base64.h"

#include <QDateTime>
#include <QJsonValue>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace bincard::rest {

namespace {

constexpr int quantityDecimals = 6;

/// By table and field.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> secrets{
    {{"user", "verifier"}, {"api_key", "hash"}}};

bool isSecret(const Description &of, const Field &field)
{
    return std::ranges::any_of(secrets, [&](const auto &secret) {
        const bool isSaved = of.table == "save_" + std::string(secret.first);
        return (isSaved || of.table == secret.first) && field.name == secret.second;
    });
}

const std::string &textIn(const Row &row, std::size_t at)
{
    return std::get<std::string>(row[at]);
}

void writeAmount(JsonText &json, const Member &member, const Row &row)
{
    const std::string &code = textIn(row, member.at + 1);
    const auto currency = currencyFromText(code);
    if (!currency) {
        json.null();
        return;
    }
    const auto amount = std::get<std::int64_t>(row[member.at]);
    const std::string text = member.field->kind == FieldKind::Money
        ? decimalText(amount, currency->decimals, DecimalZeros::Kept)
        : decimalText(amount, quantityDecimals, DecimalZeros::Dropped);
    json.beginObject().member("amount", text).member("currency", code).endObject();
}

std::optional<std::int64_t> wholeFrom(std::string_view text)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    if (text.empty() || parsed.ec != std::errc() || parsed.ptr != end)
        return std::nullopt;
    return number;
}

Result<Value> instantFrom(std::string_view text)
{
    const QDateTime at = QDateTime::fromString(
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), Qt::ISODateWithMs);
    // A time without its zone is anybody's guess.
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime)
        return Error{ErrorCode::InvalidInput, "an instant is ISO 8601 with its offset, or Z"};
    return Value{std::int64_t{at.toMSecsSinceEpoch()}};
}

Result<Value> idFrom(std::string_view text)
{
    const auto number = wholeFrom(text);
    if (!number || *number <= 0)
        return Error{ErrorCode::InvalidInput, "an id is the text of a number that the hub gave"};
    return Value{*number};
}

Result<Value> nameFrom(const Field &field, std::string_view text)
{
    if (std::ranges::find(field.names, text) != field.names.end())
        return Value{std::string(text)};
    std::string names;
    for (const std::string_view name : field.names)
        names += (names.empty() ? "" : ", ") + std::string(name);
    return Error{ErrorCode::InvalidInput, "one of: " + names};
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

Result<Value> fromJson(const Field &field, const QJsonValue &value)
{
    if (field.kind == FieldKind::Boolean) {
        if (!value.isBool())
            return Error{ErrorCode::InvalidInput, "true or false"};
        return Value{std::int64_t{value.toBool()}};
    }
    if (field.kind == FieldKind::Integer) {
        const QVariant held = value.toVariant();
        if (held.typeId() != QMetaType::LongLong)
            return Error{ErrorCode::InvalidInput, "a whole number"};
        return Value{std::int64_t{held.toLongLong()}};
    }
    if (!value.isString())
        return Error{ErrorCode::InvalidInput, "text"};
    return valueFromText(field, value.toString().toStdString());
}

/// Both columns of an amount. Errors: InvalidInput, Overflow.
Result<std::pair<std::int64_t, std::string>> amountFrom(FieldKind kind, const QJsonValue &value)
{
    const QJsonObject amount = value.toObject();
    const QJsonValue number = amount[QLatin1StringView("amount")];
    const QJsonValue code = amount[QLatin1StringView("currency")];
    if (amount.size() != 2 || !number.isString() || !code.isString())
        return Error{ErrorCode::InvalidInput,
                     "an amount is {\"amount\": \"12.34\", \"currency\": \"EUR\"}"};
    const std::string text = code.toString().toStdString();
    const auto currency = currencyFromText(text);
    if (!currency)
        return currency.error();
    const auto count
        = decimalFromText(number.toString().toStdString(),
                          kind == FieldKind::Money ? currency->decimals : quantityDecimals);
    if (!count)
        return count.error();
    return std::pair{*count, text};
}

/// One member into the row. Errors: InvalidInput, Overflow.
Result<> readMember(const Member &member, const QJsonValue &value, Row &row, Reading &reading)
{
    const Field &field = *member.field;
    if (value.isNull()) {
        row[member.at] = blank(field);
        if (member.isAmount)
            row[member.at + 1] = std::string();
        return {};
    }
    if (member.isAmount) {
        auto amount = amountFrom(field.kind, value);
        if (!amount)
            return amount.error();
        row[member.at] = amount->first;
        row[member.at + 1] = std::move(amount->second);
        return {};
    }
    if (field.kind == FieldKind::Id && reading.newIds && value.isString()) {
        if (const auto made = reading.newIds->of(value.toString().toStdString())) {
            row[member.at] = *made;
            reading.made[std::string(member.name)] = *made;
            return {};
        }
    }
    auto read = fromJson(field, value);
    if (read)
        row[member.at] = *std::move(read);
    return read ? Result<>{} : Result<>{read.error()};
}

} // namespace

std::vector<Member> membersOf(const Description &of)
{
    std::vector<Member> members;
    for (std::size_t i = 0; i < of.fields.size(); ++i) {
        const Field &field = of.fields[i];
        const bool isAmount = field.kind == FieldKind::Money || field.kind == FieldKind::UnitPrice;
        if (!isSecret(of, field))
            members.push_back({field.name, &field, i, isAmount});
        if (isAmount)
            ++i;
    }
    return members;
}

std::string isoText(Instant instant)
{
    using namespace std::chrono;
    const sys_time<milliseconds> at{milliseconds{instant.ms}};
    const auto day = floor<days>(at);
    const hh_mm_ss time{at - day};
    std::array<char, 24> clock{};
    std::snprintf(clock.data(), clock.size(), "T%02d:%02d:%02d.%03dZ",
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()),
                  static_cast<int>(time.subseconds().count()));
    return toText(Date{day}) + clock.data();
}

void writeMember(JsonText &json, const Member &member, const Row &row)
{
    if (member.isAmount)
        return writeAmount(json, member, row);
    const Value &value = row[member.at];
    const auto *number = std::get_if<std::int64_t>(&value);
    const bool isUnset = number && *number == 0;
    switch (member.field->kind) {
    case FieldKind::Id:
        isUnset ? json.null() : json.text(std::to_string(*number));
        return;
    case FieldKind::Integer:
        json.number(*number);
        return;
    case FieldKind::Boolean:
        json.boolean(*number != 0);
        return;
    case FieldKind::Quantity:
        json.text(decimalText(*number, quantityDecimals, DecimalZeros::Dropped));
        return;
    case FieldKind::Instant:
        isUnset ? json.null() : json.text(isoText({*number}));
        return;
    case FieldKind::CalendarDate: {
        const auto date = dateFromNumber(*number);
        isUnset || !date ? json.null() : json.text(toText(*date));
        return;
    }
    case FieldKind::Enumeration:
    case FieldKind::Text:
        json.text(textIn(row, member.at));
        return;
    case FieldKind::Bytes:
        json.text(wire::toBase64(textIn(row, member.at)));
        return;
    case FieldKind::UnitPrice:
    case FieldKind::Money:
        return; // an amount
    }
}

void writeMembers(JsonText &json, const Description &of, const Row &row)
{
    for (const Member &member : membersOf(of)) {
        json.name(member.name);
        writeMember(json, member, row);
    }
}

std::optional<std::int64_t> NewIds::of(std::string_view text)
{
    constexpr std::string_view named = "new:";
    if (text == "new")
        return m_next();
    if (!text.starts_with(named) || text.size() == named.size())
        return std::nullopt;
    const auto [known, isFirst] = m_named.try_emplace(std::string(text.substr(named.size())));
    if (isFirst)
        known->second = m_next();
    return known->second;
}

void readMembers(const QJsonObject &object, const Description &of, Row &row, Reading &reading,
                 std::span<const std::string_view> besides)
{
    const auto members = membersOf(of);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::string name = it.key().toStdString();
        if (std::ranges::find(besides, name) != besides.end())
            continue;
        const auto member = std::ranges::find(members, std::string_view(name), &Member::name);
        const auto read = member == members.end()
            ? Result<>(Error{ErrorCode::InvalidInput, "there is no such field"})
            : readMember(*member, it.value(), row, reading);
        if (!read) {
            reading.errors->push_back(
                {reading.pointer + '/' + name, read.error().code, read.error().detail});
            continue;
        }
        reading.said |= std::int64_t{1} << member->at;
        if (member->isAmount)
            reading.said |= std::int64_t{1} << (member->at + 1);
    }
}

Result<Value> valueFromText(const Field &field, std::string_view text)
{
    switch (field.kind) {
    case FieldKind::Id:
        return idFrom(text);
    case FieldKind::Integer: {
        const auto number = wholeFrom(text);
        return number ? Result<Value>(Value{*number})
                      : Error{ErrorCode::InvalidInput, "a whole number"};
    }
    case FieldKind::Boolean:
        if (text != "true" && text != "false")
            return Error{ErrorCode::InvalidInput, "true or false"};
        return Value{std::int64_t{text == "true"}};
    case FieldKind::Quantity:
    case FieldKind::UnitPrice:
    case FieldKind::Money: {
        const auto count = decimalFromText(text, quantityDecimals);
        return count ? Result<Value>(Value{*count}) : Result<Value>(count.error());
    }
    case FieldKind::Instant:
        return instantFrom(text);
    case FieldKind::CalendarDate: {
        const auto date = dateFromText(text);
        return date && !text.empty() ? Result<Value>(Value{toNumber(*date)})
                                     : Error{ErrorCode::InvalidInput, "a day as 2026-11-29"};
    }
    case FieldKind::Enumeration:
        return nameFrom(field, text);
    case FieldKind::Text:
        if (std::ranges::any_of(text, isControl))
            return Error{ErrorCode::InvalidInput, "control characters are no text"};
        return Value{std::string(text)};
    case FieldKind::Bytes: {
        auto bytes = wire::fromBase64(text);
        return bytes ? Result<Value>(Value{*std::move(bytes)})
                     : Error{ErrorCode::InvalidInput, "base64"};
    }
    }
    return Error{ErrorCode::InvalidInput, "no value"};
}

Row blankRow(const Description &of)
{
    Row row;
    for (const Field &field : of.fields)
        row.push_back(blank(field));
    return row;
}

} // namespace bincard::rest
