// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What things cost, what channels may sell, what is bought and from whom, and which programs speak
// to the hub.

#include "app/desk/drafts.h"
#include "app/desk/forms.h"
#include "app/desk/page_parts.h"
#include "app/desk/pages.h"
#include "core/access/api_key.h"
#include "core/sales/webhook.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using enum ColumnKind;

int promotionTone(const QVariant &state)
{
    return state.toString() == u"PromotionHolds"_s ? int{toneOk} : 0;
}

/// Of a share where -1 says that there is nothing to have a share of.
int shareTone(const QVariant &permille)
{
    constexpr int good = 950;
    constexpr int fair = 800;
    const int share = permille.toInt();
    return share < 0 || share >= good ? 0 : share >= fair ? toneWarning : toneError;
}

QString flagWord(const QString &flag)
{
    return flag == u"1"_s ? DeskText::tr("Yes") : DeskText::tr("No");
}

QList<ActionLine> proposalActions(const QVariantMap &row)
{
    if (!isKnown(row))
        return {};
    QList<ActionLine> actions;
    if (!row[u"supplier"_s].toString().isEmpty())
        actions << action("order",
                          DeskText::tr("Order all from %1").arg(row[u"supplier"_s].toString()));
    actions << action("dismiss", DeskText::tr("Not now…"), ActionLine::Reason, false,
                      DeskText::tr("Why is it not bought?"))
            << formAction("reorder", DeskText::tr("When to buy…"));
    return actions;
}

QList<ActionLine> programActions(const QVariantMap &row)
{
    if (!isKnown(row))
        return {};
    const bool isActive = row[u"active"_s].toInt() == 1;
    if (row[u"kind"_s].toString() == u"ApiKey"_s)
        return isActive ? QList<ActionLine>{action("revoke", DeskText::tr("Lock the key"),
                                                   ActionLine::Nothing, true)}
                        : QList<ActionLine>{};
    return {formAction("change", DeskText::tr("Change…")), action("test", DeskText::tr("Try it")),
            action("secret", DeskText::tr("Make its secret")),
            action("rotate", DeskText::tr("Another secret")),
            isActive ? action("stop", DeskText::tr("Tell it nothing more"))
                     : action("start", DeskText::tr("Tell it again"))};
}

} // namespace

PageSource channelsPage()
{
    return {
        .table
        = {.statement = u"stock_by_channel"_s,
           .columns
           = {{u"channel"_s, DeskText::tr("Channel"), Text, 110, true, {}, {}, true},
              {u"channel_sku"_s, DeskText::tr("Sold as"), Code, 120, true, {}, {}, false, 2},
              {u"sku"_s, DeskText::tr("SKU"), Code, 110, true, {}, {}, false, 1},
              {u"product"_s, DeskText::tr("Product"), Text, 200},
              {u"on_hand"_s, DeskText::tr("On shelves"), Quantity, 95, true, {}, {}, false, 2},
              {u"reserved"_s, DeskText::tr("Promised"), Quantity, 85, true, {}, {}, false, 1, true},
              {u"waiting"_s, DeskText::tr("Wanted"), Quantity, 80, true, {}, {}, false, 1, true},
              {u"inbound"_s, DeskText::tr("To come"), Quantity, 85, true, {}, {}, false, 1, true},
              {u"buffer"_s, DeskText::tr("Kept back"), Quantity, 85, true, {}, {}, false, 2, true},
              {u"published"_s,
               DeskText::tr("Offered"),
               Quantity,
               85,
               true,
               {},
               [](const QVariant &micro) {
                   return micro.toLongLong() <= 0 ? toneWarning : 0;
               }},
              hidden(u"subject"_s)},
           .sortedBy = u"channel"_s},
        .related = productCodes(),
        .relatedTitle = DeskText::tr("Barcodes"),
        .figures = {u"published"_s, u"on_hand"_s, u"reserved"_s, u"buffer"_s},
        .bars = {u"channel"_s},
        .actions = [](const QVariantMap &row) -> QList<ActionLine> {
            if (!isKnown(row))
                return {};
            return {formAction("change", DeskText::tr("Change…"))};
        },
        .forms = channelForms(),
        .emptyTitle = DeskText::tr("No channel sells from here"),
        .emptyText = DeskText::tr("Say what each shop offers with Ctrl+N, or bring it in."),
    };
}

PageSource pricesPage()
{
    return {
        .table
        = {.statement = u"price_lists"_s,
           .columns
           = {{u"code"_s, DeskText::tr("List"), Code, 100},
              {u"name"_s, DeskText::tr("Name"), Text, 150},
              {u"currency"_s, DeskText::tr("Currency"), Code, 85, true, {}, {}, true, 3},
              {u"includes_tax"_s, DeskText::tr("With tax"), Word, 85, true, flagWord, {}, false, 1},
              {u"active"_s, DeskText::tr("In use"), Word, 85, true, flagWord, {}, false, 2},
              {u"rules"_s, DeskText::tr("Prices"), Count, 80}},
           .sortedBy = u"code"_s},
        .related
        = {.statement = u"price_rules"_s,
           .columns
           = {{u"sku"_s, DeskText::tr("SKU"), Code, 100, true, {}, {}, false, 3},
              {u"product"_s, DeskText::tr("Product"), Text, 150},
              {u"family"_s, DeskText::tr("Family"), Text, 90, true, {}, {}, false, 1},
              {u"min_quantity"_s, DeskText::tr("From"), Quantity, 70, true, {}, {}, false, 2, true},
              {u"from_day"_s, DeskText::tr("Since"), Day, 95, true, {}, {}, false, 1},
              {u"until_day"_s, DeskText::tr("Until"), Day, 95, true, {}, {}, false, 1},
              {u"price"_s, DeskText::tr("Price"), Price, 85, true, {}, {}, false, 0, true},
              {u"currency"_s, DeskText::tr("Currency"), Code, 75, true, {}, {}, false, 1},
              {u"base"_s, DeskText::tr("Of list"), Code, 80, true, {}, {}, false, 1},
              {u"permille_off"_s, DeskText::tr("Off"), Progress, 70, true, {}, {}, false, 2}},
           .sortedBy = u"sku"_s},
        .relatedTitle = DeskText::tr("Prices"),
        .figures = {u"rules"_s},
        .actions = [](const QVariantMap &row) -> QList<ActionLine> {
            if (!isKnown(row))
                return {};
            return {formAction("price", DeskText::tr("Price…")),
                    formAction("change", DeskText::tr("Change…"))};
        },
        .forms = priceForms(),
        .emptyTitle = DeskText::tr("No price list yet"),
        .emptyText = DeskText::tr("Make the first with Ctrl+N, or bring them in from a file."),
    };
}

PageSource promotionsPage()
{
    return {
        .table
        = {.statement = u"promotions"_s,
           .columns
           = {{u"name"_s, DeskText::tr("Promotion"), Text, 150},
              {u"state"_s, DeskText::tr("State"), Word, 105, true, {}, promotionTone, true},
              {u"kind"_s, DeskText::tr("What it gives"), Word, 115, true, {}, {}, true, 3},
              {u"off"_s, DeskText::tr("Off"), Progress, 70, true, {}, {}, false, 2},
              {u"buy"_s, DeskText::tr("Of so many"), Count, 90, false, {}, {}, false, 0, true},
              {u"pay"_s,
               DeskText::tr("so many are paid"),
               Count,
               90,
               false,
               {},
               {},
               false,
               0,
               true},
              {u"amount"_s, DeskText::tr("Amount off"), Money, 90, true, {}, {}, false, 1, true},
              {u"over_sum"_s,
               DeskText::tr("From a sum of"),
               Money,
               90,
               false,
               {},
               {},
               false,
               0,
               true},
              {u"currency"_s, DeskText::tr("Currency"), Code, 75, false},
              {u"goods"_s, DeskText::tr("Goods"), Code, 100, true, {}, {}, false, 2},
              {u"list"_s, DeskText::tr("Buyers of list"), Code, 100, true, {}, {}, true, 1},
              {u"code"_s, DeskText::tr("Who says"), Code, 90, true, {}, {}, false, 1},
              {u"from_day"_s, DeskText::tr("Since"), Day, 95, true, {}, {}, false, 2},
              {u"until_day"_s, DeskText::tr("Until"), Day, 95, true, {}, {}, false, 3},
              {u"priority"_s, DeskText::tr("Which goes first"), Count, 80, false},
              {u"exclusive"_s, DeskText::tr("Alone"), Word, 70, false, flagWord}},
           .sortedBy = u"name"_s},
        .related
        = {.statement = u"promotion_goods"_s,
           .columns = {{u"sku"_s, DeskText::tr("SKU"), Code, 110},
                       {u"product"_s, DeskText::tr("Product"), Text, 160},
                       {u"family"_s, DeskText::tr("Family"), Text, 100, true, {}, {}, false, 1}},
           .sortedBy = u"sku"_s},
        .relatedTitle = DeskText::tr("Goods"),
        .bars = {u"state"_s, u"kind"_s},
        .actions = [](const QVariantMap &row) -> QList<ActionLine> {
            if (!isKnown(row))
                return {};
            return {formAction("change", DeskText::tr("Change…"))};
        },
        .forms = promotionForms(),
        .emptyTitle = DeskText::tr("No promotion yet"),
        .emptyText = DeskText::tr("Ctrl+N makes one: percent off, three for two, an amount off."),
    };
}

PageSource proposalsPage()
{
    return {
        .table
        = {.statement = u"open_proposals"_s,
           .columns
           = {{u"supplier"_s, DeskText::tr("Supplier"), Text, 140, true, {}, {}, true},
              {u"sku"_s, DeskText::tr("SKU"), Code, 110, true, {}, {}, false, 2},
              {u"product"_s, DeskText::tr("Product"), Text, 190},
              {u"quantity"_s, DeskText::tr("To buy"), Quantity, 85},
              {u"price"_s, DeskText::tr("Price"), Price, 85, true, {}, {}, false, 1, true},
              {u"currency"_s, DeskText::tr("Currency"), Code, 75, false},
              {u"need_by"_s, DeskText::tr("Here by"), Day, 100, true, {}, {}, false, 2},
              {u"on_hand"_s, DeskText::tr("On shelves"), Quantity, 95, true, {}, {}, false, 1},
              {u"reserved"_s, DeskText::tr("Promised"), Quantity, 85, true, {}, {}, false, 1, true},
              {u"waiting"_s, DeskText::tr("Wanted"), Quantity, 80, true, {}, {}, false, 1, true},
              {u"inbound"_s, DeskText::tr("To come"), Quantity, 85, true, {}, {}, false, 1, true},
              {u"min_quantity"_s, DeskText::tr("Least"), Quantity, 75, false},
              {u"max_quantity"_s, DeskText::tr("Most"), Quantity, 75, false},
              {u"proposed_at"_s, DeskText::tr("Proposed"), Moment, 125, false},
              hidden(u"subject"_s)},
           .sortedBy = u"supplier"_s},
        .related
        = {.statement = u"supplier_offers"_s,
           .columns
           = {{u"supplier"_s, DeskText::tr("Supplier"), Text, 120},
              {u"supplier_sku"_s, DeskText::tr("Their SKU"), Code, 100, true, {}, {}, false, 1},
              {u"min_quantity"_s, DeskText::tr("From"), Quantity, 70, true, {}, {}, false, 2, true},
              {u"price"_s, DeskText::tr("Price"), Price, 80},
              {u"currency"_s, DeskText::tr("Currency"), Code, 75, true, {}, {}, false, 1},
              {u"lead_days"_s, DeskText::tr("Days"), Count, 60, true, {}, {}, false, 2},
              {u"valid_until"_s, DeskText::tr("Until"), Day, 95, true, {}, {}, false, 1}},
           .sortedBy = u"price"_s},
        .relatedTitle = DeskText::tr("Who sells it"),
        .figures = {u"quantity"_s, u"on_hand"_s, u"waiting"_s, u"inbound"_s},
        .bars = {u"supplier"_s},
        .actions = proposalActions,
        .draft = proposalDraft,
        .forms = proposalForms(),
        .emptyTitle = DeskText::tr("Enough of everything"),
        .emptyText
        = DeskText::tr("What falls below its least is proposed here, with the figures behind it."),
    };
}

PageSource suppliersPage()
{
    return {
        .table
        = {.statement = u"supplier_scorecard"_s,
           .columns
           = {{u"reference"_s, DeskText::tr("Supplier"), Text, 130},
              {u"lines"_s, DeskText::tr("Lines due"), Count, 85, true, {}, {}, false, 2},
              {u"on_time"_s, DeskText::tr("On time"), Progress, 100, true, {}, shareTone},
              {u"in_full"_s, DeskText::tr("In full"), Progress, 100, true, {}, shareTone},
              {u"priced_lines"_s, DeskText::tr("Lines with a price"), Count, 90, false},
              {u"at_price"_s,
               DeskText::tr("At price"),
               Progress,
               100,
               true,
               {},
               shareTone,
               false,
               3},
              {u"units"_s, DeskText::tr("Units"), Quantity, 90, true, {}, {}, false, 1},
              {u"good"_s, DeskText::tr("Good"), Progress, 100, true, {}, shareTone, false, 3}},
           .sortedBy = u"on_time"_s},
        .related
        = {.statement = u"supplier_purchases"_s,
           .columns
           = {{u"reference"_s, DeskText::tr("Purchase"), Code, 120},
              {u"expected_on"_s, DeskText::tr("Expected"), Day, 110},
              {u"lines"_s, DeskText::tr("Lines"), Count, 65, true, {}, {}, false, 1},
              {u"closed"_s, DeskText::tr("Closed"), Word, 80, true, flagWord, {}, false, 3}},
           .sortedBy = u"expected_on"_s,
           .descending = true},
        .relatedTitle = DeskText::tr("Purchases"),
        .figures = {u"on_time"_s, u"in_full"_s, u"at_price"_s, u"good"_s},
        .actions = [](const QVariantMap &row) -> QList<ActionLine> {
            if (!isKnown(row))
                return {};
            return {formAction("offers", DeskText::tr("Prices…")),
                    formAction("change", DeskText::tr("Change…"))};
        },
        .forms = supplierForms(),
        .emptyTitle = DeskText::tr("Nobody sells to you yet"),
        .emptyText
        = DeskText::tr("Ctrl+N: whoever delivers is judged here from the first line on."),
    };
}

PageSource programsPage()
{
    return {
        .table = {.statement = u"programs"_s,
                  .columns
                  = {{u"kind"_s, DeskText::tr("Kind"), Word, 120, true, {}, {}, true, 3},
                     {u"name"_s, DeskText::tr("Name"), Text, 140},
                     {u"place"_s, DeskText::tr("Who, or where"), Text, 200, true, {}, {}, false, 3},
                     {u"active"_s, DeskText::tr("In use"), Word, 75, true, flagWord, {}, true},
                     {u"used"_s, DeskText::tr("Last used"), Day, 95, true, {}, {}, false, 2},
                     {u"since"_s, DeskText::tr("Since"), Moment, 125, true, {}, {}, false, 1},
                     {u"until"_s, DeskText::tr("Until"), Moment, 125, true, {}, {}, false, 1},
                     hidden(u"subject"_s)},
                  .sortedBy = u"name"_s},
        .related = roleLimits(),
        .relatedTitle = DeskText::tr("Up to how much"),
        .actions = programActions,
        .draft = programDraft,
        .hubWish = programWish,
        .forms = programForms(),
        .emptyTitle = DeskText::tr("No program speaks to the hub"),
        .emptyText = DeskText::tr("Ctrl+N lets one in, or tells one what happens here."),
    };
}

} // namespace bincard::desk
