// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/station_rows.h"
#include "app/floor/station_state.h"
#include "app/floor/words.h"
#include "core/floor/prompt.h"
#include "core/kernel/time.h"

#include <QList>

#include <optional>

namespace bincard::app {

// What a station says beside the prompt: data in, words out, nothing decided.

/// What waits, as the prompt lists it.
[[nodiscard]] QList<QueueRow> queueRows(const floor::Prompt &prompt, Instant now);
/// The lines of an order as somebody with a picture of each packs them.
[[nodiscard]] QList<PackRow> packRows(const floor::Prompt &prompt);
/// The cartons of a step that chooses one; the proposed one first.
[[nodiscard]] QList<CartonRow> cartonRows(const floor::Prompt &prompt);

/// "in 25 min", "2 h 10 min late".
[[nodiscard]] QString dueText(Instant cutOff, Instant now);
/// "1,250 g", in the figures of the language.
[[nodiscard]] QString gramsText(std::int64_t grams);

[[nodiscard]] QList<PrinterRow> printerRows(const StationState &station);
/// What needs a person first, then what is on its way, then what is printed.
[[nodiscard]] QList<PrintJobRow> printJobRows(const StationState &station);

} // namespace bincard::app
