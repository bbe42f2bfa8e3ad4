// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/hash.h"
#include "core/kernel/store.h"
#include "core/kernel/time.h"
#include "sync/wire/document_message.h"

#include <functional>
#include <optional>
#include <string>

namespace bincard::device {

/// Where a content comes from, and how far it has come.
enum class ContentPlace {
    ToSend, // made here; the hub may lack some of it
    Sent, // made here, and the hub has it
    Wanted, // somebody wants to see it; `has` bytes of it are here
    Fetched,
    Missing, // wanted, and the hub did not have it
    Refused, // made here, and the hub does not take it
};

[[nodiscard]] std::span<const std::string_view> enumNames(ContentPlace);

/// A picture on this device, by its hash. Its bytes are in chunks beside it.
struct KeptContent
{
    Id<KeptContent> id;
    std::string sha256; // 32 bytes
    std::string mediaType;
    std::int64_t bytes = 0;
    /// Of what comes from the hub: so many are here, from the beginning.
    std::int64_t has = 0;
    ContentPlace place = ContentPlace::ToSend;
    /// When it came here, or was last asked for.
    Instant at;

    static const Description &description();
};

struct KeptChunk
{
    Id<KeptChunk> id;
    Id<KeptContent> content;
    std::int64_t from = 0;
    std::string bytes;

    static const Description &description();
};

/// What a store for `Documents` holds.
[[nodiscard]] std::span<const Description *const> documentRecords();

/// The contents of pictures on a device: made here and on their way to the hub, or fetched to be
/// looked at. Content-addressed: the same picture twice is kept once. It has a store of its own,
/// encrypted like the replica and destroyed with it, and no part in any operation: what is lost
/// here is a picture, never a fact. Everything here is one thread's.
class Documents
{
public:
    Documents(Store &store, Hash hash, std::function<Instant()> clock);

    /// Keeps a picture that was made here; durable when it returns. The result is its hash. Errors:
    /// TooLarge, InvalidInput (nothing in it), StorageFailed.
    Result<std::string> keep(std::string_view content, const std::string &mediaType);
    /// The bytes, once they are all here.
    [[nodiscard]] std::optional<std::string> content(const std::string &sha256) const;
    /// None: not here, and not asked for.
    [[nodiscard]] std::optional<ContentPlace> placeOf(const std::string &sha256) const;
    /// Somebody wants to look at it. Errors: StorageFailed.
    Result<> want(const std::string &sha256);
    /// How many wait to be sent.
    [[nodiscard]] std::int64_t toSend() const;

    // What the lane to the hub sends and gets (content_lane.h).

    /// What is next: what somebody waits for, then the oldest that was made here.
    [[nodiscard]] std::optional<KeptContent> next() const;
    /// At most wire::chunkBytesMax bytes from there on.
    [[nodiscard]] std::string chunkOf(const KeptContent &content, std::int64_t from) const;
    /// Errors: StorageFailed; then nothing changed.
    Result<> settle(const KeptContent &content, ContentPlace place);
    /// Some bytes that go on from what is here; the last ones are judged by the hash. Errors:
    /// StorageFailed, Malformed (not what was asked for: it begins again).
    Result<> take(const wire::FetchReply &reply, KeptContent content);
    /// The hub lives another life and may have lost what it had. Errors: StorageFailed.
    Result<> offerAgain();
    /// Forgets what the hub has too: what is old, then the oldest beyond `cachedBytesMax`. Errors:
    /// StorageFailed.
    Result<> prune();

    static constexpr std::int64_t cachedMs = 14LL * 24 * 60 * 60 * 1000;
    static constexpr std::int64_t cachedBytesMax = std::int64_t{64} << 20;

private:
    [[nodiscard]] std::optional<KeptContent> find(const std::string &sha256) const;
    [[nodiscard]] std::vector<KeptContent> at(ContentPlace place, std::size_t limit) const;
    [[nodiscard]] std::vector<KeptChunk> chunksOf(const KeptContent &content) const;
    [[nodiscard]] std::string bytesOf(const KeptContent &content) const;
    void put(const KeptContent &content);
    void putChunk(const KeptContent &content, std::int64_t from, std::string bytes);
    void erase(const KeptContent &content);
    Result<> transact(const std::function<void()> &work);

    Store &m_store;
    Hash m_hash;
    std::function<Instant()> m_clock;
    std::int64_t m_lastContent = 0;
    std::int64_t m_lastChunk = 0;
};

} // namespace bincard::device
