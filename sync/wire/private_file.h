// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <string>
#include <string_view>

namespace bincard::wire {

/// All of a file that only its owner (or root) may read.
/// Errors: NotFound, NotAllowed (others have rights on it, or it is no plain file), StorageFailed.
[[nodiscard]] Result<std::string> readPrivateFile(const std::string &path);

enum class Existing {
    Keep, // errors: Duplicate
    Replace,
};

/// Written with mode 0600, on the disk, whole or not at all. Errors: Duplicate, StorageFailed.
[[nodiscard]] Result<> writePrivateFile(const std::string &path, std::string_view content,
                                        Existing existing);

/// Overwritten, then removed; nothing to do where there is none. Errors: StorageFailed.
[[nodiscard]] Result<> destroyPrivateFile(const std::string &path);

/// What a file descriptor still holds, at most 64 KiB; closes it. Errors: StorageFailed, TooLarge.
[[nodiscard]] Result<std::string> readToEnd(int descriptor);

} // namespace bincard::wire
