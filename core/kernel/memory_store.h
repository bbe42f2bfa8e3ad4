// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/ordered_keys.h"

#include <map>

namespace bincard {

/// A store in memory: what makes the simulation fast, and the reference the others are held to.
/// A copy is a backup: it holds what was committed. Copying inside a transaction is a defect.
class MemoryStore final : public Store
{
public:
    [[nodiscard]] std::optional<Row> get(const Description &of, std::int64_t id) const override;
    [[nodiscard]] std::vector<Row> scan(const Scan &scan) const override;
    void begin() override;
    void write(const Description &of, const Row &row) override;
    void erase(const Description &of, std::int64_t id) override;
    [[nodiscard]] Result<> commit() override;
    void rollback() override;

private:
    struct Table
    {
        std::map<std::int64_t, Row> rows;
        std::vector<OrderedKeys> indexes; // in the description's order
    };

    struct Undo
    {
        const Description *of;
        std::int64_t id;
        std::optional<Row> before;
    };

    static std::vector<Row> scanById(const Table &table, const Scan &scan);
    void replace(const Description &of, std::int64_t id, const std::optional<Row> &row);

    std::map<int, Table> m_tables;
    std::vector<Undo> m_undo;
    bool m_open = false;
};

} // namespace bincard
