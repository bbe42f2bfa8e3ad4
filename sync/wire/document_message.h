// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/wire/messages.h"

namespace bincard::wire {

/// How a content stands after a message about it.
enum class ContentState {
    Partial, // the hub has its first `has` bytes
    Whole,
    Wrong, // it came whole and is not what its hash says: nothing of it is kept
    TooLarge,
    Unknown, // nobody has brought it (yet), or it is another warehouse's
};

[[nodiscard]] std::span<const std::string_view> enumNames(ContentState);

/// POST /sync/document: some bytes of a content, from where the hub said it stands. Without bytes
/// it asks how far the hub has got. Sent twice it does nothing twice.
struct UploadRequest
{
    Sender sender;
    std::string sha256; // 32 bytes
    std::string mediaType;
    std::int64_t bytes = 0; // of all of it
    std::int64_t from = 0;
    std::string chunk;
};

struct UploadReply
{
    Reply reply;
    ContentState state = ContentState::Unknown;
    std::int64_t has = 0;
};

/// POST /sync/content: the bytes of a content from there on.
struct FetchRequest
{
    Sender sender;
    std::string sha256;
    std::int64_t from = 0;
};

struct FetchReply
{
    Reply reply;
    ContentState state = ContentState::Unknown;
    std::string mediaType;
    std::int64_t bytes = 0;
    std::int64_t from = 0;
    std::string chunk;
};

/// Of one message. The longest picture is ten of them.
inline constexpr std::size_t chunkBytesMax = std::size_t{256} << 10;

[[nodiscard]] std::string encode(const UploadRequest &message);
[[nodiscard]] std::string encode(const UploadReply &message);
[[nodiscard]] std::string encode(const FetchRequest &message);
[[nodiscard]] std::string encode(const FetchReply &message);

// Errors: Malformed (also a chunk beyond its limit, a hash that is none), VersionTooOld, TooLarge.
[[nodiscard]] Result<UploadRequest> decodeUploadRequest(std::string_view bytes);
[[nodiscard]] Result<UploadReply> decodeUploadReply(std::string_view bytes);
[[nodiscard]] Result<FetchRequest> decodeFetchRequest(std::string_view bytes);
[[nodiscard]] Result<FetchReply> decodeFetchReply(std::string_view bytes);

} // namespace bincard::wire
