// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/wipe.h"

#include "sync/wire/private_file.h"

#include <filesystem>
#include <system_error>

namespace bincard::app {

namespace {

namespace fs = std::filesystem;

constexpr const char *underWay = "/wiping";
constexpr const char *done = "/wiped";

} // namespace

Wipe::Wipe(std::string folder, std::function<Result<>()> destroyKey)
    : m_folder(std::move(folder))
    , m_destroyKey(std::move(destroyKey))
{ }

bool Wipe::isUnderWay() const
{
    std::error_code error;
    return fs::exists(m_folder + underWay, error);
}

bool Wipe::isDone() const
{
    std::error_code error;
    return fs::exists(m_folder + done, error);
}

Result<> Wipe::finish() const
{
    if (const auto marked
        = wire::writePrivateFile(m_folder + underWay, {}, wire::Existing::Replace);
        !marked)
        return marked;
    Result<> result = m_destroyKey();
    for (const char *name :
         {"/replica.db", "/replica.db-wal", "/replica.db-shm", "/paper.db", "/paper.db-wal",
          "/paper.db-shm", "/documents.db", "/documents.db-wal", "/documents.db-shm"}) {
        std::error_code error;
        fs::remove(m_folder + name, error);
        if (error)
            result = Error{ErrorCode::StorageFailed, m_folder + name + ": " + error.message()};
    }
    if (!result)
        return result;
    std::error_code error;
    fs::rename(m_folder + underWay, m_folder + done, error);
    if (error)
        return Error{ErrorCode::StorageFailed, m_folder + done + ": " + error.message()};
    return {};
}

void Wipe::forget() const
{
    std::error_code error;
    fs::remove(m_folder + done, error); // a left one says something old, and that is all it does
}

} // namespace bincard::app
