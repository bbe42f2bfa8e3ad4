// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"

namespace bincard::device {

/// Whether everything here is to be destroyed now: the hub said so (`bincardctl device wipe`), and
/// has everything that this device did. A forked chain can be sent to nobody, so nothing waits for
/// it. Follows from what is stored, so that a program killed meanwhile finds it at its next start.
[[nodiscard]] bool mustBeWiped(const Reader &store);

} // namespace bincard::device
