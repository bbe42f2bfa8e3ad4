// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How devices join the hub of these tests, and leave it.

#include "tests/qml/hub_world.h"

#include "sync/wire/desk_message.h"
#include "sync/wire/enrolment_code.h"

namespace bincard::handheld_test {

std::string HubWorld::invitation(Audience audience, const std::string &name)
{
    const std::string usual = audience == Audience::Floor ? "handheld" : "desk";
    const auto invited = m_hub->invite(name.empty() ? usual : name, m_warehouse, audience);
    check(invited.ok(), "the hub invites");
    return enrolmentText(*invited);
}

std::string HubWorld::enrolmentText(const hub::Invitation &invited) const
{
    const std::string pin = "sha256//" + std::string(43, 'A') + '=';
    const auto text = wire::encode(wire::EnrolmentCode{.hubUrl = "https://hub.example:8443",
                                                       .pin = pin,
                                                       .backupPin = pin,
                                                       .oneTimeCode = invited.code,
                                                       .expires = {m_nowMs / 1'000 * 1'000},
                                                       .warehouse = "WH"});
    check(text.ok(), text ? "a code" : text.error().detail.c_str());
    return *text;
}

wire::DeskReply HubWorld::answerInvite(const std::string &body)
{
    const auto asked = wire::decodeInvite(body);
    const auto refused = [](const Error &why) {
        return wire::DeskReply{.refusal = std::string(nameOf(why.code)), .detail = why.detail};
    };
    if (const auto may = m_hub->mayInvite(asked->sender); !may)
        return refused(may.error());
    const auto made = m_hub->invite(asked->wish.name, m_warehouse,
                                    asked->wish.audience == 0 ? Audience::Floor : Audience::Desk,
                                    {asked->wish.replaces});
    if (!made)
        return refused(made.error());
    return {.device = made->device.value,
            .enrolment = enrolmentText(*made),
            .until = made->until,
            .hubMs = m_nowMs};
}

wire::DeskReply HubWorld::answerApprove(const std::string &body)
{
    const auto asked = wire::decodeApprove(body);
    const auto done = m_hub->approve(asked->wish.confirmation, {asked->wish.device});
    return done ? wire::DeskReply{.device = done->value}
                : wire::DeskReply{.refusal = std::string(nameOf(done.error().code))};
}

void HubWorld::approve(const std::string &confirmation)
{
    check(m_hub->approve(confirmation).ok(), "a device waits with that number");
}

void HubWorld::revokeHandhelds(bool wipe)
{
    for (const Row &row : m_books.scan(Scan{.of = &access::Device::description()})) {
        const auto device = *recordOf<access::Device>(row);
        if (device.name == "handheld")
            check(m_hub->revoke(device.id, wipe).ok(), "a known device is revoked");
    }
}

} // namespace bincard::handheld_test
