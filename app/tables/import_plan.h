// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_ground.h"
#include "core/apply.h"
#include "sync/channel/csv.h"
#include "sync/channel/order.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace bincard::tables {

using channel::decimalFrom;
using channel::readTable;
using channel::Table;
using channel::TableRow;

/// What is wrong with a cell or a row, so that it can be said in anybody's words.
struct Fault
{
    enum class Kind {
        Other, // as the note's text says
        Empty, // it has to say something
        NoChoice, // none of those in `expected`
        NoFlag, // neither yes nor no
        NoWhole, // no whole number in its bounds
        NoNumber,
        NoDay, // YYYY-MM-DD
        NoSuch, // nothing here is called so
        NoPrice, // a price without a number, or without a currency
        Twice, // the row in `expected` has it already
        CheckDigit, // a GTIN's is wrong
        Taken, // it is another record's
        Apart, // rows that belong together do not stand together
        OtherLines, // it is known with other lines
        Refused, // by the rules: `code`
    };

    Kind kind = Kind::Other;
    std::string column = {}; ///< as the table has it; empty: the whole row
    std::string value = {};
    std::string expected = {};
    ErrorCode code = ErrorCode::InvalidInput;
};

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
    Fault fault = {}; ///< of a bad one
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
    std::vector<int> changes = {}; // rows that change what the hub has

    void bad(int row, std::string why, Fault fault = {});
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
    /// Says it in the plan; the key is what that column says.
    bool twice(Plan &plan, const std::string &key, int row, const std::string &column = {});

private:
    std::unordered_map<std::string, int> m_rows;
};

/// Plans a portion of a file, and remembers what it saw in those before.
using Planner = std::function<Plan(const Table &, ImportGround &)>;

// What there is to import, table by table: import_tables.h. These find what a row names by the keys
// that people use: SKU, code, reference.
[[nodiscard]] Planner productPlanner();
[[nodiscard]] Planner locationPlanner();
[[nodiscard]] Planner stockPlanner();
[[nodiscard]] Planner orderPlanner();
[[nodiscard]] Planner purchasePlanner();

/// Why a device takes no orders of that channel: several warehouses send them, and it sees the
/// books of one. Empty: it takes them.
[[nodiscard]] std::string routedElsewhere(const std::string &channel, const Workspace &records);

/// A row's price and currency, where it says one; false where they are none.
[[nodiscard]] bool readPrice(UnitPrice &price, const TableRow &row);

/// Tries every operation on `kept`, which is what the ground knows and what rows before have made,
/// in their order; what is refused becomes a bad row. Of what they change only the kinds in `keeps`
/// are kept, which rows of later portions may name.
void tryPortion(Plan &plan, ImportGround &ground, Workspace &kept,
                std::span<const Description *const> keeps);
/// What was refused for a row.
void refuse(Plan &plan, const Planned &planned, const Error &error);

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

/// Adds a customer or a supplier, once. None for an empty reference.
class Customers
{
public:
    catalog::PartnerId named(Plan &plan, ImportGround &ground, const std::string &reference,
                             const std::string &country, int row);

private:
    std::unordered_map<std::string, catalog::PartnerId> m_made;
};

} // namespace bincard::tables
