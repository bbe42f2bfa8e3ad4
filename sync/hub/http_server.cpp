// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/http_server.h"

#include "sync/hub/http_front.h"
#include "sync/hub/http_session.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <algorithm>
#include <chrono>
#include <thread>

namespace bincard::hub {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

Error failed(ErrorCode code, std::string_view what, const error_code &error)
{
    return {code, std::string(what) + ": " + error.message()};
}

Result<> prepare(asio::ssl::context &tls, const Identity &identity)
{
    error_code error;
    tls.use_certificate_chain(asio::buffer(identity.certificatePem), error);
    if (error)
        return failed(ErrorCode::InvalidInput, "certificate", error);
    tls.use_private_key(asio::buffer(identity.keyPem), asio::ssl::context::pem, error);
    if (error)
        return failed(ErrorCode::InvalidInput, "private key", error);
    SSL_CTX *native = tls.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20"); // of TLS 1.2
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    // A waiting device's connection gives its record buffers back: 30 kB each.
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    return {};
}

} // namespace

class HttpServer::Running
{
public:
    Running(const HttpServerOptions &options, HttpHandler &handler)
        : m_tls(asio::ssl::context::tls_server)
        , m_acceptor(asio::make_strand(m_io))
        , m_patience(m_acceptor.get_executor())
        , m_front(std::make_shared<HttpFront>(options, handler))
    { }

    ~Running()
    {
        stop();
    }

    Result<> start();
    void stop();

    [[nodiscard]] std::uint16_t port() const
    {
        return m_port;
    }

    [[nodiscard]] HttpFigures figures() const
    {
        return m_front->figures();
    }

private:
    void accept();
    void accepted(error_code error, tcp::socket socket);

    asio::io_context m_io;
    asio::ssl::context m_tls;
    tcp::acceptor m_acceptor;
    asio::steady_timer m_patience;
    std::shared_ptr<HttpFront> m_front;
    std::uint16_t m_port = 0;
    std::vector<std::thread> m_threads;
};

Result<> HttpServer::Running::start()
{
    const HttpServerOptions &options = m_front->options;
    if (const Result<> ready = prepare(m_tls, options.identity); !ready)
        return ready;
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error)
        return failed(ErrorCode::InvalidInput, "address " + options.address, error);
    const tcp::endpoint endpoint(address, options.port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return failed(ErrorCode::NetworkFailed,
                      options.address + " port " + std::to_string(options.port), error);
    m_port = m_acceptor.local_endpoint(error).port();
    asio::post(m_acceptor.get_executor(), [this] {
        accept();
    });
    for (unsigned i = 0; i < std::max(1U, options.ioThreads); ++i)
        m_threads.emplace_back([this] {
            m_io.run();
        });
    return {};
}

void HttpServer::Running::accept()
{
    m_acceptor.async_accept(asio::make_strand(m_io), [this](error_code error, tcp::socket socket) {
        accepted(error, std::move(socket));
    });
}

void HttpServer::Running::accepted(error_code error, tcp::socket socket)
{
    if (error == asio::error::operation_aborted || !m_acceptor.is_open())
        return;
    if (error) { // out of file descriptors, most likely: let some go first
        m_patience.expires_after(std::chrono::milliseconds(100));
        m_patience.async_wait([this](error_code cancelled) {
            if (!cancelled)
                accept();
        });
        return;
    }
    const std::shared_ptr<HttpSession> session = makeSession(std::move(socket), m_tls, m_front);
    if (m_front->enter(session))
        session->begin();
    accept();
}

void HttpServer::Running::stop()
{
    if (m_threads.empty())
        return;
    asio::post(m_acceptor.get_executor(), [this] {
        error_code ignored;
        m_acceptor.close(ignored);
        m_patience.cancel();
    });
    m_front->finishWork();
    m_front->answerWaiting();
    m_front->close();
    m_io.stop();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

HttpServer::HttpServer(HttpServerOptions options, HttpHandler &handler)
    : m_options(std::move(options))
    , m_handler(handler)
{ }

HttpServer::~HttpServer()
{
    stop();
}

Result<> HttpServer::start()
{
    check(!m_running, "a server starts once");
    auto running = std::make_unique<Running>(m_options, m_handler);
    Result<> started = running->start();
    if (started)
        m_running = std::move(running);
    return started;
}

void HttpServer::stop()
{
    if (m_running)
        m_running->stop(); // while a worker may still ask for the figures
    m_running.reset();
}

std::uint16_t HttpServer::port() const
{
    return m_running ? m_running->port() : std::uint16_t{0};
}

HttpFigures HttpServer::figures() const
{
    return m_running ? m_running->figures() : HttpFigures{};
}

} // namespace bincard::hub
