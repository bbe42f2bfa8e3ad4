// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/kernel/hash.h"
#include "core/kernel/workspace.h"
#include "sync/wire/document_message.h"

namespace bincard::hub {

/// A content that devices brought, or are about to. It is found by its hash alone, and kept once.
/// No feed carries it: who wants it asks.
struct Content
{
    Id<Content> id;
    std::string sha256; // 32 bytes
    std::string mediaType;
    std::int64_t bytes = 0;
    /// From its beginning, without a hole.
    std::int64_t has = 0;
    /// All of it, and as the hash says.
    bool whole = false;
    /// Whoever began to bring it, and when.
    access::DeviceId device;
    Instant at;

    static const Description &description();
};

struct ContentChunk
{
    Id<ContentChunk> id;
    Id<Content> content;
    std::int64_t from = 0;
    std::string bytes;

    static const Description &description();
};

/// Takes some bytes of a content, where they go on from what is here, and says how it stands. The
/// last ones are judged by the hash; what is wrong goes.
[[nodiscard]] wire::UploadReply takeContent(const wire::UploadRequest &upload, Instant now,
                                            Hash hash, Workspace &workspace);

/// The bytes of a content from there on. Unknown where it is not whole, or `device` neither brought
/// it nor works in a warehouse where it is attached to something.
[[nodiscard]] wire::FetchReply contentFor(const access::Device &device,
                                          const wire::FetchRequest &fetch, const Reader &store);

} // namespace bincard::hub
