// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/pages.h"

#include "app/desk/drafts.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using enum ColumnKind;

constexpr int ok = 1;
constexpr int warning = 2;
constexpr int error = 3;

/// Beside others in a statement, and nobody's to see.
Column hidden(const QString &name)
{
    return {.name = name};
}

int stateTone(const QVariant &state)
{
    const QString name = state.toString();
    if (name == u"Done"_s || name == u"Posted"_s || name == u"Agreed"_s)
        return ok;
    const bool waits = name == u"Approval"_s || name == u"Again"_s || name == u"Held"_s;
    return waits ? warning : 0;
}

int differenceTone(const QVariant &micro)
{
    return micro.toLongLong() == 0 ? 0 : micro.toLongLong() < 0 ? error : warning;
}

ActionLine action(const char *code, const QString &title, int needs = ActionLine::Nothing,
                  bool grave = false, const QString &question = {})
{
    return {.code = QString::fromLatin1(code),
            .title = title,
            .needs = needs,
            .grave = grave,
            .question = question};
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

/// What is local is not the hub's yet, and nobody can be asked about it.
bool isKnown(const QVariantMap &row)
{
    return row[u"id"_s].toLongLong() > 0;
}

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

QList<ActionLine> exceptionActions(const QVariantMap &row)
{
    const QString source = row[u"source"_s].toString();
    if (!isKnown(row))
        return {};
    const ActionLine assign = action("assign", DeskText::tr("Give to…"), ActionLine::Person, false,
                                     DeskText::tr("Who is to do it?"));
    if (source == u"Task"_s)
        return {assign, action("close", DeskText::tr("Close"))};
    if (source == u"Case"_s)
        return {assign,
                action("close", DeskText::tr("Close…"), ActionLine::Reason, false,
                       DeskText::tr("What came of it?"))};
    if (source == u"Hold"_s)
        return {action("approve", DeskText::tr("Let it go"))};
    if (source == u"Lease"_s)
        return {breakGlass()};
    return {};
}

QList<ActionLine> approvalActions(const QVariantMap &row)
{
    const QString kind = row[u"kind"_s].toString();
    if (!isKnown(row))
        return {};
    if (kind == u"HeldFact"_s)
        return {action("approve", DeskText::tr("Looked at"))};
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

QList<ActionLine> deviceActions(const QVariantMap &row)
{
    if (!isKnown(row))
        return {};
    return {breakGlass(),
            action("release", DeskText::tr("End all its work…"), ActionLine::Reason, true,
                   DeskText::tr("For a device that is lost. Why?"))};
}

/// What is done with a wave is its release; picking it comes after that.
QString waveWord(const QString &state)
{
    return wordFor(state == u"Done"_s ? u"Released"_s : state);
}

QString kindWord(const QString &kind)
{
    return taskWord(kind);
}

} // namespace

PageSource boardPage()
{
    return {
        .table = {.statement = u"work_board"_s,
                  .columns
                  = {{u"kind"_s, DeskText::tr("Kind"), Word, 80, true, {}, {}, true, true},
                     {u"name"_s, DeskText::tr("Name"), Code, 130},
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
        .actions = waveActions,
        .draft = waveDraft,
        .emptyTitle = DeskText::tr("No wave yet"),
        .emptyText = DeskText::tr("Say below which orders go to the floor together."),
    };
}

PageSource exceptionsPage()
{
    return {
        .table
        = {.statement = u"exceptions"_s,
           .columns = {{u"source"_s, DeskText::tr("What"), Word, 80, true, {}, {}, true, true},
                       {u"kind"_s, DeskText::tr("Kind"), Word, 170, true, kindWord, {}, true},
                       {u"reason"_s, DeskText::tr("Reason"), Word, 160, true, reasonWord, {}, true},
                       {u"place"_s, DeskText::tr("Place"), Code, 80, true, {}, {}, true, 2},
                       {u"product"_s, DeskText::tr("Product"), Text, 170, true, {}, {}, false, 1},
                       {u"quantity"_s, DeskText::tr("Quantity"), Quantity, 90, false},
                       {u"owner"_s, DeskText::tr("Who"), Text, 125, true, {}, {}, true, 2},
                       {u"opened_at"_s, DeskText::tr("Open for"), Age, 85},
                       {u"due_at"_s, DeskText::tr("Due"), Due, 95, true, {}, {}, false, 2},
                       {u"priority"_s, DeskText::tr("Priority"), Count, 90, false},
                       {u"about"_s, DeskText::tr("About"), Code, 110, true, {}, {}, false, 1},
                       hidden(u"owner_id"_s),
                       hidden(u"subject"_s)},
           .sortedBy = u"priority"_s},
        .related
        = {.statement = u"exception_notes"_s,
           .columns = {{u"at"_s, DeskText::tr("When"), Moment, 120, true, {}, {}, false, 2},
                       {u"author"_s, DeskText::tr("Who"), Text, 110, true, {}, {}, false, 2},
                       {u"text"_s, DeskText::tr("Note"), Text, 200}},
           .sortedBy = u"at"_s},
        .relatedTitle = DeskText::tr("Notes"),
        .bars = {u"source"_s, u"kind"_s, u"owner"_s},
        .actions = exceptionActions,
        .draft = exceptionDraft,
        .emptyTitle = DeskText::tr("Nothing went wrong"),
        .emptyText
        = DeskText::tr("Tasks, held parcels, cases and failed prints come here by themselves."),
    };
}

PageSource approvalsPage()
{
    return {
        .table
        = {.statement = u"approvals"_s,
           .columns
           = {{u"kind"_s, DeskText::tr("Kind"), Word, 145, true, {}, {}, true},
              {u"what"_s, DeskText::tr("About"), Text, 150},
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
              {u"counter"_s, DeskText::tr("Who"), Text, 120, false},
              {u"at"_s, DeskText::tr("When"), Moment, 120, false}},
           .sortedBy = u"product"_s},
        .relatedTitle = DeskText::tr("Counted"),
        .bars = {u"kind"_s, u"asked_by"_s},
        .actions = approvalActions,
        .draft = approvalDraft,
        .emptyTitle = DeskText::tr("Nothing waits for you"),
        .emptyText = DeskText::tr("Count differences, returns and refunds over a limit come here."),
    };
}

PageSource countsPage()
{
    PageSource made{
        .table
        = {.statement = u"count_sheets"_s,
           .columns = {{u"place"_s, DeskText::tr("Place"), Code, 90},
                       {u"zone"_s, DeskText::tr("Zone"), Text, 65, true, {}, {}, true, true},
                       {u"why"_s, DeskText::tr("Why"), Word, 130, true, {}, {}, true, true},
                       {u"state"_s, DeskText::tr("State"), Word, 150, true, {}, stateTone, true},
                       {u"first"_s, DeskText::tr("Counted by"), Text, 125, true, {}, {}, true, 2},
                       {u"second"_s, DeskText::tr("Then by"), Text, 140, false},
                       {u"lines"_s, DeskText::tr("Lines"), Count, 60, true, {}, {}, false, 2},
                       {u"agreed"_s, DeskText::tr("As booked"), Count, 85, true, {}, {}, false, 1},
                       {u"booked"_s, DeskText::tr("Booked"), Quantity, 80, true, {}, {}, false, 2},
                       {u"difference"_s,
                        DeskText::tr("Difference"),
                        Difference,
                        95,
                        true,
                        {},
                        differenceTone},
                       {u"value"_s, DeskText::tr("Value"), Money, 90, true, {}, differenceTone},
                       {u"opened_at"_s, DeskText::tr("Open for"), Age, 85, true, {}, {}, false, 1},
                       {u"due_on"_s, DeskText::tr("Due"), Day, 110, false}},
           .sortedBy = u"state"_s},
        .related = approvalsPage().related,
        .relatedTitle = DeskText::tr("Counted"),
        .bars = {u"state"_s, u"zone"_s, u"why"_s},
        .actions = countActions,
        .draft = countDraft,
        .emptyTitle = DeskText::tr("Nothing to count"),
        .emptyText
        = DeskText::tr("Counts come from plans, from short picks and from whoever asks for one."),
    };
    return made;
}

PageSource stockPage()
{
    return {
        .table
        = {.statement = u"stock"_s,
           .columns = {{u"sku"_s, DeskText::tr("SKU"), Code, 110, true, {}, {}, false, 2},
                       {u"product"_s, DeskText::tr("Product"), Text, 190, true, {}, {}, true},
                       {u"place"_s, DeskText::tr("Place"), Code, 90, true, {}, {}, true},
                       {u"zone"_s, DeskText::tr("Zone"), Text, 60, true, {}, {}, true, true},
                       {u"lot"_s, DeskText::tr("Lot"), Code, 100, true, {}, {}, false, 2},
                       {u"expiry"_s, DeskText::tr("Best before"), Day, 110, true, {}, {}, false, 1},
                       {u"package"_s, DeskText::tr("Package"), Code, 130, true, {}, {}, false, 1},
                       {u"on_hand"_s, DeskText::tr("Here"), Quantity, 70},
                       {u"reserved"_s, DeskText::tr("Promised"), Quantity, 85},
                       {u"locked"_s,
                        DeskText::tr("Locked"),
                        Quantity,
                        80,
                        true,
                        {},
                        [](const QVariant &micro) {
                            return micro.toLongLong() > 0 ? warning : 0;
                        },
                        false,
                        1},
                       {u"since"_s, DeskText::tr("Since"), Day, 100, true, {}, {}, false, 1},
                       {u"usage"_s, DeskText::tr("Kind of place"), Word, 110, false, {}, {}, true},
                       hidden(u"product_id"_s),
                       hidden(u"location_id"_s),
                       hidden(u"lot_id"_s)},
           .sortedBy = u"place"_s},
        .related
        = {.statement = u"stock_history"_s,
           .columns = {{u"at"_s, DeskText::tr("When"), Moment, 120},
                       {u"kind"_s, DeskText::tr("What"), Word, 92, true, {}, {}, false, 2},
                       {u"from_place"_s, DeskText::tr("From"), Code, 76, true, {}, {}, false, 2},
                       {u"to_place"_s, DeskText::tr("To"), Code, 76, true, {}, {}, false, 2},
                       {u"change"_s,
                        DeskText::tr("Change"),
                        Difference,
                        90,
                        true,
                        {},
                        [](const QVariant &micro) {
                            return micro.toLongLong() < 0 ? 0 : ok;
                        }},
                       {u"package"_s, DeskText::tr("Package"), Code, 120, false}},
           .sortedBy = u"at"_s,
           .descending = true},
        .relatedTitle = DeskText::tr("How it came and went"),
        .relatedValues = {{u"product"_s, u"product_id"_s},
                          {u"location"_s, u"location_id"_s},
                          {u"lot"_s, u"lot_id"_s}},
        .emptyTitle = DeskText::tr("Nothing found"),
        .emptyText = DeskText::tr("No goods match. Search by product, lot, package or place."),
    };
}

PageSource timelinePage()
{
    return {
        .table = {.statement = u"subjects"_s,
                  .columns
                  = {{u"kind"_s, DeskText::tr("Kind"), Word, 80, true, {}, {}, true, true},
                     {u"reference"_s, DeskText::tr("Number"), Code, 110},
                     {u"channel"_s, DeskText::tr("Channel"), Text, 90, true, {}, {}, true, true},
                     {u"state"_s, DeskText::tr("State"), Word, 100, true, {}, stateTone, true, 2},
                     {u"placed_at"_s, DeskText::tr("Since"), Moment, 115, true, {}, {}, false, 1},
                     {u"lines"_s, DeskText::tr("Lines"), Count, 60, true, {}, {}, false, 1},
                     {u"shipped"_s, DeskText::tr("Left"), Progress, 105},
                     {u"parcels"_s, DeskText::tr("Parcels"), Count, 75, true, {}, {}, false, 1},
                     {u"tracking"_s, DeskText::tr("Tracking"), Code, 140, true, {}, {}, false, 1}},
                  .sortedBy = u"placed_at"_s,
                  .descending = true},
        .related
        = {.statement = u"timeline"_s,
           .columns
           = {{u"at"_s, DeskText::tr("When"), Moment, 125},
              {u"event"_s, DeskText::tr("What"), Word, 110},
              {u"who"_s, DeskText::tr("Who"), Text, 110, true, {}, {}, false, 2},
              {u"what"_s, DeskText::tr("About"), Text, 150},
              {u"quantity"_s, DeskText::tr("Quantity"), Quantity, 76, true, {}, {}, false, 2},
              {u"place"_s, DeskText::tr("Place"), Code, 80, true, {}, {}, false, 2},
              {u"detail"_s, DeskText::tr("With"), Code, 100, true, {}, {}, false, 1},
              {u"expected_grams"_s,
               DeskText::tr("Should weigh"),
               Weight,
               105,
               true,
               {},
               {},
               false,
               1},
              {u"actual_grams"_s, DeskText::tr("Weighs"), Weight, 80, true, {}, {}, false, 1}},
           .sortedBy = u"at"_s},
        .relatedTitle = DeskText::tr("Everything that happened"),
        .emptyTitle = DeskText::tr("Nothing found"),
        .emptyText = DeskText::tr("Search by order, tracking or return number."),
    };
}

PageSource devicesPage()
{
    return {
        .table
        = {.statement = u"device_work"_s,
           .columns = {{u"device"_s, DeskText::tr("Device"), Code, 170, true, {}, {}, true, 2},
                       {u"kind"_s, DeskText::tr("Kind"), Word, 160, true, {}, {}, true},
                       {u"work"_s, DeskText::tr("Work"), Code, 140, true, taskWord},
                       {u"zone"_s, DeskText::tr("Zone"), Text, 90, true, {}, {}, false, 2},
                       {u"holder"_s, DeskText::tr("Who"), Text, 130, true, {}, {}, true},
                       {u"since"_s, DeskText::tr("For"), Age, 90, true, {}, {}, false, 2},
                       hidden(u"subject"_s)},
           .sortedBy = u"since"_s},
        .related = boardPage().related,
        .relatedTitle = DeskText::tr("Lines"),
        .bars = {u"holder"_s, u"device"_s, u"kind"_s},
        .actions = deviceActions,
        .draft = deviceDraft,
        .emptyTitle = DeskText::tr("No device has work in hand"),
        .emptyText = DeskText::tr("Whoever takes work shows here, with the device that has it."),
    };
}

} // namespace bincard::desk
