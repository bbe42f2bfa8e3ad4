// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/form_parts.h"

namespace bincard::desk {

using namespace Qt::StringLiterals;

Result<Currency> currencyIn(const QVariantMap &values, const char *field)
{
    return currencyFromText(QString::fromStdString(textIn(values, field)).toUpper().toStdString());
}

QVariantMap asRead(const QVariantMap &values)
{
    QVariantMap read;
    for (const auto &[name, value] : values.asKeyValueRange()) {
        if (name.startsWith(u"was "_s))
            read.insert(name.mid(4), value);
    }
    return read;
}

FormField currencyField()
{
    return {.name = u"currency"_s,
            .title = DeskText::tr("Currency"),
            .kind = FormKind::Code,
            .needed = true,
            .hint = u"EUR"_s};
}

FormField activeField(const QString &title)
{
    return {.name = u"active"_s, .title = title, .kind = FormKind::Flag, .begins = u"1"_s};
}

FormField productField(bool isNeeded)
{
    return {.name = u"product"_s,
            .title = DeskText::tr("Product"),
            .kind = FormKind::Reference,
            .needed = isNeeded,
            .hint = DeskText::tr("SKU, name or barcode"),
            .search = u"find_products"_s,
            .share = 4};
}

QList<FormField> goodsColumns()
{
    FormField sku = productField(true);
    sku.title = DeskText::tr("SKU");
    return {
        sku,
        {.name = u"called"_s, .title = DeskText::tr("Product"), .kind = FormKind::Name, .share = 5},
        {.name = u"quantity"_s,
         .title = DeskText::tr("Quantity"),
         .kind = FormKind::Quantity,
         .needed = true,
         .begins = u"1"_s},
        {.name = u"price"_s, .title = DeskText::tr("Price"), .kind = FormKind::Price}};
}

std::optional<FormProblem> quantityProblem(const FormAnswer &answer)
{
    for (const QVariantMap &line : answer.lines) {
        if (!quantityIn(line, "quantity").isPositive())
            return FormProblem{{}, DeskText::tr("Each line has a quantity above nothing.")};
    }
    return std::nullopt;
}

} // namespace bincard::desk
