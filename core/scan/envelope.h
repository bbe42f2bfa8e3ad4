// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/element.h"

#include <string_view>

namespace bincard::scan {

/// True for the start of an ISO/IEC 15434 envelope.
[[nodiscard]] bool startsLikeEnvelope(std::string_view bytes);

/// Reads the formats 05 (GS1), 06 (data identifiers of ANSI MH10.8.2) and 12 (text element
/// identifiers) of an envelope. Lenient, as real labels need: record separators and the trailer may
/// be absent. A data identifier we do not know is kept with an empty key and the whole text as
/// value; a format we do not know is a warning.
/// Errors: those of readElements, in format 05.
/// Source: ISO/IEC 15434, ISO/IEC 15418; STANDARDS c.
[[nodiscard]] Reading readEnvelope(std::string_view bytes);

} // namespace bincard::scan
