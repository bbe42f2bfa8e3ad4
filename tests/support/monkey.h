// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/world.h"

#include <random>

namespace bincard::support {

/// Makes operations that nobody would think of: one in four is any value in any field, the others
/// are what a worker could do, every third with one field spoilt. The same seed and world give the
/// same operations on every machine.
class Monkey
{
public:
    Monkey(World &world, std::uint64_t seed);

    [[nodiscard]] Operation next();

private:
    [[nodiscard]] Operation anything();
    [[nodiscard]] Operation sensible();
    [[nodiscard]] Operation selling();
    [[nodiscard]] Operation planning();
    [[nodiscard]] Operation walking();
    [[nodiscard]] Operation picking();
    [[nodiscard]] Operation excepting();
    /// monkey_moves.cpp
    [[nodiscard]] Operation puttingAway();
    [[nodiscard]] Operation moving();
    [[nodiscard]] Operation working();
    [[nodiscard]] Operation sharing();
    [[nodiscard]] Operation counting();
    [[nodiscard]] Operation deciding(const counting::CountSheet &sheet);
    [[nodiscard]] Operation hauling();
    [[nodiscard]] Operation returning();
    [[nodiscard]] Operation judging();
    [[nodiscard]] Operation buying();
    /// monkey_buying.cpp
    [[nodiscard]] Operation procuring();
    [[nodiscard]] Operation claiming();
    [[nodiscard]] Operation receiving();
    [[nodiscard]] Operation packing();
    [[nodiscard]] Operation shipping();
    [[nodiscard]] Operation kitting();
    [[nodiscard]] Operation helping();
    [[nodiscard]] Operation spoil(const Operation &operation);

    [[nodiscard]] Value value(const Field &field);
    [[nodiscard]] std::int64_t id(std::string_view field);
    [[nodiscard]] std::int64_t quantity();
    [[nodiscard]] std::string text(std::string_view field);

    std::uint64_t below(std::uint64_t n);
    [[nodiscard]] bool oneIn(std::uint64_t n);

    /// Some record of the kind; an empty one where there is none.
    template <class R> [[nodiscard]] R some()
    {
        const auto rows = m_world.look().scan({.of = &R::description()});
        return rows.empty() ? R{} : *recordOf<R>(rows[below(rows.size())]);
    }

    /// Some stock of a product, mostly such as is promised.
    [[nodiscard]] inventory::Quant someStock(catalog::ProductId product);

    World &m_world;
    std::mt19937_64 m_engine;
};

} // namespace bincard::support
