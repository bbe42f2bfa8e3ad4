// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apply.h"

namespace bincard {

/// The hash that chains a move to the one before: over the previous hash and the move's whole row
/// in words. Both the hub that writes the chain and verify, which proves it, ask here.
[[nodiscard]] std::string chainHash(const std::string &previousHash, const Row &move, Hash hash);

} // namespace bincard
