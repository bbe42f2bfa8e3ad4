// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/floor_worker.h"
#include "tests/bench/site.h"

#include <optional>

namespace bincard::bench {

/// A device whose replica is whole, with a worker who scans what the prompt asks for. The same
/// seed of records gives the same operations, byte by byte, so that work can be played again.
class Handheld
{
public:
    static constexpr std::int64_t number = 77;

    /// The store holds a site already. The first handheld on a file makes it a device's.
    Handheld(Store &store, const Site &site);

    /// One answer of the worker.
    struct Answer
    {
        scan::RawScan raw = {};
        /// Goods are expected to be booked by it.
        bool books = false;
        /// What is tapped instead, at the list of work.
        std::string chosen = {};
    };

    /// What a worker would scan now. A walk must be left.
    [[nodiscard]] Answer next();
    /// The whole way: bytes, meaning, workflow, rules, disk, prompt.
    void scan(const Answer &answer);
    /// What the device does when it has answered: the records follow the operation.
    void finish();
    /// Works until `count` operations were booked that take goods.
    void pick(int count);

    [[nodiscard]] device::Replica &replica()
    {
        return *m_replica;
    }

    /// What the replica asks between rows of a flip.
    std::function<bool()> interrupted = [] {
        return false;
    };

private:
    void becomeMember(const Site &site);
    [[nodiscard]] std::string nextWalk() const;
    void take(const floor::Input &input);
    [[nodiscard]] device::Surroundings surroundings();

    Store &m_store;
    std::int64_t m_ms = noon.ms;
    std::string m_staging;
    std::optional<device::Replica> m_replica;
    std::optional<app::FloorWorker> m_worker;
};

} // namespace bincard::bench
