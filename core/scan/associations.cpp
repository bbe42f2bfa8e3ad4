// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/gs1.h"

#include <algorithm>
#include <array>

namespace bincard::scan {

namespace {

using Elements = std::vector<Element>;

/// An element that matches the pattern; an identifier is no partner of itself.
const Element *partner(const Elements &elements, std::string_view ai, std::string_view pattern)
{
    const auto found = std::ranges::find_if(elements, [&](const Element &element) {
        return element.key != ai && matchesPattern(element.key, pattern);
    });
    return found == elements.end() ? nullptr : &*found;
}

ScanError about(ErrorCode code, std::size_t at, std::string_view ai, std::string_view message)
{
    return {code, at, std::string("(").append(ai).append(") ").append(message)};
}

void findExcluded(const Reading &reading, std::vector<ScanError> &found)
{
    for (std::size_t i = 0; i < reading.elements.size(); ++i) {
        const ApplicationIdentifier *identifier = findIdentifier(reading.elements[i].key);
        if (identifier == nullptr)
            continue;
        for (const std::string_view pattern : identifier->excluded) {
            if (const Element *other = partner(reading.elements, identifier->ai, pattern))
                found.push_back(
                    about(ErrorCode::ElementExcluded, reading.positions[i], identifier->ai,
                          std::string("may not stand beside (").append(other->key) + ')'));
        }
    }
}

void findMissing(const Reading &reading, std::vector<ScanError> &found)
{
    for (std::size_t i = 0; i < reading.elements.size(); ++i) {
        const ApplicationIdentifier *identifier = findIdentifier(reading.elements[i].key);
        if (identifier == nullptr)
            continue;
        const auto present = [&](const Group &group) {
            return std::ranges::all_of(group, [&](std::string_view pattern) {
                return partner(reading.elements, identifier->ai, pattern) != nullptr;
            });
        };
        for (const std::vector<Group> &groups : identifier->required) {
            if (std::ranges::none_of(groups, present))
                found.push_back(about(ErrorCode::ElementMissing, reading.positions[i],
                                      identifier->ai, "lacks the element it belongs to"));
        }
    }
}

void findRepeated(const Reading &reading, std::vector<ScanError> &found)
{
    for (std::size_t i = 1; i < reading.elements.size(); ++i) {
        const Element &element = reading.elements[i];
        const auto before = reading.elements.begin() + static_cast<std::ptrdiff_t>(i);
        const bool differs = std::any_of(reading.elements.begin(), before, [&](const Element &e) {
            return e.key == element.key && e.value != element.value;
        });
        if (differs)
            found.push_back(about(ErrorCode::ElementRepeated, reading.positions[i], element.key,
                                  "stands twice with different values"));
    }
}

/// A digital signature signs one thing, so that a key that may lack a serial number needs it.
void findUnsignable(const Reading &reading, std::vector<ScanError> &found)
{
    if (valueOf(reading.elements, "8030").empty())
        return;
    constexpr std::array<std::string_view, 3> keys{"253", "255", "8003"};
    for (std::size_t i = 0; i < reading.elements.size(); ++i) {
        const Element &element = reading.elements[i];
        const ApplicationIdentifier *identifier = findIdentifier(element.key);
        if (identifier != nullptr && std::ranges::find(keys, element.key) != keys.end()
            && element.value.size() == identifier->lengthMin)
            found.push_back(about(ErrorCode::ElementMissing, reading.positions[i], element.key,
                                  "needs its serial number beside (8030)"));
    }
}

} // namespace

std::vector<ScanError> checkTogether(const Reading &reading)
{
    std::vector<ScanError> found;
    findExcluded(reading, found);
    findMissing(reading, found);
    findRepeated(reading, found);
    findUnsignable(reading, found);
    return found;
}

} // namespace bincard::scan
