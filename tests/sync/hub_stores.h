// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/memory_store.h"

#include <memory>

namespace bincard::support {

/// An empty store for a hub, on the engine that BINCARD_ENGINE names: "memory" (also where it names
/// none), "sqlcipher" or "postgres"; ctest runs the hub's tests with each. A test program has one
/// private server, whose schemas are emptied and used again.
class HubStore
{
public:
    HubStore();
    ~HubStore();
    HubStore(const HubStore &) = delete;
    HubStore &operator=(const HubStore &) = delete;

    [[nodiscard]] Store &operator*() const;

    /// Everything that is committed.
    [[nodiscard]] MemoryStore copied() const;
    /// As it was when it was copied.
    void restore(const MemoryStore &copy);

    /// What a kind of engine has: opened once, used by one test after the other.
    struct Engine;

private:
    std::unique_ptr<Engine> m_engine;
};

} // namespace bincard::support
