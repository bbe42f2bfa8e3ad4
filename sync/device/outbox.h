// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/operation.h"
#include "sync/device/records.h"

namespace bincard::device {

/// What one row was before an operation touched it.
struct BeforeImage
{
    std::int64_t kind = 0;
    std::int64_t record = 0;
    /// Canonical CBOR of the row; empty: there was none.
    std::string row = {};
};

/// Canonical CBOR, in the order of first touch.
[[nodiscard]] std::string pack(const std::vector<BeforeImage> &images);
[[nodiscard]] std::vector<BeforeImage> unpack(std::string_view images);

/// The device's operations in the store: what was done, what the hub said, and what each row was
/// before. Writes go into a store whose transaction the caller has opened.
class Outbox
{
public:
    explicit Outbox(Store &store)
        : m_store(store)
    { }

    /// Adds an operation behind the last one, with its hash in the chain; `identity` moves on.
    OutboxEntry append(wire::LoggedOperation operation, Identity &identity, Hash hash);
    void put(const OutboxEntry &entry);
    /// Keeps what the operation's workspace changed, before it is written.
    void keepImages(std::int64_t seq, std::span<const Change> changes);
    void dropImages(std::int64_t seq);
    /// Puts every row back to what it was before the oldest operation, and forgets the images.
    void rewind();

    [[nodiscard]] std::optional<OutboxEntry> get(std::int64_t seq) const;
    /// Entries behind `seq`, oldest first.
    [[nodiscard]] std::vector<OutboxEntry> after(std::int64_t seq,
                                                 std::size_t limit = ~std::size_t{0}) const;
    /// Entries behind `seq` as far as `last`, oldest first.
    [[nodiscard]] std::vector<OutboxEntry> between(std::int64_t seq, std::int64_t last) const;
    [[nodiscard]] std::vector<OutboxEntry> at(Progress progress,
                                              std::size_t limit = ~std::size_t{0}) const;
    void forget(const OutboxEntry &entry);

private:
    Store &m_store;
};

[[nodiscard]] wire::LoggedOperation loggedOf(const OutboxEntry &entry);

} // namespace bincard::device
