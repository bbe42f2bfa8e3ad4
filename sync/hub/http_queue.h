// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/http_message.h"

#include <array>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace bincard::hub {

/// What waits for a worker, and the workers. The lower class goes first; within a class, the
/// earlier. Of several workers one takes facts and pulls only.
/// Thread: any.
class AdmissionQueue
{
public:
    using Work = std::function<void()>;

    AdmissionQueue(unsigned workers, const std::array<std::size_t, admissionClasses> &waitingMax);
    /// Finishes.
    ~AdmissionQueue();
    AdmissionQueue(const AdmissionQueue &) = delete;
    AdmissionQueue &operator=(const AdmissionQueue &) = delete;

    /// False, and `work` never runs, when its class has no room or the queue is finishing.
    [[nodiscard]] bool admit(AdmissionClass of, Work work);

    /// Takes nothing more, drops what waits except facts, returns when the workers are done.
    void finish();

    [[nodiscard]] std::array<std::size_t, admissionClasses> waiting() const;

private:
    void run();
    [[nodiscard]] std::optional<std::size_t> nextClass() const;

    std::array<std::size_t, admissionClasses> m_waitingMax;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::array<std::deque<Work>, admissionClasses> m_waiting;
    unsigned m_running = 0; // API calls and jobs being worked on
    unsigned m_runningMax;
    bool m_finishing = false;
    std::vector<std::thread> m_workers;
};

} // namespace bincard::hub
