// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/quality/quality.h"

namespace bincard::quality {

std::span<const std::string_view> enumNames(Stage)
{
    static constexpr std::string_view names[] = {"Receipt", "Pack", "Shipping"};
    return names;
}

std::span<const std::string_view> enumNames(PointKind)
{
    static constexpr std::string_view names[] = {"PassFail", "Measure", "Photo"};
    return names;
}

std::span<const std::string_view> enumNames(Outcome)
{
    static constexpr std::string_view names[] = {"Due", "Pass", "Fail"};
    return names;
}

const Description &QualityPoint::description()
{
    static const Description made = describe<QualityPoint>("quality_point", 310)
                                        .field<&QualityPoint::title>("title")
                                        .field<&QualityPoint::stage>("stage")
                                        .field<&QualityPoint::product>("product")
                                        .field<&QualityPoint::supplier>("supplier")
                                        .field<&QualityPoint::kind>("kind")
                                        .field<&QualityPoint::least>("least")
                                        .field<&QualityPoint::most>("most")
                                        .field<&QualityPoint::unit>("unit")
                                        .field<&QualityPoint::every>("every")
                                        .field<&QualityPoint::active>("active")
                                        .index("by_stage", {"stage", "product"})
                                        .scope(Scope::All);
    return made;
}

const Description &QualityCount::description()
{
    static const Description made = describe<QualityCount>("quality_count", 311)
                                        .field<&QualityCount::warehouse>("warehouse")
                                        .field<&QualityCount::point>("quality_point")
                                        .field<&QualityCount::seen>("seen")
                                        .unique("by_point", {"warehouse", "quality_point"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &QualityCheck::description()
{
    static const Description made = describe<QualityCheck>("quality_check", 312)
                                        .field<&QualityCheck::warehouse>("warehouse")
                                        .field<&QualityCheck::point>("quality_point")
                                        .field<&QualityCheck::outcome>("outcome")
                                        .field<&QualityCheck::document>("document")
                                        .field<&QualityCheck::product>("product")
                                        .field<&QualityCheck::lot>("lot")
                                        .field<&QualityCheck::location>("location")
                                        .field<&QualityCheck::package>("package")
                                        .field<&QualityCheck::quantity>("quantity")
                                        .field<&QualityCheck::measured>("measured")
                                        .field<&QualityCheck::photo>("photo")
                                        .field<&QualityCheck::note>("note")
                                        .field<&QualityCheck::user>("user")
                                        .field<&QualityCheck::checkedAt>("checked_at")
                                        .index("by_document", {"document", "outcome"})
                                        .index("by_lot", {"product", "lot"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::quality
