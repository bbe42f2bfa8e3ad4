// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/application_identifier.h"
#include "core/scan/digital_link.h"

#include <algorithm>

namespace bincard::scan {

namespace {

using Elements = std::vector<Element>;

const Element *find(const Elements &elements, std::string_view key)
{
    const auto found = std::ranges::find(elements, key, &Element::key);
    return found == elements.end() ? nullptr : &*found;
}

/// Everything but the unreserved characters of RFC 3986 as percent sequences.
std::string encoded(std::string_view text)
{
    constexpr std::string_view unreserved
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (unreserved.find(c) != std::string_view::npos) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', hex[byte >> 4], hex[byte & 15]};
        }
    }
    return out;
}

/// The key and those of its qualifiers that are present, of the alternative with the most.
std::vector<const Element *> pathOf(const Element &key, const Elements &elements)
{
    std::vector<const Element *> best;
    for (const Group &alternative : findIdentifier(key.key)->qualifiers) {
        std::vector<const Element *> present;
        for (const std::string_view qualifier : alternative) {
            if (const Element *element = find(elements, qualifier))
                present.push_back(element);
        }
        if (present.size() > best.size())
            best = std::move(present);
    }
    best.insert(best.begin(), &key);
    return best;
}

} // namespace

Result<std::string> printDigitalLink(const Elements &elements, std::string_view stem)
{
    const auto key = std::ranges::find_if(elements, [](const Element &element) {
        const ApplicationIdentifier *identifier = findIdentifier(element.key);
        return identifier != nullptr && identifier->linkKey;
    });
    if (key == elements.end())
        return Error{ErrorCode::ElementMissing, "a Digital Link needs a primary key"};
    std::string uri(stem.substr(0, stem.size() - (stem.ends_with('/') ? 1 : 0)));
    const std::vector<const Element *> path = pathOf(*key, elements);
    for (const Element *element : path)
        uri.append("/").append(element->key).append("/").append(encoded(element->value));
    char mark = '?';
    for (const Element &element : elements) {
        if (std::ranges::find(path, &element) != path.end())
            continue;
        const ApplicationIdentifier *identifier = findIdentifier(element.key);
        if (identifier == nullptr || !identifier->linkAttribute)
            return Error{ErrorCode::ElementExcluded, "an element that no URI may carry"};
        uri.append(1, mark).append(element.key).append("=").append(encoded(element.value));
        mark = '&';
    }
    return uri;
}

} // namespace bincard::scan
