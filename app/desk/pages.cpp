// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/pages.h"

#include "app/desk/drafts.h"
#include "app/desk/page_parts.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using enum ColumnKind;

QList<ActionLine> claimActions(const QString &state)
{
    const auto asks = [](const char *code, const QString &title) {
        return action(code, title, ActionLine::Reason, false, DeskText::tr("What was said?"));
    };
    if (state == u"Open"_s)
        return {asks("sent", DeskText::tr("Told the supplier…"))};
    if (state == u"Sent"_s)
        return {asks("accepted", DeskText::tr("Accepted…")),
                asks("refused", DeskText::tr("Refused…"))};
    return {asks("settled", DeskText::tr("Settled…"))};
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
    if (source == u"Claim"_s)
        return claimActions(row[u"reason"_s].toString());
    if (source == u"OrderHold"_s)
        return {action("approve", DeskText::tr("Let it go…"), ActionLine::Reason, false,
                       DeskText::tr("Why may it go?"))};
    if (source == u"Lease"_s)
        return {breakGlass()};
    return {};
}

int deviceTone(const QVariant &state)
{
    const QString name = state.toString();
    const bool waits = name == u"Pending"_s || name == u"Invited"_s || name == u"WipeWanted"_s;
    return waits ? toneWarning : name == u"Revoked"_s ? toneError : 0;
}

/// What is at stake: which device, what of it is not at the hub, and whether one sits at it.
QString aboutDevice(const QVariantMap &row, const QString &what)
{
    QString text = what.arg(row[u"name"_s].toString());
    if (row[u"id"_s] == row[u"desk_device"_s])
        text += u' ' + DeskText::tr("You sit at it: this window closes for good.");
    const int unsent = row[u"pending"_s].toInt();
    if (unsent > 0)
        text += u' ' + DeskText::tr("%n step(s) on it are not at the hub.", nullptr, unsent);
    return text + u' ' + DeskText::tr("Why?");
}

QList<ActionLine> deviceActions(const QVariantMap &row)
{
    const QString state = row[u"state"_s].toString();
    if (!isKnown(row))
        return {};
    const ActionLine wipe = action(
        "wipe", DeskText::tr("Lock and wipe…"), ActionLine::Reason, true,
        aboutDevice(row,
                    DeskText::tr("Wipe %1? Everything on it is destroyed as soon as it hears "
                                 "of it and has sent what it did.")));
    const ActionLine again = action("again", DeskText::tr("Enrol again…"), ActionLine::Invitation);
    if (state == u"Wiped"_s || state == u"WipeWanted"_s)
        return {again};
    if (state == u"Revoked"_s)
        return {again, wipe};
    QList<ActionLine> actions;
    if (state == u"Active"_s)
        actions << again;
    if (row[u"holds"_s].toInt() > 0)
        actions << action("release", DeskText::tr("End its work…"), ActionLine::Reason, true,
                          aboutDevice(row,
                                      DeskText::tr("End everything that %1 has in hand? "
                                                   "Somebody checks the goods.")));
    actions << action("revoke", DeskText::tr("Lock…"), ActionLine::Reason, true,
                      aboutDevice(row,
                                  DeskText::tr("Lock %1? It sends what it did, which waits "
                                               "for a decision, and shows nothing more.")))
            << wipe;
    return actions;
}

QString kindWord(const QString &kind)
{
    return taskWord(kind);
}

} // namespace

PageSource exceptionsPage()
{
    return {
        .table
        = {.statement = u"exceptions"_s,
           .columns = {{u"source"_s, DeskText::tr("What"), Word, 80, true, {}, {}, true, true},
                       {u"kind"_s, DeskText::tr("Kind"), Word, 170, true, kindWord, {}, true},
                       {u"reason"_s, DeskText::tr("Reason"), Word, 190, true, reasonWord, {}, true},
                       {u"place"_s, DeskText::tr("Place"), Code, 80, true, {}, {}, true, 2},
                       {u"product"_s, DeskText::tr("Product"), Text, 170, true, {}, {}, false, 1},
                       {u"quantity"_s,
                        DeskText::tr("Quantity"),
                        Quantity,
                        90,
                        false,
                        {},
                        {},
                        false,
                        0,
                        true},
                       {u"owner"_s, DeskText::tr("Who"), Word, 125, true, {}, {}, true, 2},
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
        .figures = {u"opened_at"_s, u"due_at"_s, u"quantity"_s},
        .bars = {u"source"_s, u"kind"_s, u"owner"_s},
        .actions = exceptionActions,
        .draft = exceptionDraft,
        .emptyTitle = DeskText::tr("Nothing went wrong"),
        .emptyText
        = DeskText::tr("Tasks, held parcels, cases and failed prints come here by themselves."),
    };
}

PageSource stockPage()
{
    return {
        .table
        = {.statement = u"stock"_s,
           .columns
           = {{u"sku"_s, DeskText::tr("SKU"), Code, 110, true, {}, {}, false, 2},
              {u"product"_s, DeskText::tr("Product"), Text, 190, true, {}, {}, true},
              {u"place"_s, DeskText::tr("Place"), Code, 90, true, {}, {}, true},
              {u"zone"_s, DeskText::tr("Zone"), Text, 60, true, {}, {}, true, true},
              {u"lot"_s, DeskText::tr("Lot"), Code, 100, true, {}, {}, false, 2},
              {u"expiry"_s, DeskText::tr("Best before"), Day, 110, true, {}, {}, false, 1},
              {u"package"_s, DeskText::tr("Package"), Code, 130, true, {}, {}, false, 1},
              {u"on_hand"_s, DeskText::tr("Here"), Quantity, 70},
              {u"reserved"_s, DeskText::tr("Promised"), Quantity, 85, true, {}, {}, false, 0, true},
              {u"locked"_s,
               DeskText::tr("Locked"),
               Quantity,
               80,
               true,
               {},
               [](const QVariant &micro) {
                   return micro.toLongLong() > 0 ? toneWarning : 0;
               },
               false,
               1,
               true},
              {u"since"_s, DeskText::tr("Since"), Day, 100, true, {}, {}, false, 1},
              {u"usage"_s, DeskText::tr("Kind of place"), Word, 110, false, {}, {}, true},
              hidden(u"product_id"_s),
              hidden(u"location_id"_s),
              hidden(u"lot_id"_s),
              hidden(u"package_id"_s)},
           .sortedBy = u"place"_s},
        .related
        = {.statement = u"stock_history"_s,
           .columns = {{u"at"_s, DeskText::tr("When"), Moment, 120},
                       {u"kind"_s, DeskText::tr("What"), Word, 132, true, {}, {}, false, 2},
                       {u"from_place"_s, DeskText::tr("From"), Code, 76, true, {}, {}, false, 2},
                       {u"to_place"_s, DeskText::tr("To"), Code, 76, true, {}, {}, false, 2},
                       {u"product"_s, DeskText::tr("Product"), Text, 120, true, {}, {}, false, 1},
                       {u"moved"_s, DeskText::tr("Moved"), Quantity, 76, true, {}, {}, false, 3},
                       {u"change"_s,
                        DeskText::tr("Change"),
                        Difference,
                        90,
                        true,
                        {},
                        [](const QVariant &micro) {
                            return micro.toLongLong() > 0 ? toneOk : 0;
                        },
                        false,
                        0,
                        true},
                       {u"package"_s, DeskText::tr("Package"), Code, 120, false}},
           .sortedBy = u"at"_s,
           .descending = true},
        .relatedTitle = DeskText::tr("How it came and went"),
        .pictures = u"product_pictures"_s,
        .relatedBy = {{DeskText::tr("goods here"),
                       {{u"product"_s, u"product_id"_s},
                        {u"location"_s, u"location_id"_s},
                        {u"lot"_s, u"lot_id"_s}}},
                      {DeskText::tr("product"), {{u"product"_s, u"product_id"_s}}},
                      {DeskText::tr("lot"), {{u"lot"_s, u"lot_id"_s}}, u"lot_id"_s},
                      {DeskText::tr("package"), {{u"package"_s, u"package_id"_s}}, u"package_id"_s},
                      {DeskText::tr("place"), {{u"location"_s, u"location_id"_s}}}},
        .figures = {u"on_hand"_s, u"reserved"_s, u"locked"_s},
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
                     {u"shipped"_s, DeskText::tr("Shipped"), Progress, 105},
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
              {u"quantity"_s, DeskText::tr("Quantity"), Quantity, 76, true, {}, {}, false, 2, true},
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
              {u"actual_grams"_s, DeskText::tr("Weighs"), Weight, 80, true, {}, {}, false, 1},
              {u"step"_s, DeskText::tr("Asked"), Word, 150, true, {}, {}, false, 1},
              {u"wanted"_s, DeskText::tr("Wanted"), Code, 110, true, {}, {}, false, 1},
              {u"said"_s, DeskText::tr("Answer"), Word, 130, true, reasonWord, {}, false, 1}},
           .sortedBy = u"at"_s},
        .relatedTitle = DeskText::tr("Everything that happened"),
        .pictures = u"pictures"_s,
        .figures = {u"lines"_s, u"shipped"_s, u"parcels"_s},
        .emptyTitle = DeskText::tr("Nothing found"),
        .emptyText = DeskText::tr("Search by order, tracking or return number."),
    };
}

PageSource devicesPage()
{
    return {
        .table = {.statement = u"devices"_s,
                  .columns
                  = {{u"name"_s, DeskText::tr("Device"), Text, 130},
                     {u"state"_s, DeskText::tr("State"), Word, 120, true, {}, deviceTone, true},
                     {u"shell"_s, DeskText::tr("Kind"), Word, 120, true, {}, {}, true, 1},
                     {u"person"_s, DeskText::tr("Who"), Text, 130, true, {}, {}, true, 3},
                     {u"last_seen"_s, DeskText::tr("Heard"), Seen, 100},
                     {u"pending"_s,
                      DeskText::tr("Not sent"),
                      Count,
                      80,
                      true,
                      {},
                      [](const QVariant &count) {
                          return count.toInt() > 0 ? toneWarning : 0;
                      }},
                     {u"holds"_s, DeskText::tr("In hand"), Count, 80, true, {}, {}, false, 2},
                     {u"battery"_s, DeskText::tr("Battery"), Battery, 110, true, {}, {}, false, 2},
                     {u"version"_s, DeskText::tr("Version"), Code, 80, true, {}, {}, true, 1},
                     {u"wiped_at"_s, DeskText::tr("Wiped on"), Moment, 130, false}},
                  .sortedBy = u"name"_s},
        .related
        = {.statement = u"device_work"_s,
           .columns = {{u"kind"_s, DeskText::tr("Kind"), Word, 130, true, {}, {}, false, 2},
                       {u"work"_s, DeskText::tr("Work"), Code, 120, true, taskWord},
                       {u"zone"_s, DeskText::tr("Zone"), Text, 60, true, {}, {}, false, 1},
                       {u"holder"_s, DeskText::tr("Who"), Text, 120, true, {}, {}, false, 3},
                       {u"since"_s, DeskText::tr("For"), Age, 80}},
           .sortedBy = u"since"_s},
        .relatedTitle = DeskText::tr("What it has in hand"),
        .bars = {u"state"_s, u"person"_s, u"version"_s},
        .actions = deviceActions,
        .draft = deviceDraft,
        .emptyTitle = DeskText::tr("No devices yet"),
        .emptyText = DeskText::tr("Invite one: it scans the code that you see then."),
    };
}

} // namespace bincard::desk
