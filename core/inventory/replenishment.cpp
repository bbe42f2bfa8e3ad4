// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/replenishment.h"

#include "core/inventory/reservation.h"
#include "core/inventory/transfer.h"
#include "core/kernel/check.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace bincard::inventory {

namespace {

Quantity levelOf(catalog::ProductId product, LocationId face, const Workspace &records)
{
    Quantity level;
    for (const Quant &quant : records.list<Quant>("place", face, product))
        level += quant.onHand - quant.locked;
    return level;
}

std::vector<Task> openReplenishments(WarehouseId warehouse, const Workspace &records)
{
    auto tasks = records.list<Task>("by_open", warehouse, false);
    std::erase_if(tasks, [](const Task &task) {
        return task.kind != TaskKind::Replenish;
    });
    return tasks;
}

Quantity comingTo(catalog::ProductId product, LocationId face, const std::vector<Task> &tasks)
{
    Quantity sum;
    for (const Task &task : tasks) {
        if (task.target == face && task.product == product)
            sum += task.quantity;
    }
    return sum;
}

/// By how much the level may rise: whole multiples of the rule up to its most.
Quantity missingAt(const ReplenishRule &rule, Quantity level)
{
    const Quantity gap = std::max(rule.max - level, Quantity{});
    check(rule.multiple.isPositive(), "a rule fills by something");
    return {gap.micro - gap.micro % rule.multiple.micro};
}

bool isFaceOf(LocationId location, catalog::ProductId product, const Workspace &records)
{
    return records.find<ReplenishRule>("by_face", location, product).has_value();
}

struct Source
{
    Place place = {};
    Quantity free = {};
    Date expiry = {};
    Date since = {};
    std::int64_t walk = 0;
};

/// What may be taken to a face, in the order of removal: what expires first, then what came first.
class Sources
{
public:
    Sources(WarehouseId warehouse, Date day, const Workspace &records)
        : m_warehouse(warehouse)
        , m_day(day)
        , m_records(records)
    {
        for (const Task &task : openReplenishments(warehouse, records))
            m_promised[{task.product, task.location, task.lot, task.package}] += task.quantity;
    }

    [[nodiscard]] std::vector<Source> of(const catalog::Product &product, const std::string &zone,
                                         LocationId face, LocationId avoid) const
    {
        std::vector<Source> found;
        for (const Quant &quant : m_records.list<Quant>("by_product", m_warehouse, product.id)) {
            const Quantity free = freeOf(quant, product);
            const auto location = m_records.get(quant.location);
            check(location.has_value(), "a quant has a location");
            const bool isSource = free.isPositive() && isReservable(*location)
                && quant.location != face && quant.location != avoid
                && (zone.empty() || location->zone == zone)
                && !isFaceOf(quant.location, product.id, m_records)
                && lotAllows(product, quant.lot, m_day, m_records).ok();
            if (!isSource)
                continue;
            const auto lot = m_records.get(quant.lot);
            found.push_back({placeOf(quant), free, lot ? lot->expiry : Date{}, quant.since,
                             location->sequence});
        }
        std::ranges::sort(found, {}, [&](const Source &source) {
            return std::tuple{product.expires ? toNumber(source.expiry) : 0, toNumber(source.since),
                              source.walk, source.place};
        });
        return found;
    }

    void promise(const Place &place, Quantity quantity)
    {
        m_promised[place] += quantity;
    }

private:
    [[nodiscard]] Quantity freeOf(const Quant &quant, const catalog::Product &product) const
    {
        const auto promised = m_promised.find(placeOf(quant));
        const Quantity free
            = promised == m_promised.end() ? quant.free() : quant.free() - promised->second;
        return product.whole ? Quantity{free.micro - free.micro % Quantity::one} : free;
    }

    WarehouseId m_warehouse;
    Date m_day;
    const Workspace &m_records;
    std::map<Place, Quantity> m_promised;
};

/// What orders want by now; a pre-order is no reason to hurry before its day.
Quantity waitingFor(catalog::ProductId product, WarehouseId warehouse, Date day,
                    const Workspace &records)
{
    Quantity sum;
    for (const TransferLine &line : records.list<TransferLine>(
             Range{.from = Value{std::int64_t{1}}}, "by_waiting", warehouse, product)) {
        const auto transfer = records.get(line.transfer);
        if (transfer && !transfer->cancelled && !transfer->done && mayHaveStock(*transfer, day))
            sum += line.waiting;
    }
    return sum;
}

int urgencyOf(const ReplenishRule &rule, Quantity level, Date day, const Workspace &records)
{
    if (waitingFor(rule.product, rule.warehouse, day, records).isPositive())
        return std::min(urgentWaiting, rule.priority);
    if (!level.isPositive())
        return std::min(urgentEmpty, rule.priority);
    const bool isLow = level + level < rule.min;
    return isLow ? std::min(urgentLow, rule.priority) : rule.priority;
}

/// Divides a need over the sources; what none has stands without one.
void divide(ReplenishmentDue due, const catalog::Product &product, const std::string &zone,
            Sources &sources, std::vector<ReplenishmentDue> &all)
{
    Quantity rest = due.quantity;
    for (const Source &source : sources.of(product, zone, due.face, {})) {
        due.quantity = std::min(rest, source.free);
        if (!due.quantity.isPositive())
            break;
        due.source = source.place;
        sources.promise(source.place, due.quantity);
        all.push_back(due);
        rest -= due.quantity;
    }
    due.source = {.product = product.id};
    due.quantity = rest;
    if (rest.isPositive())
        all.push_back(due);
}

void openFor(WarehouseId warehouse, const ReplenishmentDue &due, const std::string &reason,
             Books &books)
{
    open({.warehouse = warehouse,
          .kind = TaskKind::Replenish,
          .location = due.source.location,
          .product = due.source.product,
          .lot = due.source.lot,
          .package = due.source.package,
          .quantity = due.quantity,
          .reason = reason,
          .target = due.face,
          .priority = due.priority},
         books);
}

/// Whether somebody asked for it already; then it is urgent now.
bool hurryUp(WarehouseId warehouse, const Place &place, Books &books)
{
    bool isAsked = false;
    for (Task task : openReplenishments(warehouse, books.records)) {
        if (task.target != place.location || task.product != place.product)
            continue;
        isAsked = true;
        task.priority = std::min(task.priority, urgentReported);
        books.records.put(task);
    }
    return isAsked;
}

} // namespace

const Description &ReplenishRule::description()
{
    static const Description made = describe<ReplenishRule>("replenish_rule", 325)
                                        .field<&ReplenishRule::warehouse>("warehouse")
                                        .field<&ReplenishRule::product>("product")
                                        .field<&ReplenishRule::face>("face")
                                        .field<&ReplenishRule::min>("min_quantity")
                                        .field<&ReplenishRule::max>("max_quantity")
                                        .field<&ReplenishRule::multiple>("multiple")
                                        .field<&ReplenishRule::sourceZone>("source_zone")
                                        .field<&ReplenishRule::priority>("priority")
                                        .unique("by_face", {"face", "product"})
                                        .index("by_product", {"warehouse", "product"})
                                        .scope(Scope::Warehouse);
    return made;
}

std::vector<ReplenishmentDue> replenishmentsDue(WarehouseId warehouse, Date day,
                                                const Workspace &records)
{
    std::vector<ReplenishmentDue> all;
    const auto tasks = openReplenishments(warehouse, records);
    Sources sources(warehouse, day, records);
    auto rules = records.list<ReplenishRule>("by_product", warehouse);
    std::vector<std::pair<int, ReplenishRule>> due;
    for (const ReplenishRule &rule : rules) {
        const Quantity level = levelOf(rule.product, rule.face, records);
        if (level + comingTo(rule.product, rule.face, tasks) < rule.min)
            due.emplace_back(urgencyOf(rule, level, day, records), rule);
    }
    // The most urgent face has the first choice of the sources.
    std::ranges::sort(due, {}, [](const auto &entry) {
        return std::tuple{entry.first, entry.second.id};
    });
    for (const auto &[urgency, rule] : due) {
        const auto product = records.get(rule.product);
        check(product.has_value(), "a rule has a product");
        const Quantity there
            = levelOf(rule.product, rule.face, records) + comingTo(rule.product, rule.face, tasks);
        const Quantity wanted = missingAt(rule, there);
        if (wanted.isPositive())
            divide({.rule = rule.id, .face = rule.face, .quantity = wanted, .priority = urgency},
                   *product, rule.sourceZone, sources, all);
    }
    return all;
}

Quantity roomAtFace(catalog::ProductId product, LocationId face, const Workspace &records)
{
    const auto rule = records.find<ReplenishRule>("by_face", face, product);
    return rule ? missingAt(*rule, levelOf(product, face, records)) : Quantity{};
}

void askReplenishment(WarehouseId warehouse, const Place &place, Quantity quantity,
                      const std::string &reason, Books &books)
{
    if (hurryUp(warehouse, place, books))
        return;
    const auto product = books.records.get(place.product);
    check(product.has_value(), "a place has a product");
    const auto rule = books.records.find<ReplenishRule>("by_face", place.location, place.product);
    const Quantity room = roomAtFace(place.product, place.location, books.records);
    Sources sources(warehouse, books.occasion.businessDate, books.records);
    std::vector<ReplenishmentDue> dues;
    divide({.rule = rule ? rule->id : ReplenishRuleId{},
            .face = place.location,
            .quantity = std::max(room, quantity),
            .priority = urgentReported},
           *product, rule ? rule->sourceZone : std::string{}, sources, dues);
    for (const ReplenishmentDue &due : dues)
        openFor(warehouse, due, reason, books);
}

void findOtherSource(Task task, LocationId avoid, Books &books)
{
    const auto product = books.records.get(task.product);
    check(product.has_value(), "replenishment has a product");
    const auto rule = books.records.find<ReplenishRule>("by_face", task.target, task.product);
    task.done = true; // what it promised of its source is free for the search
    books.records.put(task);
    const Sources sources(task.warehouse, books.occasion.businessDate, books.records);
    const auto found
        = sources.of(*product, rule ? rule->sourceZone : std::string{}, task.target, avoid);
    task.done = false;
    task.location = found.empty() ? LocationId{} : found.front().place.location;
    task.lot = found.empty() ? LotId{} : found.front().place.lot;
    task.package = found.empty() ? PackageId{} : found.front().place.package;
    if (!found.empty() && found.front().free < task.quantity) {
        // The rest is work of its own, from where there is more.
        const Quantity rest = task.quantity - found.front().free;
        task.quantity = found.front().free;
        Task other = task;
        other.location = found.size() > 1 ? found[1].place.location : LocationId{};
        other.lot = found.size() > 1 ? found[1].place.lot : LotId{};
        other.package = found.size() > 1 ? found[1].place.package : PackageId{};
        other.quantity = rest;
        other.worker = {};
        other.device = {};
        open(other, books);
    }
    books.records.put(task);
}

} // namespace bincard::inventory
