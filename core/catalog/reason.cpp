// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/reason.h"

namespace bincard::catalog {

std::span<const std::string_view> enumNames(ReasonType)
{
    static constexpr std::string_view names[]
        = {"ShortPick", "Work",   "Receiving", "Packing", "Counting",
           "Returning", "System", "Weighing",  "Printing"};
    return names;
}

std::span<const std::string_view> enumNames(ReasonSound)
{
    static constexpr std::string_view names[] = {"Warning", "Error", "None"};
    return names;
}

const Description &Reason::description()
{
    static const Description made = describe<Reason>("reason", 14)
                                        .field<&Reason::code>("code")
                                        .field<&Reason::locks>("locks")
                                        .field<&Reason::counts>("counts")
                                        .field<&Reason::reallocates>("reallocates")
                                        .field<&Reason::replenishes>("replenishes")
                                        .field<&Reason::quarantines>("quarantines")
                                        .field<&Reason::needsPhoto>("needs_photo")
                                        .field<&Reason::needsSupervisor>("needs_supervisor")
                                        .field<&Reason::type>("type")
                                        .field<&Reason::adjusts>("adjusts")
                                        .field<&Reason::decrements>("decrements")
                                        .field<&Reason::reprints>("reprints")
                                        .field<&Reason::blocks>("blocks")
                                        .field<&Reason::needsOnline>("needs_online")
                                        .field<&Reason::sound>("sound")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All);
    return made;
}

} // namespace bincard::catalog
