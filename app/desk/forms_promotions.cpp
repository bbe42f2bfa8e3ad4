// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Less than the list says, for a time.

#include "app/desk/form_parts.h"
#include "app/desk/forms.h"
#include "core/catalog/promotion.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using catalog::Promotion;
using catalog::PromotionKind;

constexpr qint64 wholePermille = 1'000;

/// What a promotion of one kind says is no part of another.
Result<> describePromise(Promotion &promotion, const QVariantMap &said)
{
    promotion.kind = choiceIn<PromotionKind>(said, "kind");
    promotion.permille = 0;
    promotion.buy = 0;
    promotion.pay = 0;
    promotion.amount = {};
    promotion.over = {};
    switch (promotion.kind) {
    case PromotionKind::PercentOff:
        promotion.permille = static_cast<int>(numberIn(said, "off"));
        return {};
    case PromotionKind::BuyNPayM:
        promotion.buy = static_cast<int>(numberIn(said, "buy"));
        promotion.pay = static_cast<int>(numberIn(said, "pay"));
        return {};
    case PromotionKind::AmountOff:
        break;
    }
    const auto currency = currencyIn(said, "currency");
    if (!currency)
        return currency.error();
    promotion.amount = {numberIn(said, "amount"), *currency};
    promotion.over = {numberIn(said, "over_sum"), *currency};
    return {};
}

Result<> describePromotion(Promotion &promotion, const QVariantMap &said)
{
    promotion.name = textIn(said, "name");
    promotion.list = recordIn<catalog::PriceList>(said, "list");
    promotion.code = textIn(said, "code");
    promotion.from = dayIn(said, "from");
    promotion.until = dayIn(said, "until");
    promotion.product = recordIn<catalog::Product>(said, "product");
    promotion.family = textIn(said, "family");
    promotion.priority = static_cast<int>(numberIn(said, "priority"));
    promotion.exclusive = flagIn(said, "exclusive");
    promotion.active = flagIn(said, "active");
    return describePromise(promotion, said);
}

std::optional<FormProblem> promiseProblem(const QVariantMap &said)
{
    switch (choiceIn<PromotionKind>(said, "kind")) {
    case PromotionKind::PercentOff:
        if (numberIn(said, "off") < 1 || numberIn(said, "off") > wholePermille)
            return FormProblem{u"off"_s, DeskText::tr("More than 0, up to 100")};
        return std::nullopt;
    case PromotionKind::BuyNPayM:
        if (numberIn(said, "buy") < 2)
            return FormProblem{u"buy"_s, DeskText::tr("Two or more")};
        if (numberIn(said, "pay") >= numberIn(said, "buy"))
            return FormProblem{u"pay"_s, DeskText::tr("Fewer than are bought")};
        return std::nullopt;
    case PromotionKind::AmountOff:
        break;
    }
    if (numberIn(said, "amount") <= 0)
        return FormProblem{u"amount"_s, DeskText::tr("How much is taken off")};
    if (!currencyIn(said, "currency"))
        return FormProblem{u"currency"_s, DeskText::tr("Three letters: EUR")};
    return std::nullopt;
}

std::optional<FormProblem> promotionProblem(const FormAnswer &answer)
{
    const QVariantMap &said = answer.values;
    if (const auto problem = promiseProblem(said))
        return problem;
    if (numberIn(said, "product") != 0 && !textIn(said, "family").empty())
        return FormProblem{u"family"_s, DeskText::tr("Either a product or a family")};
    if (numberIn(said, "until") != 0 && numberIn(said, "until") < numberIn(said, "from"))
        return FormProblem{u"until"_s, DeskText::tr("Over before it begins")};
    return std::nullopt;
}

Draft promotionDraft(const FormAnswer &answer)
{
    return savedAs<Promotion>(answer, describePromotion);
}

/// What it gives; of which kind it is says which of these count.
QList<FormField> promiseFields()
{
    FormField currency = currencyField();
    currency.needed = false;
    return {{.name = u"kind"_s,
             .title = DeskText::tr("What it gives"),
             .kind = FormKind::Choice,
             .begins = u"PercentOff"_s,
             .options = {{u"PercentOff"_s, DeskText::tr("Percent off")},
                         {u"BuyNPayM"_s, DeskText::tr("3 for 2")},
                         {u"AmountOff"_s, DeskText::tr("An amount off")}}},
            {.name = u"off"_s,
             .title = DeskText::tr("% off"),
             .kind = FormKind::Percent,
             .hint = DeskText::tr("Where it is percent off")},
            {.name = u"buy"_s,
             .title = DeskText::tr("Of so many"),
             .kind = FormKind::Count,
             .hint = DeskText::tr("Where it is 3 for 2: 3")},
            {.name = u"pay"_s,
             .title = DeskText::tr("so many are paid"),
             .kind = FormKind::Count,
             .hint = DeskText::tr("Where it is 3 for 2: 2")},
            {.name = u"amount"_s,
             .title = DeskText::tr("Amount off"),
             .kind = FormKind::Money,
             .hint = DeskText::tr("Where it is an amount")},
            {.name = u"over_sum"_s,
             .title = DeskText::tr("From a sum of"),
             .kind = FormKind::Money,
             .hint = DeskText::tr("Any sum")},
            currency};
}

QList<FormField> conditionFields()
{
    return {{.name = u"from"_s,
             .title = DeskText::tr("First day"),
             .kind = FormKind::Day,
             .hint = DeskText::tr("Since ever")},
            {.name = u"until"_s,
             .title = DeskText::tr("Last day"),
             .kind = FormKind::Day,
             .hint = DeskText::tr("For ever")},
            productField(false),
            {.name = u"family"_s,
             .title = DeskText::tr("Family"),
             .kind = FormKind::Code,
             .hint = DeskText::tr("Neither: everything")},
            {.name = u"list"_s,
             .title = DeskText::tr("Buyers of list"),
             .kind = FormKind::Reference,
             .hint = DeskText::tr("Everybody"),
             .search = u"find_price_lists"_s},
            {.name = u"code"_s,
             .title = DeskText::tr("Who says"),
             .kind = FormKind::Code,
             .hint = DeskText::tr("Nothing has to be said")},
            {.name = u"priority"_s,
             .title = DeskText::tr("Which goes first"),
             .kind = FormKind::Count,
             .begins = u"100"_s},
            {.name = u"exclusive"_s, .title = DeskText::tr("Alone"), .kind = FormKind::Flag}};
}

FormSource promotionForm(bool isNew)
{
    QList<FormField> fields{{.name = u"name"_s,
                             .title = DeskText::tr("Name"),
                             .needed = true,
                             .hint = DeskText::tr("As the customer reads it"),
                             .unique = u"promotion.by_name"_s},
                            activeField(DeskText::tr("In use"))};
    fields << promiseFields() << conditionFields();
    return {
        .code = isNew ? u"promotion"_s : u"change"_s,
        .title = isNew ? DeskText::tr("New promotion") : DeskText::tr("Change the promotion"),
        .about = DeskText::tr("What it gives, on which goods, to whom, and when. Orders that are "
                              "taken already keep their prices."),
        .fields = fields,
        .reading = isNew ? QString() : u"promotion_form"_s,
        .subject = isNew ? QString() : u"id"_s,
        .makes = isNew,
        .draft = promotionDraft,
        .check = promotionProblem,
    };
}

} // namespace

QList<FormSource> promotionForms()
{
    return {promotionForm(true), promotionForm(false)};
}

} // namespace bincard::desk
