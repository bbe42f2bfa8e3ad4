// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/screen.h"

#include "core/documents/rules.h"

#include <algorithm>

namespace bincard::floor {

namespace {

constexpr std::size_t tailLength = 5;
constexpr std::size_t wholeLength = 8; // a short code is compared whole

} // namespace

std::optional<Place> placeOf(const Workspace &workspace, inventory::LocationId id)
{
    const auto location = workspace.get(id);
    if (!location)
        return std::nullopt;
    return Place{.location = id, .code = location->code, .zone = location->zone};
}

std::optional<Goods> goodsOf(const Workspace &workspace, catalog::ProductId id,
                             inventory::LotId lotId, inventory::PackageId packageId)
{
    const auto product = workspace.get(id);
    if (!product)
        return std::nullopt;
    Goods goods{.product = id,
                .name = product->name,
                .sku = product->sku,
                .lot = {},
                .package = {},
                .note = product->note,
                .photo = documents::pictureOf(id, workspace)};
    goods.serial = product->tracking == catalog::Tracking::Serial;
    if (const auto lot = workspace.get(lotId)) {
        goods.lot = lot->name;
        goods.expiry = lot->expiry;
    }
    if (const auto package = workspace.get(packageId))
        goods.package = package->code;
    return goods;
}

Amount amountOf(const Workspace &workspace, catalog::ProductId id, Quantity needed, Quantity taken)
{
    Amount amount{.needed = needed, .taken = taken, .unit = {}};
    if (const auto product = workspace.get(id)) {
        amount.unit = product->unit;
        amount.whole = product->whole;
    }
    for (const auto &packaging : workspace.list<catalog::Packaging>("by_product", id))
        amount.steps.push_back({.name = packaging.name, .factor = packaging.factor});
    amount.steps.push_back({.name = {}, .factor = Quantity::units(1)});
    std::stable_sort(amount.steps.begin(), amount.steps.end(), [](const auto &a, const auto &b) {
        return a.factor > b.factor;
    });
    return amount;
}

std::string codeTail(const std::string &code)
{
    if (code.size() <= wholeLength)
        return code;
    std::size_t from = code.size() - tailLength;
    while (from < code.size() && (static_cast<unsigned char>(code[from]) & 0xC0) == 0x80)
        ++from; // not inside a character
    return code.substr(from);
}

std::string barcodeOf(const Workspace &workspace, const Goods &goods)
{
    for (const auto &barcode : workspace.list<catalog::Barcode>("by_product", goods.product)) {
        if (!barcode.packaging)
            return barcode.code;
    }
    return goods.sku;
}

} // namespace bincard::floor
