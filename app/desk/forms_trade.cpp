// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who buys from us and who sells to us, and at what prices.

#include "app/desk/form_parts.h"
#include "app/desk/forms.h"

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr int wholePermille = 1'000;

std::optional<FormProblem> partnerProblem(const FormAnswer &answer)
{
    const std::string country = textIn(answer.values, "country");
    const bool isCode = country.size() == 2 && std::ranges::all_of(country, [](char letter) {
                            return letter >= 'A' && letter <= 'Z';
                        });
    if (!country.empty() && !isCode)
        return FormProblem{u"country"_s, DeskText::tr("Two capital letters: DE")};
    return std::nullopt;
}

QList<FormField> partnerFields()
{
    return {{.name = u"reference"_s,
             .title = DeskText::tr("Number"),
             .kind = FormKind::Code,
             .needed = true,
             .hint = DeskText::tr("By which you know them"),
             .unique = u"partner.by_reference"_s},
            {.name = u"country"_s,
             .title = DeskText::tr("Country"),
             .kind = FormKind::Code,
             .hint = u"DE"_s}};
}

Draft partnerDraft(const FormAnswer &answer)
{
    return savedAs<catalog::Partner>(
        answer, [](catalog::Partner &partner, const QVariantMap &values) -> Result<> {
            partner.reference = textIn(values, "reference");
            partner.country = textIn(values, "country");
            return {};
        });
}

FormSource partnerForm(const QString &code, const QString &title, bool isNew)
{
    return {
        .code = code,
        .title = title,
        .about = DeskText::tr("Names and addresses stand with each order, never here."),
        .fields = partnerFields(),
        .reading = isNew ? QString() : u"partner_form"_s,
        .subject = isNew ? QString() : u"id"_s,
        .makes = isNew,
        .draft = partnerDraft,
        .check = partnerProblem,
    };
}

/// One price of a supplier; the one that is known for the same quantity and day changes.
Result<> addOffer(const QVariantMap &said, catalog::PartnerId supplier, Currency currency,
                  const Workspace &records, IdSource &ids, Operations &operations)
{
    const auto product = recordIn<catalog::Product>(said, "product");
    const auto known = records.find<purchase::SupplierPrice>(
        "by_offer", supplier, product, quantityIn(said, "least"), dayIn(said, "from"));
    const auto offer = save<purchase::SupplierPrice>(
        known,
        [&](purchase::SupplierPrice &price) -> Result<> {
            price.supplier = supplier;
            price.product = product;
            price.supplierSku = textIn(said, "their_sku");
            price.minQuantity = quantityIn(said, "least");
            price.price = {numberIn(said, "price"), currency};
            price.leadDays = static_cast<int>(numberIn(said, "days"));
            price.validFrom = dayIn(said, "from");
            price.validUntil = dayIn(said, "until");
            return {};
        },
        ids, operations);
    return offer ? Result<>{} : Result<>{offer.error()};
}

QList<FormField> offerColumns()
{
    FormField sku = productField(true);
    sku.title = DeskText::tr("SKU");
    return {
        sku,
        {.name = u"called"_s, .title = DeskText::tr("Product"), .kind = FormKind::Name, .share = 4},
        {.name = u"their_sku"_s,
         .title = DeskText::tr("Their SKU"),
         .kind = FormKind::Code,
         .share = 3},
        {.name = u"least"_s,
         .title = DeskText::tr("From"),
         .kind = FormKind::Quantity,
         .blamed = {ErrorCode::NotDivisible}},
        {.name = u"price"_s,
         .title = DeskText::tr("Price"),
         .kind = FormKind::Price,
         .needed = true},
        {.name = u"days"_s, .title = DeskText::tr("Days"), .kind = FormKind::Count}};
}

/// A supplier is somebody who sells something: the first offers come with them.
Draft supplierDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        const auto currency = currencyIn(answer.values, "currency");
        if (!currency)
            return currency.error();
        Operations operations;
        catalog::PartnerId supplier{answer.subject};
        if (!supplier) {
            supplier = {ids.next()};
            operations.emplace_back(
                Save<catalog::Partner>{.record = {.id = supplier,
                                                  .reference = textIn(answer.values, "reference"),
                                                  .country = textIn(answer.values, "country")}});
        }
        for (const QVariantMap &line : answer.lines) {
            const auto added = addOffer(line, supplier, *currency, records, ids, operations);
            if (!added)
                return added.error();
        }
        answer.outcome->id = supplier.value;
        return operations;
    };
}

std::optional<FormProblem> currencyProblem(const FormAnswer &answer)
{
    if (!currencyIn(answer.values, "currency"))
        return FormProblem{u"currency"_s, DeskText::tr("Three letters: EUR")};
    return std::nullopt;
}

std::optional<FormProblem> supplierProblem(const FormAnswer &answer)
{
    const auto problem = partnerProblem(answer);
    return problem ? problem : currencyProblem(answer);
}

FormSource newSupplierForm()
{
    QList<FormField> fields = partnerFields();
    fields << currencyField();
    return {
        .code = u"supplier"_s,
        .title = DeskText::tr("New supplier"),
        .about = DeskText::tr("Their number, and what they sell at what price."),
        .fields = fields,
        .lines = offerColumns(),
        .linesTitle = DeskText::tr("What they sell"),
        .reading = u"trade_form"_s,
        .makes = true,
        .draft = supplierDraft,
        .check = supplierProblem,
    };
}

FormSource offersForm()
{
    return {
        .code = u"offers"_s,
        .title = DeskText::tr("Prices of the supplier"),
        .about = DeskText::tr("A price for the same product and quantity replaces the one before."),
        .fields = {currencyField()},
        .lines = offerColumns(),
        .linesTitle = DeskText::tr("What they sell"),
        .reading = u"trade_form"_s,
        .subject = u"id"_s,
        .draft = supplierDraft,
        .check = currencyProblem,
    };
}

Draft priceListDraft(const FormAnswer &answer)
{
    return savedAs<catalog::PriceList>(
        answer, [](catalog::PriceList &list, const QVariantMap &values) -> Result<> {
            const auto currency = currencyIn(values, "currency");
            if (!currency)
                return currency.error();
            list.code = textIn(values, "code");
            list.name = textIn(values, "name");
            list.currency = currency->text();
            list.includesTax = flagIn(values, "includes_tax");
            list.active = flagIn(values, "active");
            return {};
        });
}

FormSource priceListForm(bool isNew)
{
    FormField currency = currencyField();
    currency.blamed = {ErrorCode::WrongState};
    return {
        .code = isNew ? u"list"_s : u"change"_s,
        .title = isNew ? DeskText::tr("New price list") : DeskText::tr("Change the price list"),
        .about = DeskText::tr("Currency and tax stay once there are prices on it."),
        .fields
        = {{.name = u"code"_s,
            .title = DeskText::tr("Code"),
            .kind = FormKind::Code,
            .needed = true,
            .hint = u"RETAIL"_s,
            .unique = u"price_list.by_code"_s},
           {.name = u"name"_s, .title = DeskText::tr("Name"), .needed = true},
           currency,
           {.name = u"includes_tax"_s, .title = DeskText::tr("With tax"), .kind = FormKind::Flag},
           activeField(DeskText::tr("In use"))},
        .reading = isNew ? u"trade_form"_s : u"price_list_form"_s,
        .subject = isNew ? QString() : u"id"_s,
        .makes = isNew,
        .draft = priceListDraft,
        .check = currencyProblem,
    };
}

/// The price that is known for the same goods, quantity and day changes; else there is one more.
Draft priceDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        const QVariantMap &said = answer.values;
        const catalog::PriceListId id{answer.subject};
        const auto list = records.require(id);
        if (!list)
            return list.error();
        const auto product = recordIn<catalog::Product>(said, "product");
        const std::string family = textIn(said, "family");
        const auto known = records.find<catalog::PriceRule>(
            "by_goods", id, product, family, quantityIn(said, "least"), dayIn(said, "from"));
        const auto base = recordIn<catalog::PriceList>(said, "base");
        const auto currency = currencyFromText(list->currency);
        if (!currency)
            return currency.error();
        Operations operations;
        const auto rule = save<catalog::PriceRule>(
            known,
            [&](catalog::PriceRule &price) -> Result<> {
                price.list = id;
                price.product = product;
                price.family = family;
                price.minQuantity = quantityIn(said, "least");
                price.from = dayIn(said, "from");
                price.until = dayIn(said, "until");
                price.price = base ? UnitPrice{} : UnitPrice{numberIn(said, "price"), *currency};
                price.base = base;
                price.permilleOff = base ? static_cast<int>(numberIn(said, "off")) : 0;
                return {};
            },
            ids, operations);
        if (!rule)
            return rule.error();
        answer.outcome->id = answer.subject;
        return operations;
    };
}

std::optional<FormProblem> priceProblem(const FormAnswer &answer)
{
    const QVariantMap &said = answer.values;
    if (numberIn(said, "product") != 0 && !textIn(said, "family").empty())
        return FormProblem{u"family"_s, DeskText::tr("Either a product or a family")};
    if (numberIn(said, "until") != 0 && numberIn(said, "until") < numberIn(said, "from"))
        return FormProblem{u"until"_s, DeskText::tr("Over before it begins")};
    if (numberIn(said, "base") == 0 && numberIn(said, "price") <= 0)
        return FormProblem{u"price"_s, DeskText::tr("A price, or so much off another list")};
    if (numberIn(said, "base") != 0 && numberIn(said, "price") != 0)
        return FormProblem{u"price"_s, DeskText::tr("It comes from the other list")};
    if (numberIn(said, "off") > wholePermille)
        return FormProblem{u"off"_s, DeskText::tr("From 0 to 100")};
    return std::nullopt;
}

FormSource priceForm()
{
    return {
        .code = u"price"_s,
        .title = DeskText::tr("Price on the list"),
        .about
        = DeskText::tr("Of one product, of a family, or of everything. One that is known for "
                       "the same goods, quantity and day is replaced."),
        .fields
        = {productField(false),
           {.name = u"family"_s, .title = DeskText::tr("Family"), .kind = FormKind::Code},
           {.name = u"least"_s, .title = DeskText::tr("From so many"), .kind = FormKind::Quantity},
           {.name = u"price"_s, .title = DeskText::tr("Price"), .kind = FormKind::Price},
           {.name = u"from"_s,
            .title = DeskText::tr("First day"),
            .kind = FormKind::Day,
            .hint = DeskText::tr("Since ever")},
           {.name = u"until"_s,
            .title = DeskText::tr("Last day"),
            .kind = FormKind::Day,
            .hint = DeskText::tr("For ever")},
           {.name = u"base"_s,
            .title = DeskText::tr("Instead: of list"),
            .kind = FormKind::Reference,
            .search = u"find_price_lists"_s,
            .blamed = {ErrorCode::InvalidInput}},
           {.name = u"off"_s, .title = DeskText::tr("% off"), .kind = FormKind::Percent}},
        .subject = u"id"_s,
        .draft = priceDraft,
        .check = priceProblem,
    };
}

} // namespace

QList<FormSource> customerForms()
{
    return {partnerForm(u"customer"_s, DeskText::tr("New customer"), true),
            partnerForm(u"change"_s, DeskText::tr("Change the customer"), false)};
}

QList<FormSource> supplierForms()
{
    return {newSupplierForm(), offersForm(),
            partnerForm(u"change"_s, DeskText::tr("Change the supplier"), false)};
}

QList<FormSource> priceForms()
{
    return {priceListForm(true), priceListForm(false), priceForm()};
}

} // namespace bincard::desk
