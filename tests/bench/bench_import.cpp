// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `bincardctl import products` against a bincard-hub, each a process, from the CSV file to the last
// acknowledgement; in turns with a raw insert of the rows that it makes.

#include "core/catalog/product.h"
#include "tests/bench/databases.h"
#include "tests/bench/subjects.h"
#include "tests/e2e/office.h"
#include "tests/support/private_postgres.h"

#include <algorithm>
#include <fstream>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bincard::bench {

namespace {

/// Of the demonstration prefix 952, with its check digit.
std::string gtinOfRow(std::int64_t number)
{
    std::string digits = std::to_string(number);
    digits.insert(0, 9 - digits.size(), '0');
    digits.insert(0, "952");
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
        sum += (digits[digits.size() - 1 - i] - '0') * (i % 2 == 0 ? 3 : 1);
    return digits + static_cast<char>('0' + (10 - sum % 10) % 10);
}

QByteArray csvOf(std::int64_t rows)
{
    QByteArray csv = "sku,name,gtin,weight_grams\n";
    for (std::int64_t row = 1; row <= rows; ++row)
        csv += "SKU-" + QByteArray::number(qlonglong{row}) + ",Product number "
            + QByteArray::number(qlonglong{row}) + ',' + gtinOfRow(row).c_str() + ",250\n";
    return csv;
}

/// What the import makes of it, ready to be written by hand.
std::vector<RawTable> rowsOf(std::int64_t rows)
{
    RawTable products{.of = &catalog::Product::description(), .rows = {}};
    RawTable codes{.of = &catalog::Barcode::description(), .rows = {}};
    for (std::int64_t row = 1; row <= rows; ++row) {
        const catalog::Product product{.id = {2 * row},
                                       .sku = "SKU-" + std::to_string(row),
                                       .name = "Product number " + std::to_string(row),
                                       .weightGrams = 250};
        products.rows.push_back(rawOf(catalog::Product::description(), rowOf(product)));
        codes.rows.push_back(
            rawOf(catalog::Barcode::description(),
                  rowOf(catalog::Barcode{{2 * row + 1}, '0' + gtinOfRow(row), product.id, {}})));
    }
    return {std::move(products), std::move(codes)};
}

/// Kilobytes that a process held at most since it became that program; 0: it is over.
long mostHeldBy(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    }
    return 0;
}

/// Runs a program to its end; kilobytes that it held at most. What wait4 says would count this
/// process, too, of which it is a copy at first.
long peakKbOf(std::vector<std::string> words)
{
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        require(std::freopen("/dev/null", "w", stdout) && std::freopen("/dev/null", "w", stderr),
                "silence");
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    constexpr int lookEveryMs = 2;
    pollfd end{.fd = static_cast<int>(::syscall(SYS_pidfd_open, child, 0)), .events = POLLIN};
    require(end.fd >= 0, "a process can be waited for");
    long kb = 0;
    while (::poll(&end, 1, lookEveryMs) == 0) {
        if (const long now = mostHeldBy(child); now > 0)
            kb = now;
    }
    ::close(end.fd);
    int status = 0;
    require(::waitpid(child, &status, 0) == child && status == 0, words[1] + ' ' + words[2]);
    return kb;
}

/// What it took to import the file into the hub that runs there.
struct Import
{
    double ms = 0;
    long peakKb = 0;
};

Import importInto(const e2e::OfficeUnderTest &office, std::int64_t rows)
{
    const std::string file = office.file(QStringLiteral("products.csv"), csvOf(rows)).toStdString();
    Import done;
    done.ms = msOf([&] {
        done.peakKb = peakKbOf({BINCARDCTL, "import", "products", file, "--data",
                                office.folder().toStdString(), "--key-source",
                                "file:" + office.keyPath().toStdString()});
    });
    return done;
}

double perSecond(std::int64_t rows, double ms)
{
    return 1'000 * static_cast<double>(rows) / ms;
}

/// A million in a minute.
constexpr Target aMillionAMinute{Target::Of::P50, 1'000'000.0 / 60};

void measureRows(std::int64_t rows, int rounds, Table &table)
{
    const Folder folder;
    const std::vector<RawTable> raw = rowsOf(rows);
    Samples ours;
    Samples theirs;
    Samples memory;
    for (int round = 0; round < rounds; ++round) {
        e2e::OfficeUnderTest office;
        require(office.init().code == 0 && !office.startHub().isEmpty(), "a hub");
        const Import done = importInto(office, rows);
        ours.add(perSecond(rows, done.ms));
        memory.add(static_cast<double>(done.peakKb) / 1'024);
        (void)office.stopHub();
        const std::string name = "raw" + std::to_string(round);
        (void)openStore(folder.options(name), hubTables()); // makes the tables
        theirs.add(perSecond(rows, rawWrite(folder.options(name), raw)));
        for (const char *suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(folder.path(name) + suffix);
    }
    Figure figure
        = figureOf("import of " + std::to_string(rows) + " products from CSV", "row/s", ours);
    figure.baseline = {"raw SQLCipher insert", theirs.at(0.5), theirs.at(0.99)};
    figure.targets = {{Target::Of::Times, 0.25}, aMillionAMinute};
    figure.note = "two records a row";
    figure.curve = "import, products";
    figure.size = static_cast<double>(rows);
    table.add(figure);
    Figure peak = figureOf("  peak memory of the importer", "MB", memory);
    peak.targets = {{Target::Of::P50, 300}};
    table.add(peak);
}

void measureOnServer(std::int64_t rows, int rounds, Table &table)
{
    Samples samples;
    for (int round = 0; round < rounds; ++round) {
        const support::PrivatePostgres server(support::Commits::Durable);
        if (!server.absent().isEmpty())
            return;
        const QStringList onIt{QStringLiteral("--database"), server.connectionString()};
        e2e::OfficeUnderTest office;
        office.hubIsAlsoTold(onIt);
        require(office.init(onIt).code == 0 && !office.startHub().isEmpty(), "a hub on PostgreSQL");
        samples.add(perSecond(rows, importInto(office, rows).ms));
        (void)office.stopHub();
    }
    Figure figure = figureOf("import of " + std::to_string(rows) + " products from CSV, PostgreSQL",
                             "row/s", samples);
    figure.targets = {aMillionAMinute};
    figure.curve = "import, products, PostgreSQL";
    figure.size = static_cast<double>(rows);
    table.add(figure);
}

} // namespace

void measureImport(const Amount &amount, Table &table)
{
    table.head("import");
    const auto measure = [&](std::int64_t rows, int rounds) {
        measureRows(rows, rounds, table);
        measureOnServer(rows, rounds, table);
    };
    if (amount.isQuick)
        return measure(500, amount.rounds);
    measure(10'000, amount.rounds);
    measure(100'000, std::min(amount.rounds, 2));
    if (amount.isLarge)
        measure(1'000'000, 1);
}

} // namespace bincard::bench
