// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/content_lane.h"

#include <algorithm>
#include <utility>

namespace bincard::device {

namespace {

constexpr std::int64_t firstPauseMs = 2'000;
constexpr int doublingsMax = 5; // 64 s

} // namespace

ContentLane::ContentLane(Documents &documents, std::function<std::int64_t(std::int64_t)> below)
    : m_documents(documents)
    , m_below(std::move(below))
{ }

std::optional<ContentLane::Message> ContentLane::due(const wire::Sender &sender,
                                                     std::int64_t monotonicMs)
{
    if (m_underWay || monotonicMs < m_notBefore)
        return std::nullopt;
    const auto next = m_documents.next();
    if (!next)
        return std::nullopt;
    m_underWay = UnderWay{*next, next->place == ContentPlace::ToSend};
    if (m_underWay->isUpload)
        return upload(*next, sender);
    return Message{"/sync/content",
                   wire::encode(wire::FetchRequest{sender, next->sha256, next->has})};
}

ContentLane::Message ContentLane::upload(const KeptContent &content,
                                         const wire::Sender &sender) const
{
    wire::UploadRequest request{.sender = sender,
                                .sha256 = content.sha256,
                                .mediaType = content.mediaType,
                                .bytes = content.bytes,
                                .chunk = {}};
    if (m_standing && m_standing->sha256 == content.sha256) {
        request.from = m_standing->has;
        request.chunk = m_documents.chunkOf(content, request.from);
    }
    return {"/sync/document", wire::encode(request)};
}

std::optional<std::int64_t> ContentLane::nextAt() const
{
    if (m_underWay || !m_documents.next())
        return std::nullopt;
    return m_notBefore;
}

bool ContentLane::takeUpload(std::string_view body, const Accepts &accepts)
{
    const auto reply = wire::decodeUploadReply(body);
    if (!reply || !accepts(reply->reply))
        return false;
    const KeptContent &content = m_underWay->content;
    m_standing.reset();
    switch (reply->state) {
    case wire::ContentState::Partial:
        m_standing = Standing{content.sha256, reply->has};
        return true;
    case wire::ContentState::Whole:
        return m_documents.settle(content, ContentPlace::Sent) && m_documents.prune();
    case wire::ContentState::Wrong:
    case wire::ContentState::TooLarge:
    case wire::ContentState::Unknown:
        return m_documents.settle(content, ContentPlace::Refused).ok();
    }
    return false;
}

bool ContentLane::takeFetch(std::string_view body, const Accepts &accepts)
{
    const auto reply = wire::decodeFetchReply(body);
    if (!reply || !accepts(reply->reply))
        return false;
    return m_documents.take(*reply, m_underWay->content) && m_documents.prune();
}

void ContentLane::answered(std::string_view body, const Accepts &accepts, std::int64_t monotonicMs)
{
    if (!m_underWay)
        return;
    const bool isTaken
        = m_underWay->isUpload ? takeUpload(body, accepts) : takeFetch(body, accepts);
    if (!isTaken)
        return failed(monotonicMs);
    m_underWay.reset();
    m_failures = 0;
}

void ContentLane::failed(std::int64_t monotonicMs)
{
    m_underWay.reset();
    m_standing.reset();
    const std::int64_t ceiling = firstPauseMs << std::min(m_failures, doublingsMax);
    ++m_failures;
    m_notBefore = monotonicMs + m_below(ceiling) + 1;
}

Result<> ContentLane::offerAgain()
{
    m_standing.reset();
    return m_documents.offerAgain();
}

} // namespace bincard::device
