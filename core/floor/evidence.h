// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/attachment.h"
#include "core/floor/context.h"
#include "core/floor/worker.h"

#include <optional>

namespace bincard::floor {

/// What the present step is about, as evidence names it: what a wrong scan belongs to. None where
/// nothing is begun, or nothing that has a number for everybody.
[[nodiscard]] std::optional<documents::Subject> subjectOf(const Worker &worker,
                                                          const Context &context);

/// What a picture taken now would show; none where FLOWS.md wants none: K5 before the label is
/// scanned, V1 to V5 of what came back, DMGD at pick and receipt, UNKB at a count.
[[nodiscard]] std::optional<documents::Subject> photoSubjectOf(const Worker &worker,
                                                               const Context &context);

/// The reason that the worker is asked to confirm wants a picture.
[[nodiscard]] bool owesPhoto(const Worker &worker, const Context &context);

} // namespace bincard::floor
