// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// SqlcipherStore beside the same statements through SQLCipher's C API, on the same file, round by
// round. Prints a table; takes the numbers of rows as arguments (10000 when there are none).

#include "sync/store/sqlcipher_store.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>

namespace {

using namespace bincard;
using namespace bincard::store;

constexpr int rounds = 7;
constexpr int lookupsPerRound = 2'000;
constexpr int commitsPerRound = 40;
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
        static const Description made = describe<Product>("product", 910)
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

/// Leaves with a word: a benchmark that goes on after a failure measures nothing.
void require(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "bench_store: %s\n", what);
    std::exit(EXIT_FAILURE);
}

double microseconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
        .count();
}

struct Samples
{
    std::vector<double> all;

    double at(double share)
    {
        std::ranges::sort(all);
        return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))];
    }
};

void print(const char *work, std::size_t rows, Samples &ours, Samples &raw)
{
    std::printf("%-34s %9zu %10.2f %10.2f %10.2f %10.2f %7.2f\n", work, rows, ours.at(0.5),
                ours.at(0.99), raw.at(0.5), raw.at(0.99), ours.at(0.5) / raw.at(0.5));
    std::fflush(stdout);
}

/// The C API as one would write it by hand for this table: the limit that we measure against.
class Raw
{
public:
    explicit Raw(const ConnectionOptions &options)
        : m_connection(*openConnection(options))
    {
        prepare(m_find,
                "SELECT id, barcode, name, reference, unit, packed FROM product "
                "WHERE barcode = ?1 ORDER BY id DESC LIMIT 1");
        prepare(m_write,
                "INSERT INTO product (id, barcode, name, reference, unit, packed) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET "
                "barcode = excluded.barcode, name = excluded.name, "
                "reference = excluded.reference, unit = excluded.unit, packed = excluded.packed");
    }

    ~Raw()
    {
        sqlite3_finalize(m_find);
        sqlite3_finalize(m_write);
    }

    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;

    std::int64_t find(const std::string &barcode)
    {
        bindText(m_find, 1, barcode);
        require(sqlite3_step(m_find) == SQLITE_ROW, "the raw lookup finds");
        std::int64_t sum = 0; // reads every column, as a caller would
        for (const int column : {0, 4, 5})
            sum += sqlite3_column_int64(m_find, column);
        for (const int column : {1, 2, 3})
            sum += sqlite3_column_text(m_find, column)[0];
        sqlite3_reset(m_find);
        return sum;
    }

    void write(const Row &row)
    {
        for (const int column : {0, 4, 5})
            sqlite3_bind_int64(m_write, column + 1,
                               std::get<std::int64_t>(row[static_cast<std::size_t>(column)]));
        for (const int column : {1, 2, 3})
            bindText(m_write, column + 1,
                     std::get<std::string>(row[static_cast<std::size_t>(column)]));
        require(sqlite3_step(m_write) == SQLITE_DONE, "the raw write is done");
        sqlite3_reset(m_write);
    }

    void run(const char *sql)
    {
        require(execute(m_connection.get(), sql).ok(), sql);
    }

private:
    void prepare(sqlite3_stmt *&statement, const char *sql)
    {
        require(sqlite3_prepare_v3(m_connection.get(), sql, -1, SQLITE_PREPARE_PERSISTENT,
                                   &statement, nullptr)
                    == SQLITE_OK,
                sql);
    }

    static void bindText(sqlite3_stmt *statement, int parameter, const std::string &text)
    {
        sqlite3_bind_text(statement, parameter, text.data(), static_cast<int>(text.size()),
                          SQLITE_STATIC);
    }

    Connection m_connection;
    sqlite3_stmt *m_find = nullptr;
    sqlite3_stmt *m_write = nullptr;
};

class Folder
{
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "bench-XXXXXX").string();
        require(mkdtemp(name.data()) != nullptr, "a folder for the databases");
        m_path = name;
    }

    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;

    [[nodiscard]] ConnectionOptions options(const std::string &name) const
    {
        return {.path = (m_path / name).string(),
                .key = *DatabaseKey::fromBytes(std::string(DatabaseKey::size, 'b'))};
    }

private:
    std::filesystem::path m_path;
};

std::unique_ptr<SqlcipherStore> openStore(const ConnectionOptions &options)
{
    const std::array records{&products};
    auto store = SqlcipherStore::open(options, records);
    require(store.ok(), "a store opens");
    return *std::move(store);
}

void fill(SqlcipherStore &store, std::span<const Row> rows)
{
    store.begin();
    store.dropIndexes(products);
    store.writeMany(products, rows);
    store.rebuildIndexes(products);
    require(store.commit().ok(), "a fill is committed");
}

void measureLookups(std::size_t count, SqlcipherStore &store, Raw &raw)
{
    std::mt19937_64 engine(1);
    Samples ours;
    Samples theirs;
    for (int round = -1; round < rounds; ++round) { // the first warms both up
        for (int i = 0; i < lookupsPerRound; ++i) {
            const std::string barcode = barcodeOf(1 + static_cast<std::int64_t>(engine() % count));
            const Scan scan{.of = &products,
                            .index = &byBarcode,
                            .prefix = {barcode},
                            .direction = Direction::Descending,
                            .limit = 1};
            const auto our = [&] {
                require(store.scan(scan).size() == 1, "the lookup finds");
            };
            const auto their = [&] {
                require(raw.find(barcode) != 0, "the raw lookup finds");
            };
            // Whoever comes second finds the pages in the system's cache: they take turns.
            const bool oursFirst = i % 2 == 0;
            double ourTime = oursFirst ? microseconds(our) : 0;
            const double theirTime = microseconds(their);
            ourTime = oursFirst ? ourTime : microseconds(our);
            if (round >= 0) {
                ours.all.push_back(ourTime);
                theirs.all.push_back(theirTime);
            }
        }
    }
    print("lookup by barcode, us", count, ours, theirs);
}

void measureCommits(std::size_t count, SqlcipherStore &store, Raw &raw)
{
    std::mt19937_64 engine(2);
    Samples ours;
    Samples theirs;
    const auto someRows = [&](int stamp) {
        std::vector<Row> rows;
        for (int i = 0; i < rowsPerCommit; ++i)
            rows.push_back(productRow(1 + static_cast<std::int64_t>(engine() % count), stamp));
        return rows;
    };
    for (int i = 0; i < rounds * commitsPerRound; ++i) {
        const std::vector<Row> rows = someRows(i);
        ours.all.push_back(microseconds([&] {
            store.begin();
            for (const Row &row : rows)
                store.write(products, row);
            require(store.commit().ok(), "a commit");
        }));
        const std::vector<Row> others = someRows(i);
        theirs.all.push_back(microseconds([&] {
            raw.run("BEGIN IMMEDIATE");
            for (const Row &row : others)
                raw.write(row);
            raw.run("COMMIT");
        }));
    }
    print("commit of 10 rows, durable, us", count, ours, theirs);
}

void measureBulk(const Folder &folder, std::span<const Row> rows)
{
    Samples dropped;
    Samples kept;
    Samples theirs;
    const double perRow = 1.0 / static_cast<double>(rows.size());
    for (int round = 0; round < 5; ++round) {
        const std::string name = "bulk" + std::to_string(round);
        auto store = openStore(folder.options(name + "a"));
        dropped.all.push_back(perRow * microseconds([&] {
                                  fill(*store, rows);
                              }));
        store = openStore(folder.options(name + "b"));
        kept.all.push_back(perRow * microseconds([&] {
                               store->begin();
                               store->writeMany(products, rows);
                               require(store->commit().ok(), "a commit");
                           }));
        store = openStore(folder.options(name + "c"));
        store.reset();
        Raw raw(folder.options(name + "c"));
        theirs.all.push_back(perRow * microseconds([&] {
                                 raw.run("BEGIN IMMEDIATE");
                                 for (const Row &row : rows)
                                     raw.write(row);
                                 raw.run("COMMIT");
                             }));
        for (const char *suffix : {"a", "b", "c"})
            std::filesystem::remove(folder.options(name + suffix).path);
    }
    print("bulk write, us per row", rows.size(), kept, theirs);
    print("bulk write, indexes rebuilt", rows.size(), dropped, theirs);
}

void measure(std::size_t count)
{
    const Folder folder;
    std::vector<Row> rows;
    for (std::size_t id = 1; id <= count; ++id)
        rows.push_back(productRow(static_cast<std::int64_t>(id)));
    measureBulk(folder, rows);

    const ConnectionOptions options = folder.options("warm");
    const auto store = openStore(options);
    fill(*store, rows);
    Raw raw(options);
    measureLookups(count, *store, raw);
    measureCommits(count, *store, raw);
}

} // namespace

int main(int argc, char **argv)
{
    std::printf("%-34s %9s %10s %10s %10s %10s %7s\n", "work", "rows", "ours p50", "p99", "raw p50",
                "p99", "ratio");
    if (argc < 2)
        measure(10'000);
    for (int i = 1; i < argc; ++i) {
        const std::size_t count = std::strtoull(argv[i], nullptr, 10);
        require(count > 0, "the arguments are numbers of rows");
        measure(count);
    }
    return EXIT_SUCCESS;
}
