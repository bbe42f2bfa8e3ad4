// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/clerk.h"

namespace bincard::hubfolder {

Clerk::Clerk(std::chrono::seconds between, std::function<void()> work)
    : m_work(std::move(work))
    , m_thread([this, between](const std::stop_token &stopped) {
        std::unique_lock lock(m_mutex);
        while (!stopped.stop_requested()) {
            m_work();
            m_wake.wait_for(lock, stopped, between, [] {
                return false;
            });
        }
    })
{ }

Clerk::~Clerk() = default; // the thread is asked to stop, and joined

} // namespace bincard::hubfolder
