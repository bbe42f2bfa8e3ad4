// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/hub_line.h"

#include <QThread>

#include <fstream>

namespace bincard::ctl {

namespace {

constexpr int httpOk = 200;
constexpr int httpUnauthorized = 401;
constexpr int triesMax = 90;
constexpr unsigned long betweenTriesMs = 1'000;

} // namespace

HubLine::HubLine(std::string folder, std::string url, hubfolder::Office office,
                 const Outside &outside, std::unique_ptr<transport::Connection> connection)
    : m_folder(std::move(folder))
    , m_url(std::move(url))
    , m_office(std::move(office))
    , m_outside(outside)
    , m_key(wire::keyPairFrom(m_office.seed))
    , m_connection(std::move(connection))
{ }

Result<HubLine> HubLine::open(const std::string &folder, const Outside &outside)
{
    auto office = hubfolder::loadOffice(folder);
    if (!office)
        return office.error();
    std::string url;
    std::ifstream address(folder + "/address");
    if (!std::getline(address, url))
        return Error{ErrorCode::NetworkFailed, "no hub runs on " + folder};
    auto connection = transport::Connection::open({.baseUrl = url,
                                                   .pins = {office->pin, office->backupPin},
                                                   .authorityPem = office->authorityPem});
    if (!connection)
        return connection.error();
    return HubLine(folder, std::move(url), *std::move(office), outside, *std::move(connection));
}

Result<std::string> HubLine::post(const std::string &path, const std::string &body)
{
    transport::Request request{.method = "POST",
                               .target = path,
                               .body = body,
                               .headers = wire::sign(m_key, std::to_string(m_office.device.value),
                                                     {"POST", path, body}, m_outside.clock(),
                                                     m_outside.entropy)};
    request.headers["content-type"] = "application/cbor";
    auto response = m_connection->call(std::move(request));
    if (!response)
        return response.error();
    if (response->status == httpOk)
        return std::move(response->body);
    return Error{response->status == httpUnauthorized ? ErrorCode::SignatureWrong
                                                      : ErrorCode::NetworkFailed,
                 path + ": HTTP " + std::to_string(response->status)};
}

bool HubLine::isWorthAnother(int &tries)
{
    if (++tries > triesMax)
        return false;
    QThread::msleep(betweenTriesMs);
    if (auto again = open(m_folder, m_outside))
        *this = *std::move(again);
    return true;
}

Result<std::string> HubLine::postPatiently(const std::string &path, const std::string &body)
{
    for (int tries = 0;;) {
        auto answer = post(path, body);
        if (answer || answer.error().code != ErrorCode::NetworkFailed || !isWorthAnother(tries))
            return answer;
    }
}

Result<wire::AdminReply> HubLine::askPatiently(const wire::AdminRequest &request)
{
    for (int tries = 0;;) {
        auto reply = ask(request);
        if (reply || reply.error().code != ErrorCode::NetworkFailed || !isWorthAnother(tries))
            return reply;
    }
}

Result<wire::WebhookAnswer> HubLine::ask(const wire::WebhookWish &wish)
{
    const auto body = post("/admin/webhooks", wire::encode(wish));
    if (!body)
        return body.error();
    auto answer = wire::decodeWebhookAnswer(*body);
    if (answer && !answer->refusal.empty()) {
        ErrorCode code = ErrorCode::Unknown;
        (void)errorFromName(answer->refusal, code);
        return Error{code, answer->detail};
    }
    return answer;
}

Result<wire::AdminReply> HubLine::ask(const wire::AdminRequest &request)
{
    const auto body = post("/admin", wire::encode(request));
    if (!body)
        return body.error();
    auto reply = wire::decodeAdminReply(*body);
    if (reply && !reply->refusal.empty()) {
        ErrorCode code = ErrorCode::Unknown;
        (void)errorFromName(reply->refusal, code);
        return Error{code, reply->detail};
    }
    return reply;
}

} // namespace bincard::ctl
