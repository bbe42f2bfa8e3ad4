// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/radio.h"

#include <utility>

namespace bincard::ctl {

class Radio final : public app::Network
{
public:
    Radio(std::unique_ptr<app::Network> line, transport::ConnectionOptions options,
          std::shared_ptr<RadioSwitch> radio)
        : m_line(std::move(line))
        , m_options(std::move(options))
        , m_switch(std::move(radio))
    {
        m_switch->m_radios.insert(this);
    }

    ~Radio() override
    {
        m_switch->m_radios.erase(this);
    }

    Radio(const Radio &) = delete;
    Radio &operator=(const Radio &) = delete;

    void cut()
    {
        m_line.reset();
    }

    void send(transport::Request request, Completion completion) override
    {
        if (m_switch->m_isOff) {
            m_switch->m_lost.push_back([id = request.id, completion = std::move(completion)] {
                completion(id, Error{ErrorCode::NetworkFailed, "out of reach"});
            });
            return;
        }
        if (!m_line) {
            auto line = app::openNetwork(m_options);
            if (!line)
                return completion(request.id, line.error());
            m_line = *std::move(line);
        }
        m_line->send(std::move(request), std::move(completion));
    }

private:
    std::unique_ptr<app::Network> m_line;
    transport::ConnectionOptions m_options;
    std::shared_ptr<RadioSwitch> m_switch;
};

void RadioSwitch::turnOff()
{
    m_isOff = true;
    for (Radio *radio : m_radios)
        radio->cut();
}

void RadioSwitch::turnOn()
{
    m_isOff = false;
    for (const auto &fail : std::exchange(m_lost, {}))
        fail();
}

app::NetworkMaker throughRadio(std::shared_ptr<RadioSwitch> radio)
{
    return [radio](transport::ConnectionOptions options) -> Result<std::unique_ptr<app::Network>> {
        auto line = app::openNetwork(options);
        if (!line)
            return line.error();
        return std::unique_ptr<app::Network>(
            std::make_unique<Radio>(*std::move(line), std::move(options), radio));
    };
}

} // namespace bincard::ctl
