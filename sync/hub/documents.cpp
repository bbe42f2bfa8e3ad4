// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/documents.h"

#include "core/documents/attachment.h"

#include <algorithm>

namespace bincard::hub {

namespace {

using wire::ContentState;

std::vector<ContentChunk> chunksOf(const Content &content, std::int64_t from, std::size_t limit,
                                   const Reader &store)
{
    const Description &of = ContentChunk::description();
    std::vector<ContentChunk> chunks;
    for (const Row &row : store.scan(Scan{.of = &of,
                          .index = &of.index("by_content"),
                          .prefix = {content.id.value},
                          .from = Value{from},
                          .limit = limit}))
        chunks.push_back(*recordOf<ContentChunk>(row));
    return chunks;
}

void forget(const Content &content, Workspace &workspace)
{
    for (const ContentChunk &chunk : workspace.list<ContentChunk>("by_content", content.id))
        workspace.erase(chunk.id);
    workspace.erase(content.id);
}

/// The one that is there; where there is none, or one that was announced otherwise, a new one.
Content begun(const wire::UploadRequest &upload, Instant now, Workspace &workspace)
{
    const auto known = workspace.find<Content>("by_hash", upload.sha256);
    if (known && (known->whole || known->bytes == upload.bytes))
        return *known;
    if (known)
        forget(*known, workspace);
    return {.id = workspace.newId<Content>(),
            .sha256 = upload.sha256,
            .mediaType = upload.mediaType,
            .bytes = upload.bytes,
            .device = {upload.sender.device},
            .at = now};
}

bool isAsTheHashSays(const Content &content, Hash hash, const Reader &store)
{
    std::string bytes;
    for (const ContentChunk &chunk :
         chunksOf(content, 0, std::numeric_limits<std::size_t>::max(), store))
        bytes += chunk.bytes;
    return hash(bytes) == content.sha256;
}

bool maySee(const access::Device &device, const Content &content, const Reader &store)
{
    if (content.device == device.id)
        return true;
    const Description &of = documents::Attachment::description();
    const auto rows
        = store.scan(Scan{.of = &of, .index = &of.index("by_content"), .prefix = {content.sha256}});
    return std::ranges::any_of(rows, [&](const Row &row) {
        return recordOf<documents::Attachment>(row)->warehouse == device.warehouse;
    });
}

} // namespace

const Description &Content::description()
{
    static const Description made = describe<Content>("content", 229)
                                        .bytes<&Content::sha256>("sha256")
                                        .field<&Content::mediaType>("media_type")
                                        .field<&Content::bytes>("bytes")
                                        .field<&Content::has>("has")
                                        .field<&Content::whole>("whole")
                                        .field<&Content::device>("device")
                                        .field<&Content::at>("at")
                                        .unique("by_hash", {"sha256"});
    return made;
}

const Description &ContentChunk::description()
{
    static const Description made = describe<ContentChunk>("content_chunk", 230)
                                        .field<&ContentChunk::content>("content")
                                        .field<&ContentChunk::from>("from_byte")
                                        .bytes<&ContentChunk::bytes>("bytes")
                                        .unique("by_content", {"content", "from_byte"});
    return made;
}

wire::UploadReply takeContent(const wire::UploadRequest &upload, Instant now, Hash hash,
                              Workspace &workspace)
{
    if (upload.bytes <= 0 || upload.bytes > documents::contentBytesMax)
        return {.reply = {}, .state = ContentState::TooLarge};
    Content content = begun(upload, now, workspace);
    if (content.whole)
        return {.reply = {}, .state = ContentState::Whole, .has = content.bytes};
    const auto count = static_cast<std::int64_t>(upload.chunk.size());
    // What comes twice, or too early, does nothing.
    const bool goesOn = count > 0 && upload.from == content.has;
    if (!goesOn)
        return {.reply = {}, .state = ContentState::Partial, .has = content.has};
    workspace.put(ContentChunk{.id = workspace.newId<ContentChunk>(),
                               .content = content.id,
                               .from = content.has,
                               .bytes = upload.chunk});
    content.has += count;
    if (content.has < content.bytes) {
        workspace.put(content);
        return {.reply = {}, .state = ContentState::Partial, .has = content.has};
    }
    if (content.has > content.bytes || !isAsTheHashSays(content, hash, workspace)) {
        forget(content, workspace);
        return {.reply = {}, .state = ContentState::Wrong};
    }
    content.whole = true;
    workspace.put(content);
    return {.reply = {}, .state = ContentState::Whole, .has = content.bytes};
}

wire::FetchReply contentFor(const access::Device &device, const wire::FetchRequest &fetch,
                            const Reader &store)
{
    const Description &of = Content::description();
    const auto rows = store.scan(
        Scan{.of = &of, .index = &of.index("by_hash"), .prefix = {fetch.sha256}, .limit = 1});
    if (rows.empty())
        return {};
    const Content content = *recordOf<Content>(rows.front());
    if (!content.whole || !maySee(device, content, store))
        return {};
    wire::FetchReply made{.reply = {},
                          .state = ContentState::Whole,
                          .mediaType = content.mediaType,
                          .bytes = content.bytes,
                          .from = fetch.from,
                          .chunk = {}};
    const auto chunks = chunksOf(content, fetch.from, 1, store);
    // Chunks begin where the one before ended: whoever asks goes on at such a place.
    if (!chunks.empty() && chunks.front().from == fetch.from)
        made.chunk = chunks.front().bytes;
    return made;
}

} // namespace bincard::hub
