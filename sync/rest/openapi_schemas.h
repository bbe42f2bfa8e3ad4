// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "sync/rest/json_text.h"

#include <map>
#include <string>

namespace bincard::rest {

// The parts of the API's description that follow from descriptions.

/// "order_line" as "OrderLine".
[[nodiscard]] std::string schemaName(std::string_view table);
/// What a field may be in a query.
[[nodiscard]] std::string querySchema(const Field &field);

/// A body that fits the schema, its values made up; `instead` by member, as JSON.
[[nodiscard]] std::string exampleOf(const Description &of,
                                    const std::map<std::string, std::string> &instead);
/// An order with a line, all at once.
[[nodiscard]] std::string operationsExample();
[[nodiscard]] std::string intakeExample();

/// Schemas, refusals, headers, and how a key is shown.
void sayComponents(JsonText &out);
/// POST of /api/orders.
void sayIntake(JsonText &out);

} // namespace bincard::rest
