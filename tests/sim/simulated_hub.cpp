// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a hub does by itself, and the people who look after it.

#include "sync/hub/held.h"
#include "tests/sim/simulated_device.h"

namespace bincard::sim {

/// The hub's round, in its own time: it forgets tombstones that a device may not have heard of.
void Simulation::collect()
{
    at(m_now + m_weather.tombstonesMs / 4, [this] {
        collect();
    });
    try {
        while (m_hub->collectTombstones().value())
            continue;
    } catch (const PowerCut &) {
        note("hub cut", m_now);
        startHub();
    }
}

/// Somebody looks at what is held and accepts it, and what the rules refuse then is dismissed.
void Simulation::decideHeld()
{
    constexpr std::int64_t oftenMs = 30'000;
    at(m_now + oftenMs, [this] {
        decideHeld();
    });
    try {
        for (const wire::HeldLine &line : hub::heldLines(*m_hubStore)) {
            const bool accepted
                = m_hub->decideHeld({.held = line.number, .accepted = true, .by = m_user}).ok();
            note("accepted", accepted);
            ++m_coverage[accepted ? "held, accepted" : "held, dismissed"];
            if (!accepted)
                check(m_hub
                          ->decideHeld({.held = line.number,
                                        .accepted = false,
                                        .by = m_user,
                                        .reason = "refused"})
                          .ok(),
                      "a reason dismisses");
        }
    } catch (const PowerCut &) {
        note("hub cut", m_now);
        startHub();
    }
}

} // namespace bincard::sim
