// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/sheet.h"

namespace bincard::counting {

std::span<const std::string_view> enumNames(Why)
{
    static constexpr std::string_view names[]
        = {"Plan", "Spot", "ShortPick", "ZeroCheck", "Unexpected", "Recount"};
    return names;
}

std::span<const std::string_view> enumNames(SheetState)
{
    static constexpr std::string_view names[]
        = {"Open", "Counting", "Submitted", "Recount", "Approval", "Posted", "Cancelled"};
    return names;
}

std::span<const std::string_view> enumNames(CountState)
{
    static constexpr std::string_view names[]
        = {"Counting", "Submitted", "Judged", "Left", "GivenUp"};
    return names;
}

std::span<const std::string_view> enumNames(Decision)
{
    static constexpr std::string_view names[]
        = {"Open", "Agreed", "Posted", "Moved", "Again", "Approval", "Rejected", "Superseded"};
    return names;
}

const Description &CountSheet::description()
{
    static const Description made = describe<CountSheet>("count_sheet", 341)
                                        .field<&CountSheet::warehouse>("warehouse")
                                        .field<&CountSheet::location>("location")
                                        .field<&CountSheet::product>("product")
                                        .field<&CountSheet::why>("why")
                                        .field<&CountSheet::state>("state")
                                        .field<&CountSheet::priority>("priority")
                                        .field<&CountSheet::blind>("blind")
                                        .field<&CountSheet::worker>("worker")
                                        .field<&CountSheet::device>("device")
                                        .field<&CountSheet::first>("first")
                                        .field<&CountSheet::second>("second")
                                        .field<&CountSheet::openedBy>("opened_by")
                                        .field<&CountSheet::openedAt>("opened_at")
                                        .field<&CountSheet::dueOn>("due_on")
                                        .field<&CountSheet::closedOn>("closed_on")
                                        .index("by_state", {"warehouse", "state", "priority"})
                                        .index("by_location", {"location", "state"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &Count::description()
{
    static const Description made = describe<Count>("place_count", 342)
                                        .field<&Count::warehouse>("warehouse")
                                        .field<&Count::sheet>("sheet")
                                        .field<&Count::location>("location")
                                        .field<&Count::state>("state")
                                        .field<&Count::user>("user")
                                        .field<&Count::device>("device")
                                        .field<&Count::seq>("seq")
                                        .field<&Count::base>("base")
                                        .field<&Count::empty>("empty")
                                        .field<&Count::begunAt>("begun_at")
                                        .field<&Count::doneAt>("done_at")
                                        .index("by_sheet", {"sheet"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &CountLine::description()
{
    static const Description made = describe<CountLine>("count_line", 343)
                                        .field<&CountLine::warehouse>("warehouse")
                                        .field<&CountLine::sheet>("sheet")
                                        .field<&CountLine::count>("count")
                                        .field<&CountLine::location>("location")
                                        .field<&CountLine::product>("product")
                                        .field<&CountLine::lot>("lot")
                                        .field<&CountLine::package>("package")
                                        .field<&CountLine::quantity>("quantity")
                                        .field<&CountLine::decision>("decision")
                                        .field<&CountLine::typed>("typed")
                                        .unique("by_count", {"count", "product", "lot", "package"})
                                        .index("by_sheet", {"sheet", "decision"})
                                        .index("by_location", {"location", "decision", "product"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &CountVariance::description()
{
    static const Description made = describe<CountVariance>("count_variance", 345)
                                        .field<&CountVariance::warehouse>("warehouse")
                                        .field<&CountVariance::sheet>("sheet")
                                        .field<&CountVariance::booked>("booked")
                                        .field<&CountVariance::difference>("difference")
                                        .field<&CountVariance::posted>("posted")
                                        .field<&CountVariance::move>("move")
                                        .field<&CountVariance::moved>("moved")
                                        .field<&CountVariance::revision>("revision")
                                        .field<&CountVariance::approver>("approver")
                                        .field<&CountVariance::incarnation>("incarnation")
                                        .field<&CountVariance::seq>("seq")
                                        .index("by_sheet", {"sheet"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

const Description &UnknownCode::description()
{
    static const Description made = describe<UnknownCode>("counted_code", 346)
                                        .field<&UnknownCode::warehouse>("warehouse")
                                        .field<&UnknownCode::count>("count")
                                        .field<&UnknownCode::location>("location")
                                        .field<&UnknownCode::code>("code")
                                        .field<&UnknownCode::quantity>("quantity")
                                        .unique("by_count", {"count", "code"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &LastCount::description()
{
    static const Description made = describe<LastCount>("last_count", 347)
                                        .field<&LastCount::warehouse>("warehouse")
                                        .field<&LastCount::countedOn>("counted_on")
                                        .field<&LastCount::plannedOn>("planned_on")
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk);
    return made;
}

} // namespace bincard::counting
