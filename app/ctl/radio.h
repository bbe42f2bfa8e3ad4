// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/network.h"

#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace bincard::ctl {

class Radio;

/// Whether a device reaches its hub.
class RadioSwitch
{
public:
    /// The connection is closed, and what is under way on it has failed.
    void turnOff();
    /// What was asked meanwhile has failed; from now on it is tried again.
    void turnOn();

private:
    friend class Radio;

    bool m_isOff = false;
    std::set<Radio *> m_radios;
    std::vector<std::function<void()>> m_lost;
};

/// Lines to the hub that a switch cuts off: while it is off nothing goes out, and nothing is heard.
[[nodiscard]] app::NetworkMaker throughRadio(std::shared_ptr<RadioSwitch> radio);

} // namespace bincard::ctl
