// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/import_profile.h"

#include "core/kernel/unique.h"

namespace bincard::documents {

namespace {

constexpr std::size_t nameBytesMax = 200;
/// Some hundred columns; a table of ours has twenty.
constexpr std::size_t columnsBytesMax = 8'000;

} // namespace

const Description &ImportProfile::description()
{
    static const Description made = describe<ImportProfile>("import_profile", 500)
                                        .field<&ImportProfile::kind>("kind")
                                        .field<&ImportProfile::name>("name")
                                        .field<&ImportProfile::columns>("columns")
                                        .field<&ImportProfile::charset>("charset")
                                        .field<&ImportProfile::active>("active")
                                        .unique("by_name", {"kind", "name"})
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

Result<> validate(const ImportProfile &profile, const Workspace &records)
{
    if (profile.kind.empty() || profile.name.empty())
        return Error{ErrorCode::InvalidInput, "a profile is of a table, and has a name"};
    if (profile.kind.size() > nameBytesMax || profile.name.size() > nameBytesMax
        || profile.charset.size() > nameBytesMax || profile.columns.size() > columnsBytesMax)
        return Error{ErrorCode::InvalidInput, "a shorter profile"};
    return isUnique<ImportProfile>(records, profile.id, "by_name", profile.kind, profile.name);
}

} // namespace bincard::documents
