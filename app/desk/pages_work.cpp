// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is to be done: the board of walks and orders, and the waves that bring them there.

#include "app/desk/drafts.h"
#include "app/desk/page_parts.h"
#include "app/desk/pages.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using enum ColumnKind;

QList<ActionLine> boardActions(const QVariantMap &row)
{
    const QString state = row[u"state"_s].toString();
    if (row[u"kind"_s].toString() != u"Walk"_s || !isKnown(row) || state == u"Done"_s)
        return {};
    if (state == u"ToDo"_s)
        return {action("release", DeskText::tr("Release"))};
    if (state == u"InWork"_s)
        return {breakGlass()};
    if (row[u"worker_id"_s].toLongLong() != 0)
        return {giveTo(), action("free", DeskText::tr("Let anybody take it"))};
    return {giveTo()};
}

QList<ActionLine> waveActions(const QVariantMap &row)
{
    const QString state = row[u"state"_s].toString();
    if (!isKnown(row) || state == u"Done"_s || state == u"Cancelled"_s)
        return {};
    const ActionLine cancel
        = action("cancel", DeskText::tr("Cancel the wave"), ActionLine::Nothing, true);
    if (state == u"Planned"_s)
        return {action("release", DeskText::tr("Release")), cancel};
    return {cancel};
}

/// What is done with a wave is its release; picking it comes after that.
QString waveWord(const QString &state)
{
    return wordFor(state == u"Done"_s ? u"Released"_s : state);
}

} // namespace

PageSource boardPage()
{
    return {
        .table = {.statement = u"work_board"_s,
                  .columns
                  = {{u"kind"_s, DeskText::tr("Kind"), Word, 80, true, {}, {}, true, true},
                     {u"name"_s, DeskText::tr("Name"), Code, 120},
                     {u"state"_s, DeskText::tr("State"), Word, 100, true, {}, stateTone, true},
                     hidden(u"late"_s),
                     {u"zone"_s, DeskText::tr("Zone"), Text, 65, true, {}, {}, true, 2},
                     {u"carrier"_s, DeskText::tr("Carrier"), Text, 85, true, {}, {}, true, 2},
                     {u"cut_off"_s, DeskText::tr("Leaves"), Due, 105},
                     {u"worker"_s, DeskText::tr("Who"), Text, 125, true, {}, {}, true},
                     {u"since"_s, DeskText::tr("For"), Age, 75, true, {}, {}, false, 1},
                     {u"orders"_s, DeskText::tr("Orders"), Count, 70, true, {}, {}, false, 1},
                     {u"lines"_s, DeskText::tr("Lines"), Count, 60, true, {}, {}, false, 1},
                     {u"progress"_s, DeskText::tr("Picked"), Progress, 110, true, {}, {}, false, 2},
                     {u"priority"_s, DeskText::tr("Priority"), Count, 90, false},
                     hidden(u"worker_id"_s)},
                  .sortedBy = u"cut_off"_s},
        .related
        = {.statement = u"work_lines"_s,
           .columns
           = {{u"reference"_s, DeskText::tr("Order"), Code, 92, true, {}, {}, false, 2},
              {u"sku"_s, DeskText::tr("SKU"), Code, 110, false},
              {u"product"_s, DeskText::tr("Product"), Text, 165},
              {u"needed"_s, DeskText::tr("Needed"), Quantity, 70},
              {u"picked"_s, DeskText::tr("Picked"), Quantity, 70, false},
              {u"missing"_s, DeskText::tr("Missing"), Quantity, 70, false},
              {u"place"_s, DeskText::tr("Place"), Code, 80, true, {}, {}, false, 2},
              {u"progress"_s, DeskText::tr("Picked"), Progress, 90, true, {}, {}, false, 1}},
           .sortedBy = u"reference"_s},
        .relatedTitle = DeskText::tr("Lines"),
        .figures = {u"cut_off"_s, u"orders"_s, u"lines"_s, u"progress"_s},
        .bars = {u"zone"_s, u"carrier"_s, u"cut_off"_s},
        .stateColumn = u"state"_s,
        .actions = boardActions,
        .draft = boardDraft,
        .emptyTitle = DeskText::tr("Nothing to do"),
        .emptyText
        = DeskText::tr("Orders show here as soon as they are confirmed for this warehouse."),
    };
}

PageSource wavesPage()
{
    return {
        .table
        = {.statement = u"waves"_s,
           .columns
           = {{u"name"_s, DeskText::tr("Name"), Code, 140},
              {u"state"_s, DeskText::tr("State"), Word, 130, true, waveWord, stateTone, true},
              {u"cut_off"_s, DeskText::tr("Leaves by"), Moment, 130, true, {}, {}, false, 1},
              {u"channel"_s, DeskText::tr("Channel"), Text, 100, true, {}, {}, true, true},
              {u"zone"_s, DeskText::tr("Zone"), Text, 80, true, {}, {}, true, true},
              {u"kind"_s, DeskText::tr("Walks as"), Word, 150, true, {}, {}, false, 1},
              {u"orders"_s, DeskText::tr("Orders"), Count, 70},
              {u"lines"_s, DeskText::tr("Lines"), Count, 60, true, {}, {}, false, 2},
              {u"weight_grams"_s, DeskText::tr("Weight"), Weight, 90, true, {}, {}, false, 2},
              {u"walks"_s, DeskText::tr("Walks"), Count, 65},
              {u"done"_s, DeskText::tr("Picked"), Progress, 110, true, {}, {}, false, 2}},
           .sortedBy = u"name"_s,
           .descending = true},
        .related
        = {.statement = u"wave_walks"_s,
           .columns
           = {{u"name"_s, DeskText::tr("Walk"), Code, 130},
              {u"state"_s, DeskText::tr("State"), Word, 90, true, {}, stateTone},
              {u"worker"_s, DeskText::tr("Who"), Text, 110, true, {}, {}, false, 2},
              {u"orders"_s, DeskText::tr("Orders"), Count, 65, true, {}, {}, false, 1},
              {u"progress"_s, DeskText::tr("Picked"), Progress, 90, true, {}, {}, false, 2}},
           .sortedBy = u"name"_s},
        .relatedTitle = DeskText::tr("Walks"),
        .figures = {u"orders"_s, u"lines"_s, u"walks"_s, u"done"_s},
        .actions = waveActions,
        .draft = waveDraft,
        .emptyTitle = DeskText::tr("No wave yet"),
        .emptyText = DeskText::tr("Say above which orders go to the floor together."),
    };
}

} // namespace bincard::desk
