// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/fields.h"

#include "sync/channel/csv.h"
#include "sync/channel/limits.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace bincard::channel {

namespace {

using namespace Qt::StringLiterals;

/// No shop is older, and nobody promises that far ahead.
constexpr int firstYear = 1990;
constexpr int lastYear = 2199;

constexpr qsizetype shownLetters = 40; // longer than any number we take

constexpr std::int64_t amountMax = std::int64_t{1'000'000'000} * 1'000'000; // in millionths

bool isControl(QChar letter)
{
    return letter.unicode() < 0x20 || (letter.unicode() >= 0x7F && letter.unicode() < 0xA0);
}

/// Within what people type.
bool isLayout(QChar letter)
{
    return letter == u'\t' || letter == u'\n' || letter == u'\r';
}

/// "<b", "</b", "<!--": what a browser would not show as it is.
bool hasMarkup(const QString &text)
{
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
        const QChar next = at + 1 < text.size() ? text[at + 1] : QChar(u' ');
        if (next.isLetter() || next == u'/' || next == u'!' || next == u'?')
            return true;
    }
    return false;
}

} // namespace

Fields::Fields(std::string place, std::vector<Refused> &refused)
    : m_place(std::move(place))
    , m_refused(&refused)
{ }

void Fields::refuse(const char *name, std::string reason) const
{
    m_refused->push_back({placeOf(name), std::move(reason)});
}

const std::string &Fields::place() const
{
    return m_place;
}

std::vector<Refused> &Fields::refused() const
{
    return *m_refused;
}

bool Fields::has(const char *name) const
{
    return !raw(name).isEmpty();
}

std::string Fields::text(const char *name) const
{
    const QString value = raw(name);
    const char *wrong = value.size() > textLettersMax ? "longer than 500 letters"
        : !value.isValidUtf16()                       ? "half a letter"
        : std::ranges::any_of(value,
                              [](QChar letter) {
                                  return isControl(letter) && !isLayout(letter);
                              })
        ? "a control character"
        : nullptr;
    if (wrong == nullptr)
        return value.toStdString();
    refuse(name, wrong);
    return {};
}

std::string Fields::key(const char *name) const
{
    const QString value = raw(name).trimmed();
    const char *wrong = value.size() > keyLettersMax ? "longer than 100 letters"
        : !value.isValidUtf16()                      ? "half a letter"
        : std::ranges::any_of(value, isControl)      ? "a control character"
        : hasMarkup(value)                           ? "markup where a name of something stands"
                                                     : nullptr;
    if (wrong == nullptr)
        return value.toStdString();
    refuse(name, wrong);
    return {};
}

std::int64_t Fields::decimal(const char *name, const QString &text, int decimals) const
{
    const auto read = text.size() <= shownLetters
        ? decimalFrom(text.trimmed().toStdString(), decimals)
        : Result<std::int64_t>(Error{ErrorCode::InvalidInput, {}});
    if (!read)
        refuse(name, "\"" + shown(text) + "\" is no number");
    else if (*read < 0)
        refuse(name, "below zero");
    return read && *read >= 0 ? *read : 0;
}

Quantity Fields::quantity(const char *name) const
{
    const QString value = raw(name);
    const Quantity read{value.isEmpty() ? 0 : decimal(name, value, 6)};
    if (read.inRange())
        return read;
    refuse(name, "more than anybody orders");
    return {};
}

UnitPrice Fields::price(const char *name, Currency currency) const
{
    const QString value = raw(name);
    if (value.isEmpty() || currency == Currency{})
        return {};
    const std::int64_t micro = decimal(name, value, 6);
    if (micro <= amountMax)
        return {micro, currency};
    refuse(name, "more than anything costs");
    return {};
}

Money Fields::money(const char *name, Currency currency) const
{
    const QString value = raw(name);
    if (value.isEmpty() || currency == Currency{})
        return {};
    return {decimal(name, value, currency.decimals), currency};
}

Currency Fields::currency(const char *name) const
{
    const QString value = raw(name).trimmed();
    if (value.isEmpty())
        return {};
    const auto read = currencyFromText(value.left(keyLettersMax).toStdString());
    if (!read)
        refuse(name, "no currency of ISO 4217, such as EUR");
    return read ? *read : Currency{};
}

Instant Fields::instant(const char *name) const
{
    QString value = raw(name).trimmed();
    if (value.isEmpty())
        return {};
    if (value.size() > 10 && value[10] == u' ')
        value[10] = u'T';
    QDateTime read
        = value.size() <= shownLetters ? QDateTime::fromString(value, Qt::ISODate) : QDateTime();
    if (read.timeSpec() == Qt::LocalTime)
        read.setTimeZone(QTimeZone::utc());
    const int year = read.date().year();
    if (read.isValid() && year >= firstYear && year <= lastYear)
        return {read.toMSecsSinceEpoch()};
    refuse(name, "no date and time of ISO 8601, such as 2026-11-29T08:30:00Z");
    return {};
}

std::string shown(QString text)
{
    text.truncate(shownLetters);
    std::ranges::replace_if(text, isControl, QChar(QChar::ReplacementCharacter));
    return text.toStdString();
}

UnitPrice unitPriceOf(UnitPrice amount, Quantity units)
{
    if (!units.isPositive())
        return {};
    const auto micro = divide(amount.micro, Quantity::one, units.micro, Rounding::HalfAwayFromZero);
    return micro ? UnitPrice{*micro, amount.currency} : UnitPrice{};
}

} // namespace bincard::channel
