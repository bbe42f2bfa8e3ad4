// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/http_queue.h"

#include <algorithm>

namespace bincard::hub {

namespace {

constexpr auto firstPatientClass = static_cast<std::size_t>(AdmissionClass::Api);

} // namespace

AdmissionQueue::AdmissionQueue(unsigned workers,
                               const std::array<std::size_t, admissionClasses> &waitingMax)
    : m_waitingMax(waitingMax)
    , m_runningMax(std::max(1U, workers > 0 ? workers - 1 : 0))
{
    for (unsigned i = 0; i < std::max(1U, workers); ++i)
        m_workers.emplace_back(&AdmissionQueue::run, this);
}

AdmissionQueue::~AdmissionQueue()
{
    finish();
}

bool AdmissionQueue::admit(AdmissionClass of, Work work)
{
    const auto index = static_cast<std::size_t>(of);
    {
        const std::lock_guard lock(m_mutex);
        if (m_finishing || m_waiting[index].size() >= m_waitingMax[index])
            return false;
        m_waiting[index].push_back(std::move(work));
    }
    m_changed.notify_one();
    return true;
}

void AdmissionQueue::finish()
{
    std::array<std::deque<Work>, admissionClasses> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_finishing = true;
        for (std::size_t i = 1; i < admissionClasses; ++i)
            dropped[i].swap(m_waiting[i]);
    }
    m_changed.notify_all();
    for (std::thread &worker : m_workers) {
        if (worker.joinable())
            worker.join();
    }
}

std::array<std::size_t, admissionClasses> AdmissionQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    std::array<std::size_t, admissionClasses> sizes = {};
    std::ranges::transform(m_waiting, sizes.begin(), &std::deque<Work>::size);
    return sizes;
}

std::optional<std::size_t> AdmissionQueue::nextClass() const
{
    for (std::size_t i = 0; i < admissionClasses; ++i) {
        if (i >= firstPatientClass && m_running >= m_runningMax)
            return std::nullopt;
        if (!m_waiting[i].empty())
            return i;
    }
    return std::nullopt;
}

void AdmissionQueue::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const std::optional<std::size_t> next = nextClass();
        if (!next) {
            if (m_finishing)
                return;
            m_changed.wait(lock);
            continue;
        }
        const bool patient = *next >= firstPatientClass;
        m_running += patient ? 1 : 0;
        Work work = std::move(m_waiting[*next].front());
        m_waiting[*next].pop_front();
        lock.unlock();
        work();
        work = nullptr;
        lock.lock();
        m_running -= patient ? 1 : 0;
        if (patient)
            m_changed.notify_one(); // what was kept waiting for this place
    }
}

} // namespace bincard::hub
