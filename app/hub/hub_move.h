// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"

#include <string>

namespace bincard::hubfolder {

/// Copies every record of a hub that stands still, a page at a time, all but the one that says that
/// there is a hub: a copy that ended halfway is none, and is begun anew. What the target held of
/// such a one is erased first. Errors: WrongState (there is a hub in it), NothingLeft (none to
/// copy), StorageFailed.
[[nodiscard]] Result<std::size_t> copyHub(const Reader &from, Store &to);

/// Whether the copy is as the original: as many records of each kind, and what the audit finds.
/// Errors: StorageFailed with what differs.
[[nodiscard]] Result<> compareHubs(const Reader &from, const Reader &to);

/// Says that there is a hub now; it goes on with ids that the original has not given.
[[nodiscard]] Result<> finishCopy(const Row &state, Store &to);

/// The record that `finishCopy` wants of the original. Errors: NothingLeft (no hub there).
[[nodiscard]] Result<Row> hubStateOf(const Reader &books);

} // namespace bincard::hubfolder
