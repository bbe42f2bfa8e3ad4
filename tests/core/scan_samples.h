// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/gs1.h"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::scan::test {

/// Values that keep every rule of an identifier's specification.
class Samples
{
public:
    explicit Samples(std::uint64_t seed)
        : m_engine(seed)
    { }

    /// 0 to `bound` - 1. Not a std distribution: those differ between libraries.
    std::size_t below(std::size_t bound)
    {
        return static_cast<std::size_t>(m_engine() % bound);
    }

    /// The shortest value the specification allows.
    std::string shortest(const ApplicationIdentifier &identifier);

    /// Any value it allows.
    std::string any(const ApplicationIdentifier &identifier);

    /// Up to `count` elements of different identifiers.
    std::vector<Element> elements(std::size_t count);

    /// A GTIN with its qualifiers and some attributes: what a Digital Link can carry.
    std::vector<Element> linkable();

private:
    std::string component(const Component &component, std::size_t length);
    std::string characters(char type, std::size_t length);

    std::mt19937_64 m_engine;
};

} // namespace bincard::scan::test
