// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/element.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace bincard::scan::test {

/// One line of a table string: words, then what is expected behind `->`.
struct Line
{
    std::string given;
    std::string expected;
};

inline std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Lines without an arrow are passed over: blank lines, and titles.
inline std::vector<Line> linesOf(std::string_view table)
{
    std::vector<Line> lines;
    while (!table.empty()) {
        const std::string_view line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(table.size(), line.size() + 1));
        const std::size_t arrow = line.find(" -> ");
        if (arrow != line.npos)
            lines.push_back({std::string(trimmed(line.substr(0, arrow))),
                             std::string(trimmed(line.substr(arrow + 4)))});
    }
    return lines;
}

/// The whole line, so that a failing comparison names it.
inline QString shown(const Line &line, std::string_view outcome)
{
    return QString::fromStdString(line.given + " -> ")
        .append(QString::fromUtf8(outcome.data(), static_cast<qsizetype>(outcome.size())));
}

/// "01=12312312312333 10=ABC", or "CheckDigitWrong@17", or "nothing".
inline std::string described(const Reading &reading)
{
    if (reading.error)
        return std::string(nameOf(reading.error->code)) + '@' + std::to_string(reading.error->at);
    std::string text;
    for (const Element &element : reading.elements) {
        text += text.empty() ? "" : " ";
        text += std::string(element.key) + '=' + element.value;
    }
    return text.empty() ? "nothing" : text;
}

} // namespace bincard::scan::test
