// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/print_shelf.h"

#include <array>

namespace bincard::paper {

Result<PrintShelf> PrintShelf::open(const store::ConnectionOptions &database)
{
    const std::array<const Description *, 1> records{&KeptJob::description()};
    auto store = store::SqlcipherStore::open(database, records);
    if (!store)
        return store.error();
    return PrintShelf(*std::move(store));
}

PrintShelf::PrintShelf(std::unique_ptr<store::SqlcipherStore> store)
    : m_store(std::move(store))
{
    const auto last = m_store->scan(
        Scan{.of = &KeptJob::description(), .direction = Direction::Descending, .limit = 1});
    if (!last.empty())
        m_last = idOf(last.front());
}

std::vector<KeptJob> PrintShelf::all() const
{
    std::vector<KeptJob> jobs;
    for (const Row &row : m_store->scan(Scan{.of = &KeptJob::description()}))
        jobs.push_back(*recordOf<KeptJob>(row));
    return jobs;
}

std::optional<KeptJob> PrintShelf::get(qint64 id) const
{
    const auto row = m_store->get(KeptJob::description(), id);
    if (!row)
        return std::nullopt;
    return *recordOf<KeptJob>(*row);
}

std::optional<KeptJob> PrintShelf::withKey(const std::string &key) const
{
    const Description &of = KeptJob::description();
    const auto rows
        = m_store->scan(Scan{.of = &of, .index = &of.index("by_key"), .prefix = {key}, .limit = 1});
    if (rows.empty())
        return std::nullopt;
    return *recordOf<KeptJob>(rows.front());
}

Result<KeptJob> PrintShelf::add(KeptJob job)
{
    job.id = {m_last + 1};
    if (const Result<> kept = put(job); !kept)
        return kept.error();
    ++m_last;
    return job;
}

Result<> PrintShelf::put(const KeptJob &job)
{
    m_store->begin();
    m_store->write(KeptJob::description(), rowOf(job));
    return m_store->commit();
}

Result<> PrintShelf::prune(Instant before)
{
    m_store->begin();
    for (const KeptJob &job : all()) {
        // The last one keeps the count of ids.
        if (!isOpen(job.state) && job.createdAt < before && job.id.value != m_last)
            m_store->erase(KeptJob::description(), job.id.value);
    }
    return m_store->commit();
}

} // namespace bincard::paper
