// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bincard::e2e {

/// A port of the loopback at which nobody listens now.
[[nodiscard]] int freePort();

} // namespace bincard::e2e
