// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/field_text.h"

#include "app/desk/column.h"
#include "app/floor/typed_date.h"
#include "core/kernel/decimal.h"

#include <QLocale>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr int quantityDecimals = 6;
constexpr int moneyDecimals = 2;
constexpr int percentDecimals = 1;

/// Errors: none where it is no number of so many decimals.
std::optional<QVariant> decimal(const QString &text, int decimals)
{
    QString plain = text;
    plain.replace(u',', u'.');
    const auto number = decimalFromText(plain.toStdString(), decimals);
    return number ? std::optional<QVariant>(QVariant::fromValue<qint64>(*number)) : std::nullopt;
}

/// With the language's decimal sign and as many decimals as say something, `least` at least.
QString shown(qint64 value, int decimals, int least)
{
    QString figures = QString::number(std::abs(value)).rightJustified(decimals + 1, u'0');
    QString behind = figures.right(decimals);
    while (behind.size() > least && behind.endsWith(u'0'))
        behind.chop(1);
    figures.chop(decimals);
    if (!behind.isEmpty())
        figures += QLocale().decimalPoint() + behind;
    return (value < 0 ? u"-"_s : QString()) + figures;
}

} // namespace

std::optional<QVariant> typedValue(FormKind kind, const QString &typed)
{
    const QString text = typed.trimmed();
    switch (kind) {
    case FormKind::Text:
    case FormKind::Code:
    case FormKind::Name:
    case FormKind::Choice:
        return text;
    case FormKind::Flag:
    case FormKind::Several:
    case FormKind::Reference:
        return text.toLongLong();
    case FormKind::Count: {
        const auto number = text.isEmpty() ? QVariant(0) : decimal(text, 0);
        return number && number->toLongLong() >= 0 ? number : std::nullopt;
    }
    case FormKind::Quantity:
    case FormKind::Price:
        return text.isEmpty() ? QVariant(0) : decimal(text, quantityDecimals);
    case FormKind::Money:
        return text.isEmpty() ? QVariant(0) : decimal(text, moneyDecimals);
    case FormKind::Percent:
        return text.isEmpty() ? QVariant(0) : decimal(text, percentDecimals);
    case FormKind::Day: {
        const auto day = app::typedDate(text);
        if (text.isEmpty())
            return 0;
        return day ? std::optional<QVariant>(QVariant::fromValue<qint64>(toNumber(*day)))
                   : std::nullopt;
    }
    }
    return std::nullopt;
}

QString typedText(FormKind kind, const QVariant &value)
{
    const qint64 number = value.toLongLong();
    switch (kind) {
    case FormKind::Text:
    case FormKind::Code:
    case FormKind::Name:
    case FormKind::Choice:
    case FormKind::Flag:
    case FormKind::Several:
    case FormKind::Reference:
        return value.toString();
    case FormKind::Count:
        return number == 0 ? QString() : value.toString();
    case FormKind::Quantity:
        return number == 0 ? QString() : shown(number, quantityDecimals, 0);
    case FormKind::Price:
        return number == 0 ? QString() : shown(number, quantityDecimals, moneyDecimals);
    case FormKind::Money:
        return number == 0 ? QString() : shown(number, moneyDecimals, moneyDecimals);
    case FormKind::Percent:
        return number == 0 ? QString() : shown(number, percentDecimals, 0);
    case FormKind::Day: {
        const auto date = dateFromNumber(number);
        return number == 0 || !date ? QString() : app::isoDate(*date);
    }
    }
    return {};
}

QString wantedBy(FormKind kind)
{
    switch (kind) {
    case FormKind::Text:
    case FormKind::Code:
    case FormKind::Name:
    case FormKind::Flag:
    case FormKind::Choice:
    case FormKind::Several:
        break;
    case FormKind::Count:
        return DeskText::tr("A whole number, please");
    case FormKind::Quantity:
    case FormKind::Percent:
        return DeskText::tr("A number, please: 12 or 2.5");
    case FormKind::Price:
    case FormKind::Money:
        return DeskText::tr("An amount, please: 12.50");
    case FormKind::Day:
        return DeskText::tr("A day, please: 2026-12-31");
    case FormKind::Reference:
        return DeskText::tr("Nothing here is called that");
    }
    return {};
}

bool isFigure(FormKind kind)
{
    return kind == FormKind::Count || kind == FormKind::Quantity || kind == FormKind::Price
        || kind == FormKind::Money || kind == FormKind::Percent;
}

bool isTyped(FormKind kind)
{
    return kind != FormKind::Flag && kind != FormKind::Choice && kind != FormKind::Several
        && kind != FormKind::Name;
}

} // namespace bincard::desk
