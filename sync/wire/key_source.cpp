// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/key_source.h"

#include "sync/wire/base64.h"
#include "sync/wire/private_file.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace bincard::wire {

namespace {

constexpr std::size_t keySize = 32;

Result<std::string> keyFromContent(std::string content, const std::string &where)
{
    if (content.size() == keySize)
        return content;
    while (!content.empty() && (content.back() == '\n' || content.back() == '\r'))
        content.pop_back();
    Result<std::string> key = fromHex(content);
    if (!key || key->size() != keySize)
        return Error{ErrorCode::Malformed, where + " does not hold 64 hexadecimal digits"};
    return key;
}

bool isInside(const std::string &path, const std::string &folder)
{
    std::error_code error;
    const auto inner = std::filesystem::weakly_canonical(path, error);
    const auto outer = std::filesystem::weakly_canonical(folder, error);
    if (error || folder.empty())
        return false;
    const auto [end, rest] = std::ranges::mismatch(outer, inner);
    return end == outer.end();
}

Result<std::string> keyOf(const FileKey &source, const KeyRequest &request)
{
    if (isInside(source.path, request.dataFolder))
        return Error{ErrorCode::NotAllowed,
                     "the key file " + source.path + " may not lie beside the data it protects"};
    Result<std::string> content = readPrivateFile(source.path);
    if (content)
        return keyFromContent(*content, source.path);
    if (content.error().code != ErrorCode::NotFound)
        return content;
    const std::string key = randomBytes(request.entropy, keySize);
    const Result<> written = writePrivateFile(source.path, toHex(key) + '\n', Existing::Keep);
    if (written)
        return key;
    if (written.error().code != ErrorCode::Duplicate)
        return written.error();
    content = readPrivateFile(source.path); // somebody else was first
    return content ? keyFromContent(*content, source.path) : content;
}

Result<std::string> keyOf(const SystemdKey &, const KeyRequest &request)
{
    if (request.credentialsFolder.empty())
        return Error{ErrorCode::NotFound,
                     "$CREDENTIALS_DIRECTORY is not set: give the unit "
                     "LoadCredentialEncrypted=bincard-key"};
    const std::string path = request.credentialsFolder + "/bincard-key";
    Result<std::string> content = readPrivateFile(path);
    return content ? keyFromContent(*content, path) : content;
}

Result<std::string> keyOf(const DescriptorKey &source, const KeyRequest &)
{
    const std::string where = "file descriptor " + std::to_string(source.descriptor);
    Result<std::string> content = readToEnd(source.descriptor);
    if (!content)
        return Error{content.error().code, where + ": " + content.error().detail};
    return keyFromContent(*content, where);
}

Result<std::string> keyOf(const KeychainKey &, const KeyRequest &request)
{
    if (!request.keychain)
        return Error{ErrorCode::NotFound, "this program has no keychain; use systemd or file:PATH"};
    return request.keychain(request.entropy);
}

/// What destroying means for each source.
struct Destroy
{
    const std::function<Result<>()> &keychain;

    Result<> operator()(const FileKey &file) const
    {
        return destroyPrivateFile(file.path);
    }

    Result<> operator()(const KeychainKey &) const
    {
        return keychain ? keychain() : Result<>{};
    }

    Result<> operator()(const SystemdKey &) const
    {
        return {};
    }

    Result<> operator()(const DescriptorKey &) const
    {
        return {};
    }
};

Error unusable(std::string_view text)
{
    return {ErrorCode::InvalidInput,
            "key source \"" + std::string(text)
                + "\": keychain, systemd, file:PATH or fd:N is wanted"};
}

} // namespace

Result<KeySource> keySourceFrom(std::string_view text)
{
    constexpr std::string_view file = "file:";
    constexpr std::string_view descriptor = "fd:";
    if (text == "keychain")
        return KeySource(KeychainKey{});
    if (text == "systemd")
        return KeySource(SystemdKey{});
    if (text.starts_with(file) && text.size() > file.size())
        return KeySource(FileKey{std::string(text.substr(file.size()))});
    if (text.starts_with(descriptor)) {
        DescriptorKey key;
        const char *end = text.data() + text.size();
        const auto parsed = std::from_chars(text.data() + descriptor.size(), end, key.descriptor);
        if (parsed.ec == std::errc() && parsed.ptr == end && key.descriptor >= 0)
            return KeySource(key);
    }
    return unusable(text);
}

Result<std::string> readKey(const KeySource &source, const KeyRequest &request)
{
    return std::visit(
        [&](const auto &kind) {
            return keyOf(kind, request);
        },
        source);
}

Result<> destroyKey(const KeySource &source, const std::function<Result<>()> &keychain)
{
    return std::visit(Destroy{keychain}, source);
}

} // namespace bincard::wire
