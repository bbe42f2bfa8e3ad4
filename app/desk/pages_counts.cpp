// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What waits for somebody's word, and what was counted.

#include "app/desk/drafts.h"
#include "app/desk/page_parts.h"
#include "app/desk/pages.h"
#include "core/records.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using enum ColumnKind;

QList<ActionLine> approvalActions(const QVariantMap &row)
{
    const QString kind = row[u"kind"_s].toString();
    if (!isKnown(row))
        return {};
    const bool isHeld = kind == u"HeldFact"_s;
    if (kind == u"Request"_s)
        return {action("approve", DeskText::tr("Approve")),
                action("reject", DeskText::tr("Refuse…"), ActionLine::Reason, true,
                       DeskText::tr("Why is it refused?"))};
    if (isHeld && row[u"operation"_s].toString().isEmpty())
        return {action("close", DeskText::tr("Looked at"))};
    if (isHeld)
        return {action("approve", DeskText::tr("Book it")),
                action("reject", DeskText::tr("Dismiss…"), ActionLine::Reason, true,
                       DeskText::tr("Why does it not count?"))};
    QList<ActionLine> actions{action("approve", DeskText::tr("Approve")),
                              action("reject", DeskText::tr("Reject"), ActionLine::Nothing, true)};
    if (kind == u"CountVariance"_s)
        actions << action("recount", DeskText::tr("Count again"));
    return actions;
}

QList<ActionLine> countActions(const QVariantMap &row)
{
    const QString state = row[u"state"_s].toString();
    if (!isKnown(row))
        return {};
    if (state == u"Approval"_s)
        return {action("approve", DeskText::tr("Approve")),
                action("reject", DeskText::tr("Reject"), ActionLine::Nothing, true),
                action("recount", DeskText::tr("Count again"))};
    if (state == u"Open"_s)
        return {action("assign", DeskText::tr("Give to…"), ActionLine::Person, false,
                       DeskText::tr("Who is to do it?")),
                action("cancel", DeskText::tr("Do not count"), ActionLine::Nothing, true)};
    return {};
}

/// A change names its kind of record by number, a decision what it was about.
QString changedWord(const QString &what)
{
    const Description *of = recordOfKind(what.toLongLong());
    if (!of)
        return wordFor(what);
    const QString named = u"table "_s + QString::fromStdString(of->table);
    const QString word = wordFor(named);
    return word == named ? QString::fromStdString(of->table) : word;
}

} // namespace

PageSource approvalsPage()
{
    return {
        .table
        = {.statement = u"approvals"_s,
           .columns
           = {{u"kind"_s, DeskText::tr("Kind"), Word, 145, true, {}, {}, true},
              {u"what"_s, DeskText::tr("About"), Text, 150},
              {u"operation"_s, DeskText::tr("Was done"), Word, 120, true, {}, {}, true, 1},
              {u"place"_s, DeskText::tr("Place"), Code, 85, true, {}, {}, false, 2},
              {u"reason"_s, DeskText::tr("Why"), Word, 130, true, {}, {}, false, 1},
              {u"before"_s, DeskText::tr("Before"), Quantity, 70},
              {u"after"_s, DeskText::tr("After"), Quantity, 70},
              {u"value"_s, DeskText::tr("Value"), Money, 90, true, {}, differenceTone, false, 2},
              {u"asked_by"_s, DeskText::tr("By"), Text, 120, true, {}, {}, true, 2},
              {u"asked_at"_s, DeskText::tr("Since"), Age, 80, true, {}, {}, false, 1},
              hidden(u"subject"_s)},
           .sortedBy = u"asked_at"_s},
        .related
        = {.statement = u"count_lines"_s,
           .columns
           = {{u"sku"_s, DeskText::tr("SKU"), Code, 100, false},
              {u"product"_s, DeskText::tr("Product"), Text, 130},
              {u"lot"_s, DeskText::tr("Lot"), Code, 90, false},
              {u"counted"_s, DeskText::tr("Counted"), Quantity, 74, true, {}, {}, false, 2},
              {u"booked"_s, DeskText::tr("Booked"), Quantity, 75, true, {}, {}, false, 2},
              {u"difference"_s,
               DeskText::tr("Difference"),
               Difference,
               90,
               true,
               {},
               differenceTone},
              {u"decision"_s, DeskText::tr("Decision"), Word, 130, true, {}, stateTone, false, 1},
              {u"counter"_s, DeskText::tr("Who"), Text, 105, true, {}, {}, false, 2},
              {u"at"_s, DeskText::tr("When"), Moment, 120, false}},
           .sortedBy = u"product"_s},
        .relatedTitle = DeskText::tr("Counted"),
        .figures = {u"before"_s, u"after"_s, u"value"_s},
        .bars = {u"kind"_s, u"asked_by"_s},
        .actions = approvalActions,
        .draft = approvalDraft,
        .emptyTitle = DeskText::tr("Nothing waits for you"),
        .emptyText = DeskText::tr("Count differences, returns and refunds over a limit come here."),
    };
}

PageSource changesPage()
{
    return {
        .table
        = {.statement = u"changes"_s,
           .columns
           = {{u"at"_s, DeskText::tr("When"), Moment, 125},
              {u"kind"_s, DeskText::tr("Kind"), Word, 105, true, {}, {}, true, 3},
              {u"changed"_s, DeskText::tr("What"), Word, 150, true, changedWord, {}, true},
              {u"by"_s, DeskText::tr("Who"), Text, 130, true, {}, {}, true},
              {u"approved_by"_s, DeskText::tr("Who decided"), Text, 130, true, {}, {}, true, 2},
              {u"before"_s, DeskText::tr("Before"), Code, 150, true, {}, {}, false, 1},
              {u"after"_s, DeskText::tr("After, or why"), Code, 170, true, {}, {}, false, 2},
              {u"rules"_s, DeskText::tr("Rules"), Count, 65, true, {}, {}, false, 1, true}},
           .sortedBy = u"at"_s,
           .descending = true},
        .related
        = {.statement = u"changes_of_same"_s,
           .columns = {{u"at"_s, DeskText::tr("When"), Moment, 120},
                       {u"by"_s, DeskText::tr("Who"), Text, 110, true, {}, {}, false, 2},
                       {u"before"_s, DeskText::tr("Before"), Code, 120, true, {}, {}, false, 1},
                       {u"after"_s, DeskText::tr("After"), Code, 130}},
           .sortedBy = u"at"_s,
           .descending = true},
        .relatedTitle = DeskText::tr("All changes of the same"),
        .bars = {u"kind"_s, u"changed"_s, u"by"_s},
        .emptyTitle = DeskText::tr("Nothing was changed yet"),
        .emptyText = DeskText::tr("Roles, people, limits, rules and prices: every change is here."),
    };
}

PageSource countsPage()
{
    PageSource made{
        .table
        = {.statement = u"count_sheets"_s,
           .columns
           = {{u"place"_s, DeskText::tr("Place"), Code, 90},
              {u"zone"_s, DeskText::tr("Zone"), Text, 65, true, {}, {}, true, true},
              {u"why"_s, DeskText::tr("Why"), Word, 130, true, {}, {}, true, true},
              {u"state"_s, DeskText::tr("State"), Word, 150, true, {}, stateTone, true},
              {u"first"_s, DeskText::tr("Counted by"), Text, 125, true, {}, {}, true, 2},
              {u"second"_s, DeskText::tr("Then by"), Text, 140, false},
              {u"lines"_s, DeskText::tr("Lines"), Count, 60, true, {}, {}, false, 2, true},
              {u"agreed"_s, DeskText::tr("As booked"), Count, 85, true, {}, {}, false, 1, true},
              {u"booked"_s, DeskText::tr("Booked"), Quantity, 80, true, {}, {}, false, 2, true},
              {u"difference"_s,
               DeskText::tr("Difference"),
               Difference,
               95,
               true,
               {},
               differenceTone,
               false,
               0,
               true},
              {u"value"_s, DeskText::tr("Value"), Money, 90, true, {}, differenceTone},
              {u"opened_at"_s, DeskText::tr("Open for"), Age, 85, true, {}, {}, false, 1},
              {u"due_on"_s, DeskText::tr("Due"), Day, 110, false}},
           .sortedBy = u"state"_s},
        .related = approvalsPage().related,
        .relatedTitle = DeskText::tr("Counted"),
        .figures = {u"booked"_s, u"difference"_s, u"value"_s},
        .bars = {u"state"_s, u"zone"_s, u"why"_s},
        .actions = countActions,
        .draft = countDraft,
        .emptyTitle = DeskText::tr("Nothing to count"),
        .emptyText
        = DeskText::tr("Counts come from plans, from short picks and from whoever asks for one."),
    };
    return made;
}

} // namespace bincard::desk
