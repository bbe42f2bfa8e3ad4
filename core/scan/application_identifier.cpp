// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/application_identifier.h"

#include "core/kernel/check.h"
#include "core/scan/ai_rows.h"
#include "core/scan/check_digit.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <deque>
#include <string>

namespace bincard::scan {

namespace {

std::size_t numberOf(std::string_view digits)
{
    std::size_t value = 0;
    for (const char c : digits)
        value = value * 10 + static_cast<std::size_t>(c - '0');
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(separator));
        parts.push_back(part);
        text.remove_prefix(std::min(text.size(), part.size() + 1));
    }
    return parts;
}

lint::Linter characterSetOf(char type)
{
    switch (type) {
    case 'N':
        return &lint::csetnumeric;
    case 'X':
        return &lint::cset82;
    case 'Y':
        return &lint::cset39;
    case 'Z':
        return &lint::cset64;
    default:
        return nullptr;
    }
}

/// "N3,iso4217", "X..20" or "[N4],hhmi".
Component readComponent(std::string_view text)
{
    Component component;
    const std::vector<std::string_view> parts = split(text, ',');
    std::string_view shape = parts.front();
    component.optional = shape.starts_with('[');
    if (component.optional)
        shape = shape.substr(1, shape.size() - 2);
    component.type = shape.front();
    shape.remove_prefix(1);
    const bool variable = shape.starts_with("..");
    component.lengthMax = numberOf(variable ? shape.substr(2) : shape);
    component.lengthMin = variable ? 1 : component.lengthMax;
    component.linters.push_back(characterSetOf(component.type));
    for (std::size_t i = 1; i < parts.size(); ++i)
        component.linters.push_back(lint::named(parts[i]));
    check(std::ranges::find(component.linters, nullptr) == component.linters.end(),
          "a linter of the AI table does not exist");
    return component;
}

void readAttribute(std::string_view text, ApplicationIdentifier &entry)
{
    const std::string_view name = text.substr(0, text.find('='));
    const std::string_view value = text.substr(std::min(text.size(), name.size() + 1));
    if (name == "req") {
        auto &groups = entry.required.emplace_back();
        for (const std::string_view group : split(value, ','))
            groups.push_back(split(group, '+'));
    } else if (name == "ex") {
        std::ranges::copy(split(value, ','), std::back_inserter(entry.excluded));
    } else {
        check(name == "dlpkey", "an attribute of the AI table is unknown");
        entry.linkKey = true;
        for (const std::string_view sequence : split(value, '|'))
            entry.qualifiers.push_back(split(sequence, ','));
    }
}

ApplicationIdentifier readRow(const AiRow &row)
{
    ApplicationIdentifier entry;
    entry.title = row.title;
    entry.predefinedLength = row.flags.find('*') != std::string_view::npos;
    entry.linkAttribute = row.flags.find('?') != std::string_view::npos;
    for (const std::string_view text : split(row.specification, ' ')) {
        const Component &component = entry.components.emplace_back(readComponent(text));
        entry.lengthMin += component.optional ? 0 : component.lengthMin;
        entry.lengthMax += component.lengthMax;
    }
    for (const std::string_view text : split(row.attributes, ' '))
        readAttribute(text, entry);
    return entry;
}

/// The table, built from its rows when it is first asked for.
class Table
{
public:
    Table()
    {
        for (const AiRow &row : aiRows()) {
            const std::vector<std::string_view> range = split(row.identifiers, '-');
            const std::size_t width = range.front().size();
            for (std::size_t ai = numberOf(range.front()); ai <= numberOf(range.back()); ++ai)
                add(row, ai, width);
        }
    }

    [[nodiscard]] std::span<const ApplicationIdentifier> all() const
    {
        return m_entries;
    }

    [[nodiscard]] const ApplicationIdentifier *before(std::string_view data) const
    {
        if (data.size() < 2 || !isDigits(data.substr(0, 2)))
            return nullptr;
        const std::size_t length = m_lengths[numberOf(data.substr(0, 2))];
        if (length == 0 || data.size() < length || !isDigits(data.substr(0, length)))
            return nullptr;
        const std::uint16_t slot = m_slots[slotOf(numberOf(data.substr(0, length)), length)];
        return slot == 0 ? nullptr : &m_entries[slot - 1U];
    }

private:
    /// Identifiers with the same first two digits have the same length, so none share a slot.
    static std::size_t slotOf(std::size_t ai, std::size_t width)
    {
        for (std::size_t i = width; i < 4; ++i)
            ai *= 10;
        return ai;
    }

    void add(const AiRow &row, std::size_t ai, std::size_t width)
    {
        std::string &name = m_names.emplace_back(std::to_string(ai));
        name.insert(0, width - name.size(), '0');
        ApplicationIdentifier &entry = m_entries.emplace_back(readRow(row));
        entry.ai = name;
        m_lengths[numberOf(name.substr(0, 2))] = width;
        m_slots[slotOf(ai, width)] = static_cast<std::uint16_t>(m_entries.size());
    }

    std::deque<std::string> m_names; // stays where it is: entries point into it
    std::vector<ApplicationIdentifier> m_entries;
    std::array<std::size_t, 100> m_lengths{};
    std::array<std::uint16_t, 10'000> m_slots{};
};

const Table &table()
{
    static const Table instance;
    return instance;
}

} // namespace

std::span<const ApplicationIdentifier> applicationIdentifiers()
{
    return table().all();
}

const ApplicationIdentifier *findIdentifier(std::string_view ai)
{
    const ApplicationIdentifier *found = table().before(ai);
    return found != nullptr && found->ai.size() == ai.size() ? found : nullptr;
}

const ApplicationIdentifier *identifierBefore(std::string_view data)
{
    return table().before(data);
}

bool matchesPattern(std::string_view ai, std::string_view pattern)
{
    return std::ranges::equal(ai, pattern, [](char digit, char p) {
        return p == 'n' || p == digit;
    });
}

} // namespace bincard::scan
