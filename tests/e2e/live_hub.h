// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/hub_folder.h"
#include "core/kernel/memory_store.h"
#include "sync/device/syncer.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace bincard::e2e {

/// A hub's folder, filled while nobody serves it, and then bincard-hub in a process of its own on
/// a port that was free.
class LiveHub
{
public:
    LiveHub();
    ~LiveHub();

    // While it is not served.
    /// A hub for the warehouse MAIN, with an office that fills it.
    void found();
    /// By the office's administrator, in order; what is refused stops the test.
    void must(const std::vector<Operation> &operations);
    /// A number for a record, by the name that the test calls it.
    [[nodiscard]] std::int64_t id(const std::string &name);
    /// What the QR code of a new desk says.
    [[nodiscard]] std::string invitation(const std::string &name);
    /// Whoever has that key showed the code, and somebody compared the numbers.
    void approve(const std::string &publicKey);

    /// False where it does not come up.
    [[nodiscard]] bool serve();
    void stop();

    [[nodiscard]] inventory::WarehouseId warehouse() const
    {
        return m_warehouse;
    }

private:
    void openOffice();
    void syncOffice();
    [[nodiscard]] std::string answer(const device::Outgoing &request);

    hubfolder::Outside m_outside;
    QTemporaryDir m_folder;
    int m_port = 0;
    std::unique_ptr<hubfolder::HubFolder> m_open;
    std::unique_ptr<hub::Hub> m_hub;
    MemoryStore m_officeStore;
    std::unique_ptr<device::Replica> m_office;
    std::unique_ptr<device::Syncer> m_syncer;
    std::map<std::string, std::int64_t> m_ids;
    inventory::WarehouseId m_warehouse;
    access::UserId m_administrator;
    std::string m_oneTimeCode;
    QProcess m_process;
};

} // namespace bincard::e2e
