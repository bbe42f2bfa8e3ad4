// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// SqlcipherStore beside the same statements through SQLCipher's C API, on the same file, in turns.

#include "sync/store/table_sql.h"
#include "tests/bench/databases.h"
#include "tests/bench/subjects.h"

#include <array>
#include <random>

namespace bincard::bench {

namespace {

using store::SqlcipherStore;

constexpr int lookupsPerRound = 500;
constexpr int commitsPerRound = 20;
constexpr int rowsPerCommit = 10;

struct Product
{
    Id<Product> id;
    std::string barcode;
    std::string name;
    std::string reference;
    std::int64_t unit = 0;
    Quantity packed;

    static const Description &description()
    {
        static const Description made = bincard::describe<Product>("product", 910)
                                            .field<&Product::barcode>("barcode")
                                            .field<&Product::name>("name")
                                            .field<&Product::reference>("reference")
                                            .field<&Product::unit>("unit")
                                            .field<&Product::packed>("packed")
                                            .unique("barcode", {"barcode"})
                                            .index("by_reference", {"reference"});
        return made;
    }
};

const Description &products = Product::description();
const Index &byBarcode = products.index("barcode");

/// Spread over the index, as real numbers are.
std::string barcodeOf(std::int64_t id)
{
    const std::uint64_t mixed = static_cast<std::uint64_t>(id) * 0x9E37'79B9'7F4A'7C15U;
    return std::to_string(1'000'000'000'000U + mixed % 9'000'000'000'000U);
}

Row productRow(std::int64_t id, std::int64_t unit = 1)
{
    return rowOf(Product{{id},
                         barcodeOf(id),
                         "Product number " + std::to_string(id),
                         "REF-" + std::to_string(id * 7 % 1'000'003),
                         unit,
                         Quantity::units(12)});
}

const std::array tables{&products};

/// The C API as one would write it by hand for this table.
class Raw
{
public:
    explicit Raw(const store::ConnectionOptions &options)
        : m_connection(*store::openConnection(options))
        , m_find(m_connection.get(),
                 "SELECT id, barcode, name, reference, unit, packed FROM product "
                 "WHERE barcode = ?1 ORDER BY id DESC LIMIT 1")
        , m_write(m_connection.get(), store::upsertSql(products))
    { }

    int find(const RawRow &barcode)
    {
        return m_find.run(barcode);
    }

    void write(const RawRow &row)
    {
        m_write.run(row);
    }

    void run(const char *sql)
    {
        require(store::execute(m_connection.get(), sql).ok(), sql);
    }

private:
    store::Connection m_connection;
    RawStatement m_find;
    RawStatement m_write;
};

void fill(SqlcipherStore &store, std::span<const Row> rows)
{
    store.begin();
    store.dropIndexes(products);
    store.writeMany(products, rows);
    store.rebuildIndexes(products);
    require(store.commit().ok(), "a fill is committed");
}

void measureLookups(std::int64_t count, SqlcipherStore &store, Raw &raw, int rounds, Table &table)
{
    std::mt19937_64 engine(1);
    Samples ours;
    Samples theirs;
    for (int i = -lookupsPerRound; i < rounds * lookupsPerRound; ++i) { // the first ones warm up
        const auto number = static_cast<std::int64_t>(engine() % static_cast<std::uint64_t>(count));
        const std::string barcode = barcodeOf(1 + number);
        const Scan scan{.of = &products,
                        .index = &byBarcode,
                        .prefix = {barcode},
                        .direction = Direction::Descending,
                        .limit = 1};
        const RawRow key{{barcode}};
        const auto our = [&] {
            require(store.scan(scan).size() == 1, "the lookup finds");
        };
        const auto their = [&] {
            require(raw.find(key) == 1, "the raw lookup finds");
        };
        // Whoever comes second finds the pages in the system's cache: they take turns.
        const bool oursFirst = i % 2 == 0;
        double ourMs = oursFirst ? msOf(our) : 0;
        const double theirMs = msOf(their);
        ourMs = oursFirst ? ourMs : msOf(our);
        if (i >= 0) {
            ours.add(1'000 * ourMs);
            theirs.add(1'000 * theirMs);
        }
    }
    Figure figure
        = figureOf("lookup by barcode, " + std::to_string(count) + " products", "us", ours);
    figure.baseline = {"raw SQLCipher", theirs.at(0.5), theirs.at(0.99)};
    figure.targets = {{Target::Of::Ratio, 2}};
    figure.curve = "lookup by barcode";
    figure.size = static_cast<double>(count);
    table.add(figure);
}

void measureCommits(std::int64_t count, SqlcipherStore &store, Raw &raw, int rounds, Table &table)
{
    std::mt19937_64 engine(2);
    Samples ours;
    Samples theirs;
    const auto someRows = [&](int stamp) {
        std::vector<Row> rows;
        for (int i = 0; i < rowsPerCommit; ++i)
            rows.push_back(productRow(
                1 + static_cast<std::int64_t>(engine() % static_cast<std::uint64_t>(count)),
                stamp));
        return rows;
    };
    for (int i = 0; i < rounds * commitsPerRound; ++i) {
        const std::vector<Row> rows = someRows(i);
        ours.add(msOf([&] {
            store.begin();
            for (const Row &row : rows)
                store.write(products, row);
            require(store.commit().ok(), "a commit");
        }));
        std::vector<RawRow> others;
        for (const Row &row : someRows(i))
            others.push_back(rawOf(products, row));
        theirs.add(msOf([&] {
            raw.run("BEGIN IMMEDIATE");
            for (const RawRow &row : others)
                raw.write(row);
            raw.run("COMMIT");
        }));
    }
    Figure figure = figureOf("commit of 10 rows, durable, " + std::to_string(count) + " products",
                             "ms", ours);
    figure.baseline = {"raw SQLCipher", theirs.at(0.5), theirs.at(0.99)};
    figure.curve = "commit of 10 rows";
    figure.size = static_cast<double>(count);
    table.add(figure);
}

void measureBulk(const Folder &folder, const std::vector<Row> &rows, int rounds, Table &table)
{
    Samples dropped;
    Samples kept;
    Samples theirs;
    RawTable raw{.of = &products};
    for (const Row &row : rows)
        raw.rows.push_back(rawOf(products, row));
    const auto perRow = [&](double ms) {
        return 1'000 * ms / static_cast<double>(rows.size());
    };
    for (int round = 0; round < rounds; ++round) {
        const std::string name = "bulk" + std::to_string(round);
        auto store = openStore(folder.options(name + "a"), tables);
        dropped.add(perRow(msOf([&] {
            fill(*store, rows);
        })));
        store = openStore(folder.options(name + "b"), tables);
        kept.add(perRow(msOf([&] {
            store->begin();
            store->writeMany(products, rows);
            require(store->commit().ok(), "a commit");
        })));
        store = openStore(folder.options(name + "c"), tables);
        store.reset();
        theirs.add(perRow(rawWrite(folder.options(name + "c"), {raw})));
        for (const char *suffix : {"a", "b", "c"})
            std::filesystem::remove(folder.path(name + suffix));
    }
    for (const auto &[work, samples] :
         {std::pair{"bulk write of a row", &kept}, {"bulk write, indexes rebuilt", &dropped}}) {
        Figure figure
            = figureOf(work + (", " + std::to_string(rows.size()) + " products"), "us", *samples);
        figure.baseline = {"raw SQLCipher", theirs.at(0.5), theirs.at(0.99)};
        table.add(figure);
    }
}

} // namespace

void measureStore(const Amount &amount, Table &table)
{
    table.head("the store");
    for (const std::int64_t count : amount.products) {
        const Folder folder;
        std::vector<Row> rows;
        for (std::int64_t id = 1; id <= count; ++id)
            rows.push_back(productRow(id));
        measureBulk(folder, rows, amount.rounds, table);

        const store::ConnectionOptions options = folder.options("warm");
        const auto store = openStore(options, tables);
        fill(*store, rows);
        Raw raw(options);
        measureLookups(count, *store, raw, amount.rounds, table);
        measureCommits(count, *store, raw, amount.rounds, table);
    }
}

} // namespace bincard::bench
