// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/http_session.h"

#include "sync/hub/http_text.h"

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>

namespace bincard::hub {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;

// What an idle connection holds; more is taken while a body is read, and given back.
constexpr std::size_t idleBufferBytes = 4'096;
constexpr std::size_t readingBufferBytes = 16'384;

// A refused client is read a little further, else its system drops our answer with the connection.
constexpr std::int64_t drainMs = 1'000;
constexpr std::size_t drainBytesMax = 1U << 20U;

enum class Phase { // in the order of a request's life
    Handshaking,
    Idle,
    Reading,
    Answering, // the handler has it
    Writing,
    Draining, // the last answer went out
    Ended,
};

// Not HTTP, as against a client that left in the middle.
bool isMalformed(const error_code &error)
{
    return error.category() == make_error_code(http::error::bad_method).category()
        && error != http::error::end_of_stream && error != http::error::partial_message;
}

class Session final : public HttpSession, public std::enable_shared_from_this<Session>
{
public:
    Session(asio::ip::tcp::socket socket, asio::ssl::context &tls, std::shared_ptr<HttpFront> front)
        : m_stream(std::move(socket), tls)
        , m_timer(m_stream.get_executor())
        , m_front(std::move(front))
        , m_buffer(m_front->options.headerBytesMax + readingBufferBytes)
    { }

    void begin() override
    {
        asio::post(m_stream.get_executor(), [self = shared_from_this()] {
            self->handshake();
        });
    }

    void respond(HttpResponse response) override
    {
        asio::post(m_stream.get_executor(),
                   [self = shared_from_this(), response = std::move(response)]() mutable {
                       if (self->m_phase == Phase::Answering)
                           self->write(std::move(response));
                   });
    }

    void closeWhenIdle() override
    {
        asio::post(m_stream.get_executor(), [self = shared_from_this()] {
            self->m_last = true;
            if (self->m_phase < Phase::Answering)
                self->end();
        });
    }

private:
    using Parser = http::request_parser<http::string_body>;

    void handshake();
    void watch();
    void seen(error_code error, std::size_t count);
    void readHead();
    void headRead(error_code error);
    void readBody();
    void bodyRead(error_code error);
    void dispatch();
    void refuse(int status);
    void write(HttpResponse response);
    void written(error_code error);
    void drain();
    void end();
    void deadline(std::int64_t ms);

    asio::ssl::stream<asio::ip::tcp::socket> m_stream;
    asio::steady_timer m_timer;
    std::shared_ptr<HttpFront> m_front;
    beast::flat_buffer m_buffer;
    Phase m_phase = Phase::Handshaking;
    bool m_watching = false; // a read is under way that no parser owns
    bool m_last = false; // close after this answer
    bool m_isHead = false;
    std::size_t m_drained = 0;
    std::optional<Parser> m_parser;
    std::shared_ptr<void> m_held;
    std::string m_head; // what is being written
    std::string m_body;
};

void Session::deadline(std::int64_t ms)
{
    m_timer.expires_after(std::chrono::milliseconds(ms));
    m_timer.async_wait([weak = weak_from_this()](error_code error) {
        const std::shared_ptr<Session> self = weak.lock();
        // One that was moved on while its handler was on the way is no longer due.
        if (self && !error && self->m_timer.expiry() <= asio::steady_timer::clock_type::now())
            self->end();
    });
}

void Session::handshake()
{
    error_code ignored;
    m_stream.lowest_layer().set_option(asio::ip::tcp::no_delay(true), ignored);
    deadline(m_front->options.deadlines.handshakeMs);
    m_stream.async_handshake(asio::ssl::stream_base::server,
                             [self = shared_from_this()](error_code error) {
                                 if (error || self->m_phase != Phase::Handshaking)
                                     return self->end();
                                 self->m_phase = Phase::Idle;
                                 self->deadline(self->m_front->options.deadlines.headerMs);
                                 self->m_buffer.reserve(idleBufferBytes);
                                 self->watch();
                             });
}

// Reads what comes next: the beginning of a request, or the news that the client left. It is under
// way while a handler works and while an answer is written, so that a client that leaves during a
// long poll frees its place at once.
void Session::watch()
{
    if (m_watching)
        return;
    m_watching = true;
    m_stream.async_read_some(m_buffer.prepare(idleBufferBytes - m_buffer.size()),
                             [self = shared_from_this()](error_code error, std::size_t count) {
                                 self->seen(error, count);
                             });
}

void Session::seen(error_code error, std::size_t count)
{
    m_watching = false;
    if (error || m_phase == Phase::Ended)
        return end();
    if (m_phase == Phase::Draining) {
        m_drained += count;
        return drain();
    }
    m_buffer.commit(count);
    if (m_phase == Phase::Idle)
        readHead();
}

void Session::readHead()
{
    m_phase = Phase::Reading;
    deadline(m_front->options.deadlines.headerMs);
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_front->options.headerBytesMax));
    m_parser->body_limit(boost::none); // known when the path is
    http::async_read_header(m_stream, m_buffer, *m_parser,
                            [self = shared_from_this()](error_code error, std::size_t) {
                                self->headRead(error);
                            });
}

void Session::headRead(error_code error)
{
    if (m_phase == Phase::Ended)
        return;
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return refuse(431);
    if (isMalformed(error))
        return refuse(400);
    if (error)
        return end();
    m_isHead = m_parser->get().method() == http::verb::head;
    const std::string_view target = toView(m_parser->get().target());
    if (!target.starts_with('/'))
        return refuse(400);
    const std::size_t limit = m_front->bodyLimit(target.substr(0, target.find('?')));
    const auto length = m_parser->content_length();
    if (length && *length > limit)
        return refuse(413);
    m_parser->body_limit(limit);
    if (m_parser->is_done())
        return dispatch();
    m_held = m_front->holdBytes(length ? static_cast<std::size_t>(*length) : limit);
    if (!m_held)
        return refuse(503);
    deadline(m_front->options.deadlines.bodyMs);
    if (!beast::iequals(m_parser->get()[http::field::expect], "100-continue"))
        return readBody();
    m_head = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(m_stream, asio::buffer(m_head),
                      [self = shared_from_this()](error_code failed, std::size_t) {
                          if (failed || self->m_phase == Phase::Ended)
                              return self->end();
                          self->readBody();
                      });
}

void Session::readBody()
{
    m_buffer.reserve(readingBufferBytes);
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](error_code error, std::size_t) {
                         self->bodyRead(error);
                     });
}

void Session::bodyRead(error_code error)
{
    if (m_phase == Phase::Ended)
        return;
    if (error == http::error::body_limit)
        return refuse(413);
    if (isMalformed(error))
        return refuse(400);
    if (error)
        return end();
    dispatch();
}

void Session::dispatch()
{
    m_timer.cancel();
    m_phase = Phase::Answering;
    m_last = m_last || !m_parser->keep_alive();
    error_code ignored;
    const auto peer = m_stream.lowest_layer().remote_endpoint(ignored);
    HttpRequest request = toRequest(m_parser->release());
    request.peer = peer.address().to_string() + ':' + std::to_string(peer.port());
    m_parser.reset();
    if (m_buffer.size() == 0 && m_buffer.capacity() > idleBufferBytes) {
        m_buffer.shrink_to_fit();
        m_buffer.reserve(idleBufferBytes);
    }
    if (m_buffer.size() == 0) // else the next request is here already
        watch();
    if (!m_front->admit(std::move(request), shared_from_this(), std::move(m_held)))
        write(comeBackLater());
}

// An answer to what was not read to its end, so the connection is of no further use.
void Session::refuse(int status)
{
    m_last = true;
    m_parser.reset();
    m_phase = Phase::Answering;
    write(status == 503 ? comeBackLater() : HttpResponse{status, "text/plain", {}, {}});
}

void Session::write(HttpResponse response)
{
    m_phase = Phase::Writing;
    m_last = m_last || m_front->isStopping();
    m_head = headOf(response, !m_last);
    m_body = m_isHead ? std::string() : std::move(response.body);
    deadline(m_front->options.deadlines.writeMs);
    const std::array<asio::const_buffer, 2> pieces = {asio::buffer(m_head), asio::buffer(m_body)};
    const auto done = [self = shared_from_this()](error_code error, std::size_t) {
        self->written(error);
    };
    // A small answer goes out as one TLS record.
    if (m_body.size() > readingBufferBytes)
        return asio::async_write(m_stream, pieces, done);
    m_head += m_body;
    asio::async_write(m_stream, asio::buffer(m_head), done);
}

void Session::written(error_code error)
{
    if (error || m_phase == Phase::Ended)
        return end();
    m_head = {};
    m_body = {};
    m_held.reset();
    if (m_last) {
        m_phase = Phase::Draining;
        error_code ignored;
        m_stream.lowest_layer().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        deadline(drainMs);
        return drain();
    }
    m_phase = Phase::Idle;
    if (m_buffer.size() > 0)
        return readHead(); // it came while the last one was answered
    deadline(m_front->options.deadlines.idleMs);
    watch();
}

void Session::drain()
{
    if (m_drained > drainBytesMax)
        return end();
    if (!m_watching)
        m_buffer.clear();
    watch();
}

void Session::end()
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_timer.cancel();
    error_code ignored;
    m_stream.lowest_layer().close(ignored);
    m_front->leave(shared_from_this());
}

} // namespace

std::shared_ptr<HttpSession> makeSession(asio::ip::tcp::socket socket, asio::ssl::context &tls,
                                         std::shared_ptr<HttpFront> front)
{
    return std::make_shared<Session>(std::move(socket), tls, std::move(front));
}

} // namespace bincard::hub
