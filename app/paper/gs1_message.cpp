// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/gs1_message.h"

#include "core/scan/gs1.h"

#include <algorithm>

namespace bincard::paper {

Result<std::string> gs1Message(std::string_view bracketed)
{
    std::vector<scan::Element> elements;
    while (!bracketed.empty()) {
        const auto close = bracketed.find(']');
        if (bracketed.front() != '[' || close == std::string_view::npos)
            return Error{ErrorCode::Malformed, "no application identifier in brackets"};
        const auto next = std::min(bracketed.find('[', close), bracketed.size());
        elements.push_back({bracketed.substr(1, close - 1),
                            std::string(bracketed.substr(close + 1, next - close - 1))});
        bracketed.remove_prefix(next);
    }
    return scan::printElements(elements);
}

Result<std::string> gs1Brackets(std::string_view message)
{
    const scan::Reading reading = scan::readElements(message);
    if (!reading.ok())
        return Error{reading.error->code, reading.error->message};
    std::string bracketed;
    for (const scan::Element &element : reading.elements)
        bracketed.append("[").append(element.key).append("]").append(element.value);
    return bracketed;
}

} // namespace bincard::paper
