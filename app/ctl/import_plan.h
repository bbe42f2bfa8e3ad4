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
};

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
    void skip(int row, std::string why);
    void repair(int row, std::string how);

    template <class Op> void add(int row, const Op &operation)
    {
        operations.push_back({.operation = Operation{operation}, .row = row});
    }
};

// Each takes a table with the columns of its kind (import_command.cpp says them) and finds what it
// names by the keys that people use: SKU, code, reference.
[[nodiscard]] Plan planProducts(const Table &table, Desk &desk);
[[nodiscard]] Plan planLocations(const Table &table, Desk &desk);
[[nodiscard]] Plan planStock(const Table &table, Desk &desk);
[[nodiscard]] Plan planOrders(const Table &table, Desk &desk);
[[nodiscard]] Plan planPurchases(const Table &table, Desk &desk);

/// Cartons, carriers and what they cost, numbers, printers, workstations, what suppliers ask and
/// when it is bought: by `recordKinds`.
[[nodiscard]] Plan planRecords(const QString &kind, const Table &table, Desk &desk);
[[nodiscard]] QStringList recordKinds();

/// The UCI "Online Retail" table: makes what products, partners and (with `stock`, units of each
/// product) stock the orders need. README.md says what becomes of each odd row.
[[nodiscard]] Plan planOnlineRetail(const Table &table, Desk &desk, std::int64_t stock);

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
/// What one bad order is refused for is a skipped row; the others are imported.
[[nodiscard]] Plan planChannel(const channel::Intake &intake, const QString &channel, Desk &desk);

/// A row's price and currency, where it says one; false where they are none.
[[nodiscard]] bool readPrice(UnitPrice &price, const TableRow &row);

/// Tries every operation on a copy of what the desk knows; what is refused becomes a bad row.
void tryOut(Plan &plan, Desk &desk);

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
