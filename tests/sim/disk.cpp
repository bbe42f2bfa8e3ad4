// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/disk.h"

#include "core/kernel/check.h"
#include "sync/store/sqlcipher_store.h"
#include "tests/sim/faulty_vfs.h"

#include <array>
#include <filesystem>
#include <vector>

namespace bincard::sim {

namespace {

/// Passes everything on, and cuts the power at commits. After a commit that failed it answers
/// nothing more, as a store does whose disk fails.
class CuttingStore final : public Store
{
public:
    /// What a commit comes to in which the disk does that.
    using Commit = std::function<Result<>(Disk::Fate)>;

    CuttingStore(Store &inner, const std::function<Disk::Fate()> &fate, Commit commit)
        : m_inner(inner)
        , m_fate(fate)
        , m_commit(std::move(commit))
    { }

    std::optional<Row> get(const Description &of, std::int64_t id) const override
    {
        return isBroken ? std::nullopt : m_inner.get(of, id);
    }

    std::vector<Row> scan(const Scan &scan) const override
    {
        return isBroken ? std::vector<Row>{} : m_inner.scan(scan);
    }

    void begin() override
    {
        if (!isBroken)
            m_inner.begin();
    }

    void write(const Description &of, const Row &row) override
    {
        if (!isBroken)
            m_inner.write(of, row);
    }

    void update(const Description &of, const Row &before, const Row &after) override
    {
        if (!isBroken)
            m_inner.update(of, before, after);
    }

    void erase(const Description &of, std::int64_t id) override
    {
        if (!isBroken)
            m_inner.erase(of, id);
    }

    Result<> commit() override
    {
        if (isBroken)
            return Error{ErrorCode::StorageFailed, "it failed before"};
        const Disk::Fate fate = m_fate();
        if (fate == Disk::Fate::CutBefore) {
            m_inner.rollback();
            throw PowerCut{};
        }
        auto done = m_commit(fate);
        if (fate == Disk::Fate::CutAfter)
            throw PowerCut{};
        isBroken = !done;
        return done;
    }

    void rollback() override
    {
        if (!isBroken)
            m_inner.rollback();
    }

    bool isBroken = false;

private:
    Store &m_inner;
    const std::function<Disk::Fate()> &m_fate;
    Commit m_commit;
};

class MemoryDisk final : public Disk
{
public:
    Store &open() override
    {
        m_front = std::make_unique<CuttingStore>(m_store, fate, [this](Fate what) {
            return commit(what);
        });
        return *m_front;
    }

    Store &store() override
    {
        return *m_front;
    }

    bool isBroken() const override
    {
        return m_front->isBroken;
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

    std::unique_ptr<Disk> clone(const std::string &) const override
    {
        auto twin = std::make_unique<MemoryDisk>();
        twin->m_store = m_store;
        return twin;
    }

private:
    Result<> commit(Fate what)
    {
        if (what != Fate::CutWithin && what != Fate::Fails)
            return m_store.commit();
        m_store.rollback();
        if (what == Fate::CutWithin)
            throw PowerCut{};
        return Error{ErrorCode::StorageFailed, "the simulated disk fails"};
    }

    MemoryStore m_store;
    std::optional<MemoryStore> m_backup;
    std::unique_ptr<CuttingStore> m_front;
};

class FileDisk final : public Disk
{
public:
    FileDisk(std::string path, std::span<const Description *const> records, FaultyVfs &disk)
        : m_path(std::move(path))
        , m_records(records.begin(), records.end())
        , m_disk(disk)
    { }

    Store &open() override
    {
        close();
        auto opened = store::SqlcipherStore::open(options(), m_records);
        check(opened.ok(), opened.ok() ? "" : opened.error().detail.c_str());
        m_store = *std::move(opened);
        m_front = std::make_unique<CuttingStore>(*m_store, fate, [this](Fate what) {
            return commit(what);
        });
        return *m_front;
    }

    Store &store() override
    {
        return *m_front;
    }

    bool isBroken() const override
    {
        return m_front->isBroken;
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
        close();
        for (const char *suffix : {"-wal", "-shm"})
            std::filesystem::remove(m_path + suffix);
        std::filesystem::copy_file(backupPath(), m_path,
                                   std::filesystem::copy_options::overwrite_existing);
        return true;
    }

    std::unique_ptr<Disk> clone(const std::string &name) const override
    {
        const auto folder = std::filesystem::path(m_path).parent_path();
        const std::string path = (folder / name).string();
        std::filesystem::remove(path);
        check(m_store->backupTo(path).ok(), "the simulated file is copied");
        return std::make_unique<FileDisk>(path, m_records, m_disk);
    }

private:
    [[nodiscard]] store::ConnectionOptions options() const
    {
        const auto key = store::DatabaseKey::fromBytes(std::string(32, 'k'));
        return {.path = m_path, .key = *key};
    }

    [[nodiscard]] std::string backupPath() const
    {
        return m_path + ".backup";
    }

    void close()
    {
        m_front.reset();
        m_store.reset();
        m_disk.mend();
    }

    /// Arms the disk for one of the writes that follow. A commit that has fewer lasts.
    Result<> commit(Fate what)
    {
        static constexpr std::array cuts{FaultyVfs::Fault::CutPower, FaultyVfs::Fault::TearWrite,
                                         FaultyVfs::Fault::KeepSome};
        static constexpr std::array failures{
            FaultyVfs::Fault::DiskFull, FaultyVfs::Fault::WriteFails, FaultyVfs::Fault::SyncFails};
        constexpr std::int64_t writesOfCommit = 40;
        const auto kind = static_cast<std::size_t>(below(3));
        if (what == Fate::CutWithin)
            m_disk.failAt(1 + below(writesOfCommit), cuts[kind], m_path);
        else if (what == Fate::Fails)
            m_disk.failAt(1 + below(writesOfCommit), failures[kind], m_path);
        auto done = m_store->commit();
        if (m_disk.isOff())
            throw PowerCut{};
        if (done)
            m_disk.mend();
        return done;
    }

    std::string m_path;
    std::vector<const Description *> m_records;
    FaultyVfs &m_disk;
    std::unique_ptr<store::SqlcipherStore> m_store;
    std::unique_ptr<CuttingStore> m_front;
};

} // namespace

std::unique_ptr<Disk> memoryDisk()
{
    return std::make_unique<MemoryDisk>();
}

std::unique_ptr<Disk> fileDisk(const std::string &path, std::span<const Description *const> records,
                               FaultyVfs &disk)
{
    return std::make_unique<FileDisk>(path, records, disk);
}

} // namespace bincard::sim
