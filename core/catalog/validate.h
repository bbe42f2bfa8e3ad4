// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/channel.h"
#include "core/catalog/partner.h"
#include "core/catalog/product.h"
#include "core/catalog/reason.h"
#include "core/catalog/substitute.h"
#include "core/kernel/workspace.h"

namespace bincard::catalog {

/// Whether the record may be saved as it is. What stock forbids to change is inventory's.
/// Errors: InvalidInput, Duplicate (a unique key), NotFound (what it refers to), WrongState (a
/// field that never changes).
[[nodiscard]] Result<> validate(const Product &product, const Workspace &records);
[[nodiscard]] Result<> validate(const Packaging &packaging, const Workspace &records);
[[nodiscard]] Result<> validate(const Barcode &barcode, const Workspace &records);
[[nodiscard]] Result<> validate(const Partner &partner, const Workspace &records);
[[nodiscard]] Result<> validate(const Reason &reason, const Workspace &records);
[[nodiscard]] Result<> validate(const Substitute &substitute, const Workspace &records);
/// A channel's code never changes: orders bear it.
[[nodiscard]] Result<> validate(const Channel &channel, const Workspace &records);
[[nodiscard]] Result<> validate(const ChannelService &service, const Workspace &records);

} // namespace bincard::catalog
