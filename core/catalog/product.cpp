// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/product.h"

namespace bincard::catalog {

std::span<const std::string_view> enumNames(Tracking)
{
    static constexpr std::string_view names[] = {"None", "Lot", "Serial"};
    return names;
}

std::span<const std::string_view> enumNames(AbcClass)
{
    static constexpr std::string_view names[] = {"A", "B", "C"};
    return names;
}

std::span<const std::string_view> enumNames(KitSale)
{
    static constexpr std::string_view names[] = {"Stocked", "Exploded"};
    return names;
}

const Description &Product::description()
{
    static const Description made = describe<Product>("product", 10)
                                        .field<&Product::sku>("sku")
                                        .field<&Product::name>("name")
                                        .field<&Product::tracking>("tracking")
                                        .field<&Product::expires>("expires")
                                        .field<&Product::remainingDaysMin>("remaining_days_min")
                                        .field<&Product::whole>("whole")
                                        .field<&Product::unit>("unit")
                                        .field<&Product::service>("service")
                                        .field<&Product::active>("active")
                                        .field<&Product::weightGrams>("weight_grams")
                                        .field<&Product::note>("note")
                                        .field<&Product::receiptDaysMin>("receipt_days_min")
                                        .field<&Product::volumeMl>("volume_ml")
                                        .field<&Product::family>("family")
                                        .field<&Product::hazard>("hazard")
                                        .field<&Product::sameAs>("same_as")
                                        .field<&Product::abc>("abc")
                                        .field<&Product::kitSale>("kit_sale")
                                        .unique("by_sku", {"sku"})
                                        .scope(Scope::All);
    return made;
}

const Description &Packaging::description()
{
    static const Description made = describe<Packaging>("packaging", 11)
                                        .field<&Packaging::product>("product")
                                        .field<&Packaging::name>("name")
                                        .field<&Packaging::factor>("factor")
                                        .field<&Packaging::lengthMm>("length_mm")
                                        .field<&Packaging::widthMm>("width_mm")
                                        .field<&Packaging::heightMm>("height_mm")
                                        .field<&Packaging::weightGrams>("weight_grams")
                                        .field<&Packaging::unmeasured>("unmeasured")
                                        .index("by_product", {"product"})
                                        .scope(Scope::All);
    return made;
}

const Description &Barcode::description()
{
    static const Description made = describe<Barcode>("barcode", 12)
                                        .field<&Barcode::code>("code")
                                        .field<&Barcode::product>("product")
                                        .field<&Barcode::packaging>("packaging")
                                        .unique("by_code", {"code"})
                                        .index("by_product", {"product"})
                                        .scope(Scope::All);
    return made;
}

} // namespace bincard::catalog
