// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include "core/fulfilment/wave_rules.h"
#include "tests/support/telling.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <stdexcept>

namespace bincard::support {

namespace {

const std::string accepted = "accepted";

Quantity quantity(const std::string &text)
{
    const auto read = quantityFromText(text);
    if (!read)
        throw std::runtime_error("not a quantity: " + text);
    return *read;
}

Date date(const std::string &text)
{
    const auto read = dateFromText(text);
    if (!read)
        throw std::runtime_error("not a date: " + text);
    return *read;
}

template <class E> E named(const std::string &name, E fallback)
{
    E value = fallback;
    if (!name.empty() && !detail::enumFromName(value, name))
        throw std::runtime_error("no such value: " + name);
    return value;
}

} // namespace

std::string Story::tell(std::string_view table)
{
    std::istringstream lines{std::string(table)};
    std::string differences;
    for (std::string line; std::getline(lines, line);) {
        const auto arrow = line.find("->");
        m_words.clear();
        m_options.clear();
        for (const std::string &word : wordsIn(line.substr(0, arrow))) {
            const auto equals = word.find('=');
            if (equals == std::string::npos)
                m_words.push_back(word);
            else
                m_options[word.substr(0, equals)] = word.substr(equals + 1);
        }
        if (m_words.empty())
            continue;
        const std::string expected
            = arrow == std::string::npos ? accepted : joined(wordsIn(line.substr(arrow + 2)));
        const std::string verb = m_words.front();
        m_words.erase(m_words.begin());
        const std::string actual = answer(verb);
        if (actual != expected)
            differences += '\n' + joined(wordsIn(line)) + "   but: " + actual;
    }
    return differences;
}

std::string Story::answer(const std::string &verb)
{
    using Chapter = std::string (Story::*)(const std::string &);
    constexpr Chapter chapters[]
        = {&Story::master,   &Story::selling,        &Story::walking,  &Story::picking,
           &Story::work,     &Story::zone,           &Story::wave,     &Story::exceptions,
           &Story::buying,   &Story::receiving,      &Story::received, &Story::storing,
           &Story::moving,   &Story::carriers,       &Story::parcels,  &Story::trucks,
           &Story::question, &Story::parcelQuestion, &Story::kits,     &Story::counting,
           &Story::counted,  &Story::countQuestion,  &Story::holding};
    for (const Chapter chapter : chapters) {
        if (auto said = (this->*chapter)(verb); !said.empty())
            return said;
    }
    throw std::runtime_error("no such word: " + verb);
}

std::string Story::judged(const Operation &operation)
{
    const auto effects = world.act(operation);
    return effects ? accepted : std::string(nameOf(effects.error().code));
}

std::string Story::master(const std::string &verb)
{
    if (verb == "as")
        world.isWorkOf(word(0));
    else if (verb == "device")
        world.occasion.device = {std::stoll(word(0))};
    else if (verb == "day")
        world.isDay(date(word(0)));
    else if (verb == "place")
        world.save(
            inventory::Location{.id = world.location(word(0)),
                                .warehouse = world.warehouse(),
                                .code = word(0),
                                .usage = named(option("usage"), inventory::Usage::Storage),
                                .zone = option("zone"),
                                .sequence = option("walk").empty() ? 0 : std::stoll(option("walk")),
                                .blocked = has("blocked"),
                                .category = category(option("category")),
                                .aisle = option("aisle")});
    else if (verb == "product")
        world.save(catalog::Product{
            .id = world.product(word(0)),
            .sku = word(0),
            .name = word(0),
            .tracking = named(option("tracking"), catalog::Tracking::None),
            .expires = has("expires"),
            .remainingDaysMin = option("days").empty() ? 0 : std::stoi(option("days")),
            .whole = !has("divisible"),
            .service = has("service"),
            .weightGrams = option("weight").empty() ? 0 : std::stoll(option("weight")),
            .volumeMl = option("volume").empty() ? 0 : std::stoll(option("volume")),
            .family = option("family"),
            .hazard = option("hazard"),
            .abc = named(option("abc"), catalog::AbcClass::C)});
    else if (verb == "substitute")
        world.save(
            catalog::Substitute{.product = world.product(word(0)), .by = world.product(word(1))});
    else if (verb == "merge")
        world.must(inventory::MergeProducts{world.product(word(0)), world.product(word(1))});
    else if (verb == "reason")
        world.save(catalog::Reason{.code = word(0),
                                   .locks = has("locks"),
                                   .counts = has("counts"),
                                   .reallocates = has("reallocates"),
                                   .replenishes = has("replenishes"),
                                   .adjusts = has("adjusts"),
                                   .decrements = has("decrements"),
                                   .reprints = has("reprints"),
                                   .blocks = has("blocks")});
    else if (verb == "lot")
        world.save(
            inventory::Lot{.id = world.lot(word(0), word(1)),
                           .product = world.product(word(0)),
                           .name = word(1),
                           .expiry = option("expiry").empty() ? Date{} : date(option("expiry")),
                           .blocked = has("blocked")});
    else if (verb == "package")
        world.save(inventory::Package{.warehouse = world.warehouse(),
                                      .code = word(0),
                                      .kind = named(option("kind"), inventory::PackageKind::Box),
                                      .location = world.location(option("at"))});
    else
        return {};
    return accepted;
}

std::string Story::selling(const std::string &verb)
{
    if (verb == "stock")
        return judged(inventory::AdjustStock{.warehouse = world.warehouse(),
                                             .product = world.product(word(0)),
                                             .location = world.location(word(1)),
                                             .lot = lot(word(0)),
                                             .package = world.package(option("package")),
                                             .quantity = quantity(word(2)),
                                             .reason = "Opening"});
    if (verb == "order")
        return order();
    if (verb == "confirm")
        return judged(sales::ConfirmOrder{.order = world.order(word(0)),
                                          .transfer = world.newId<inventory::Transfer>()});
    if (verb == "reserve")
        return judged(sales::ReserveOrder{.order = world.order(word(0))});
    if (verb == "cancel")
        return judged(sales::CancelOrderLine{.line = world.orderLine(word(0), word(1)),
                                             .quantity = quantity(word(2))});
    if (verb == "close")
        return close();
    return {};
}

std::string Story::order()
{
    const auto id = world.newId<sales::Order>();
    std::string said = judged(sales::OpenOrder{
        .order = id,
        .warehouse = world.warehouse(),
        .channel = option("channel"),
        .reference = word(0),
        .promisedAt = {option("until").empty() ? 0 : std::stoll(option("until"))},
        .priority = option("priority").empty() ? 100 : std::stoi(option("priority")),
        .hold = option("hold"),
        .service = service(option("service")),
        .part = option("part").empty() ? 0 : std::stoi(option("part")),
        .reserveFrom = option("from").empty() ? Date{} : date(option("from"))});
    for (std::size_t i = 1; i + 1 < m_words.size() && said == accepted; i += 2)
        said = judged(sales::AddOrderLine{.line = world.newId<sales::OrderLine>(),
                                          .order = id,
                                          .product = world.product(word(i)),
                                          .position = static_cast<int>(i / 2),
                                          .quantity = quantity(word(i + 1))});
    return said;
}

std::string Story::close()
{
    for (const auto &task :
         world.look().list<inventory::Task>("by_open", world.warehouse(), false)) {
        if (enumNames(task.kind)[static_cast<std::size_t>(task.kind)] == word(0))
            return judged(inventory::CloseTask{.task = task.id});
    }
    return "no such task";
}

std::string Story::walking(const std::string &verb)
{
    if (verb == "walk")
        return walk();
    if (verb == "take")
        return judged(fulfilment::TakeBatch{.batch = batch()});
    if (verb == "take-over")
        return judged(fulfilment::TakeOverBatch{.batch = batch(), .tote = world.package(word(1))});
    if (verb == "finish")
        return judged(fulfilment::FinishBatch{.batch = batch()});
    if (verb == "load") {
        auto tote = world.package(option("number").empty() ? word(2) : option("number"));
        if (!tote || has("unknown"))
            tote = world.newId<inventory::Package>();
        return judged(fulfilment::LoadTote{.batch = batch(),
                                           .slot = world.slot(batch(), std::stoi(word(1))),
                                           .tote = tote,
                                           .code = word(2)});
    }
    if (verb == "full")
        return judged(fulfilment::FillTote{.batch = batch(),
                                           .slot = world.slot(batch(), std::stoi(word(1))),
                                           .nextSlot = world.newId<fulfilment::Slot>()});
    if (verb == "unload")
        return judged(fulfilment::UnloadTote{.batch = batch(),
                                             .slot = world.slot(batch(), std::stoi(word(1))),
                                             .location = world.location(word(2)),
                                             .tote = world.package(option("tote"))});
    return {};
}

std::string Story::walk()
{
    const auto id = world.newId<fulfilment::Batch>();
    m_batches[word(0)] = id;
    fulfilment::BatchKind kind{};
    std::string name = word(1);
    name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    kind = named(name, kind);
    std::string said = judged(fulfilment::OpenBatch{.batch = id,
                                                    .warehouse = world.warehouse(),
                                                    .name = word(0),
                                                    .kind = kind,
                                                    .destination = world.location("DOCK")});
    for (std::size_t i = 2; i < m_words.size() && said == accepted; ++i)
        said = judged(fulfilment::AddToBatch{.batch = id,
                                             .transfer = world.transfer(word(i)),
                                             .slot = world.newId<fulfilment::Slot>()});
    return said == accepted ? judged(fulfilment::ReleaseBatch{.batch = id}) : said;
}

std::string Story::picking(const std::string &verb)
{
    if (verb == "pick")
        return pick();
    if (verb == "undo")
        return judged(fulfilment::UndoPick{
            .pick = m_picks[word(0)],
            .location = m_words.size() > 1 ? world.location(word(1)) : inventory::LocationId{}});
    return {};
}

std::string Story::pick()
{
    const auto id = world.newId<fulfilment::Pick>();
    m_picks[word(0)] = id;
    m_words.erase(m_words.begin());
    return judged(fulfilment::PickUnits{.pick = id,
                                        .batch = batch(),
                                        .line = world.line(word(1), word(2)),
                                        .location = world.location(word(3)),
                                        .lot = lot(word(2)),
                                        .package = world.package(option("package")),
                                        .tote = world.package(word(5)),
                                        .quantity = quantity(word(4))});
}

std::string Story::exceptions(const std::string &verb)
{
    if (verb == "short")
        return judged(fulfilment::ReportShort{.batch = batch(),
                                              .line = world.line(word(1), word(2)),
                                              .location = world.location(word(3)),
                                              .lot = lot(word(2)),
                                              .quantity = quantity(word(4)),
                                              .reason = word(5)});
    if (verb == "change")
        return judged(fulfilment::ChangeReservation{.batch = batch(),
                                                    .line = world.line(word(1), word(2)),
                                                    .location = world.location(word(3)),
                                                    .fromLot = lot(word(2)),
                                                    .fromPackage = world.package(option("package")),
                                                    .toLot = lot(word(2), "to"),
                                                    .toPackage = world.package(option("into"))});
    if (verb == "skip")
        return judged(fulfilment::SkipPlace{.batch = batch(), .location = world.location(word(1))});
    if (verb == "zero")
        return judged(fulfilment::CheckZero{.batch = batch(),
                                            .location = world.location(word(1)),
                                            .product = world.product(word(2)),
                                            .empty = word(3) == "yes"});
    if (verb == "block")
        return judged(
            fulfilment::BlockLocation{.batch = batch(), .location = world.location(word(1))});
    if (verb == "allow")
        return judged(fulfilment::ApproveException{.approval = world.newId<fulfilment::Approval>(),
                                                   .batch = batch(),
                                                   .line = world.line(word(1), word(2)),
                                                   .lot = lot(word(2)),
                                                   .reason = word(3),
                                                   .approver = world.user(option("by"))});
    if (verb == "unreadable")
        return judged(fulfilment::ReportLabel{
            .batch = batch(),
            .location = world.location(word(1)),
            .product = m_words.size() > 2 ? world.product(word(2)) : catalog::ProductId{}});
    if (verb == "instead")
        return judged(fulfilment::TakeSubstitute{.batch = batch(),
                                                 .line = world.line(word(1), word(2)),
                                                 .substitute = world.newId<sales::OrderLine>(),
                                                 .product = world.product(word(3)),
                                                 .quantity = quantity(word(4))});
    return {};
}

inventory::TaskId Story::task() const
{
    for (const auto &task :
         world.look().list<inventory::Task>("by_open", world.warehouse(), false)) {
        const auto worker = world.look().get(task.worker);
        const bool isMeant = option("of").empty() || (worker && worker->code == option("of"));
        if (isMeant && enumNames(task.kind)[static_cast<std::size_t>(task.kind)] == word(0))
            return task.id;
    }
    return {};
}

std::string Story::work(const std::string &verb)
{
    using inventory::LeaseKind;
    const auto kind = option("zone").empty() ? LeaseKind::Batch : LeaseKind::ZonePart;
    if (verb == "take-task")
        return judged(inventory::TakeTask{.task = task()});
    if (verb == "release-task")
        return judged(inventory::ReleaseTask{.task = task()});
    if (verb == "hand-over")
        return judged(inventory::HandOverTask{.task = task(),
                                              .package = world.package(option("package")),
                                              .product = world.product(option("product")),
                                              .location = world.location(option("at"))});
    if (verb == "finish-task") {
        const std::string lotName = option("lot");
        const auto slash = lotName.find('/');
        return judged(inventory::FinishTask{
            .task = task(),
            .result = named(option("result"), inventory::TaskResult::Done),
            .location = world.location(option("at")),
            .lot = lotName.empty() ? inventory::LotId{}
                                   : world.lot(lotName.substr(0, slash), lotName.substr(slash + 1)),
            .quantity = option("quantity").empty() ? Quantity{} : quantity(option("quantity")),
            .pick = world.newId<fulfilment::Pick>()});
    }
    if (verb == "break-count")
        return judged(fulfilment::BreakLease{.warehouse = world.warehouse(),
                                             .kind = LeaseKind::Count,
                                             .subject = m_sheets[word(0)].value});
    if (verb == "break")
        return judged(fulfilment::BreakLease{.warehouse = world.warehouse(),
                                             .kind = kind,
                                             .subject = batch().value,
                                             .zone = option("zone")});
    if (verb == "reassign")
        return judged(fulfilment::ReassignWork{.warehouse = world.warehouse(),
                                               .kind = kind,
                                               .subject = batch().value,
                                               .zone = option("zone"),
                                               .to = world.user(word(1))});
    if (verb == "hand-back")
        return judged(fulfilment::HandBackWork{.warehouse = world.warehouse()});
    if (verb == "lost")
        return judged(fulfilment::ReleaseLeasesOf{.warehouse = world.warehouse(),
                                                  .device = {std::stoll(word(0))}});
    return {};
}

std::string Story::zone(const std::string &verb)
{
    if (verb == "take-zone")
        return judged(fulfilment::TakeZone{
            .batch = batch(), .zone = word(1), .slot = world.newId<fulfilment::Slot>()});
    if (verb == "take-over-zone")
        return judged(fulfilment::TakeOverZone{
            .batch = batch(), .zone = word(1), .tote = world.package(word(2))});
    if (verb == "claim")
        return judged(fulfilment::ClaimUnits{.batch = batch(),
                                             .line = world.line(word(1), word(2)),
                                             .location = world.location(word(3)),
                                             .lot = lot(word(2)),
                                             .package = world.package(option("package"))});
    if (verb == "finish-zone")
        return judged(fulfilment::FinishZone{.batch = batch(), .zone = word(1)});
    return {};
}

std::string Story::wave(const std::string &verb)
{
    const auto limit = [&](std::string_view key) {
        return option(key).empty() ? 0 : std::stoi(option(key));
    };
    if (verb == "wave") {
        m_waves[word(0)] = world.newId<fulfilment::Wave>();
        std::string kind = word(1);
        kind.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(kind.front())));
        return judged(fulfilment::PlanWave{.wave = m_waves[word(0)],
                                           .warehouse = world.warehouse(),
                                           .name = word(0),
                                           .cutOff = {limit("until")},
                                           .channel = option("channel"),
                                           .priorityMax = limit("urgent"),
                                           .zone = option("zone"),
                                           .ordersMax = limit("orders"),
                                           .linesMax = limit("lines"),
                                           .weightGramsMax = limit("grams"),
                                           .kind = named(kind, fulfilment::BatchKind::Single),
                                           .ordersPerWalk = limit("each") ? limit("each") : 6,
                                           .destination = world.location("DOCK")});
    }
    if (verb == "release")
        return judged(fulfilment::ReleaseWave{world.warehouse(), m_waves[word(0)]});
    if (verb == "slice")
        return judged(
            fulfilment::AdvanceWave{world.warehouse(), m_waves[word(0)], std::stoi(word(1))});
    if (verb == "cancel-wave")
        return judged(fulfilment::CancelWave{world.warehouse(), m_waves[word(0)]});
    if (verb == "advance")
        return advance();
    return {};
}

std::string Story::advance()
{
    std::string said = accepted;
    while (const auto next = fulfilment::nextSlice(world.warehouse(), world.look())) {
        said = judged(*next);
        if (said != accepted)
            break;
    }
    return said;
}

std::string Story::walks()
{
    std::string said;
    for (const Row &row : world.look().scan({.of = &fulfilment::Batch::description()})) {
        const auto batch = *recordOf<fulfilment::Batch>(row);
        said += (said.empty() ? "" : " ") + batch.name + ':';
        std::string orders;
        for (const auto &transfer : world.look().list<inventory::Transfer>("by_batch", batch.id))
            orders += (orders.empty() ? "" : ",") + transfer.reference;
        said += orders;
    }
    return said.empty() ? "none" : said;
}

std::string Story::leases()
{
    std::string said;
    for (const auto &lease : world.look().list<inventory::Lease>("by_since", world.warehouse())) {
        const auto holder = world.look().get(lease.holder);
        said += said.empty() ? "" : " ";
        said += enumNames(lease.kind)[static_cast<std::size_t>(lease.kind)];
        said += lease.zone.empty() ? "" : "/" + lease.zone;
        said += ':' + (holder ? holder->code : "nobody") + '@' + std::to_string(lease.device.value);
    }
    return said.empty() ? "none" : said;
}

std::string Story::question(const std::string &verb)
{
    if (verb == "leases")
        return leases();
    if (verb == "walks")
        return walks();
    if (verb == "shelf")
        return shelf();
    if (verb == "line")
        return line();
    if (verb == "tasks")
        return tasks();
    if (verb == "walk-of")
        return walkOf();
    return {};
}

std::string Story::shelf()
{
    const auto quant = world.look().find<inventory::Quant>("place", world.location(word(1)),
                                                           world.product(word(0)), lot(word(0)),
                                                           world.package(option("package")));
    if (!quant)
        return "nothing";
    return toText(quant->onHand) + ' ' + toText(quant->reserved) + ' ' + toText(quant->locked);
}

std::string Story::line()
{
    const auto order = world.look().get(world.orderLine(word(0), word(1)));
    if (!order)
        return "no such line";
    const auto picking = world.look().get(world.line(word(0), word(1)));
    return "ordered " + toText(order->ordered) + " reserved " + toText(order->reserved) + " picked "
        + toText(order->picked) + " cancelled " + toText(order->cancelled) + " missing "
        + toText(picking ? picking->missing : Quantity{});
}

std::string Story::tasks()
{
    std::string said;
    for (const auto &task :
         world.look().list<inventory::Task>("by_open", world.warehouse(), false)) {
        said += said.empty() ? "" : " ";
        said += enumNames(task.kind)[static_cast<std::size_t>(task.kind)];
        said += '/' + task.reason + '/' + toText(task.quantity);
    }
    return said.empty() ? "none" : said;
}

std::string Story::walkOf()
{
    std::string said;
    for (const auto &held : world.look().list<inventory::Reservation>("by_batch", batch()))
        said += (said.empty() ? "" : " ") + world.look().get(held.location)->code + ':'
            + toText(held.quantity);
    return said.empty() ? "nothing" : said;
}

const std::string &Story::word(std::size_t n) const
{
    if (n >= m_words.size())
        throw std::runtime_error("a word is missing behind " + joined(m_words));
    return m_words[n];
}

std::string Story::option(std::string_view key) const
{
    const auto found = m_options.find(std::string(key));
    return found == m_options.end() ? std::string() : found->second;
}

bool Story::has(std::string_view flag) const
{
    return std::ranges::find(m_words, flag) != m_words.end();
}

inventory::LotId Story::lot(std::string_view sku, std::string_view key) const
{
    const auto own = m_lots.find(option(key));
    return own == m_lots.end() ? world.lot(sku, option(key)) : own->second;
}

fulfilment::BatchId Story::batch() const
{
    const auto found = m_batches.find(word(0));
    return found == m_batches.end() ? fulfilment::BatchId{} : found->second;
}

} // namespace bincard::support
