// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bincard::publish {

/// Where an address leads, by the registries of special-purpose addresses (RFC 6890) and what they
/// took in since.
enum class Reach {
    Public,
    Private, // the house: RFC 1918, unique local
    Loopback,
    Never, // link-local and with it a cloud's metadata, multicast, documentation, unspecified...
};

[[nodiscard]] Reach reachOf(const std::array<std::uint8_t, 4> &ipv4);
/// An IPv4 address in IPv6 clothes reaches what it reaches undressed.
[[nodiscard]] Reach reachOf(const std::array<std::uint8_t, 16> &ipv6);

/// Whom webhooks may speak to beside the public: whoever may save one must not, by it, speak to
/// what only the hub can reach.
struct Targets
{
    bool house = false;
    bool loopback = false;
};

/// Whether a connection may be made. Without TLS to the own machine only.
[[nodiscard]] bool mayReach(Reach reach, bool isTls, const Targets &targets);

} // namespace bincard::publish
