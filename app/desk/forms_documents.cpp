// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders that somebody takes on the telephone, and what is bought.

#include "app/desk/form_parts.h"
#include "app/desk/forms.h"
#include "sync/wire/zone_day.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1'000;
constexpr std::int64_t noonMs = dayMs / 2;

/// What is promised for a day is promised for its noon.
Instant noonOf(Date day)
{
    if (day == Date{})
        return {};
    return {std::chrono::sys_days(day).time_since_epoch().count() * dayMs + noonMs};
}

/// By the calendar of the warehouse.
Date todayAt(const FormAnswer &answer, const Workspace &records)
{
    const auto warehouse = records.get(inventory::WarehouseId{answer.warehouse});
    return wire::zoneDay(answer.now, warehouse ? warehouse->timeZone : "UTC");
}

/// The number that somebody typed, else one of its own.
std::string referenceOf(const QVariantMap &values, char letter, std::int64_t id)
{
    const std::string typed = textIn(values, "reference");
    return typed.empty() ? letter + std::to_string(id) : typed;
}

void addAddress(const QVariantMap &said, sales::OrderId order, Operations &operations)
{
    if (textIn(said, "street").empty())
        return;
    operations.emplace_back(sales::ChangeAddress{.order = order,
                                                 .name = textIn(said, "to"),
                                                 .street = textIn(said, "street"),
                                                 .postcode = textIn(said, "postcode"),
                                                 .city = textIn(said, "city"),
                                                 .country = textIn(said, "country")});
}

Draft orderDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &, IdSource &ids) -> Result<Operations> {
        const QVariantMap &said = answer.values;
        const auto currency = currencyIn(said, "currency");
        if (!currency)
            return currency.error();
        const sales::OrderId order{ids.next()};
        Operations operations{
            sales::OpenOrder{.order = order,
                             .warehouse = {answer.warehouse},
                             .channel = "office",
                             .reference = referenceOf(said, 'O', order.value),
                             .customer = recordIn<catalog::Partner>(said, "customer"),
                             .placedAt = answer.now,
                             .promisedAt = noonOf(dayIn(said, "promised"))}};
        addAddress(said, order, operations);
        int position = 0;
        for (const QVariantMap &line : answer.lines)
            operations.emplace_back(
                sales::AddOrderLine{.line = {ids.next()},
                                    .order = order,
                                    .product = recordIn<catalog::Product>(line, "product"),
                                    .position = ++position,
                                    .quantity = quantityIn(line, "quantity"),
                                    .price = priceIn(line, "price", *currency)});
        if (answer.submit == u"confirm"_s)
            operations.emplace_back(sales::ConfirmOrder{.order = order, .transfer = {ids.next()}});
        answer.outcome->id = order.value;
        return operations;
    };
}

/// What the list says for so many of it today.
QVariantMap listPrice(const FormAnswer &answer, const QVariantMap &line, const Workspace &records)
{
    const auto price = catalog::priceFor(
        recordIn<catalog::Product>(line, "product"), quantityIn(line, "quantity"),
        recordIn<catalog::PriceList>(answer.values, "list"), todayAt(answer, records), records);
    if (!price)
        return {};
    return {{u"price"_s, QVariant::fromValue<qint64>(price->unit.micro)}};
}

std::optional<FormProblem> linesProblem(const FormAnswer &answer)
{
    if (!currencyIn(answer.values, "currency"))
        return FormProblem{u"currency"_s, DeskText::tr("Three letters: EUR")};
    for (const QVariantMap &line : answer.lines) {
        if (numberIn(line, "price") < 0)
            return FormProblem{{}, DeskText::tr("No price is below nothing.")};
    }
    return quantityProblem(answer);
}

std::optional<FormProblem> orderProblem(const FormAnswer &answer)
{
    const QVariantMap &said = answer.values;
    if (!textIn(said, "street").empty()) {
        for (const auto *field : {"city", "country"}) {
            if (textIn(said, field).empty())
                return FormProblem{QString::fromLatin1(field),
                                   DeskText::tr("A street is in a city of a country")};
        }
    }
    return linesProblem(answer);
}

FormSource orderForm()
{
    return {
        .code = u"order"_s,
        .title = DeskText::tr("New order"),
        .about = DeskText::tr("Who wants what. Scan goods to add them, or type SKU or name."),
        .fields
        = {{.name = u"customer"_s,
            .title = DeskText::tr("Customer"),
            .kind = FormKind::Reference,
            .hint = DeskText::tr("Their number; none: nobody in particular"),
            .search = u"find_partners"_s},
           {.name = u"reference"_s,
            .title = DeskText::tr("Order number"),
            .kind = FormKind::Code,
            .hint = DeskText::tr("Made by itself"),
            .blamed = {ErrorCode::Duplicate}},
           {.name = u"promised"_s, .title = DeskText::tr("Promised for"), .kind = FormKind::Day},
           {.name = u"list"_s,
            .title = DeskText::tr("Price list"),
            .kind = FormKind::Reference,
            .search = u"find_price_lists"_s},
           {.name = u"to"_s, .title = DeskText::tr("To whom")},
           {.name = u"street"_s, .title = DeskText::tr("Street and number")},
           {.name = u"postcode"_s, .title = DeskText::tr("Postcode"), .kind = FormKind::Code},
           {.name = u"city"_s, .title = DeskText::tr("City")},
           {.name = u"country"_s,
            .title = DeskText::tr("Country"),
            .kind = FormKind::Code,
            .hint = u"DE"_s},
           currencyField()},
        .lines = goodsColumns(),
        .linesTitle = DeskText::tr("What is ordered"),
        .reading = u"trade_form"_s,
        .makes = true,
        .submits = {{u"confirm"_s, DeskText::tr("Confirm the order")},
                    {u"draft"_s, DeskText::tr("Keep as a draft")}},
        .draft = orderDraft,
        .check = orderProblem,
        .preset = listPrice,
    };
}

Draft purchaseOrderDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        const QVariantMap &said = answer.values;
        const inventory::WarehouseId warehouse{answer.warehouse};
        const auto currency = currencyIn(said, "currency");
        if (!currency)
            return currency.error();
        const auto docks = records.list<inventory::Location>(Range{.limit = 1}, "by_usage",
                                                             warehouse, inventory::Usage::Staging);
        if (docks.empty())
            return Error{ErrorCode::NotFound, "a dock"};
        const purchase::PurchaseOrderId order{ids.next()};
        Operations operations{
            purchase::OpenPurchaseOrder{.order = order,
                                        .warehouse = warehouse,
                                        .reference = referenceOf(said, 'P', order.value),
                                        .supplier = recordIn<catalog::Partner>(said, "supplier"),
                                        .expectedOn = dayIn(said, "expected"),
                                        .dock = docks.front().id}};
        int position = 0;
        for (const QVariantMap &line : answer.lines)
            operations.emplace_back(
                purchase::AddPurchaseLine{.line = {ids.next()},
                                          .warehouse = warehouse,
                                          .order = order,
                                          .product = recordIn<catalog::Product>(line, "product"),
                                          .position = ++position,
                                          .quantity = quantityIn(line, "quantity"),
                                          .price = priceIn(line, "price", *currency)});
        if (answer.submit == u"confirm"_s)
            operations.emplace_back(
                purchase::ConfirmPurchaseOrder{.order = order, .warehouse = warehouse});
        answer.outcome->id = order.value;
        return operations;
    };
}

/// What the supplier asks for so many; and so many where the supplier sells no fewer.
QVariantMap supplierPrice(const FormAnswer &answer, const QVariantMap &line,
                          const Workspace &records)
{
    const auto product = recordIn<catalog::Product>(line, "product");
    const auto supplier = recordIn<catalog::Partner>(answer.values, "supplier");
    const Date today = todayAt(answer, records);
    const Quantity wanted = quantityIn(line, "quantity");
    if (!supplier)
        return {};
    if (const auto price = purchase::bestSupplierPrice(product, wanted, today, records, supplier))
        return {{u"price"_s, QVariant::fromValue<qint64>(price->price.micro)}};
    const auto least = purchase::leastSupplierPrice(product, today, records, supplier);
    if (!least)
        return {};
    return {{u"price"_s, QVariant::fromValue<qint64>(least->price.micro)}};
}

FormSource purchaseForm()
{
    return {
        .code = u"purchase"_s,
        .title = DeskText::tr("New purchase"),
        .about = DeskText::tr("What is bought from whom. Prices are those of the supplier."),
        .fields
        = {{.name = u"supplier"_s,
            .title = DeskText::tr("Supplier"),
            .kind = FormKind::Reference,
            .needed = true,
            .search = u"find_suppliers"_s},
           {.name = u"reference"_s,
            .title = DeskText::tr("Purchase number"),
            .kind = FormKind::Code,
            .hint = DeskText::tr("Made by itself"),
            .blamed = {ErrorCode::Duplicate}},
           {.name = u"expected"_s, .title = DeskText::tr("Expected on"), .kind = FormKind::Day},
           currencyField()},
        .lines = goodsColumns(),
        .linesTitle = DeskText::tr("What is bought"),
        .reading = u"trade_form"_s,
        .makes = true,
        .submits
        = {{u"confirm"_s, DeskText::tr("Order it")}, {u"draft"_s, DeskText::tr("Keep as a draft")}},
        .draft = purchaseOrderDraft,
        .check = linesProblem,
        .preset = supplierPrice,
    };
}

} // namespace

QList<FormSource> orderForms()
{
    return {orderForm()};
}

QList<FormSource> purchaseForms()
{
    return {purchaseForm()};
}

} // namespace bincard::desk
