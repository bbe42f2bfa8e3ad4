// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/served_hub.h"

#include <QDeadlineTimer>
#include <QTest>

#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <thread>
#include <utility>

namespace bincard::sync_test {

namespace {

hub::HubIdentity madeIdentity()
{
    Result<hub::HubIdentity> made = hub::makeHubIdentity({"localhost", "127.0.0.1"}, noon);
    check(made.ok(), "a hub has keys");
    return *std::move(made);
}

hub::HttpServerOptions withOurKeys(hub::HttpServerOptions options)
{
    if (options.identity.keyPem.empty())
        options.identity = ourHub().server;
    return options;
}

} // namespace

const hub::HubIdentity &ourHub()
{
    static const hub::HubIdentity identity = madeIdentity();
    return identity;
}

const hub::HubIdentity &anotherHub()
{
    static const hub::HubIdentity identity = madeIdentity();
    return identity;
}

void Routes::on(const std::string &path, Route route, hub::AdmissionClass of)
{
    m_routes[path] = {std::move(route), of};
}

Routes::Route Routes::keep()
{
    return [this](const hub::HttpRequest &, hub::Answer answer) {
        const std::lock_guard lock(m_mutex);
        m_kept.push_back(std::move(answer));
    };
}

std::vector<hub::Answer> Routes::takeKept()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_kept, {});
}

std::size_t Routes::kept() const
{
    const std::lock_guard lock(m_mutex);
    return m_kept.size();
}

void Routes::handle(hub::HttpRequest request, hub::Answer answer)
{
    const auto entry = m_routes.find(request.path);
    if (entry == m_routes.end())
        return answer({404, "text/plain", "no such path\n"});
    entry->second.route(std::move(request), std::move(answer));
}

hub::AdmissionClass Routes::classOf(std::string_view path) const
{
    const auto entry = m_routes.find(path);
    return entry == m_routes.end() ? hub::AdmissionClass::Api : entry->second.of;
}

ServedHub::ServedHub(hub::HttpServerOptions options)
    : server(withOurKeys(std::move(options)), routes)
{
    routes.on("/hello", [](const hub::HttpRequest &, const hub::Answer &answer) {
        answer({200, "text/plain", "hello"});
    });
    routes.on("/echo", [](const hub::HttpRequest &request, const hub::Answer &answer) {
        answer({200, "application/cbor", request.body, {{"Seen-Query", request.query}}});
    });
    routes.on("/wait", routes.keep());
}

void ServedHub::start()
{
    const Result<> started = server.start();
    check(started.ok(), "the server starts");
}

transport::ConnectionOptions ServedHub::trusting() const
{
    const Result<std::string> pin = hub::pinOfCertificate(ourHub().server.certificatePem);
    check(pin.ok(), "a certificate has a pin");
    return {.baseUrl = "https://localhost:" + std::to_string(server.port()),
            .pins = {*pin},
            .authorityPem = ourHub().authority.certificatePem};
}

void ServedHub::until(const std::function<bool(const hub::HttpFigures &)> &holds) const
{
    const QDeadlineTimer deadline(10'000);
    while (!holds(server.figures())) {
        QVERIFY2(!deadline.hasExpired(), "the server never came to that");
        std::this_thread::yield();
    }
}

struct RudeClient::Line
{
    int socket = -1;
    SSL_CTX *context = nullptr;
    SSL *tls = nullptr;
};

RudeClient::RudeClient(std::uint16_t port, bool handshake)
    : m_line(std::make_unique<Line>())
{
    std::signal(SIGPIPE, SIG_IGN);
    m_line->socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    check(connect(m_line->socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0,
          "the loopback connects");
    // A test that would hang fails instead.
    const timeval patience = {20, 0};
    setsockopt(m_line->socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (!handshake)
        return;
    m_line->context = SSL_CTX_new(TLS_client_method());
    m_line->tls = SSL_new(m_line->context);
    SSL_set_fd(m_line->tls, m_line->socket);
    check(SSL_connect(m_line->tls) == 1, "the handshake succeeds");
}

RudeClient::~RudeClient()
{
    SSL_free(m_line->tls);
    SSL_CTX_free(m_line->context);
    close(m_line->socket);
}

bool RudeClient::say(const std::string &bytes)
{
    if (!m_line->tls)
        return send(m_line->socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0;
    return SSL_write(m_line->tls, bytes.data(), static_cast<int>(bytes.size())) > 0;
}

std::string RudeClient::readToEnd()
{
    return readUntil("\r\n\r\n\r\n\r\n"); // never comes
}

std::string RudeClient::readUntil(const std::string &text)
{
    std::string received;
    std::array<char, 4'096> piece = {};
    while (received.find(text) == std::string::npos) {
        const int count = m_line->tls
            ? SSL_read(m_line->tls, piece.data(), static_cast<int>(piece.size()))
            : static_cast<int>(recv(m_line->socket, piece.data(), piece.size(), 0));
        if (count <= 0)
            break;
        received.append(piece.data(), static_cast<std::size_t>(count));
    }
    return received;
}

} // namespace bincard::sync_test
