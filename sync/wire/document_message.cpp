// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/document_message.h"

#include "sync/wire/parts.h"

namespace bincard::wire {

namespace {

constexpr std::size_t hashBytes = 32;
constexpr std::string_view stateNames[] = {"partial", "whole", "wrong", "too_large", "unknown"};

/// A number is a state only while the list has it: a newer hub may know more.
bool isState(int number)
{
    return number >= 0 && number < static_cast<int>(std::size(stateNames));
}

template <class Message> Result<Message> fitting(Result<Message> message)
{
    if (!message)
        return message;
    bool fits = true;
    if constexpr (requires { message->sha256; })
        fits = message->sha256.size() == hashBytes;
    if constexpr (requires { message->chunk; })
        fits = fits && message->chunk.size() <= chunkBytesMax;
    if constexpr (requires { message->from; })
        fits = fits && message->from >= 0;
    if constexpr (requires { message->bytes; })
        fits = fits && message->bytes >= 0;
    return fits ? message : Result<Message>(Error{ErrorCode::Malformed, "content"});
}

void state(Parts &from, ContentState &to)
{
    int number = 0;
    from.number(number);
    to = isState(number) ? static_cast<ContentState>(number) : ContentState::Unknown;
}

} // namespace

std::span<const std::string_view> enumNames(ContentState)
{
    return stateNames;
}

std::string encode(const UploadRequest &message)
{
    return Writer(6)
        .one(message.sender)
        .bytes(message.sha256)
        .bytes(message.mediaType)
        .number(message.bytes)
        .number(message.from)
        .bytes(message.chunk)
        .framed();
}

std::string encode(const UploadReply &message)
{
    return Writer(3)
        .one(message.reply)
        .number(static_cast<std::int64_t>(message.state))
        .number(message.has)
        .framed();
}

std::string encode(const FetchRequest &message)
{
    return Writer(3).one(message.sender).bytes(message.sha256).number(message.from).framed();
}

std::string encode(const FetchReply &message)
{
    return Writer(6)
        .one(message.reply)
        .number(static_cast<std::int64_t>(message.state))
        .bytes(message.mediaType)
        .number(message.bytes)
        .number(message.from)
        .bytes(message.chunk)
        .framed();
}

Result<UploadRequest> decodeUploadRequest(std::string_view bytes)
{
    return fitting(decoded<UploadRequest>(bytes, 6, [](Parts &from, UploadRequest &to) {
        from.one(to.sender);
        from.bytes(to.sha256);
        from.bytes(to.mediaType);
        from.number(to.bytes);
        from.number(to.from);
        from.bytes(to.chunk);
    }));
}

Result<UploadReply> decodeUploadReply(std::string_view bytes)
{
    return fitting(decoded<UploadReply>(bytes, 3, [](Parts &from, UploadReply &to) {
        from.one(to.reply);
        state(from, to.state);
        from.number(to.has);
    }));
}

Result<FetchRequest> decodeFetchRequest(std::string_view bytes)
{
    return fitting(decoded<FetchRequest>(bytes, 3, [](Parts &from, FetchRequest &to) {
        from.one(to.sender);
        from.bytes(to.sha256);
        from.number(to.from);
    }));
}

Result<FetchReply> decodeFetchReply(std::string_view bytes)
{
    return fitting(decoded<FetchReply>(bytes, 6, [](Parts &from, FetchReply &to) {
        from.one(to.reply);
        state(from, to.state);
        from.bytes(to.mediaType);
        from.number(to.bytes);
        from.number(to.from);
        from.bytes(to.chunk);
    }));
}

} // namespace bincard::wire
