// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Goods that a customer may send back, and what goes to them instead.

#include "app/desk/form_parts.h"
#include "app/desk/forms.h"
#include "core/returns/rules.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using returns::ReturnOrderId;

/// The line of the order that most of these goods can come back of. Errors: NotFound.
Result<sales::OrderLineId> soldBy(sales::OrderId order, catalog::ProductId product,
                                  const Workspace &records)
{
    std::optional<sales::OrderLineId> best;
    Quantity most;
    for (const auto &line : records.list<sales::OrderLine>("by_order", order)) {
        if (line.product != product)
            continue;
        const Quantity there
            = returns::shippedOf(line.id, records) - returns::comingBackOf(line.id, records);
        if (!best || there > most) {
            best = line.id;
            most = there;
        }
    }
    if (!best)
        return Error{ErrorCode::WrongProduct, "that order sent none of these goods"};
    return *best;
}

Draft announceDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        const QVariantMap &said = answer.values;
        const inventory::WarehouseId warehouse{answer.warehouse};
        const auto order = recordIn<sales::Order>(said, "order");
        const ReturnOrderId made{ids.next()};
        const std::string typed = textIn(said, "reference");
        Operations operations{returns::AuthoriseReturn{
            .warehouse = warehouse,
            .returnOrder = made,
            .reference = typed.empty() ? 'R' + std::to_string(made.value) : typed,
            .label = textIn(said, "label"),
            .order = order,
            .until = dayIn(said, "until")}};
        for (const QVariantMap &line : answer.lines) {
            const auto product = recordIn<catalog::Product>(line, "product");
            const auto sold = soldBy(order, product, records);
            if (!sold)
                return sold.error();
            operations.emplace_back(returns::AddReturnLine{
                .warehouse = warehouse,
                .returnLine = {ids.next()},
                .returnOrder = made,
                .orderLine = *sold,
                .product = product,
                .quantity = quantityIn(line, "quantity"),
                .returnReason = recordIn<returns::ReturnReason>(said, "reason")});
        }
        answer.outcome->id = made.value;
        return operations;
    };
}

std::optional<FormProblem> announceProblem(const FormAnswer &answer)
{
    if (answer.lines.isEmpty())
        return FormProblem{{}, DeskText::tr("Something has to come back.")};
    return quantityProblem(answer);
}

FormSource announceForm()
{
    QList<FormField> lines = goodsColumns();
    lines.removeLast(); // it was sold at a price
    return {
        .code = u"announce"_s,
        .title = DeskText::tr("New return"),
        .about = DeskText::tr("What a customer may send back, of an order that left."),
        .fields = {{.name = u"order"_s,
                    .title = DeskText::tr("Order"),
                    .kind = FormKind::Reference,
                    .needed = true,
                    .search = u"find_orders"_s},
                   {.name = u"reason"_s,
                    .title = DeskText::tr("Reason"),
                    .kind = FormKind::Reference,
                    .needed = true,
                    .search = u"find_return_reasons"_s},
                   {.name = u"reference"_s,
                    .title = DeskText::tr("Return number"),
                    .kind = FormKind::Code,
                    .hint = DeskText::tr("Made by itself"),
                    .blamed = {ErrorCode::Duplicate}},
                   {.name = u"label"_s,
                    .title = DeskText::tr("Number on the label"),
                    .kind = FormKind::Code,
                    .hint = DeskText::tr("The carrier's, where there is one")},
                   {.name = u"until"_s, .title = DeskText::tr("Until"), .kind = FormKind::Day}},
        .lines = lines,
        .linesTitle = DeskText::tr("What comes back"),
        .makes = true,
        .submits = {{u"announce"_s, DeskText::tr("Allow it")}},
        .draft = announceDraft,
        .check = announceProblem,
    };
}

Draft exchangeDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        const auto line = records.require(returns::ReturnLineId{answer.subject});
        if (!line)
            return line.error();
        return Operations{
            returns::SettleReturn{.warehouse = {answer.warehouse},
                                  .settlement = {ids.next()},
                                  .returnLine = line->id,
                                  .kind = returns::SettlementKind::Exchange,
                                  .quantity = returns::settleable(*line, records),
                                  .product = recordIn<catalog::Product>(answer.values, "product"),
                                  .newOrder = {ids.next()},
                                  .newLine = {ids.next()},
                                  .newTransfer = {ids.next()}}};
    };
}

FormSource exchangeForm()
{
    return {
        .code = u"exchange"_s,
        .title = DeskText::tr("Send something else"),
        .about = DeskText::tr("As many of these goods as came back. They are reserved at once."),
        .fields = {productField(true)},
        .subject = u"id"_s,
        .submits = {{u"exchange"_s, DeskText::tr("Send it")}},
        .draft = exchangeDraft,
    };
}

} // namespace

QList<FormSource> returnForms()
{
    return {announceForm(), exchangeForm()};
}

} // namespace bincard::desk
