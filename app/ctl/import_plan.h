// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"
#include "sync/channel/csv.h"
#include "sync/channel/order.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace bincard::ctl {

using channel::decimalFrom;
using channel::readTable;
using channel::Table;
using channel::TableRow;

/// What an import has to say of a row.
struct RowNote
{
    enum class Kind {
        Bad, // nothing is imported while there is one
        Skipped, // the row is left out
        Repaired, // imported otherwise than it stands there
        Held, // imported, and kept back until somebody looks
        Noted, // what somebody has to know
    };

    Kind kind = Kind::Bad;
    int row = 0;
    std::string text;
    std::string place = {}; ///< where a file has no rows: "orders[2]"
    /// The text without what is this row's alone, to count rows by; empty: the text.
    std::string reason = {};
};

/// "bad", "skipped"...
[[nodiscard]] const char *wordFor(RowNote::Kind kind);

/// An operation, and the row it comes from.
struct Planned
{
    Operation operation;
    int row = 0;
    std::string place = {}; ///< as in RowNote
};

/// What an import would do, compared with what the hub has: of a second run nothing is left.
struct Plan
{
    std::vector<Planned> operations = {};
    std::vector<RowNote> notes = {};
    std::size_t unchanged = 0; // rows that the hub has already

    void bad(int row, std::string why);
    void skip(int row, std::string why, std::string reason = {});
    void repair(int row, std::string how, std::string reason = {});
    [[nodiscard]] std::size_t count(RowNote::Kind kind) const;

    template <class Op> void add(int row, const Op &operation)
    {
        operations.push_back({.operation = Operation{operation}, .row = row});
    }
};

/// The rows of a file are told apart by their key; a second one of the same is a mistake.
class SeenRows
{
public:
    /// Says it in the plan.
    bool twice(Plan &plan, const std::string &key, int row);

private:
    std::unordered_map<std::string, int> m_rows;
};

// Each takes a table with the columns of its kind (import_command.cpp says them) and finds what it
// names by the keys that people use: SKU, code, reference.
[[nodiscard]] Plan planProducts(const Table &table, Desk &desk);
[[nodiscard]] Plan planLocations(const Table &table, Desk &desk);
/// A portion of a file; `seen` and `codes` know the keys and barcodes of those before.
[[nodiscard]] Plan planSomeProducts(const Table &table, Desk &desk, SeenRows &seen,
                                    SeenRows &codes);
[[nodiscard]] Plan planSomeLocations(const Table &table, Desk &desk, SeenRows &seen);
[[nodiscard]] Plan planStock(const Table &table, Desk &desk);
[[nodiscard]] Plan planOrders(const Table &table, Desk &desk);
[[nodiscard]] Plan planPurchases(const Table &table, Desk &desk);

/// Cartons, carriers and what they cost, numbers, printers, workstations, what suppliers ask and
/// when it is bought: by `recordKinds`.
[[nodiscard]] Plan planRecords(const QString &kind, const Table &table, Desk &desk);
[[nodiscard]] QStringList recordKinds();

/// A channel's file, and what the command says of it.
struct ChannelFile
{
    QString profile; ///< one of channelProfiles
    QString channel;
    QString charset;
    QByteArray bytes;
};

[[nodiscard]] QStringList channelProfiles();
/// Errors: as the profile's reader in sync/channel.
[[nodiscard]] Result<channel::Intake> readChannel(const ChannelFile &file);
/// Why a device takes no orders of that channel: several warehouses send them, and it sees the
/// books of one. Empty: it takes them.
[[nodiscard]] std::string routedElsewhere(const std::string &channel, const Workspace &records);
/// What one bad order is refused for is a skipped row; the others are imported.
[[nodiscard]] Plan planChannel(const channel::Intake &intake, const QString &channel, Desk &desk);

/// A row's price and currency, where it says one; false where they are none.
[[nodiscard]] bool readPrice(UnitPrice &price, const TableRow &row);

/// Tries every operation on a copy of what the desk knows; what is refused becomes a bad row.
void tryOut(Plan &plan, Desk &desk);
/// The same for a portion of a file, without a copy: what it changes is kept beside what the desk
/// knows.
void tryPortion(Plan &plan, Desk &desk);

/// So much of all is done.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Sends a plan to the hub slice by slice; what was interrupted is planned again. Errors: as
/// Desk::perform and Desk::settle.
Result<> carryOut(const Plan &plan, Desk &desk, const Progress &progress = {});

/// GTINs with the prefix that GS1 keeps for demonstrations (952), behind the last one in use.
class DemoGtins
{
public:
    explicit DemoGtins(const Workspace &records);

    /// 14 digits.
    std::string next();

private:
    std::int64_t m_last = 0;
};

/// Carries out what a table says, as somebody would have it in a file. Errors: InvalidInput (the
/// first bad row), as Desk::perform and Desk::settle.
Result<> importTable(const std::string &csv, const std::function<Plan(const Table &, Desk &)> &plan,
                     Desk &desk);

/// Adds a customer or a supplier, once. None for an empty reference.
class Customers
{
public:
    Customers(Plan &plan, Desk &desk);
    catalog::PartnerId named(const std::string &reference, const std::string &country, int row);

private:
    Plan &m_plan;
    Desk &m_desk;
    std::map<std::string, catalog::PartnerId> m_known;
};

} // namespace bincard::ctl
