// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/sales/order.h"

#include <optional>
#include <vector>

namespace bincard::sales {

/// What became of a channel's order: one order, or the parts it was split into, by part.
[[nodiscard]] std::vector<Order> partsOf(const std::string &channel, const std::string &reference,
                                         const Workspace &records);

/// The order, or the first of its parts; for whoever wants to know whether it was taken.
[[nodiscard]] std::optional<Order> orderOf(const std::string &channel, const std::string &reference,
                                           const Workspace &records);

/// Whether an order may be opened as that part of it. Whole (0) and parts exclude each other.
/// Errors: Duplicate.
[[nodiscard]] Result<> isFreePart(const std::string &channel, const std::string &reference,
                                  int part, const Workspace &records);

} // namespace bincard::sales
