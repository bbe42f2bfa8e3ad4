// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/floor.h"
#include "core/kernel/memory_store.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bincard::tests {

/// A small warehouse with one worker who picks by a script, one answer a line:
///
///     scan BCL A-01        -> Ok, TakeUnits 0/3 A-01
///     scan BCT T-1         -> LineDone, GoToLocation 0/1 A-02 +PickUnits 3
///
/// Left of the arrow: `scan`, or `type` for the same by keys, with a kind and a code (BCL, BCT,
/// BCP, BCC command, X reason, QTY number, EAN product, BOX product, GS1 brackets, TEXT bytes);
/// `key` a number; `allow` a second person by badge and PIN; `tap` a choice; `press` a command;
/// `sync`, which only asks again. Right of it: tone or error, instruction, taken/needed, place,
/// operations. After each answer the state goes through its stored form into a new process, and a
/// refused one is held to write nothing.
class FloorShift
{
public:
    explicit FloorShift(floor::PickPolicy policy = {});
    explicit FloorShift(floor::Policy policy);

    // The warehouse. Names are codes and SKUs.
    void product(const std::string &sku, catalog::Tracking tracking = catalog::Tracking::None,
                 bool expires = false);
    void place(const std::string &code, const std::string &zone, std::int64_t sequence);
    void box(const std::string &sku, Quantity factor);
    void lot(const std::string &sku, const std::string &name, Date expiry = {});
    void substitute(const std::string &sku, const std::string &by);
    void blockLot(const std::string &sku, const std::string &name);
    void pallet(const std::string &code, const std::string &location);
    void stock(const std::string &sku, const std::string &location, Quantity quantity,
               const std::string &lot = {}, const std::string &package = {});
    using Lines = std::vector<std::pair<std::string, Quantity>>;
    void order(const std::string &reference, const Lines &lines);
    void batch(const std::string &name, fulfilment::BatchKind kind,
               const std::vector<std::string> &orders, int priority = 100);
    void purchase(const std::string &reference, const std::string &supplier, const Lines &lines,
                  bool blind = false);
    void notice(const std::string &order, const std::string &code, const Lines &content);
    void lifeAtReceipt(const std::string &sku, int days);
    void qualityPoint(const std::string &title, const std::string &sku);
    /// By somebody else, all that are open, the rest on backorder.
    void closeReceipts();
    void cancelLine(const std::string &reference, int position, Quantity quantity);

    /// What somebody else does, at device 9: the office, a job.
    void does(const Operation &operation);

    /// The desk does that.
    void happens(const Operation &operation)
    {
        does(operation);
    }

    /// A record as it is, whatever the rules say.
    template <class R> void keep(const R &record)
    {
        save(R::description(), rowOf(record));
    }

    /// Somebody who may do just one thing.
    void clerk(const std::string &name, access::Permission permission);
    [[nodiscard]] inventory::PackageId packageOf(const std::string &code) const;

    /// Another device reports what that person did.
    void reports(const std::string &user, int device, const Operation &operation);
    /// What the worker's operations made gets the hub's numbers, as after a sync.
    void numberTasks();

    /// Records of any kind; a new one gets its number.
    template <class R> Id<R> saves(R record)
    {
        if (!record.id)
            record.id = fresh<R>();
        m_store.begin();
        m_store.write(R::description(), rowOf(record));
        check(m_store.commit().ok(), "memory commits");
        return record.id;
    }

    template <class R> Id<R> fresh()
    {
        return {m_ids.next()};
    }

    [[nodiscard]] inventory::LocationId location(const std::string &code) const;
    [[nodiscard]] catalog::ProductId productOf(const std::string &sku) const;
    [[nodiscard]] inventory::PackageId package(const std::string &code) const;
    [[nodiscard]] inventory::StorageCategoryId category(const std::string &name) const;
    /// The place is of that category, stands in that aisle.
    void categorise(const std::string &code, const std::string &category);
    void inAisle(const std::string &code, const std::string &aisle);
    void replenish(const std::string &sku, Quantity quantity, const std::string &source,
                   const std::string &face, int priority = 100);

    // The worker.
    void signIn(const std::string &user, int device = 1);
    /// Empty when every line ended as written; else the first that did not.
    [[nodiscard]] std::string plays(std::string_view script);

    [[nodiscard]] int scans() const
    {
        return m_scans;
    }

    [[nodiscard]] floor::Prompt prompt() const;

    /// As the screen has it: with how the last answer went.
    [[nodiscard]] const floor::Prompt &asked() const
    {
        return m_asked;
    }

    [[nodiscard]] const floor::Worker &worker() const
    {
        return m_worker;
    }

    /// A look at the records as the person who works here.
    template <class Look> auto look(Look what) const
    {
        const Workspace now = records();
        return what(context(now));
    }

    [[nodiscard]] Workspace records() const
    {
        return Workspace(m_store, m_localIds,
                         m_isDevice ? Workspace::Completeness::Partial
                                    : Workspace::Completeness::Whole);
    }

    /// From now on the records are a device's, which does not hold everything.
    void isDevice()
    {
        m_isDevice = true;
    }

    /// The number of what has that name or code.
    [[nodiscard]] std::int64_t number(const std::string &name)
    {
        return id(name);
    }

    [[nodiscard]] inventory::WarehouseId warehouse() const
    {
        return m_warehouse;
    }

    [[nodiscard]] static Date today();

    /// Units of a product in a tote, and at a place.
    [[nodiscard]] Quantity inTote(const std::string &tote, const std::string &sku) const;
    [[nodiscard]] Quantity at(const std::string &location, const std::string &sku) const;
    /// Units of it that are promised, wherever they stand.
    [[nodiscard]] Quantity reserved(const std::string &sku) const;
    [[nodiscard]] int openTasks(inventory::TaskKind kind) const;

    /// All operations since the beginning of the script, as "PickUnits 3".
    [[nodiscard]] std::string history() const
    {
        return m_history;
    }

    /// One line's left side as an answer to the prompt of now, to be given at once or later.
    [[nodiscard]] floor::Input input(std::string_view words) const;
    [[nodiscard]] std::string answer(const floor::Input &input);

    void wait(int ms)
    {
        m_now.ms += ms;
    }

private:
    [[nodiscard]] floor::Context context(const Workspace &records) const;
    [[nodiscard]] scan::Scan scanned(std::string_view kind, const std::string &code,
                                     scan::Source source) const;
    void store(const floor::Step &step);
    template <class R> void save(const R &record);
    void save(const Description &of, const Row &row);
    [[nodiscard]] std::string said(const floor::Step &step) const;
    [[nodiscard]] std::int64_t &id(const std::string &name);

    floor::Policy m_policy;
    MemoryStore m_store;
    mutable LocalIds m_localIds;
    mutable NodeIds m_ids{7, 0};
    std::map<std::string, std::int64_t> m_named;
    inventory::WarehouseId m_warehouse{1};
    access::UserId m_user;
    access::DeviceId m_device{1};
    floor::Worker m_worker;
    floor::Prompt m_asked;
    Instant m_now{1'000'000};
    std::int64_t m_seq = 0;
    int m_scans = 0;
    bool m_isDevice = false;
    std::string m_history;
};

/// A shift with bolts at A-01 (also in boxes of 5), nuts at, two units of dust at
///
[[nodiscard]] FloorShift hardware(floor::PickPolicy policy = {});

} // namespace bincard::tests

/// Fails with the first line of a script that did not end as written.
#define PLAYS(shift, script)                                                                       \
    do {                                                                                           \
        const std::string other = (shift).plays(script);                                           \
        QVERIFY2(other.empty(), other.c_str());                                                    \
    } while (false)
