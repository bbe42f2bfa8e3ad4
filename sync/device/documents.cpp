// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/documents.h"

#include "core/documents/attachment.h"

#include <algorithm>
#include <array>

namespace bincard::device {

namespace {

constexpr auto everything = std::numeric_limits<std::size_t>::max();

std::int64_t lastOf(const Description &of, const Reader &store)
{
    const auto rows = store.scan(Scan{.of = &of, .direction = Direction::Descending, .limit = 1});
    return rows.empty() ? 0 : idOf(rows.front());
}

/// What the hub can give again.
bool isCopy(ContentPlace place)
{
    return place == ContentPlace::Sent || place == ContentPlace::Fetched
        || place == ContentPlace::Missing || place == ContentPlace::Refused;
}

} // namespace

std::span<const std::string_view> enumNames(ContentPlace)
{
    static constexpr std::string_view names[]
        = {"ToSend", "Sent", "Wanted", "Fetched", "Missing", "Refused"};
    return names;
}

const Description &KeptContent::description()
{
    static const Description made = describe<KeptContent>("kept_content", 960)
                                        .bytes<&KeptContent::sha256>("sha256")
                                        .field<&KeptContent::mediaType>("media_type")
                                        .field<&KeptContent::bytes>("bytes")
                                        .field<&KeptContent::has>("has")
                                        .field<&KeptContent::place>("place")
                                        .field<&KeptContent::at>("at")
                                        .unique("by_hash", {"sha256"})
                                        .index("by_place", {"place"});
    return made;
}

const Description &KeptChunk::description()
{
    static const Description made = describe<KeptChunk>("kept_chunk", 961)
                                        .field<&KeptChunk::content>("content")
                                        .field<&KeptChunk::from>("from_byte")
                                        .bytes<&KeptChunk::bytes>("bytes")
                                        .unique("by_content", {"content", "from_byte"});
    return made;
}

std::span<const Description *const> documentRecords()
{
    static const std::array<const Description *, 2> records{&KeptContent::description(),
                                                            &KeptChunk::description()};
    return records;
}

Documents::Documents(Store &store, Hash hash, std::function<Instant()> clock)
    : m_store(store)
    , m_hash(hash)
    , m_clock(std::move(clock))
    , m_lastContent(lastOf(KeptContent::description(), store))
    , m_lastChunk(lastOf(KeptChunk::description(), store))
{ }

Result<> Documents::transact(const std::function<void()> &work)
{
    m_store.begin();
    work();
    return m_store.commit();
}

std::optional<KeptContent> Documents::find(const std::string &sha256) const
{
    const Description &of = KeptContent::description();
    const auto rows = m_store.scan(
        Scan{.of = &of, .index = &of.index("by_hash"), .prefix = {sha256}, .limit = 1});
    if (rows.empty())
        return std::nullopt;
    return *recordOf<KeptContent>(rows.front());
}

std::vector<KeptContent> Documents::at(ContentPlace place, std::size_t limit) const
{
    const Description &of = KeptContent::description();
    const auto name = enumNames(place)[static_cast<std::size_t>(place)];
    std::vector<KeptContent> found;
    for (const Row &row : m_store.scan(Scan{.of = &of,
                          .index = &of.index("by_place"),
                          .prefix = {std::string(name)},
                          .limit = limit}))
        found.push_back(*recordOf<KeptContent>(row));
    return found;
}

std::vector<KeptChunk> Documents::chunksOf(const KeptContent &content) const
{
    const Description &of = KeptChunk::description();
    std::vector<KeptChunk> chunks;
    for (const Row &row : m_store.scan(
             Scan{.of = &of, .index = &of.index("by_content"), .prefix = {content.id.value}}))
        chunks.push_back(*recordOf<KeptChunk>(row));
    return chunks;
}

std::string Documents::bytesOf(const KeptContent &content) const
{
    std::string bytes;
    for (const KeptChunk &chunk : chunksOf(content))
        bytes += chunk.bytes;
    return bytes;
}

void Documents::put(const KeptContent &content)
{
    m_store.write(KeptContent::description(), rowOf(content));
}

void Documents::putChunk(const KeptContent &content, std::int64_t from, std::string bytes)
{
    m_store.write(KeptChunk::description(),
                  rowOf(KeptChunk{{++m_lastChunk}, content.id, from, std::move(bytes)}));
}

void Documents::erase(const KeptContent &content)
{
    for (const KeptChunk &chunk : chunksOf(content))
        m_store.erase(KeptChunk::description(), chunk.id.value);
    m_store.erase(KeptContent::description(), content.id.value);
}

Result<std::string> Documents::keep(std::string_view content, const std::string &mediaType)
{
    if (content.empty())
        return Error{ErrorCode::InvalidInput, "nothing in it"};
    if (static_cast<std::int64_t>(content.size()) > documents::contentBytesMax)
        return Error{ErrorCode::TooLarge, "picture"};
    const std::string hash = m_hash(content);
    const auto known = find(hash);
    if (known && (known->place == ContentPlace::ToSend || known->place == ContentPlace::Sent))
        return hash;
    const auto done = transact([&] {
        if (known)
            erase(*known); // half of it from elsewhere, or once refused: this one is whole
        const KeptContent kept{.id = {++m_lastContent},
                               .sha256 = hash,
                               .mediaType = mediaType,
                               .bytes = static_cast<std::int64_t>(content.size()),
                               .has = static_cast<std::int64_t>(content.size()),
                               .at = m_clock()};
        put(kept);
        for (std::size_t from = 0; from < content.size(); from += wire::chunkBytesMax)
            putChunk(kept, static_cast<std::int64_t>(from),
                     std::string(content.substr(from, wire::chunkBytesMax)));
    });
    return done ? Result<std::string>(hash) : Result<std::string>(done.error());
}

std::optional<std::string> Documents::content(const std::string &sha256) const
{
    const auto kept = find(sha256);
    const bool isHere
        = kept && kept->place != ContentPlace::Wanted && kept->place != ContentPlace::Missing;
    return isHere ? std::optional(bytesOf(*kept)) : std::nullopt;
}

std::optional<ContentPlace> Documents::placeOf(const std::string &sha256) const
{
    const auto kept = find(sha256);
    return kept ? std::optional(kept->place) : std::nullopt;
}

Result<> Documents::want(const std::string &sha256)
{
    auto kept = find(sha256);
    if (kept && kept->place != ContentPlace::Missing)
        return {};
    return transact([&] {
        if (!kept)
            kept = KeptContent{.id = {++m_lastContent}, .sha256 = sha256};
        kept->place = ContentPlace::Wanted;
        kept->at = m_clock();
        put(*kept);
    });
}

std::int64_t Documents::toSend() const
{
    return static_cast<std::int64_t>(at(ContentPlace::ToSend, everything).size());
}

std::optional<KeptContent> Documents::next() const
{
    for (const ContentPlace place : {ContentPlace::Wanted, ContentPlace::ToSend}) {
        const auto first = at(place, 1);
        if (!first.empty())
            return first.front();
    }
    return std::nullopt;
}

std::string Documents::chunkOf(const KeptContent &content, std::int64_t from) const
{
    const std::string bytes = bytesOf(content);
    const auto start = static_cast<std::size_t>(std::clamp<std::int64_t>(from, 0, content.bytes));
    return bytes.substr(std::min(start, bytes.size()), wire::chunkBytesMax);
}

Result<> Documents::settle(const KeptContent &content, ContentPlace place)
{
    KeptContent now = content;
    now.place = place;
    return transact([&] {
        put(now);
    });
}

Result<> Documents::take(const wire::FetchReply &reply, KeptContent content)
{
    if (reply.state != wire::ContentState::Whole)
        return settle(content, ContentPlace::Missing);
    const bool goesOn = reply.from == content.has && !reply.chunk.empty()
        && reply.bytes <= documents::contentBytesMax;
    const std::int64_t has = content.has + static_cast<std::int64_t>(reply.chunk.size());
    const auto beginAgain = [&]() -> Result<> {
        auto done = transact([&] {
            erase(content);
            content.has = 0;
            put(content);
        });
        return done ? Result<>(Error{ErrorCode::Malformed, "another content"}) : done;
    };
    if (!goesOn || has > reply.bytes)
        return beginAgain();
    if (has == reply.bytes && m_hash(bytesOf(content) + reply.chunk) != content.sha256)
        return beginAgain();
    return transact([&] {
        putChunk(content, content.has, reply.chunk);
        content.has = has;
        content.bytes = reply.bytes;
        content.mediaType = reply.mediaType;
        if (has == reply.bytes)
            content.place = ContentPlace::Fetched;
        put(content);
    });
}

Result<> Documents::offerAgain()
{
    auto sent = at(ContentPlace::Sent, everything);
    if (sent.empty())
        return {};
    return transact([&] {
        for (KeptContent &content : sent) {
            content.place = ContentPlace::ToSend;
            put(content);
        }
    });
}

Result<> Documents::prune()
{
    std::vector<KeptContent> copies;
    std::int64_t bytes = 0;
    for (const Row &row : m_store.scan(Scan{.of = &KeptContent::description()})) {
        const auto content = *recordOf<KeptContent>(row);
        if (!isCopy(content.place))
            continue;
        bytes += content.has;
        copies.push_back(content);
    }
    std::ranges::sort(copies, {}, [](const KeptContent &content) {
        return std::pair(content.at, content.id);
    });
    const std::int64_t oldest = m_clock().ms - cachedMs;
    const auto stays = std::ranges::find_if(copies, [&](const KeptContent &content) {
        const bool goes = content.at.ms < oldest || bytes > cachedBytesMax;
        bytes -= goes ? content.has : 0;
        return !goes;
    });
    if (stays == copies.begin())
        return {};
    return transact([&] {
        std::for_each(copies.begin(), stays, [&](const KeptContent &content) {
            erase(content);
        });
    });
}

} // namespace bincard::device
