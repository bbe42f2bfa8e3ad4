// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/hub_line.h"
#include "app/tables/import_ground.h"
#include "core/kernel/memory_store.h"
#include "sync/device/documents.h"
#include "sync/device/syncer.h"

#include <memory>

namespace bincard::ctl {

using tables::ImportGround;

/// The office's device for one run of a command: a fresh incarnation with a replica of its own. It
/// works as every device does, by operations that it judges first and the hub judges again.
class Desk final : public ImportGround
{
public:
    ~Desk() override;
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    /// Where the replica lies: what is small is fastest in memory; for what is not there is an
    /// encrypted file that goes with the desk.
    enum class Keeps {
        InMemory,
        OnDisk
    };

    /// Loads what the office may see. Errors: as HubLine::open and HubLine::post, DeviceRevoked,
    /// StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<Desk>>
    open(const std::string &folder, const Outside &outside, Keeps keeps = Keeps::InMemory);

    /// Errors: the first refusal, of this replica; then nothing of `operations` is done.
    Result<> perform(std::vector<Operation> operations);
    /// Keeps a picture until it is sent, and gives its hash. Errors: as device::Documents::keep.
    Result<std::string> keep(std::string_view content, const std::string &mediaType);
    /// Sends, pictures last, and takes what the hub made of it. Errors: the first that the hub did
    /// not book as it was done (its code), NetworkFailed.
    Result<> settle();

    /// What the desk knows; its changes go nowhere.
    [[nodiscard]] Workspace look() override
    {
        return m_replica.workspace();
    }

    /// A copy of all that, to try something out on; only of what is kept in memory.
    [[nodiscard]] MemoryStore copy() const
    {
        check(m_inMemory != nullptr, "what lies on a disk is not copied");
        return *m_inMemory;
    }

    /// How operations of this run are judged.
    [[nodiscard]] Occasion occasion() const override
    {
        return m_replica.occasion(m_line.office().user, 0);
    }

    [[nodiscard]] IdSource &ids() override
    {
        return m_replica.ids();
    }

    [[nodiscard]] inventory::WarehouseId warehouse() const override
    {
        return {m_replica.identity()->warehouse};
    }

    /// Up to where the desk has what happened in its warehouse.
    [[nodiscard]] std::int64_t revision() const;

    /// As whom the desk asks the hub beside its operations.
    [[nodiscard]] wire::Sender sender() const
    {
        return m_replica.sender();
    }

    [[nodiscard]] HubLine &line()
    {
        return m_line;
    }

private:
    /// Goes with the desk.
    struct Disk;

    Desk(HubLine line, const Outside &outside, std::unique_ptr<Disk> disk);
    Result<> begin();

    HubLine m_line;
    Outside m_outside;
    std::unique_ptr<Disk> m_disk;
    std::unique_ptr<MemoryStore> m_inMemory; // instead of the disk
    MemoryStore m_pictures;
    device::Documents m_documents;
    device::Replica m_replica;
    device::Syncer m_syncer;
};

} // namespace bincard::ctl
