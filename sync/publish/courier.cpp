// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/courier.h"

#include "sync/publish/signature.h"

#include <curl/curl.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace bincard::publish {

namespace {

constexpr long connectTimeoutMs = 5'000;
constexpr long timeoutMs = 10'000;
/// What is kept of an answer; the rest is not read.
constexpr std::size_t answerBytesMax = 4'096;
constexpr std::int64_t second = 1'000;
/// Nobody is asked again later than that.
constexpr std::int64_t dayMaxSeconds = 86'400;

struct CloseEasy
{
    void operator()(CURL *easy) const
    {
        curl_easy_cleanup(easy);
    }
};

struct FreeList
{
    void operator()(curl_slist *list) const
    {
        curl_slist_free_all(list);
    }
};

using HeaderList = std::unique_ptr<curl_slist, FreeList>;

void add(HeaderList &headers, const std::string &line)
{
    curl_slist *list = curl_slist_append(headers.get(), line.c_str());
    check(list != nullptr, "curl has memory");
    static_cast<void>(headers.release()); // its head stays the same from the second line on
    headers.reset(list);
}

std::optional<Reach> whereTo(const curl_sockaddr &address)
{
    if (address.family == AF_INET) {
        sockaddr_in plain = {};
        std::memcpy(&plain, &address.addr, sizeof plain);
        std::array<std::uint8_t, 4> bytes = {};
        std::memcpy(bytes.data(), &plain.sin_addr, bytes.size());
        return reachOf(bytes);
    }
    if (address.family == AF_INET6) {
        sockaddr_in6 plain = {};
        std::memcpy(&plain, &address.addr, sizeof plain);
        std::array<std::uint8_t, 16> bytes = {};
        std::memcpy(bytes.data(), &plain.sin6_addr, bytes.size());
        return reachOf(bytes);
    }
    return std::nullopt;
}

void startCurl()
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    check(started == CURLE_OK, "curl starts");
}

} // namespace

/// One message on its way.
struct Courier::Trip
{
    Errand errand;
    std::int64_t sender = 0;
    Targets targets;
    bool isTls = false;
    bool wasForbidden = false;
    std::string answer = {};
    std::array<char, CURL_ERROR_SIZE> error = {};
    HeaderList headers = {};
    std::unique_ptr<CURL, CloseEasy> easy = {};

    void setUp(Instant now);
    [[nodiscard]] Report reportOf(CURLcode code) const;

    static std::size_t takeAnswer(char *bytes, std::size_t size, std::size_t count, void *self);
    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
};

struct Courier::Lines
{
    Targets targets;
    CURLM *multi = curl_multi_init();
    std::vector<std::unique_ptr<Trip>> trips = {};

    std::vector<Report> collect();
};

std::size_t Courier::Trip::takeAnswer(char *bytes, std::size_t size, std::size_t count, void *self)
{
    auto *trip = static_cast<Trip *>(self);
    const std::size_t length = size * count;
    const std::size_t room = answerBytesMax - trip->answer.size();
    trip->answer.append(bytes, std::min(length, room));
    return length <= room ? length : 0; // enough was read
}

curl_socket_t Courier::Trip::openSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    auto *trip = static_cast<Trip *>(self);
    const auto reach = whereTo(*address);
    trip->wasForbidden = !reach || !mayReach(*reach, trip->isTls, trip->targets);
    if (trip->wasForbidden)
        return CURL_SOCKET_BAD;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void Courier::Trip::setUp(Instant now)
{
    easy.reset(curl_easy_init());
    check(easy != nullptr, "curl has a handle");
    CURL *to = easy.get();
    isTls = errand.url.starts_with("https://");
    curl_easy_setopt(to, CURLOPT_URL, errand.url.c_str());
    curl_easy_setopt(to, CURLOPT_PROTOCOLS_STR, isTls ? "https" : "http");
    curl_easy_setopt(to, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(to, CURLOPT_PROXY, ""); // it would speak to anybody for us
    curl_easy_setopt(to, CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
    curl_easy_setopt(to, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(to, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    curl_easy_setopt(to, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(to, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(to, CURLOPT_CONNECTTIMEOUT_MS, connectTimeoutMs);
    curl_easy_setopt(to, CURLOPT_TIMEOUT_MS, timeoutMs);
    curl_easy_setopt(to, CURLOPT_ERRORBUFFER, error.data());
    curl_easy_setopt(to, CURLOPT_PRIVATE, this);
    curl_easy_setopt(to, CURLOPT_WRITEFUNCTION, &Trip::takeAnswer);
    curl_easy_setopt(to, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(to, CURLOPT_OPENSOCKETFUNCTION, &Trip::openSocket);
    curl_easy_setopt(to, CURLOPT_OPENSOCKETDATA, this);
    // The message of a connection that was kept was looked at when that was made; names move.
    curl_easy_setopt(to, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(to, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(to, CURLOPT_USERAGENT, "bincard-hub");
    curl_easy_setopt(to, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(errand.body.size()));
    curl_easy_setopt(to, CURLOPT_POSTFIELDS, errand.body.data());
    add(headers, "content-type: application/json");
    add(headers, "expect:"); // never wait for "100 Continue"
    for (const auto &[name, value] :
         headersOf(nameOf(errand.message), now, errand.body, errand.secrets))
        add(headers, name + ": " + value);
    curl_easy_setopt(to, CURLOPT_HTTPHEADER, headers.get());
}

Report Courier::Trip::reportOf(CURLcode code) const
{
    Report report{errand.message, errand.webhook, sender, {.answer = answer}};
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    const bool isEnough = code == CURLE_WRITE_ERROR && answer.size() == answerBytesMax;
    if (code == CURLE_OK || isEnough) {
        curl_off_t retryAfter = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_RETRY_AFTER, &retryAfter);
        report.tried.status = static_cast<int>(status);
        report.tried.retryAfterMs = std::min<std::int64_t>(retryAfter, dayMaxSeconds) * second;
        return report;
    }
    if (wasForbidden)
        report.tried.error = "the address is not one that webhooks may speak to";
    else
        report.tried.error = error[0] != '\0' ? error.data() : curl_easy_strerror(code);
    return report;
}

Courier::Courier(const Targets &targets)
{
    startCurl();
    m_lines = std::make_unique<Lines>(targets);
    check(m_lines->multi != nullptr, "curl has a handle");
}

Courier::~Courier()
{
    for (const auto &trip : m_lines->trips)
        curl_multi_remove_handle(m_lines->multi, trip->easy.get());
    m_lines->trips.clear();
    curl_multi_cleanup(m_lines->multi);
}

void Courier::bring(Errand errand, std::int64_t sender, Instant now)
{
    auto trip = std::make_unique<Trip>();
    trip->errand = std::move(errand);
    trip->sender = sender;
    trip->targets = m_lines->targets;
    trip->setUp(now);
    check(curl_multi_add_handle(m_lines->multi, trip->easy.get()) == CURLM_OK, "curl takes it");
    m_lines->trips.push_back(std::move(trip));
}

std::vector<Report> Courier::Lines::collect()
{
    std::vector<Report> reports;
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        Trip *done = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &done);
        reports.push_back(done->reportOf(code));
        curl_multi_remove_handle(multi, done->easy.get());
        std::erase_if(trips, [&](const auto &trip) {
            return trip.get() == done;
        });
    }
    return reports;
}

std::vector<Report> Courier::wait(int ms)
{
    int running = 0;
    check(curl_multi_perform(m_lines->multi, &running) == CURLM_OK, "curl performs");
    auto reports = m_lines->collect();
    if (!reports.empty())
        return reports;
    check(curl_multi_poll(m_lines->multi, nullptr, 0, ms, nullptr) == CURLM_OK, "curl polls");
    check(curl_multi_perform(m_lines->multi, &running) == CURLM_OK, "curl performs");
    return m_lines->collect();
}

void Courier::wake()
{
    curl_multi_wakeup(m_lines->multi);
}

std::map<WebhookId, int> Courier::underWay() const
{
    std::map<WebhookId, int> counts;
    for (const auto &trip : m_lines->trips)
        ++counts[trip->errand.webhook];
    return counts;
}

} // namespace bincard::publish
