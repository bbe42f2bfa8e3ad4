// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Products and their barcodes and boxes, when they are bought again, and what channels offer.

#include "app/desk/form_parts.h"
#include "app/desk/forms.h"
#include "app/floor/text.h"
#include "core/scan/gtin.h"

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using enum FormKind;

QList<FormOption> units()
{
    QList<FormOption> options;
    for (const auto *code : {"C62", "KGM", "MTR", "LTR"})
        options << FormOption{QString::fromLatin1(code), app::Text::unit(code, false)};
    return options;
}

QList<FormOption> trackings()
{
    return {{u"None"_s, DeskText::tr("Not at all")},
            {u"Lot"_s, DeskText::tr("By lot")},
            {u"Serial"_s, DeskText::tr("By serial number")}};
}

/// A GTIN of any length stands with 14 digits.
std::string barcodeIn(const QVariantMap &values)
{
    const std::string code = textIn(values, "barcode");
    return scan::gtin14(code).value_or(code);
}

void addBarcode(const std::string &code, catalog::ProductId product, catalog::PackagingId packaging,
                IdSource &ids, Operations &operations)
{
    if (!code.empty())
        operations.emplace_back(Save<catalog::Barcode>{
            .record
            = {.id = {ids.next()}, .code = code, .product = product, .packaging = packaging}});
}

Result<> describeProduct(catalog::Product &product, const QVariantMap &values)
{
    product.sku = textIn(values, "sku");
    product.name = textIn(values, "name");
    product.unit = textIn(values, "unit");
    product.whole = flagIn(values, "whole");
    product.tracking = choiceIn<catalog::Tracking>(values, "tracking");
    product.expires = flagIn(values, "expires");
    product.receiptDaysMin = static_cast<int>(numberIn(values, "receipt_days"));
    product.remainingDaysMin = static_cast<int>(numberIn(values, "remaining_days"));
    product.family = textIn(values, "family");
    product.weightGrams = numberIn(values, "weight");
    product.volumeMl = numberIn(values, "volume");
    product.hazard = textIn(values, "hazard");
    product.note = textIn(values, "note");
    product.active = flagIn(values, "active");
    return {};
}

Draft productDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        auto operations = savedAs<catalog::Product>(answer, describeProduct)(records, ids);
        if (!operations)
            return operations;
        addBarcode(barcodeIn(answer.values), {answer.outcome->id}, {}, ids, *operations);
        return operations;
    };
}

std::optional<FormProblem> productProblem(const FormAnswer &answer)
{
    const auto tracking = choiceIn<catalog::Tracking>(answer.values, "tracking");
    if (flagIn(answer.values, "expires") && tracking == catalog::Tracking::None)
        return FormProblem{u"tracking"_s, DeskText::tr("What expires is tracked by lot")};
    if (!flagIn(answer.values, "whole") && tracking == catalog::Tracking::Serial)
        return FormProblem{u"whole"_s, DeskText::tr("A serial number is one whole unit")};
    if (textIn(answer.values, "hazard").find(' ') != std::string::npos)
        return FormProblem{u"hazard"_s, DeskText::tr("One class: 3, or 2.1")};
    return std::nullopt;
}

FormSource productForm(bool isNew)
{
    return {
        .code = isNew ? u"product"_s : u"change"_s,
        .title = isNew ? DeskText::tr("New product") : DeskText::tr("Change the product"),
        .about = DeskText::tr("What it is, how it is counted, and what a scanner reads on it."),
        .fields
        = {{.name = u"sku"_s,
            .title = DeskText::tr("SKU"),
            .kind = Code,
            .needed = true,
            .hint = DeskText::tr("Your own name for it"),
            .unique = u"product.by_sku"_s},
           {.name = u"name"_s, .title = DeskText::tr("Name"), .needed = true},
           {.name = u"barcode"_s,
            .title = isNew ? DeskText::tr("Barcode") : DeskText::tr("One barcode more"),
            .kind = Code,
            .hint = DeskText::tr("Scan it, or type its figures"),
            .unique = u"barcode.by_code"_s},
           {.name = u"family"_s, .title = DeskText::tr("Family"), .kind = Code},
           {.name = u"unit"_s,
            .title = DeskText::tr("Counted in"),
            .kind = Choice,
            .options = units()},
           {.name = u"whole"_s,
            .title = DeskText::tr("Whole units only"),
            .kind = Flag,
            .begins = u"1"_s,
            .blamed = {ErrorCode::NotDivisible}},
           {.name = u"tracking"_s,
            .title = DeskText::tr("Tracked"),
            .kind = Choice,
            .options = trackings()},
           {.name = u"expires"_s, .title = DeskText::tr("Expires"), .kind = Flag},
           {.name = u"receipt_days"_s,
            .title = DeskText::tr("Days left when it comes, at least"),
            .kind = Count},
           {.name = u"remaining_days"_s,
            .title = DeskText::tr("Days left when it goes, at least"),
            .kind = Count},
           {.name = u"weight"_s, .title = DeskText::tr("Weight of a unit, g"), .kind = Count},
           {.name = u"volume"_s, .title = DeskText::tr("Room of a unit, ml"), .kind = Count},
           {.name = u"hazard"_s, .title = DeskText::tr("Class of dangerous goods"), .kind = Code},
           activeField(DeskText::tr("Sold")),
           {.name = u"note"_s,
            .title = DeskText::tr("Note for the picker"),
            .hint = DeskText::tr("fragile, both hands"),
            .wide = true}},
        .reading = isNew ? QString() : u"product_form"_s,
        .subject = isNew ? QString() : u"id"_s,
        .makes = isNew,
        .draft = productDraft,
        .check = productProblem,
    };
}

Draft packagingDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &, IdSource &ids) -> Result<Operations> {
        const QVariantMap &said = answer.values;
        const catalog::Packaging packaging{.id = {ids.next()},
                                           .product = {answer.subject},
                                           .name = textIn(said, "name"),
                                           .factor = quantityIn(said, "factor"),
                                           .lengthMm = numberIn(said, "length"),
                                           .widthMm = numberIn(said, "width"),
                                           .heightMm = numberIn(said, "height"),
                                           .weightGrams = numberIn(said, "weight")};
        Operations operations{Save<catalog::Packaging>{.record = packaging}};
        addBarcode(barcodeIn(said), packaging.product, packaging.id, ids, operations);
        answer.outcome->id = answer.subject;
        return operations;
    };
}

FormSource packagingForm()
{
    return {
        .code = u"packaging"_s,
        .title = DeskText::tr("New packaging"),
        .about = DeskText::tr("A box, case or pallet of it: one scan counts what is inside."),
        .fields = {{.name = u"name"_s,
                    .title = DeskText::tr("Name"),
                    .needed = true,
                    .hint = DeskText::tr("Box of 12")},
                   {.name = u"factor"_s,
                    .title = DeskText::tr("Units inside"),
                    .kind = FormKind::Quantity,
                    .needed = true,
                    .blamed = {ErrorCode::NotDivisible}},
                   {.name = u"barcode"_s,
                    .title = DeskText::tr("Barcode"),
                    .kind = Code,
                    .hint = DeskText::tr("Scan it, or type its figures"),
                    .unique = u"barcode.by_code"_s},
                   {.name = u"weight"_s,
                    .title = DeskText::tr("Weight with its content, g"),
                    .kind = Count},
                   {.name = u"length"_s, .title = DeskText::tr("Length, mm"), .kind = Count},
                   {.name = u"width"_s, .title = DeskText::tr("Width, mm"), .kind = Count},
                   {.name = u"height"_s, .title = DeskText::tr("Height, mm"), .kind = Count}},
        .subject = u"id"_s,
        .draft = packagingDraft,
    };
}

Draft reorderDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        const QVariantMap &said = answer.values;
        const auto product = recordIn<catalog::Product>(said, "product");
        const inventory::WarehouseId warehouse{answer.warehouse};
        const auto known = records.find<purchase::ReorderRule>("by_product", warehouse, product);
        Operations operations;
        const auto rule = save<purchase::ReorderRule>(
            known,
            [&](purchase::ReorderRule &record) -> Result<> {
                record.warehouse = warehouse;
                record.product = product;
                record.min = quantityIn(said, "least");
                record.max = quantityIn(said, "most");
                record.multiple = quantityIn(said, "multiple");
                record.supplier = recordIn<catalog::Partner>(said, "supplier");
                record.active = flagIn(said, "active");
                return {};
            },
            ids, operations);
        if (!rule)
            return rule.error();
        return operations;
    };
}

std::optional<FormProblem> reorderProblem(const FormAnswer &answer)
{
    if (quantityIn(answer.values, "least") > quantityIn(answer.values, "most"))
        return FormProblem{u"most"_s, DeskText::tr("The most is not below the least")};
    if (!quantityIn(answer.values, "multiple").isPositive())
        return FormProblem{u"multiple"_s, DeskText::tr("More than nothing")};
    return std::nullopt;
}

FormSource reorderForm(const QString &subject)
{
    FormField product = productField(true);
    product.fixed = true;
    product.wide = true;
    return {
        .code = u"reorder"_s,
        .title = DeskText::tr("When it is bought again"),
        .about
        = DeskText::tr("Below the least, what is here and what is to come, it is proposed up "
                       "to the most."),
        .fields = {product,
                   {.name = u"least"_s,
                    .title = DeskText::tr("Least"),
                    .kind = FormKind::Quantity,
                    .needed = true},
                   {.name = u"most"_s,
                    .title = DeskText::tr("Most"),
                    .kind = FormKind::Quantity,
                    .needed = true,
                    .blamed = {ErrorCode::NotDivisible}},
                   {.name = u"multiple"_s,
                    .title = DeskText::tr("By multiples of"),
                    .kind = FormKind::Quantity,
                    .needed = true,
                    .begins = u"1"_s},
                   {.name = u"supplier"_s,
                    .title = DeskText::tr("Supplier"),
                    .kind = Reference,
                    .hint = DeskText::tr("Whoever has the best price"),
                    .search = u"find_suppliers"_s},
                   activeField(DeskText::tr("In use"))},
        .reading = u"reorder_form"_s,
        .subject = subject,
        .draft = reorderDraft,
        .check = reorderProblem,
    };
}

Draft listingDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        return savedAs<sales::ChannelListing>(
            answer,
            [&records](sales::ChannelListing &listing, const QVariantMap &values) -> Result<> {
                const auto channel = records.require(recordIn<catalog::Channel>(values, "channel"));
                if (!channel)
                    return channel.error();
                listing.channel = channel->code;
                listing.product = recordIn<catalog::Product>(values, "product");
                listing.channelSku = textIn(values, "channel_sku");
                listing.buffer = quantityIn(values, "buffer");
                listing.bufferPermille = static_cast<int>(numberIn(values, "buffer_share"));
                listing.active = flagIn(values, "active");
                return {};
            })(records, ids);
    };
}

std::optional<FormProblem> listingProblem(const FormAnswer &answer)
{
    const qint64 share = numberIn(answer.values, "buffer_share");
    if (share < 0 || share > 1'000)
        return FormProblem{u"buffer_share"_s, DeskText::tr("From 0 to 100")};
    return std::nullopt;
}

FormSource listingForm(bool isNew)
{
    return {
        .code = isNew ? u"listing"_s : u"change"_s,
        .title = isNew ? DeskText::tr("New listing") : DeskText::tr("Change the listing"),
        .about = DeskText::tr("What a channel sells, and how much of it is kept back from there."),
        .fields = {{.name = u"channel"_s,
                    .title = DeskText::tr("Channel"),
                    .kind = Reference,
                    .needed = true,
                    .search = u"find_channels"_s},
                   productField(true),
                   {.name = u"channel_sku"_s,
                    .title = DeskText::tr("Sold as"),
                    .kind = Code,
                    .needed = true,
                    .hint = DeskText::tr("What the channel calls it"),
                    .blamed = {ErrorCode::Duplicate}},
                   activeField(DeskText::tr("Offered")),
                   {.name = u"buffer"_s,
                    .title = DeskText::tr("Kept back, units"),
                    .kind = FormKind::Quantity},
                   {.name = u"buffer_share"_s,
                    .title = DeskText::tr("Kept back, % of what is free"),
                    .kind = Percent}},
        .reading = isNew ? QString() : u"listing_form"_s,
        .subject = isNew ? QString() : u"id"_s,
        .makes = isNew,
        .draft = listingDraft,
        .check = listingProblem,
    };
}

} // namespace

QList<FormSource> productForms()
{
    return {productForm(true), productForm(false), packagingForm(), reorderForm(u"id"_s)};
}

QList<FormSource> channelForms()
{
    return {listingForm(true), listingForm(false)};
}

QList<FormSource> proposalForms()
{
    return {reorderForm(u"subject"_s)};
}

} // namespace bincard::desk
