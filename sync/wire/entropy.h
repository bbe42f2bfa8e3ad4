// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace bincard::wire {

/// Fills what it is given with bytes that nobody can guess. Handed in, so that a test knows them.
using Entropy = std::function<void(std::span<unsigned char>)>;

/// The operating system's generator, through libsodium. Thread: any.
[[nodiscard]] Entropy systemEntropy();

/// `count` bytes of it.
[[nodiscard]] std::string randomBytes(const Entropy &entropy, std::size_t count);

/// Even over 0..bound-1. `bound` is positive.
[[nodiscard]] std::uint64_t below(const Entropy &entropy, std::uint64_t bound);

} // namespace bincard::wire
