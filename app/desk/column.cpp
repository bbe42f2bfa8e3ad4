// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/column.h"

#include "app/floor/text.h"

#include <QDateTime>
#include <QLocale>

#include <cstdlib>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using app::Text;

constexpr int toneWarning = 2;
constexpr int toneError = 3;
/// A device asks at least every half minute, and the hub notes it once a minute.
constexpr std::int64_t silentMs = 2LL * 60 * 1'000;
constexpr std::int64_t lowPermille = 150;
constexpr std::int64_t soonMs = 30LL * 60 * 1'000;

QString signedQuantity(std::int64_t micro)
{
    const QString figure = Text::number(Quantity{std::abs(micro)});
    if (micro == 0)
        return figure;
    return (micro < 0 ? u"\u2212"_s : u"+"_s) + figure;
}

QString dayText(std::int64_t number)
{
    const auto date = dateFromNumber(number);
    return number == 0 || !date ? QString() : Text::date(*date);
}

QString dueText(std::int64_t ms, Instant now)
{
    if (ms == 0)
        return {};
    const QString age = ms < now.ms ? Text::age({ms}, now) : Text::age(now, {ms});
    const QString form = ms < now.ms ? DeskText::tr("%1 late") : DeskText::tr("in %1");
    return form.arg(age);
}

} // namespace

QString shownText(const Column &column, const QVariant &value, Instant now)
{
    using enum ColumnKind;
    const std::int64_t number = value.toLongLong();
    if (column.silentZero && number == 0)
        return {};
    switch (column.kind) {
    case Text:
    case Code:
        return value.toString();
    case Word:
        return column.words ? column.words(value.toString()) : wordFor(value.toString());
    case Count:
        return QLocale().toString(number);
    case Quantity:
        return Text::number(bincard::Quantity{number});
    case Difference:
        return signedQuantity(number);
    case Weight:
        if (number == 0)
            return {};
        return DeskText::tr("%1 kg").arg(
            QLocale().toString(static_cast<double>(number) / 1'000, 'f', 1));
    case Money:
        if (number == 0) // nobody knows a price, or nothing is at stake
            return {};
        return (number < 0 ? u"\u2212"_s : QString())
            + QLocale().toString(static_cast<double>(std::abs(number)) / 100, 'f', 2);
    case Price:
        return number == 0 ? QString()
                           : QLocale().toString(static_cast<double>(number) / 1'000'000, 'f',
                                                number % 10'000 == 0 ? 2 : 4);
    case Moment:
        return number == 0 ? QString() : app::Text::moment({number});
    case Due:
        return dueText(number, now);
    case Age:
    case Seen:
        return number == 0 ? QString() : app::Text::age({number}, now);
    case Day:
        return dayText(number);
    case Battery:
    case Progress:
        return number < 0 ? QString() : DeskText::tr("%1 %").arg(number / 10);
    }
    return {};
}

QString plainText(const Column &column, const QVariant &value)
{
    using enum ColumnKind;
    const std::int64_t number = value.toLongLong();
    switch (column.kind) {
    case Text:
    case Code:
    case Count:
    case Weight:
        return value.toString();
    case Word:
        return shownText(column, value, {});
    case Quantity:
    case Difference:
        return QString::fromStdString(toText(bincard::Quantity{number}));
    case Money:
        return QString::number(static_cast<double>(number) / 100, 'f', 2);
    case Price:
        return QString::number(static_cast<double>(number) / 1'000'000, 'f', 6);
    case Battery:
    case Progress:
        return number < 0 ? QString() : QString::number(static_cast<double>(number) / 10, 'f', 1);
    case Moment:
    case Due:
    case Age:
    case Seen:
        return number == 0 ? QString()
                           : QDateTime::fromMSecsSinceEpoch(number, Qt::UTC).toString(Qt::ISODate);
    case Day:
        return number == 0 ? QString()
                           : QString::number(number / 10'000) + u'-'
                + QString::number(number / 100 % 100).rightJustified(2, u'0') + u'-'
                + QString::number(number % 100).rightJustified(2, u'0');
    }
    return {};
}

int toneOf(const Column &column, const QVariant &value, Instant now)
{
    if (column.tone)
        return column.tone(value);
    const std::int64_t ms = value.toLongLong();
    if (column.kind == ColumnKind::Battery)
        return ms >= 0 && ms < lowPermille ? toneWarning : 0;
    if (column.kind == ColumnKind::Seen)
        return ms != 0 && now.ms - ms > silentMs ? toneWarning : 0;
    if (column.kind != ColumnKind::Due || ms == 0)
        return 0;
    if (ms < now.ms)
        return toneError;
    return ms < now.ms + soonMs ? toneWarning : 0;
}

bool isDrawn(const Column &column)
{
    return column.kind == ColumnKind::Progress || column.kind == ColumnKind::Battery;
}

bool standsRight(const Column &column)
{
    using enum ColumnKind;
    switch (column.kind) {
    case Count:
    case Quantity:
    case Difference:
    case Weight:
    case Money:
    case Price:
        return true;
    case Text:
    case Code:
    case Word:
    case Moment:
    case Due:
    case Age:
    case Seen:
    case Day:
    case Progress:
    case Battery:
        return false;
    }
    return false;
}

QString reasonWord(const QString &code)
{
    if (code.isEmpty())
        return {};
    const QString words = Text::reason(code.toStdString());
    return words == code ? wordFor(code) : words;
}

QString taskWord(const QString &kind)
{
    const auto names = inventory::enumNames(inventory::TaskKind{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (QString::fromUtf8(names[i].data(), static_cast<qsizetype>(names[i].size())) == kind)
            return Text::of(static_cast<inventory::TaskKind>(i));
    }
    return wordFor(kind);
}

} // namespace bincard::desk
