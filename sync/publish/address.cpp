// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/address.h"

#include <algorithm>
#include <span>

namespace bincard::publish {

namespace {

template <std::size_t bytes> struct Network
{
    std::array<std::uint8_t, bytes> address;
    int bits;
    Reach reach;
};

/// The first that holds the address counts.
constexpr std::array networks4{
    Network<4>{{127, 0, 0, 0}, 8, Reach::Loopback},
    Network<4>{{10, 0, 0, 0}, 8, Reach::Private},
    Network<4>{{172, 16, 0, 0}, 12, Reach::Private},
    Network<4>{{192, 168, 0, 0}, 16, Reach::Private},
    Network<4>{{0, 0, 0, 0}, 8, Reach::Never}, // this network
    Network<4>{{100, 64, 0, 0}, 10, Reach::Never}, // shared by a provider's customers
    Network<4>{{169, 254, 0, 0}, 16, Reach::Never}, // link-local
    Network<4>{{192, 0, 0, 0}, 24, Reach::Never}, // protocol assignments
    Network<4>{{192, 0, 2, 0}, 24, Reach::Never}, // documentation
    Network<4>{{192, 88, 99, 0}, 24, Reach::Never}, // 6to4 relays
    Network<4>{{198, 18, 0, 0}, 15, Reach::Never}, // benchmarks
    Network<4>{{198, 51, 100, 0}, 24, Reach::Never}, // documentation
    Network<4>{{203, 0, 113, 0}, 24, Reach::Never}, // documentation
    Network<4>{{224, 0, 0, 0}, 3, Reach::Never}, // multicast, reserved, broadcast
};

constexpr std::array networks6{
    Network<16>{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128, Reach::Loopback},
    Network<16>{{0xfc}, 7, Reach::Private}, // unique local
    Network<16>{{0x20, 0x01, 0x0d, 0xb8}, 32, Reach::Never}, // documentation
    Network<16>{{0x20, 0x01, 0x00, 0x00}, 23, Reach::Never}, // protocol assignments, Teredo
    Network<16>{{0x20, 0x02}, 16, Reach::Never}, // 6to4
    Network<16>{{0x3f, 0xff}, 20, Reach::Never}, // documentation
    Network<16>{{0x20}, 3, Reach::Public}, // all that is given out
};

template <std::size_t bytes>
bool holds(const Network<bytes> &network, const std::array<std::uint8_t, bytes> &address)
{
    constexpr int bitsOfByte = 8;
    for (int bit = 0; bit < network.bits; ++bit) {
        const auto place = static_cast<std::size_t>(bit / bitsOfByte);
        const int mask = 0x80 >> (bit % bitsOfByte);
        if ((network.address[place] & mask) != (address[place] & mask))
            return false;
    }
    return true;
}

template <std::size_t bytes>
Reach reachIn(std::span<const Network<bytes>> networks,
              const std::array<std::uint8_t, bytes> &address, Reach otherwise)
{
    const auto found = std::ranges::find_if(networks, [&](const Network<bytes> &network) {
        return holds(network, address);
    });
    return found == networks.end() ? otherwise : found->reach;
}

} // namespace

Reach reachOf(const std::array<std::uint8_t, 4> &ipv4)
{
    return reachIn<4>(networks4, ipv4, Reach::Public);
}

Reach reachOf(const std::array<std::uint8_t, 16> &ipv6)
{
    constexpr Network<16> mapped{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96, Reach::Never};
    constexpr Network<16> translated{{0x00, 0x64, 0xff, 0x9b}, 96, Reach::Never}; // NAT64
    if (holds(mapped, ipv6) || holds(translated, ipv6))
        return reachOf(std::array{ipv6[12], ipv6[13], ipv6[14], ipv6[15]});
    return reachIn<16>(networks6, ipv6, Reach::Never);
}

bool mayReach(Reach reach, bool isTls, const Targets &targets)
{
    switch (reach) {
    case Reach::Public:
        return isTls;
    case Reach::Private:
        return isTls && targets.house;
    case Reach::Loopback:
        return targets.loopback;
    case Reach::Never:
        break;
    }
    return false;
}

} // namespace bincard::publish
