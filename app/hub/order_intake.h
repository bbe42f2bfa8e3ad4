// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/rest/order_intake.h"

namespace bincard::hubfolder {

/// Reads a channel's file and takes its orders into the books, some in a transaction. An order that
/// the rules refuse is left out whole and keeps out nobody else's. Errors: as rest::BeginIntake.
[[nodiscard]] Result<std::unique_ptr<rest::IntakeRun>> beginIntake(const rest::IntakeWish &wish);

} // namespace bincard::hubfolder
