// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard {

/// The payload of an operation of which nobody has said anything yet: every field as the struct has
/// it by itself. What somebody leaves out who tells an operation field by field. Errors:
/// VersionTooOld (no such kind here).
[[nodiscard]] Result<Row> unsaid(int kind);

} // namespace bincard
