// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_plan.h"

namespace bincard::tables {

/// Saves of a table as parts of an import, each within documents::importSavesMax and
/// importBytesMax. What comes of one row stays in one part.
class ImportParts
{
public:
    void add(const Plan &plan);
    /// What was added until now is a part, full or not.
    void close();
    /// The parts that are whole, in their order, once.
    [[nodiscard]] std::vector<std::string> take();
    /// As before the first row.
    void clear();

private:
    void addRow(const std::string &rows, int saves);

    std::vector<std::string> m_whole;
    std::string m_rows; // of the next part
    int m_saves = 0;
};

} // namespace bincard::tables
