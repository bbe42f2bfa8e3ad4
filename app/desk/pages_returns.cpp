// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The office's half of a return: what is on its way back, and what the customer gets for it.

#include "app/desk/drafts.h"
#include "app/desk/forms.h"
#include "app/desk/page_parts.h"
#include "app/desk/pages.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using enum ColumnKind;

int returnTone(const QVariant &state)
{
    const QString name = state.toString();
    if (name == u"Settled"_s)
        return toneOk;
    const bool waits = name == u"ToSettle"_s || name == u"Approval"_s;
    return waits ? toneWarning : 0;
}

QList<ActionLine> returnActions(const QVariantMap &row)
{
    const QString state = row[u"state"_s].toString();
    if (!isKnown(row) || state == u"Closed"_s)
        return {};
    const ActionLine close
        = action("close", DeskText::tr("Nothing more is expected"), ActionLine::Nothing, true,
                 DeskText::tr("Close %1? What comes later is a new return.")
                     .arg(row[u"reference"_s].toString()));
    const bool isFree = state == u"Expected"_s && row[u"free"_s].toInt() > 0;
    if (state != u"ToSettle"_s && !isFree)
        return {close};
    return {action("refund", DeskText::tr("Pay it back")),
            action("replace", DeskText::tr("Send the same again")),
            action("exchange", DeskText::tr("Send something else…")),
            action("credit", DeskText::tr("Keep as credit")),
            action("nothing", DeskText::tr("Nothing is owed"), ActionLine::Nothing, true),
            close};
}

} // namespace

PageSource returnsPage()
{
    return {
        .table
        = {.statement = u"returns"_s,
           .columns
           = {{u"reference"_s, DeskText::tr("Return"), Code, 105},
              {u"order_reference"_s, DeskText::tr("Order"), Code, 95, true, {}, {}, false, 2},
              {u"customer"_s, DeskText::tr("Customer"), Code, 95, true, {}, {}, true, 1},
              {u"state"_s, DeskText::tr("State"), Word, 140, true, {}, returnTone, true},
              {u"sku"_s, DeskText::tr("SKU"), Code, 100, false},
              {u"product"_s, DeskText::tr("Product"), Text, 150},
              {u"reason"_s, DeskText::tr("Reason"), Text, 130, true, {}, {}, true, 2},
              {u"agreed"_s, DeskText::tr("Agreed"), Quantity, 75, true, {}, {}, false, 2, true},
              {u"received"_s, DeskText::tr("Here"), Quantity, 65, true, {}, {}, false, 0, true},
              {u"settled"_s, DeskText::tr("Settled"), Quantity, 75, true, {}, {}, false, 3, true},
              {u"refund"_s, DeskText::tr("Refund"), Money, 80, true, {}, {}, false, 3, true},
              {u"until_day"_s, DeskText::tr("Until"), Day, 100, true, {}, {}, false, 1},
              {u"opened_at"_s, DeskText::tr("Open for"), Age, 85, true, {}, {}, false, 2},
              hidden(u"unplanned"_s),
              hidden(u"return_order"_s),
              hidden(u"free"_s)},
           .sortedBy = u"opened_at"_s},
        .related
        = {.statement = u"return_story"_s,
           .columns = {{u"at"_s, DeskText::tr("When"), Moment, 120, true, {}, {}, false, 2},
                       {u"what"_s, DeskText::tr("What"), Word, 130},
                       {u"quantity"_s, DeskText::tr("Quantity"), Quantity, 75},
                       {u"grade"_s, DeskText::tr("Grade"), Word, 100, true, {}, {}, false, 1},
                       {u"outcome"_s, DeskText::tr("What becomes of it"), Word, 140},
                       {u"who"_s, DeskText::tr("Who"), Text, 110, true, {}, {}, false, 2}},
           .sortedBy = u"at"_s},
        .relatedTitle = DeskText::tr("What came of it"),
        .figures = {u"opened_at"_s, u"received"_s, u"refund"_s},
        .bars = {u"state"_s, u"reason"_s, u"customer"_s},
        .actions = returnActions,
        .draft = returnDraft,
        .forms = returnForms(),
        .emptyTitle = DeskText::tr("Nothing is on its way back"),
        .emptyText
        = DeskText::tr("Returns are announced by channels, by the API and here, or found in "
                       "the return lane."),
    };
}

} // namespace bincard::desk
