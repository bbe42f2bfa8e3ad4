// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"

#include <map>
#include <utility>

namespace bincard {

/// Answers a question that was asked before without asking the store again. Judging one scan asks
/// for the same rows many times over, by workflow, trial and rules, and each time costs a statement
/// on an encrypted file. It knows nothing of writes: whoever writes to the store, or cannot say who
/// did, calls `forget` first.
class ReadMemory final : public Reader
{
public:
    explicit ReadMemory(const Reader &base)
        : m_base(base)
    { }

    [[nodiscard]] std::optional<Row> get(const Description &of, std::int64_t id) const override;
    [[nodiscard]] std::vector<Row> scan(const Scan &scan) const override;

    void forget();

private:
    struct Before
    {
        bool operator()(const Scan &a, const Scan &b) const;
    };

    const Reader &m_base;
    mutable std::map<std::pair<int, std::int64_t>, std::optional<Row>> m_rows;
    mutable std::map<Scan, std::vector<Row>, Before> m_scans;
};

} // namespace bincard
