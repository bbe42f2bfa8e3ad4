// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/live_device.h"
#include "tests/e2e/live_hub.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace bincard::e2e {

/// The 13 digits on goods of the site: P01, P02...
[[nodiscard]] std::string gtinFor(const std::string &sku);

/// A real hub in a process of its own, a building with as many products as shelves, four people of
/// the floor with a handheld each, and a supervisor at a desk.
class LiveSite
{
public:
    static constexpr int patienceMs = 120'000; // programs that start, on a busy machine
    static constexpr int handhelds = 4;
    static constexpr const char *pin = "2468";
    static constexpr const char *staging = "PACK-1";

    /// So many products on as many shelves, 40 of each; so many orders of one piece each.
    LiveSite(int products, int orders);
    ~LiveSite();

    /// Hub, building, people; all devices enrolled, in step and at work. False: the last `problem`.
    [[nodiscard]] bool open();

    [[nodiscard]] const std::string &problem() const
    {
        return m_problem;
    }

    [[nodiscard]] LiveDevice &desk()
    {
        return *m_desk;
    }

    [[nodiscard]] LiveDevice &handheld(int number)
    {
        return *m_handhelds[static_cast<std::size_t>(number)];
    }

    /// One more device, invited and approved from the desk, in place of another or of none; it has
    /// loaded and waits for a badge. Null: the last `problem`.
    [[nodiscard]] std::unique_ptr<LiveDevice> enrolFromDesk(const std::string &name,
                                                            std::int64_t replaces = 0);

    [[nodiscard]] const std::string &badge(const std::string &person) const
    {
        return m_badges.at(person);
    }

    /// By the badge: ANN, BEN, CLEO, DAN, SUE.
    [[nodiscard]] access::UserId person(const std::string &code);
    [[nodiscard]] inventory::WarehouseId warehouse();
    [[nodiscard]] inventory::LocationId place(const std::string &code);

    /// The desk plans and releases a wave over so many orders, two on each walk.
    Result<> release(const std::string &wave, int orders);
    /// Two people count a shelf and find one piece each time; the sheet that waits for a word then.
    [[nodiscard]] counting::CountSheetId countBadly(int shelf);

    /// True as soon as `holds`; false after a while.
    [[nodiscard]] static bool until(const std::function<bool()> &holds);
    /// That device's situation comes to it.
    [[nodiscard]] static bool reaches(LiveDevice &device, app::Stage stage);

private:
    void furnish();
    void sell();
    void employ(const std::string &code, const std::string &role, std::int64_t permissions);
    [[nodiscard]] bool begin(LiveDevice &device, const std::string &person);
    bool fail(const std::string &why);

    int m_products;
    int m_orders;
    LiveHub m_hub;
    std::map<std::string, std::string> m_badges;
    std::unique_ptr<LiveDevice> m_desk;
    std::vector<std::unique_ptr<LiveDevice>> m_handhelds;
    std::string m_problem;
};

} // namespace bincard::e2e
