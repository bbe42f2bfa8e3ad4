// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"

#include <string>

namespace bincard::documents {

struct ImportProfile;
using ImportProfileId = Id<ImportProfile>;

/// How somebody else's files say what a table of ours has, kept for the next file of theirs. What
/// its lines mean is read where files are (app/tables/import_mapping.h). Office scope, for desks.
struct ImportProfile
{
    ImportProfileId id = {};
    /// The kind of table ("products"), and whose files these are; together unique.
    std::string kind = {};
    std::string name = {};
    /// A line a column: ours, "=", theirs.
    std::string columns = {};
    /// The encoding that their files have; empty: whatever it looks like.
    std::string charset = {};
    /// Offered; else only kept.
    bool active = true;

    static const Description &description();
};

/// Whether the record may be saved as it is. Errors: InvalidInput, Duplicate (kind and name).
[[nodiscard]] Result<> validate(const ImportProfile &profile, const Workspace &records);

} // namespace bincard::documents
