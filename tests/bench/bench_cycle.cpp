// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an order costs the hub from its first word to the truck, and what it costs to release
// thousands of them at once; on each engine, by the hub's own verbs without a network.

#include "sync/hub/asking.h"
#include "tests/bench/engines.h"
#include "tests/bench/fleet.h"
#include "tests/bench/subjects.h"
#include "tests/sync/pushing_device.h"

#include <map>

namespace bincard::bench {

namespace {

using support::PushingDevice;

/// PERF.md.
constexpr double waveMs = 5'000;
constexpr double odooCyclesPerSecond = 4.6;
constexpr std::size_t operationsTogether = 200;

double promisedCycles(const std::string &engine)
{
    return engine == "embedded" ? 500 : 200;
}

double timesOdoo(const std::string &engine)
{
    return engine == "embedded" ? 100 : 40;
}

/// A hub with goods on its shelves, and somebody at its desk.
class Office
{
public:
    Office(HubBooks &books, std::int64_t products)
        : m_store(std::move(books.store))
        , m_hub(*m_store, hubSurroundings())
        , m_founded(m_hub.found({.code = "BW", .name = "Bench", .timeZone = "Europe/Berlin"},
                                {.code = "sue", .name = "Sue"}))
        , m_site(*m_store, {products, products},
                 {idOf(m_store->scan(Scan{.of = &inventory::Warehouse::description()}).front())})
    {
        require(m_founded.ok(), "a hub is founded");
    }

    hub::Hub &hub()
    {
        return m_hub;
    }

    Site &site()
    {
        return m_site;
    }

    [[nodiscard]] Workspace books()
    {
        return Workspace(*m_store, m_site.ids());
    }

    /// Each list is somebody's request; they wait together.
    void ask(const std::vector<std::vector<Operation>> &requests)
    {
        std::vector<hub::Wish> wishes;
        std::size_t operations = 0;
        const auto commit = [&] {
            for (const Result<> &done : m_hub.ask(wishes))
                require(done.ok(), done ? std::string() : done.error().detail);
            wishes.clear();
            operations = 0;
        };
        for (const auto &request : requests) {
            if (operations + request.size() > operationsTogether)
                commit();
            operations += request.size();
            wishes.push_back(wishFor(request));
        }
        commit();
    }

    /// What the hub does by itself, to its end. Says how long the longest slice took.
    double work()
    {
        double longestMs = 0;
        for (bool isMore = true; isMore;) {
            longestMs = std::max(longestMs, msOf([&] {
                                     const auto done = m_hub.work();
                                     require(done.ok(), "the hub works");
                                     isMore = *done;
                                 }));
        }
        return longestMs;
    }

    [[nodiscard]] PushingDevice device()
    {
        const auto invited = m_hub.invite("bench", m_site.warehouse(), Audience::Floor);
        const auto claimed = m_hub.claim(invited->code, "a public key");
        require(m_hub.approve(claimed->confirmation).ok(), "a device is approved");
        const auto begun = m_hub.reset({wire::Sender{.device = claimed->device.value}});
        require(begun.ok(), "a device begins");
        return {claimed->device.value, *begun, m_site.worker()};
    }

    /// Pushes that wait together; all of it counts.
    void push(const std::vector<wire::PushRequest> &requests)
    {
        std::vector<wire::PushRequest> group;
        std::size_t operations = 0;
        const auto commit = [&] {
            const auto replies = m_hub.push(group);
            require(replies.ok(), "pushes are committed");
            for (const wire::PushReply &reply : *replies) {
                for (const wire::Outcome &outcome : reply.outcomes)
                    require(outcome.kind == wire::OutcomeKind::Applied, outcome.code);
            }
            group.clear();
            operations = 0;
        };
        for (const wire::PushRequest &request : requests) {
            if (operations + request.operations.size() > operationsTogether)
                commit();
            operations += request.operations.size();
            group.push_back(request);
        }
        commit();
    }

private:
    [[nodiscard]] hub::Wish wishFor(const std::vector<Operation> &request) const
    {
        hub::Wish wish{.by = m_site.worker()};
        wish.what = [request](hub::Asking &asking) -> Result<> {
            for (const Operation &operation : request) {
                if (const auto done = asking.perform(operation); !done)
                    return done;
            }
            return {};
        };
        wish.foreseen.scopes = {m_site.warehouse().value};
        for (const Operation &operation : request) {
            const Description &of = descriptionOf(operation);
            const Row payload = payloadOf(operation);
            for (std::size_t i = 0; i < payload.size(); ++i) {
                if (const auto *id = std::get_if<std::int64_t>(&payload[i]))
                    wish.foreseen.addNamed(of.fields[i], *id);
            }
        }
        return wish;
    }

    std::unique_ptr<Store> m_store;
    hub::Hub m_hub;
    Result<> m_founded;
    Site m_site;
};

fulfilment::PlanWave waveFor(Office &office, fulfilment::WaveId wave)
{
    return {.wave = wave,
            .warehouse = office.site().warehouse(),
            .name = "V" + std::to_string(wave.value),
            .kind = fulfilment::BatchKind::Cluster,
            .destination = office.site().stagingPlace()};
}

void measureWave(HubBooks books, const Amount &amount, Table &table)
{
    const int orders = amount.isQuick ? 60 : 10'000;
    constexpr int lines = 3;
    const std::string on = ", " + books.engine;
    Office office(books, amount.isQuick ? 500 : 20'000);
    office.site().addOrders(orders, lines);
    const fulfilment::WaveId wave{office.site().ids().next()};
    office.ask({{waveFor(office, wave)}});
    double longestMs = 0;
    const double cpuBefore = cpuMs();
    const double ms = msOf([&] {
        office.ask({{fulfilment::ReleaseWave{office.site().warehouse(), wave}}});
        longestMs = office.work();
    });
    const double cpu = cpuMs() - cpuBefore;
    const auto released = office.books().get(wave);
    require(released && released->state == fulfilment::WaveState::Done && released->orders == orders
                && released->lines == orders * lines,
            "every order is on a walk");
    table.add({.work = "release a wave of " + std::to_string(orders) + " orders, "
                   + std::to_string(orders * lines) + " lines" + on,
               .unit = "ms",
               .p50 = ms,
               .targets = {{Target::Of::P50, waveMs}},
               .note = std::to_string(released->slice) + " slices, "
                   + std::to_string(released->walks) + " walks"});
    table.add({.work = "  processor time of the hub for it" + on, .unit = "ms", .p50 = cpu});
    Figure longest{.work = "  the longest that a push would wait for a slice" + on,
                   .unit = "ms",
                   .p50 = longestMs};
    longest.targets = {{Target::Of::P50, 50}};
    table.add(longest);
}

/// One round of the sales cycle: orders of one line each, on walks of six, by as many devices.
class Cycle
{
public:
    Cycle(Office &office, int orders)
        : m_office(office)
        , m_orders(orders)
        , m_carrier{office.site().ids().next()}
    {
        const fulfilment::CarrierServiceId service{office.site().ids().next()};
        office.ask({{Save<fulfilment::Carrier>{{.id = m_carrier, .code = "C", .name = "Carrier"}},
                     Save<fulfilment::CarrierService>{
                         {.id = service, .carrier = m_carrier, .code = "S", .name = "Service"}}}});
        m_service = service;
        constexpr int ordersPerWalk = 6;
        for (int i = 0; i < (orders + ordersPerWalk - 1) / ordersPerWalk; ++i)
            m_devices.push_back(office.device());
    }

    void run()
    {
        order();
        release();
        pick();
        pack();
        ship();
    }

private:
    template <class R> Id<R> fresh()
    {
        return {m_office.site().ids().next()};
    }

    void order()
    {
        std::vector<std::vector<Operation>> requests;
        m_transfers.clear();
        for (int i = 0; i < m_orders; ++i) {
            const auto order = fresh<sales::Order>();
            m_transfers.push_back(fresh<inventory::Transfer>());
            requests.push_back(
                {sales::OpenOrder{.order = order,
                                  .warehouse = m_office.site().warehouse(),
                                  .channel = "shop",
                                  .reference = "CY" + std::to_string(++m_documents),
                                  .service = m_service},
                 sales::AddOrderLine{.line = fresh<sales::OrderLine>(),
                                     .order = order,
                                     .product = m_office.site().product(m_documents),
                                     .position = 1,
                                     .quantity = Quantity::units(1)},
                 sales::ConfirmOrder{.order = order, .transfer = m_transfers.back()}});
        }
        m_office.ask(requests);
    }

    void release()
    {
        const auto wave = fresh<fulfilment::Wave>();
        m_office.ask({{waveFor(m_office, wave)},
                      {fulfilment::ReleaseWave{m_office.site().warehouse(), wave}}});
        m_office.work();
    }

    void pick()
    {
        const Workspace books = m_office.books();
        std::map<fulfilment::BatchId, std::size_t> walks; // and who takes it
        m_boxes.clear();
        std::vector<wire::PushRequest> pushes;
        for (const auto transfer : m_transfers) {
            const auto walk = books.get(transfer)->batch;
            require(walk.value != 0, "an order is on a walk");
            if (!walks.emplace(walk, walks.size()).second)
                continue;
            PushingDevice &device = m_devices[walks.at(walk)];
            pushes.push_back(device.does(walked(walk, walks.at(walk), books)));
        }
        m_office.push(pushes);
    }

    /// What a picker does, and what is then to be packed by the same device.
    std::vector<Operation> walked(fulfilment::BatchId walk, std::size_t who, const Workspace &books)
    {
        std::vector<Operation> done{fulfilment::TakeBatch{.batch = walk}};
        std::vector<Operation> down;
        std::map<inventory::TransferId, inventory::PackageId> totes;
        for (const auto &slot : books.list<fulfilment::Slot>("by_batch", walk)) {
            const auto tote = totes[slot.transfer] = fresh<inventory::Package>();
            done.push_back(fulfilment::LoadTote{.batch = walk,
                                                .slot = slot.id,
                                                .tote = tote,
                                                .code = "T" + std::to_string(tote.value)});
            down.push_back(fulfilment::UnloadTote{.batch = walk,
                                                  .slot = slot.id,
                                                  .location = m_office.site().stagingPlace(),
                                                  .tote = tote});
        }
        for (const auto &promise : books.list<inventory::Reservation>("by_batch", walk)) {
            const auto tote = totes.at(promise.transfer);
            done.push_back(fulfilment::PickUnits{.pick = fresh<fulfilment::Pick>(),
                                                 .batch = walk,
                                                 .line = promise.line,
                                                 .location = promise.location,
                                                 .tote = tote,
                                                 .quantity = promise.quantity});
            m_boxes.push_back({who, promise.transfer, promise.line, tote, promise.quantity,
                               fresh<fulfilment::Parcel>()});
        }
        done.insert(done.end(), down.begin(), down.end());
        done.push_back(fulfilment::FinishBatch{.batch = walk});
        return done;
    }

    void pack()
    {
        std::map<std::size_t, std::vector<Operation>> work;
        for (const Box &box : m_boxes) {
            const std::string label = "P" + std::to_string(box.parcel.value);
            const std::vector<Operation> packed{
                fulfilment::OpenParcel{.parcel = box.parcel,
                                       .warehouse = m_office.site().warehouse(),
                                       .transfer = box.transfer,
                                       .package = fresh<inventory::Package>(),
                                       .code = label,
                                       .location = m_office.site().stagingPlace()},
                fulfilment::PackUnits{.line = fresh<fulfilment::ParcelLine>(),
                                      .parcel = box.parcel,
                                      .picking = box.line,
                                      .location = m_office.site().stagingPlace(),
                                      .package = box.tote,
                                      .quantity = box.quantity},
                fulfilment::LabelParcel{.parcel = box.parcel, .code = label},
                fulfilment::CloseParcel{.parcel = box.parcel}};
            auto &list = work[box.who];
            list.insert(list.end(), packed.begin(), packed.end());
        }
        pushEach(work);
    }

    void ship()
    {
        const auto truck = fresh<fulfilment::Manifest>();
        m_office.ask({{fulfilment::OpenManifest{.manifest = truck,
                                                .warehouse = m_office.site().warehouse(),
                                                .carrier = m_carrier,
                                                .dock = m_office.site().stagingPlace(),
                                                .reference = "M" + std::to_string(truck.value)}}});
        std::map<std::size_t, std::vector<Operation>> work;
        for (const Box &box : m_boxes)
            work[box.who].push_back(
                fulfilment::LoadParcel{.manifest = truck, .parcel = box.parcel});
        pushEach(work);
        m_office.ask({{fulfilment::CloseManifest{.manifest = truck}}});
        m_office.work();
        const Workspace books = m_office.books();
        for (const Box &box : m_boxes)
            require(books.get(box.parcel)->end == fulfilment::ParcelEnd::Manifested, "it left");
    }

    void pushEach(const std::map<std::size_t, std::vector<Operation>> &work)
    {
        std::vector<wire::PushRequest> pushes;
        for (const auto &[who, operations] : work)
            pushes.push_back(m_devices[who].does(operations));
        m_office.push(pushes);
    }

    /// One order's goods on their way.
    struct Box
    {
        std::size_t who;
        inventory::TransferId transfer;
        inventory::TransferLineId line;
        inventory::PackageId tote;
        Quantity quantity;
        fulfilment::ParcelId parcel;
    };

    Office &m_office;
    int m_orders;
    fulfilment::CarrierId m_carrier;
    fulfilment::CarrierServiceId m_service;
    std::vector<PushingDevice> m_devices;
    std::int64_t m_documents = 0;
    std::vector<inventory::TransferId> m_transfers;
    std::vector<Box> m_boxes;
};

void measureCycle(HubBooks books, const Amount &amount, Table &table)
{
    const int orders = amount.isQuick ? 12 : 120;
    const std::string engine = books.engine;
    Office office(books, amount.isQuick ? 500 : 20'000);
    Cycle cycle(office, orders);
    cycle.run(); // what is read for the first time
    Samples rates;
    Samples cpu;
    for (int round = 0; round < amount.rounds; ++round) {
        const double cpuBefore = cpuMs();
        rates.add(orders * 1'000.0 / msOf([&] {
                      cycle.run();
                  }));
        cpu.add((cpuMs() - cpuBefore) / orders);
    }
    Figure figure
        = figureOf("whole sales cycle without accounting, one line, " + engine, "/s", rates);
    figure.p99 = rates.at(0);
    figure.baseline = odoo("sales cycle", odooCyclesPerSecond);
    figure.targets
        = {{Target::Of::P50, promisedCycles(engine)}, {Target::Of::Times, timesOdoo(engine)}};
    figure.note = "ordered, confirmed, reserved, on a walk of six, picked, packed, on the truck";
    table.add(figure);
    table.add(figureOf("  processor time of the hub for an order, " + engine, "ms", cpu));
}

} // namespace

void measureWaves(const Amount &amount, Table &table)
{
    table.head("waves");
    Engines engines;
    for (HubBooks &books : engines.fresh())
        measureWave(std::move(books), amount, table);
}

void measureCycles(const Amount &amount, Table &table)
{
    table.head("the sales cycle");
    Engines engines;
    for (HubBooks &books : engines.fresh())
        measureCycle(std::move(books), amount, table);
}

} // namespace bincard::bench
