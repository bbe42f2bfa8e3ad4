// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/page_parts.h"

namespace bincard::desk {

using namespace Qt::StringLiterals;

Column hidden(const QString &name)
{
    return {.name = name};
}

int stateTone(const QVariant &state)
{
    const QString name = state.toString();
    if (name == u"Done"_s || name == u"Posted"_s || name == u"Agreed"_s)
        return toneOk;
    const bool waits = name == u"Approval"_s || name == u"Again"_s || name == u"Held"_s;
    return waits ? toneWarning : 0;
}

int differenceTone(const QVariant &micro)
{
    return micro.toLongLong() == 0 ? 0 : micro.toLongLong() < 0 ? toneError : toneWarning;
}

ActionLine action(const char *code, const QString &title, int needs, bool grave,
                  const QString &question)
{
    return {.code = QString::fromLatin1(code),
            .title = title,
            .needs = needs,
            .grave = grave,
            .question = question};
}

bool isKnown(const QVariantMap &row)
{
    return row[u"id"_s].toLongLong() > 0;
}

ActionLine formAction(const char *code, const QString &title)
{
    return action(code, title, ActionLine::Form);
}

ActionLine giveTo()
{
    return action("reassign", DeskText::tr("Give to…"), ActionLine::Person, false,
                  DeskText::tr("Who is to do it?"));
}

ActionLine breakGlass()
{
    return action("break", DeskText::tr("Break glass…"), ActionLine::Reason, true,
                  DeskText::tr("Ends somebody's work by force. Someone checks the goods. Why?"));
}

TableSource productCodes()
{
    using enum ColumnKind;
    return {.statement = u"product_codes"_s,
            .columns
            = {{u"code"_s, DeskText::tr("Barcode"), Code, 130},
               {u"packaging"_s, DeskText::tr("Packaging"), Text, 100, true, {}, {}, false, 2},
               {u"factor"_s, DeskText::tr("Units"), Quantity, 60}},
            .sortedBy = u"code"_s};
}

TableSource roleLimits()
{
    using enum ColumnKind;
    return {.statement = u"role_limits"_s,
            .columns
            = {{u"limited"_s, DeskText::tr("By the role, alone"), Word, 150},
               {u"quantity"_s, DeskText::tr("Units"), Quantity, 80, true, {}, {}, false, 3},
               {u"amount"_s, DeskText::tr("Money"), Money, 80, true, {}, {}, false, 2}},
            .sortedBy = u"limited"_s};
}

} // namespace bincard::desk
