// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/transport/connection.h"

#include "sync/transport/transfer.h"
#include "sync/wire/base64.h"

#include <openssl/bio.h>
#include <openssl/pem.h>

#include <atomic>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace bincard::transport {

namespace {

// Ids of call(), apart from those that callers choose.
constexpr std::uint64_t firstOwnId = std::uint64_t{1} << 63U;
constexpr int pollMs = 60'000; // orders and sockets wake it before

Error invalid(const std::string &what)
{
    return {ErrorCode::InvalidInput, what};
}

std::string partOf(CURLU *url, CURLUPart part)
{
    char *text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK)
        return {};
    std::string value(text);
    curl_free(text);
    return value;
}

Result<> requireUrl(const std::string &text)
{
    const std::unique_ptr<CURLU, void (*)(CURLU *)> url(curl_url(), &curl_url_cleanup);
    if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK)
        return invalid("not a URL: " + text);
    if (partOf(url.get(), CURLUPART_SCHEME) != "https")
        return invalid("not https: " + text);
    if (text.ends_with('/') || partOf(url.get(), CURLUPART_PATH) != "/"
        || !partOf(url.get(), CURLUPART_USER).empty()
        || !partOf(url.get(), CURLUPART_QUERY).empty())
        return invalid("more than https://host[:port]: " + text);
    return {};
}

Result<> requirePins(const std::vector<std::string> &pins)
{
    constexpr std::string_view form = "sha256//";
    if (pins.empty())
        return invalid("no pin");
    for (const std::string &pin : pins) {
        const Result<std::string> bytes
            = wire::fromBase64(pin.starts_with(form) ? pin.substr(form.size()) : std::string());
        if (!bytes || bytes->size() != 32)
            return invalid("not a pin: " + pin);
    }
    return {};
}

Result<> requireAuthority(const std::string &pem)
{
    if (pem.empty())
        return {};
    const std::unique_ptr<BIO, int (*)(BIO *)> memory(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
    const std::unique_ptr<X509, void (*)(X509 *)> certificate(
        PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr), &X509_free);
    if (!certificate)
        return invalid("the authority is no certificate in PEM form");
    return {};
}

void startCurl()
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    check(started == CURLE_OK, "curl starts");
}

} // namespace

/// The thread and what belongs to it. Orders reach it through a queue.
class Connection::Line
{
public:
    explicit Line(ConnectionOptions options);
    ~Line();
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    void send(Request request, Completion completion);
    void cancel(std::uint64_t id);

private:
    using Order = std::function<void()>;
    using Transfers = std::map<std::uint64_t, std::unique_ptr<Transfer>>;

    void give(Order order);
    void run();
    void obeyOrders();
    void add(Request request, Completion completion);
    void collect();
    std::unique_ptr<Transfer> take(Transfers::iterator place);

    const ConnectionOptions m_options;
    CURLM *m_multi;
    Transfers m_transfers;
    std::mutex m_mutex; // guards what follows
    std::deque<Order> m_orders;
    bool m_closing = false;
    std::thread m_thread; // last: it uses all of the above
};

Connection::Line::Line(ConnectionOptions options)
    : m_options(std::move(options))
    , m_multi(curl_multi_init())
{
    check(m_multi != nullptr, "curl has a handle");
    m_thread = std::thread(&Line::run, this);
}

Connection::Line::~Line()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    curl_multi_wakeup(m_multi);
    m_thread.join();
    curl_multi_cleanup(m_multi);
}

void Connection::Line::send(Request request, Completion completion)
{
    auto carried = std::make_shared<Request>(std::move(request));
    give([this, carried, completion = std::move(completion)]() mutable {
        add(std::move(*carried), std::move(completion));
    });
}

void Connection::Line::cancel(std::uint64_t id)
{
    give([this, id] {
        const auto place = m_transfers.find(id);
        if (place != m_transfers.end())
            take(place)->completeCancelled();
    });
}

void Connection::Line::give(Order order)
{
    {
        const std::lock_guard lock(m_mutex);
        m_orders.push_back(std::move(order));
    }
    curl_multi_wakeup(m_multi);
}

void Connection::Line::run()
{
    while (true) {
        obeyOrders();
        int running = 0;
        check(curl_multi_perform(m_multi, &running) == CURLM_OK, "curl performs");
        collect();
        bool done = false;
        {
            const std::lock_guard lock(m_mutex);
            done = m_closing && m_orders.empty();
        }
        if (done)
            break;
        check(curl_multi_poll(m_multi, nullptr, 0, pollMs, nullptr) == CURLM_OK, "curl polls");
    }
    while (!m_transfers.empty())
        take(m_transfers.begin())->completeCancelled();
}

void Connection::Line::obeyOrders()
{
    std::deque<Order> orders;
    {
        const std::lock_guard lock(m_mutex);
        orders.swap(m_orders);
    }
    for (Order &order : orders)
        order();
}

void Connection::Line::add(Request request, Completion completion)
{
    check(!m_transfers.contains(request.id), "a request's id is its own");
    const std::uint64_t id = request.id;
    auto transfer
        = std::make_unique<Transfer>(m_options, std::move(request), std::move(completion));
    check(curl_multi_add_handle(m_multi, transfer->easy()) == CURLM_OK, "curl takes a request");
    m_transfers.emplace(id, std::move(transfer));
}

void Connection::Line::collect()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        Transfer *transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        take(m_transfers.find(transfer->id()))->complete(code);
    }
}

std::unique_ptr<Transfer> Connection::Line::take(Transfers::iterator place)
{
    std::unique_ptr<Transfer> transfer = std::move(place->second);
    m_transfers.erase(place);
    curl_multi_remove_handle(m_multi, transfer->easy());
    return transfer;
}

Connection::Connection(std::unique_ptr<Line> line)
    : m_line(std::move(line))
{ }

Connection::~Connection() = default;

Result<std::unique_ptr<Connection>> Connection::open(ConnectionOptions options)
{
    startCurl();
    if (const Result<> good = requireUrl(options.baseUrl); !good)
        return good.error();
    if (const Result<> good = requirePins(options.pins); !good)
        return good.error();
    if (const Result<> good = requireAuthority(options.authorityPem); !good)
        return good.error();
    return std::unique_ptr<Connection>(new Connection(std::make_unique<Line>(std::move(options))));
}

void Connection::send(Request request, Completion completion)
{
    m_line->send(std::move(request), std::move(completion));
}

void Connection::cancel(std::uint64_t id)
{
    m_line->cancel(id);
}

Result<Response> Connection::call(Request request)
{
    static std::atomic<std::uint64_t> nextId = firstOwnId;
    request.id = nextId++;
    std::promise<Result<Response>> promise;
    send(std::move(request), [&promise](std::uint64_t, Result<Response> response) {
        promise.set_value(std::move(response));
    });
    return promise.get_future().get();
}

} // namespace bincard::transport
