// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"

#include <map>
#include <set>
#include <utility>

namespace bincard {

/// A store that answers what it was asked before without asking the one behind it again. A scan of
/// a label asks for the same rows many times over, by workflow, trial and rules, and the next scan
/// asks for most of them again; each time costs a statement on an encrypted file. Everything that
/// is written goes through here, so that an answer is never older than the store: nobody else may
/// write to the store behind.
class RememberingStore final : public Store
{
public:
    explicit RememberingStore(Store &base)
        : m_base(base)
    { }

    [[nodiscard]] std::optional<Row> get(const Description &of, std::int64_t id) const override;
    [[nodiscard]] std::vector<Row> scan(const Scan &scan) const override;

    void begin() override;
    void write(const Description &of, const Row &row) override;
    void update(const Description &of, const Row &before, const Row &after) override;
    void erase(const Description &of, std::int64_t id) override;
    [[nodiscard]] Result<> commit() override;
    void rollback() override;

    /// Before much is written at once: keeping up with it would cost more than asking again.
    void forget() const;

private:
    /// The scans of one index under the same values: a row stands in those under its own alone.
    struct Under
    {
        std::size_t index; // its place among the kind's, from 1; 0: by id
        std::vector<Value> prefix;
    };

    /// Orders scans so that those under the same values stand together.
    struct Before
    {
        using is_transparent = void;
        bool operator()(const Scan &a, const Scan &b) const;
        bool operator()(const Scan &a, const Under &b) const;
        bool operator()(const Under &a, const Scan &b) const;
    };

    /// What is known of one kind. The rows of every remembered scan are among `rows`, so that a
    /// row that is not there stands in none of them.
    struct Kind
    {
        std::map<std::int64_t, std::optional<Row>> rows = {}; // nothing: there is no such row
        std::map<Scan, std::vector<std::int64_t>, Before> scans = {};
        std::set<std::pair<std::size_t, std::size_t>> shapes = {}; // index, fields given

        void forgetScansOf(const Description &of, const Row &row);
    };

    /// Forgets all where `count` rows more would be too many.
    void makeRoom(std::size_t count) const;
    /// Scans that took the row as it was, or take it as it is now, are to be asked again.
    void change(const Description &of, std::int64_t id, std::optional<Row> after);

    Store &m_base;
    mutable std::map<int, Kind> m_kinds;
    mutable std::size_t m_size = 0; // rows in all
};

} // namespace bincard
