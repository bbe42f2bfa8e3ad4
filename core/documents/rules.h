// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/documents/operations.h"

namespace bincard::documents {

/// What each operation of documents/operations.h does; errors as named there.
[[nodiscard]] Result<> judge(const AttachDocument &attach, Books &books);
[[nodiscard]] Result<> judge(const RecordWrongScan &record, Books &books);

/// Somebody attached something to that record already, whatever kind it is.
[[nodiscard]] bool isShown(std::int64_t subject, const Workspace &records);

/// What belongs to it, oldest first.
[[nodiscard]] std::vector<Attachment> attachmentsOf(const Subject &subject,
                                                    const Workspace &records);

/// How a product looks: the hash of its newest picture, as text; empty where nobody took one.
[[nodiscard]] std::string pictureOf(catalog::ProductId product, const Workspace &records);

} // namespace bincard::documents
