// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/judgement.h"
#include "core/counting/rules.h"
#include "core/inventory/rules.h"
#include "core/inventory/trace.h"

#include <algorithm>

namespace bincard::counting {

namespace {

using inventory::Location;
using inventory::LocationId;
using inventory::Quant;
using inventory::Task;
using inventory::TaskKind;

constexpr int sheetsMax = 400; // a transaction writes about 500 records (DESIGN.md 5)
constexpr int ofShort = 10;
constexpr int ofThreshold = 90;
constexpr int ofPlan = 100;
constexpr int ofClass = 10;

LastCount lastCountOf(const Location &location, const Workspace &records)
{
    return records.get(Id<LastCount>{location.id.value})
        .value_or(LastCount{.id = {location.id.value}, .warehouse = location.warehouse});
}

bool hasOpenSheet(LocationId location, catalog::ProductId product, const Workspace &records)
{
    const auto sheets = records.list<CountSheet>("by_location", location);
    return std::ranges::any_of(sheets, [&](const CountSheet &sheet) {
        return sheet.isOpen() && (!sheet.product || sheet.product == product);
    });
}

bool isOld(Date last, int everyDays, Date day)
{
    if (everyDays == 0)
        return false;
    if (!last.ok())
        return true;
    const auto age = std::chrono::sys_days(day) - std::chrono::sys_days(last);
    return age >= std::chrono::days(everyDays);
}

/// Little is there, and something moved since it was counted.
bool isLow(const CountPlan &plan, const Quant &quant, const Workspace &records)
{
    if (plan.threshold.isZero() || quant.onHand > plan.threshold)
        return false;
    const auto trace = inventory::traceOf(inventory::placeOf(quant), records);
    return trace.counted == 0 || trace.revision > trace.counted;
}

/// How urgent a count of the place is; none where it is not due.
std::optional<int> priorityOn(Date day, const Location &location, const LastCount &last,
                              const Workspace &records)
{
    std::optional<int> most;
    for (const Quant &quant : records.list<Quant>("place", location.id)) {
        if (!quant.onHand.isPositive())
            continue;
        const CountPlan plan = planFor(quant.product, location.id, records);
        std::optional<int> priority;
        if (isOld(last.countedOn, plan.everyDays, day))
            priority = ofPlan + ofClass * static_cast<int>(plan.abc);
        if (isLow(plan, quant, records))
            priority = ofThreshold;
        if (priority)
            most = std::min(most.value_or(*priority), *priority);
    }
    return most;
}

/// How urgent the plan's day makes the place; none where it was planned, or has a sheet, or is not
/// due.
std::optional<int> priorityIn(const PlanCounts &plan, const Location &location,
                              const LastCount &last, const Workspace &records)
{
    if (last.plannedOn == plan.day || hasOpenSheet(location.id, {}, records))
        return std::nullopt;
    return priorityOn(plan.day, location, last, records);
}

bool wantsSheet(const Task &task, const Workspace &records)
{
    const bool isCount = task.kind == TaskKind::CountLocation || task.kind == TaskKind::RecountLine;
    return isCount && !hasOpenSheet(task.location, task.product, records);
}

/// Blind where one of the plans for what stands there wants it.
bool isBlind(const CountSheet &sheet, const Workspace &records)
{
    if (sheet.product)
        return planFor(sheet.product, sheet.location, records).blind;
    const auto stock = records.list<Quant>("place", sheet.location);
    return stock.empty() || std::ranges::any_of(stock, [&](const Quant &quant) {
               return planFor(quant.product, sheet.location, records).blind;
           });
}

void openSheet(CountSheet sheet, Books &books)
{
    sheet.blind = isBlind(sheet, books.records);
    if (!sheet.id)
        sheet.id = books.records.newId<CountSheet>();
    sheet.openedBy = books.occasion.user;
    sheet.openedAt = books.occasion.occurredAt;
    books.records.put(sheet);
}

Why whyOf(const Task &task)
{
    if (task.kind == TaskKind::RecountLine)
        return Why::Recount;
    if (task.reason == "EMTY")
        return Why::ZeroCheck;
    return task.reason == "UNXI" ? Why::Unexpected : Why::ShortPick;
}

/// Counts that somebody asked for come before those of a plan.
int planTasks(const PlanCounts &plan, Books &books)
{
    int made = 0;
    for (Task task : books.records.list<Task>("by_open", plan.warehouse, false)) {
        if (made == plan.limit || !wantsSheet(task, books.records))
            continue;
        openSheet({.warehouse = plan.warehouse,
                   .location = task.location,
                   .product = task.product,
                   .why = whyOf(task),
                   .priority = std::min(task.priority, ofShort),
                   .dueOn = plan.day},
                  books);
        ++made;
    }
    return made;
}

Result<Location> countableAt(inventory::WarehouseId warehouse, LocationId id,
                             const Workspace &records)
{
    auto location = inventory::locationOf(warehouse, id, records);
    if (location && !isCountable(*location))
        return Error{ErrorCode::InvalidInput, "nothing is counted there"};
    return location;
}

} // namespace

bool isCountable(const Location &location)
{
    return !inventory::isVirtual(location.usage) && location.usage != inventory::Usage::Cart;
}

bool areCountsAsked(inventory::WarehouseId warehouse, const Workspace &records)
{
    return std::ranges::any_of(records.list<Task>("by_open", warehouse, false),
                               [&](const Task &task) {
                                   return wantsSheet(task, records);
                               });
}

bool areCountsDue(const PlanCounts &plan, std::span<const Location> places,
                  const Workspace &records)
{
    return std::ranges::any_of(places, [&](const Location &location) {
        return priorityIn(plan, location, lastCountOf(location, records), records).has_value();
    });
}

std::vector<Location> plannedPlaces(inventory::WarehouseId warehouse, LocationId after,
                                    std::size_t limit, const Workspace &records)
{
    const Description &of = Location::description();
    const Location before{.id = after, .warehouse = warehouse, .usage = inventory::Usage::Storage};
    const Row row = rowOf(before);
    std::vector<Location> places;
    for (const Row &place : records.scan({.of = &of,
                            .index = &of.index("by_usage"),
                            .prefix = {warehouse.value, row[of.fieldNumber("usage")]},
                            .limit = limit,
                            .after = after ? std::optional(row) : std::nullopt}))
        places.push_back(*recordOf<Location>(place));
    return places;
}

Result<> judge(const PlanCounts &plan, Books &books)
{
    if (const auto warehouse = books.records.require(plan.warehouse); !warehouse)
        return warehouse.error();
    if (!plan.day.ok() || plan.limit < 1 || plan.limit > sheetsMax)
        return Error{ErrorCode::InvalidInput, "a day, and 1 to 400 sheets"};
    int made = planTasks(plan, books);
    for (const Location &location :
         books.records.list<Location>("by_usage", plan.warehouse, inventory::Usage::Storage)) {
        if (made == plan.limit)
            return {};
        LastCount last = lastCountOf(location, books.records);
        const auto priority = priorityIn(plan, location, last, books.records);
        if (!priority)
            continue;
        openSheet({.warehouse = plan.warehouse,
                   .location = location.id,
                   .why = Why::Plan,
                   .priority = *priority,
                   .dueOn = plan.day},
                  books);
        last.plannedOn = plan.day;
        books.records.put(last);
        ++made;
    }
    return {};
}

Result<> judge(const OpenSpotCount &open, Books &books)
{
    const auto location = countableAt(open.warehouse, open.location, books.records);
    if (!location)
        return location.error();
    if (open.product) {
        if (const auto product = books.records.require(open.product); !product)
            return product.error();
    }
    if (!open.sheet || books.records.get(open.sheet))
        return Error{ErrorCode::Duplicate, "the sheet has a number of its own"};
    openSheet({.id = open.sheet,
               .warehouse = open.warehouse,
               .location = open.location,
               .product = open.product,
               .why = open.why,
               .priority = open.why == Why::Plan ? ofPlan : ofShort,
               .dueOn = books.occasion.businessDate},
              books);
    return {};
}

Result<> judge(const CancelCount &cancel, Books &books)
{
    const auto sheet = books.records.require(cancel.sheet);
    if (!sheet)
        return sheet.error();
    if (sheet->warehouse != cancel.warehouse)
        return Error{ErrorCode::NotFound, "of another warehouse"};
    if (sheet->state != SheetState::Open && sheet->state != SheetState::Counting)
        return Error{ErrorCode::WrongState, "it was counted"};
    for (Count count : books.records.list<Count>("by_sheet", sheet->id)) {
        if (count.state != CountState::Counting)
            continue;
        count.state = CountState::Left;
        books.records.put(count);
    }
    follow(sheet->id, books);
    CountSheet rest = *books.records.get(sheet->id);
    if (rest.state != SheetState::Open)
        return Error{ErrorCode::WrongState, "some of it was counted"};
    rest.state = SheetState::Cancelled;
    rest.closedOn = books.occasion.businessDate;
    books.records.put(rest);
    return {};
}

Result<> judge(const BeginCount &begin, Books &books)
{
    const auto location = countableAt(begin.warehouse, begin.location, books.records);
    if (!location)
        return location.error();
    if (!begin.count || books.records.get(begin.count))
        return Error{ErrorCode::Duplicate, "the count has a number of its own"};
    if (!begin.sheet)
        return Error{ErrorCode::InvalidInput, "a count has a sheet"};
    if (!books.records.get(begin.sheet))
        openSheet(
            {.id = begin.sheet,
             .warehouse = begin.warehouse,
             .location = begin.location,
             .product = books.records.get(begin.product) ? begin.product : catalog::ProductId{},
             .why = begin.why,
             .priority = ofShort,
             .dueOn = books.occasion.businessDate},
            books);
    const CountSheet sheet = *books.records.get(begin.sheet);
    if (sheet.location != begin.location || sheet.warehouse != begin.warehouse)
        return Error{ErrorCode::WrongLocation, "the sheet is another place's"};
    books.records.put(Count{.id = begin.count,
                            .warehouse = begin.warehouse,
                            .sheet = sheet.id,
                            .location = begin.location,
                            .user = books.occasion.user,
                            .device = books.occasion.device,
                            .seq = books.occasion.seq,
                            .base = books.occasion.baseRevision,
                            .begunAt = books.occasion.occurredAt});
    follow(sheet.id, books); // an approver waits until it is counted
    return {};
}

} // namespace bincard::counting
