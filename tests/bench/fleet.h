// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/hub.h"
#include "tests/bench/site.h"

#include <memory>

namespace bincard::bench {

/// A hub with a site and devices that have work to push: what their outboxes
/// would hold, chained by hash, without the devices themselves.
class Fleet
{
public:
    /// `picks` for each device, one after the other.
    Fleet(std::unique_ptr<Store> store, Site::Size size, int devices, int picks);

    /// The next push of a device, with so many operations, as the bytes that travel.
    [[nodiscard]] std::string nextPush(std::size_t device, std::size_t operations);

    [[nodiscard]] bool hasWork(std::size_t device, std::size_t operations) const
    {
        return m_devices[device].next + operations <= m_devices[device].logged.size();
    }

    /// The last operation that the device knows the fate of: all but the one it pushed last.
    [[nodiscard]] std::int64_t settled(std::size_t device) const
    {
        return m_devices[device].logged[m_devices[device].next - 1].seq - 1;
    }

    [[nodiscard]] std::size_t size() const
    {
        return m_devices.size();
    }

    [[nodiscard]] wire::Sender sender(std::size_t device) const;

    [[nodiscard]] hub::Hub &hub()
    {
        return *m_hub;
    }

    [[nodiscard]] Store &store()
    {
        return *m_store;
    }

    [[nodiscard]] Site &site()
    {
        return *m_site;
    }

private:
    struct Device
    {
        std::int64_t id = 0;
        std::vector<wire::LoggedOperation> logged;
        std::size_t next = 0;
    };

    void add(int number);
    void giveWork(Device &device, fulfilment::BatchId walk);

    std::unique_ptr<Store> m_store;
    std::unique_ptr<hub::Hub> m_hub;
    std::unique_ptr<Site> m_site;
    std::int64_t m_epoch = 0;
    std::vector<Device> m_devices;
};

/// What a hub needs from outside, standing still.
[[nodiscard]] hub::Surroundings hubSurroundings();

} // namespace bincard::bench
