// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/kept_job.h"
#include "sync/store/sqlcipher_store.h"

#include <memory>
#include <optional>

namespace bincard::paper {

/// The jobs of a queue on disk, encrypted. What a call returns without an error survives a power
/// cut. Thread: one.
class PrintShelf
{
public:
    /// Errors: as store::SqlcipherStore::open.
    [[nodiscard]] static Result<PrintShelf> open(const store::ConnectionOptions &database);

    /// Every job that is there, oldest first.
    [[nodiscard]] std::vector<KeptJob> all() const;
    [[nodiscard]] std::optional<KeptJob> get(qint64 id) const;
    [[nodiscard]] std::optional<KeptJob> withKey(const std::string &key) const;
    /// Gives a new job its id. Errors: StorageFailed.
    [[nodiscard]] Result<KeptJob> add(KeptJob job);
    /// Errors: StorageFailed.
    [[nodiscard]] Result<> put(const KeptJob &job);
    /// Forgets what was done with before that time. Errors: StorageFailed.
    [[nodiscard]] Result<> prune(Instant before);

private:
    explicit PrintShelf(std::unique_ptr<store::SqlcipherStore> store);

    std::unique_ptr<store::SqlcipherStore> m_store;
    qint64 m_last = 0;
};

} // namespace bincard::paper
