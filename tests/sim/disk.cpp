// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/disk.h"

#include "core/kernel/check.h"
#include "sync/store/sqlcipher_store.h"

#include <filesystem>
#include <vector>

namespace bincard::sim {

namespace {

/// Passes everything on, and cuts the power at commits.
class CuttingStore final : public Store
{
public:
    CuttingStore(Store &inner, const std::function<Disk::Fate()> &fate)
        : m_inner(inner)
        , m_fate(fate)
    { }

    std::optional<Row> get(const Description &of, std::int64_t id) const override
    {
        return m_inner.get(of, id);
    }

    std::vector<Row> scan(const Scan &scan) const override
    {
        return m_inner.scan(scan);
    }

    void begin() override
    {
        m_inner.begin();
    }

    void write(const Description &of, const Row &row) override
    {
        m_inner.write(of, row);
    }

    void erase(const Description &of, std::int64_t id) override
    {
        m_inner.erase(of, id);
    }

    Result<> commit() override
    {
        const Disk::Fate fate = m_fate();
        if (fate == Disk::Fate::CutBefore) {
            m_inner.rollback();
            throw PowerCut{};
        }
        auto done = m_inner.commit();
        if (fate == Disk::Fate::CutAfter)
            throw PowerCut{};
        return done;
    }

    void rollback() override
    {
        m_inner.rollback();
    }

private:
    Store &m_inner;
    const std::function<Disk::Fate()> &m_fate;
};

class MemoryDisk final : public Disk
{
public:
    Store &open() override
    {
        m_front = std::make_unique<CuttingStore>(m_store, fate);
        return *m_front;
    }

    Store &store() override
    {
        return *m_front;
    }

    void backUp() override
    {
        m_backup = m_store;
    }

    bool restore() override
    {
        if (m_backup)
            m_store = *m_backup;
        return m_backup.has_value();
    }

private:
    MemoryStore m_store;
    std::optional<MemoryStore> m_backup;
    std::unique_ptr<CuttingStore> m_front;
};

class FileDisk final : public Disk
{
public:
    FileDisk(std::string path, std::span<const Description *const> records)
        : m_path(std::move(path))
        , m_records(records.begin(), records.end())
    { }

    Store &open() override
    {
        m_front.reset();
        m_store.reset();
        auto opened = store::SqlcipherStore::open(options(), m_records);
        check(opened.ok(), "the simulated file opens");
        m_store = *std::move(opened);
        m_front = std::make_unique<CuttingStore>(*m_store, fate);
        return *m_front;
    }

    Store &store() override
    {
        return *m_front;
    }

    void backUp() override
    {
        std::filesystem::remove(backupPath());
        check(m_store->backupTo(backupPath()).ok(), "the simulated file is copied");
    }

    bool restore() override
    {
        if (!std::filesystem::exists(backupPath()))
            return false;
        m_front.reset();
        m_store.reset();
        for (const char *suffix : {"-wal", "-shm"})
            std::filesystem::remove(m_path + suffix);
        std::filesystem::copy_file(backupPath(), m_path,
                                   std::filesystem::copy_options::overwrite_existing);
        return true;
    }

private:
    [[nodiscard]] store::ConnectionOptions options() const
    {
        const auto key = store::DatabaseKey::fromBytes(std::string(32, 'k'));
        store::ConnectionOptions options{.path = m_path, .key = *key};
        // Power cuts here are between commits; the real ones are tests/sync/tst_sqlcipher.cpp.
        options.synchronous = store::Synchronous::Normal;
        return options;
    }

    [[nodiscard]] std::string backupPath() const
    {
        return m_path + ".backup";
    }

    std::string m_path;
    std::vector<const Description *> m_records;
    std::unique_ptr<store::SqlcipherStore> m_store;
    std::unique_ptr<CuttingStore> m_front;
};

} // namespace

std::unique_ptr<Disk> memoryDisk()
{
    return std::make_unique<MemoryDisk>();
}

std::unique_ptr<Disk> fileDisk(const std::string &path, std::span<const Description *const> records)
{
    return std::make_unique<FileDisk>(path, records);
}

} // namespace bincard::sim
