// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/print_job.h"
#include "core/kernel/description.h"

namespace bincard::paper {

[[nodiscard]] std::span<const std::string_view> enumNames(PrintState);
[[nodiscard]] std::span<const std::string_view> enumNames(PrintTrouble);
[[nodiscard]] std::span<const std::string_view> enumNames(Printer::Language);

/// A print job as the database of the queue has it: PrintJob, and what only the queue needs.
struct KeptJob
{
    Id<KeptJob> id = {};
    std::string key = {};
    std::string title = {};
    std::string printer = {};
    Printer::Language language = Printer::Language::Zpl; ///< of the content
    int dpi = 0;
    std::string content = {};
    int copies = 1;
    PrintState state = PrintState::Waiting;
    PrintTrouble trouble = PrintTrouble::None;
    int attempts = 0;
    Instant createdAt = {};
    /// What CUPS calls it, once it has it.
    std::string request = {};

    static const Description &description();
};

[[nodiscard]] bool isOpen(PrintState state);

} // namespace bincard::paper
