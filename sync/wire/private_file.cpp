// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace bincard::wire {

namespace {

constexpr std::size_t bytesMax = 64U << 10U;

Error failed(const std::string &what)
{
    return {ErrorCode::StorageFailed, what + ": " + std::generic_category().message(errno)};
}

bool writeAll(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t count = write(descriptor, content.data(), content.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(count));
    }
    return fsync(descriptor) == 0;
}

// A name is on the disk when its folder is.
bool syncFolderOf(const std::string &path)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = fsync(descriptor) == 0;
    close(descriptor);
    return done;
}

bool publish(const std::string &fresh, const std::string &path, Existing existing)
{
    if (existing == Existing::Replace)
        return rename(fresh.c_str(), path.c_str()) == 0;
    return link(fresh.c_str(), path.c_str()) == 0;
}

} // namespace

Result<std::string> readToEnd(int descriptor)
{
    std::string content;
    std::array<char, 4'096> piece = {};
    ssize_t count = 0;
    while (content.size() <= bytesMax
           && ((count = read(descriptor, piece.data(), piece.size())) > 0
               || (count < 0 && errno == EINTR)))
        content.append(piece.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    const Error error = failed("reading");
    close(descriptor);
    if (count < 0)
        return error;
    if (content.size() > bytesMax)
        return Error{ErrorCode::TooLarge, "more than 64 KiB"};
    return content;
}

Result<std::string> readPrivateFile(const std::string &path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && errno == ENOENT)
        return Error{ErrorCode::NotFound, path + " does not exist"};
    if (descriptor < 0)
        return failed(path);
    struct stat status = {};
    if (fstat(descriptor, &status) != 0) {
        const Error error = failed(path);
        close(descriptor);
        return error;
    }
    constexpr mode_t others = S_IRWXG | S_IRWXO;
    if (!S_ISREG(status.st_mode) || (status.st_mode & others) != 0
        || (status.st_uid != geteuid() && status.st_uid != 0)) {
        close(descriptor);
        return Error{ErrorCode::NotAllowed,
                     path + " must be a file of this user with mode 0600 (chmod 600 " + path + ")"};
    }
    return readToEnd(descriptor);
}

Result<> writePrivateFile(const std::string &path, std::string_view content, Existing existing)
{
    const std::string fresh = path + ".new";
    unlink(fresh.c_str()); // of a crash
    const int descriptor = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failed(fresh);
    const bool written = writeAll(descriptor, content);
    const Error error = failed(fresh);
    close(descriptor);
    if (!written) {
        unlink(fresh.c_str());
        return error;
    }
    const bool published = publish(fresh, path, existing);
    const bool taken = !published && errno == EEXIST;
    const Error refused = failed(path);
    unlink(fresh.c_str());
    if (taken)
        return Error{ErrorCode::Duplicate, path + " exists"};
    if (!published)
        return refused;
    if (!syncFolderOf(path))
        return failed(path);
    return {};
}

Result<> destroyPrivateFile(const std::string &path)
{
    const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT)
        return {};
    if (descriptor < 0)
        return failed(path);
    struct stat status = {};
    const bool overwritten = fstat(descriptor, &status) == 0
        && writeAll(descriptor, std::string(static_cast<std::size_t>(status.st_size), '\0'));
    const Error error = failed(path);
    close(descriptor);
    // It goes in any case: half of what was wanted is more than nothing.
    if (unlink(path.c_str()) != 0 || !syncFolderOf(path))
        return failed(path);
    return overwritten ? Result<>{} : error;
}

} // namespace bincard::wire
