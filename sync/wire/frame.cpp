// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/frame.h"

#include <zstd.h>

namespace bincard::wire {

namespace {

constexpr char plain = 0;
constexpr char compressed = 1;
constexpr std::size_t worthCompressing = 512;
constexpr int compressionLevel = 3;

} // namespace

std::string frame(std::string_view message)
{
    std::string bytes{static_cast<char>(protocolVersion), plain};
    if (message.size() < worthCompressing)
        return bytes.append(message);
    bytes[1] = compressed;
    bytes.resize(2 + ZSTD_compressBound(message.size()));
    const std::size_t size = ZSTD_compress(bytes.data() + 2, bytes.size() - 2, message.data(),
                                           message.size(), compressionLevel);
    check(ZSTD_isError(size) == 0, "zstd has the room it asked for");
    bytes.resize(2 + size);
    return bytes;
}

Result<std::string> unframe(std::string_view bytes, std::size_t bytesMax)
{
    if (bytes.size() < 2)
        return Error{ErrorCode::Malformed, "no frame"};
    if (bytes[0] != static_cast<char>(protocolVersion))
        return Error{ErrorCode::VersionTooOld, "protocol " + std::to_string(bytes[0])};
    const std::string_view body = bytes.substr(2);
    if (bytes[1] == plain) {
        if (body.size() > bytesMax)
            return Error{ErrorCode::TooLarge, std::to_string(body.size()) + " bytes"};
        return std::string(body);
    }
    if (bytes[1] != compressed)
        return Error{ErrorCode::Malformed, "unknown compression"};
    const auto size = ZSTD_getFrameContentSize(body.data(), body.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return Error{ErrorCode::Malformed, "zstd without a size"};
    if (size > bytesMax)
        return Error{ErrorCode::TooLarge, std::to_string(size) + " bytes"};
    std::string message(size, '\0');
    if (ZSTD_decompress(message.data(), message.size(), body.data(), body.size()) != size)
        return Error{ErrorCode::Malformed, "zstd"};
    return message;
}

} // namespace bincard::wire
