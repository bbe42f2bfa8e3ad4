// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <functional>
#include <string>

namespace bincard::app {

/// Destroys what a device holds, at the start of the program, when nothing is open. It may be
/// killed at any moment and goes on at the next start: a file in the folder says how far it came.
/// First the database key, since without it the rest is noise; then the database with its log.
class Wipe
{
public:
    /// `folder` is the device's data.
    Wipe(std::string folder, std::function<Result<>()> destroyKey);

    /// A start before this one did not come to its end.
    [[nodiscard]] bool isUnderWay() const;
    /// Nothing of before is left, and nobody enrolled the device since.
    [[nodiscard]] bool isDone() const;

    /// Begins, or goes on. Errors: StorageFailed; then some of it may be left, and the next start
    /// tries again.
    Result<> finish() const;
    /// The device belongs to a hub again.
    void forget() const;

private:
    std::string m_folder;
    std::function<Result<>()> m_destroyKey;
};

} // namespace bincard::app
