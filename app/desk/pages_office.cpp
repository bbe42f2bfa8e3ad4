// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The office's half: what was ordered and by whom, what is bought, what customers ask, who works
// here.

#include "app/desk/drafts.h"
#include "app/desk/forms.h"
#include "app/desk/page_parts.h"
#include "app/desk/pages.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using enum ColumnKind;

int orderTone(const QVariant &state)
{
    const QString name = state.toString();
    if (name == u"Shipped"_s || name == u"Received"_s)
        return toneOk;
    const bool waits = name == u"Held"_s || name == u"Backorder"_s || name == u"PartlyShipped"_s;
    return waits ? toneWarning : 0;
}

int urgencyTone(const QVariant &urgency)
{
    const QString name = urgency.toString();
    return name == u"Critical"_s ? toneError : name == u"High"_s ? toneWarning : 0;
}

QString holdWord(const QString &code)
{
    return code.isEmpty() ? QString() : reasonWord(code);
}

QString trackingWord(const QString &tracking)
{
    if (tracking == u"Lot"_s)
        return DeskText::tr("By lot");
    return tracking == u"Serial"_s ? DeskText::tr("By serial number") : DeskText::tr("No");
}

QString yesWord(const QString &flag)
{
    return flag == u"1"_s ? DeskText::tr("Yes") : DeskText::tr("No");
}

QList<ActionLine> orderActions(const QVariantMap &row)
{
    const QString state = row[u"state"_s].toString();
    if (!isKnown(row) || state == u"Cancelled"_s || state == u"Shipped"_s)
        return {};
    const ActionLine cancel
        = action("cancel", DeskText::tr("Cancel the order"), ActionLine::Nothing, true);
    const ActionLine hold = action("hold", DeskText::tr("Hold…"), ActionLine::Reason, false,
                                   DeskText::tr("Why must it not go out?"));
    if (state == u"Held"_s)
        return {action("release", DeskText::tr("Let it go…"), ActionLine::Reason, false,
                       DeskText::tr("Why may it go now?")),
                cancel};
    if (state == u"Draft"_s)
        return {action("confirm", DeskText::tr("Confirm")), hold, cancel};
    if (state == u"Backorder"_s)
        return {action("reserve", DeskText::tr("Look for stock")), hold, cancel};
    return {hold, cancel};
}

QList<ActionLine> caseActions(const QVariantMap &row)
{
    const QString state = row[u"state"_s].toString();
    if (!isKnown(row))
        return {};
    const ActionLine note = action("note", DeskText::tr("Note…"), ActionLine::Reason, false,
                                   DeskText::tr("What should whoever reads this know?"));
    if (state == u"Closed"_s)
        return {action("reopen", DeskText::tr("Open again")), note};
    QList<ActionLine> actions{
        action("assign", DeskText::tr("Give to…"), ActionLine::Person, false,
               DeskText::tr("Whose case is it?")),
        action("answer", DeskText::tr("Answered…"), ActionLine::Reason, false,
               DeskText::tr("What was the customer told?")),
    };
    actions << (state == u"Waiting"_s ? action("resume", DeskText::tr("The customer replied"))
                                      : action("wait", DeskText::tr("Wait for the customer")))
            << note
            << action("close", DeskText::tr("Close…"), ActionLine::Reason, false,
                      DeskText::tr("What came of it?"));
    return actions;
}

QList<ActionLine> purchaseActions(const QVariantMap &row)
{
    const QString state = row[u"state"_s].toString();
    if (!isKnown(row) || state == u"Closed"_s || state == u"Received"_s)
        return {};
    const ActionLine cancel
        = action("cancel", DeskText::tr("Cancel what has not come"), ActionLine::Nothing, true);
    if (state == u"Draft"_s)
        return {action("confirm", DeskText::tr("Order it")), cancel};
    return {cancel};
}

} // namespace

PageSource ordersPage()
{
    return {
        .table = {.statement = u"orders"_s,
                  .columns
                  = {{u"reference"_s, DeskText::tr("Order"), Code, 110},
                     {u"channel"_s, DeskText::tr("Channel"), Text, 95, true, {}, {}, true, 2},
                     {u"state"_s, DeskText::tr("State"), Word, 120, true, {}, orderTone, true},
                     {u"hold"_s, DeskText::tr("Held for"), Word, 110, true, holdWord, {}, true, 2},
                     {u"why"_s, DeskText::tr("Why"), Text, 200, false},
                     {u"customer"_s, DeskText::tr("Customer"), Code, 100, true, {}, {}, true, 1},
                     {u"placed_at"_s, DeskText::tr("Since"), Moment, 115, true, {}, {}, false, 1},
                     {u"promised_at"_s, DeskText::tr("Promised"), Due, 125},
                     {u"lines"_s, DeskText::tr("Lines"), Count, 60, true, {}, {}, false, 1},
                     {u"value"_s, DeskText::tr("Value"), Money, 85, true, {}, {}, false, 2, true},
                     {u"reserved"_s, DeskText::tr("Found"), Progress, 95, true, {}, {}, false, 1},
                     {u"picked"_s, DeskText::tr("Picked"), Progress, 95, false},
                     {u"shipped"_s, DeskText::tr("Shipped"), Progress, 95, true, {}, {}, false, 3},
                     hidden(u"confirmed"_s)},
                  .sortedBy = u"promised_at"_s},
        .related
        = {.statement = u"order_lines"_s,
           .columns
           = {{u"position"_s, DeskText::tr("Line"), Count, 45, true, {}, {}, false, 1},
              {u"sku"_s, DeskText::tr("SKU"), Code, 100, true, {}, {}, false, 2},
              {u"product"_s, DeskText::tr("Product"), Text, 150},
              {u"ordered"_s, DeskText::tr("Ordered"), Quantity, 75},
              {u"reserved"_s, DeskText::tr("Found"), Quantity, 70, true, {}, {}, false, 3, true},
              {u"picked"_s, DeskText::tr("Picked"), Quantity, 70, true, {}, {}, false, 1, true},
              {u"shipped"_s, DeskText::tr("Shipped"), Quantity, 75, true, {}, {}, false, 3, true},
              {u"cancelled"_s,
               DeskText::tr("Cancelled"),
               Quantity,
               80,
               true,
               {},
               {},
               false,
               2,
               true},
              {u"price"_s, DeskText::tr("Price"), Money, 75, true, {}, {}, false, 1, true}},
           .sortedBy = u"position"_s},
        .relatedTitle = DeskText::tr("Lines"),
        .figures = {u"promised_at"_s, u"value"_s, u"reserved"_s, u"shipped"_s},
        .bars = {u"state"_s, u"channel"_s, u"hold"_s},
        .actions = orderActions,
        .draft = orderDraft,
        .forms = orderForms(),
        .emptyTitle = DeskText::tr("No orders yet"),
        .emptyText = DeskText::tr("Orders come from your channels, or by hand: Ctrl+N."),
    };
}

PageSource casesPage()
{
    return {
        .table
        = {.statement = u"cases"_s,
           .columns
           = {{u"type"_s, DeskText::tr("Kind"), Text, 130, true, {}, {}, true},
              {u"state"_s, DeskText::tr("State"), Word, 115, true, {}, {}, true},
              {u"urgency"_s, DeskText::tr("Urgency"), Word, 95, true, {}, urgencyTone, true, 1},
              {u"about"_s, DeskText::tr("About"), Code, 120, true, {}, {}, false, 3},
              {u"owner"_s, DeskText::tr("Who"), Text, 120, true, {}, {}, true, 3},
              {u"opened_at"_s, DeskText::tr("Open for"), Age, 90, true, {}, {}, false, 2},
              {u"due_at"_s, DeskText::tr("Promised"), Due, 105},
              {u"answered_at"_s, DeskText::tr("Answered"), Moment, 120, true, {}, {}, false, 1},
              {u"closed_at"_s, DeskText::tr("Closed"), Moment, 120, false},
              {u"outcome"_s, DeskText::tr("What came of it"), Code, 120, false},
              hidden(u"owner_id"_s),
              hidden(u"type_id"_s)},
           .sortedBy = u"due_at"_s},
        .related
        = {.statement = u"case_story"_s,
           .columns = {{u"at"_s, DeskText::tr("When"), Moment, 125, true, {}, {}, false, 2},
                       {u"what"_s, DeskText::tr("What"), Word, 120, true, {}, {}, false, 3},
                       {u"who"_s, DeskText::tr("Who"), Text, 110, true, {}, {}, false, 1},
                       {u"text"_s, DeskText::tr("Note"), Text, 150}},
           .sortedBy = u"at"_s},
        .relatedTitle = DeskText::tr("What was said and done"),
        .figures = {u"due_at"_s, u"opened_at"_s},
        .bars = {u"state"_s, u"type"_s, u"owner"_s},
        .actions = caseActions,
        .draft = caseDraft,
        .emptyTitle = DeskText::tr("Nobody asks for anything"),
        .emptyText = DeskText::tr("Cases are opened where somebody looks an order or a thing up."),
    };
}

PageSource customersPage()
{
    return {
        .table
        = {.statement = u"customers"_s,
           .columns
           = {{u"reference"_s, DeskText::tr("Customer"), Code, 130},
              {u"country"_s, DeskText::tr("Country"), Code, 80, true, {}, {}, true, 2},
              {u"orders"_s, DeskText::tr("Orders"), Count, 80},
              {u"open_orders"_s, DeskText::tr("Drafts"), Count, 80, true, {}, {}, false, 1},
              {u"held"_s,
               DeskText::tr("Held"),
               Count,
               75,
               true,
               {},
               [](const QVariant &count) {
                   return count.toInt() > 0 ? toneWarning : 0;
               }},
              {u"value"_s, DeskText::tr("Ordered for"), Money, 110, true, {}, {}, false, 0, true},
              {u"returned"_s, DeskText::tr("Sent back"), Progress, 110, true, {}, {}, false, 2},
              {u"last_order"_s, DeskText::tr("Last order"), Moment, 130, true, {}, {}, false, 1}},
           .sortedBy = u"value"_s,
           .descending = true},
        .related
        = {.statement = u"customer_orders"_s,
           .columns
           = {{u"placed_at"_s, DeskText::tr("When"), Moment, 125},
              {u"reference"_s, DeskText::tr("Order"), Code, 120},
              {u"channel"_s, DeskText::tr("Channel"), Text, 100, true, {}, {}, false, 1},
              {u"lines"_s, DeskText::tr("Lines"), Count, 60, true, {}, {}, false, 2},
              {u"hold"_s, DeskText::tr("Held for"), Word, 110, true, holdWord, {}, false, 3}},
           .sortedBy = u"placed_at"_s,
           .descending = true},
        .relatedTitle = DeskText::tr("Orders"),
        .figures = {u"orders"_s, u"value"_s, u"returned"_s},
        .bars = {u"country"_s},
        .actions = [](const QVariantMap &row) -> QList<ActionLine> {
            if (!isKnown(row))
                return {};
            return {formAction("change", DeskText::tr("Change…"))};
        },
        .forms = customerForms(),
        .emptyTitle = DeskText::tr("No customers yet"),
        .emptyText = DeskText::tr("Whoever orders is here, by the number the channel gave them."),
    };
}

PageSource productsPage()
{
    return {
        .table
        = {.statement = u"products"_s,
           .columns
           = {{u"sku"_s, DeskText::tr("SKU"), Code, 110},
              {u"name"_s, DeskText::tr("Product"), Text, 150},
              {u"family"_s, DeskText::tr("Family"), Text, 110, true, {}, {}, true, 2},
              {u"abc"_s, DeskText::tr("Class"), Code, 60, true, {}, {}, true, 1},
              {u"tracking"_s, DeskText::tr("Tracked"), Word, 110, true, trackingWord, {}, true, 1},
              {u"unit"_s, DeskText::tr("Unit"), Code, 60, false},
              {u"on_hand"_s, DeskText::tr("On shelves"), Quantity, 95, true, {}, {}, false, 3},
              {u"reserved"_s, DeskText::tr("Promised"), Quantity, 85, true, {}, {}, false, 2, true},
              {u"free"_s,
               DeskText::tr("Free"),
               Quantity,
               75,
               true,
               {},
               [](const QVariant &micro) {
                   return micro.toLongLong() <= 0 ? toneWarning : 0;
               }},
              {u"to_come"_s, DeskText::tr("To come"), Quantity, 85, true, {}, {}, false, 1, true},
              {u"active"_s, DeskText::tr("Sold"), Word, 70, false, yesWord}},
           .sortedBy = u"sku"_s},
        .related = productCodes(),
        .relatedTitle = DeskText::tr("Barcodes"),
        .pictures = u"product_pictures"_s,
        .figures = {u"on_hand"_s, u"reserved"_s, u"free"_s, u"to_come"_s},
        .bars = {u"family"_s, u"abc"_s},
        .actions = [](const QVariantMap &row) -> QList<ActionLine> {
            if (!isKnown(row))
                return {};
            return {formAction("change", DeskText::tr("Change…")),
                    formAction("packaging", DeskText::tr("Packaging…")),
                    formAction("reorder", DeskText::tr("When to buy…"))};
        },
        .forms = productForms(),
        .emptyTitle = DeskText::tr("No products yet"),
        .emptyText = DeskText::tr("Make the first with Ctrl+N, or bring them in from a file."),
    };
}

PageSource purchasesPage()
{
    return {
        .table = {.statement = u"purchases"_s,
                  .columns
                  = {{u"reference"_s, DeskText::tr("Purchase"), Code, 110},
                     {u"supplier"_s, DeskText::tr("Supplier"), Text, 120, true, {}, {}, true, 3},
                     {u"state"_s, DeskText::tr("State"), Word, 115, true, {}, orderTone, true},
                     {u"expected_on"_s, DeskText::tr("Expected"), Day, 105, true, {}, {}, false, 3},
                     {u"lines"_s, DeskText::tr("Lines"), Count, 60, true, {}, {}, false, 1},
                     {u"value"_s, DeskText::tr("Value"), Money, 95, true, {}, {}, false, 2, true},
                     {u"received"_s, DeskText::tr("Received"), Progress, 100},
                     hidden(u"closed"_s)},
                  .sortedBy = u"expected_on"_s},
        .related
        = {.statement = u"purchase_lines"_s,
           .columns
           = {{u"position"_s, DeskText::tr("Line"), Count, 45, true, {}, {}, false, 1},
              {u"sku"_s, DeskText::tr("SKU"), Code, 100, true, {}, {}, false, 2},
              {u"product"_s, DeskText::tr("Product"), Text, 160},
              {u"ordered"_s, DeskText::tr("Ordered"), Quantity, 80},
              {u"received"_s, DeskText::tr("Received"), Quantity, 80, true, {}, {}, false, 3},
              {u"closed"_s, DeskText::tr("Cancelled"), Quantity, 80, true, {}, {}, false, 2, true},
              {u"price"_s, DeskText::tr("Price"), Money, 80, true, {}, {}, false, 1, true}},
           .sortedBy = u"position"_s},
        .relatedTitle = DeskText::tr("Lines"),
        .figures = {u"expected_on"_s, u"value"_s, u"received"_s},
        .bars = {u"supplier"_s, u"state"_s},
        .actions = purchaseActions,
        .draft = purchaseDraft,
        .forms = purchaseForms(),
        .emptyTitle = DeskText::tr("Nothing on order"),
        .emptyText = DeskText::tr("Purchases show here from the first draft to the last pallet."),
    };
}

PageSource staffPage()
{
    return {
        .table
        = {.statement = u"staff"_s,
           .columns
           = {{u"name"_s, DeskText::tr("Name"), Text, 150},
              {u"code"_s, DeskText::tr("Badge"), Code, 100, true, {}, {}, false, 3},
              {u"role"_s, DeskText::tr("Role"), Text, 120, true, {}, {}, true},
              {u"active"_s, DeskText::tr("Works here"), Word, 105, true, yesWord, {}, false, 2},
              {u"signs_in"_s, DeskText::tr("Can sign in"), Word, 105, true, yesWord, {}, false, 3},
              {u"language"_s, DeskText::tr("Language"), Code, 90, true, {}, {}, true, 1},
              hidden(u"subject"_s)},
           .sortedBy = u"name"_s},
        .related = roleLimits(),
        .relatedTitle = DeskText::tr("Up to how much"),
        .bars = {u"role"_s},
        .actions = [](const QVariantMap &row) -> QList<ActionLine> {
            if (!isKnown(row))
                return {};
            return {formAction("change", DeskText::tr("Change…")),
                    formAction("badge", DeskText::tr("New badge…")),
                    formAction("change_role", DeskText::tr("Role…")),
                    formAction("limit", DeskText::tr("Limit…")),
                    row[u"active"_s].toInt() == 1
                        ? action("leave", DeskText::tr("Does not work here any more"),
                                 ActionLine::Nothing, true)
                        : action("join", DeskText::tr("Works here again"))};
        },
        .draft = staffDraft,
        .forms = staffForms(),
        .emptyTitle = DeskText::tr("Nobody yet"),
        .emptyText = DeskText::tr("Ctrl+N makes people and their badges."),
    };
}

} // namespace bincard::desk
