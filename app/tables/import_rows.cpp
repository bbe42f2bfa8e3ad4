// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_rows.h"

#include <QSaveFile>

#include <algorithm>
#include <map>

namespace bincard::tables {

namespace {

/// As RFC 4180 has it. What a spreadsheet takes for a formula is text by the quote before it.
std::string cell(std::string text)
{
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(0, "'");
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"')
            quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

struct Told
{
    RowNote::Kind kind = RowNote::Kind::Noted;
    std::string reasons = {};
};

} // namespace

std::vector<RowCount> countRows(const Plan &plan)
{
    std::map<std::pair<RowNote::Kind, std::string>, std::size_t> counted;
    for (const RowNote &note : plan.notes)
        ++counted[{note.kind, note.reason.empty() ? note.text : note.reason}];
    std::vector<RowCount> rows;
    for (const auto &[what, count] : counted)
        rows.push_back({what.first, what.second, count});
    std::ranges::stable_sort(rows, std::greater{}, &RowCount::rows);
    return rows;
}

Result<> writeRows(const QString &file, const Plan &plan)
{
    std::map<std::pair<int, std::string>, Told> rows;
    for (const RowNote &note : plan.notes) {
        Told &told = rows[{note.row, note.place}];
        told.kind = std::min(told.kind, note.kind);
        told.reasons += (told.reasons.empty() ? "" : "; ") + note.text;
    }
    std::string csv = "row,what,reasons\r\n";
    for (const auto &[where, told] : rows) {
        const std::string row
            = where.second.empty() ? std::to_string(where.first) : cell(where.second);
        csv += row + ',' + wordFor(told.kind) + ',' + cell(told.reasons) + "\r\n";
    }
    QSaveFile out(file);
    const auto size = static_cast<qint64>(csv.size());
    if (!out.open(QIODevice::WriteOnly) || out.write(csv.data(), size) != size || !out.commit())
        return Error{ErrorCode::StorageFailed, file.toStdString() + " cannot be written"};
    return {};
}

} // namespace bincard::tables
