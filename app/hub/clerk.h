// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace bincard::hubfolder {

/// Does something at once and then again and again as long as it lives, on a thread of its own.
class Clerk
{
public:
    /// `work` is called on that thread.
    Clerk(std::chrono::seconds between, std::function<void()> work);
    ~Clerk();

    Clerk(const Clerk &) = delete;
    Clerk &operator=(const Clerk &) = delete;

private:
    std::function<void()> m_work;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace bincard::hubfolder
