// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_parts.h"

#include "core/import_rows.h"

#include <utility>

namespace bincard::tables {

void ImportParts::add(const Plan &plan)
{
    std::string rows;
    int saves = 0;
    for (std::size_t i = 0; i < plan.operations.size(); ++i) {
        const Planned &one = plan.operations[i];
        appendSave(rows, one.row, one.operation);
        ++saves;
        if (i + 1 < plan.operations.size() && plan.operations[i + 1].row == one.row)
            continue;
        addRow(rows, saves);
        rows.clear();
        saves = 0;
    }
}

void ImportParts::addRow(const std::string &rows, int saves)
{
    const bool isFull = m_saves + saves > documents::importSavesMax
        || m_rows.size() + rows.size() > documents::importBytesMax;
    if (isFull)
        close();
    m_rows += rows;
    m_saves += saves;
}

void ImportParts::close()
{
    if (m_saves > 0)
        m_whole.push_back(std::exchange(m_rows, {}));
    m_saves = 0;
}

std::vector<std::string> ImportParts::take()
{
    return std::exchange(m_whole, {});
}

void ImportParts::clear()
{
    *this = {};
}

} // namespace bincard::tables
