// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/kept_job.h"

#include <array>

namespace bincard::paper {

namespace {

constexpr std::array<std::string_view, 5> stateNames{"waiting", "sending", "printed", "failed",
                                                     "forgotten"};
constexpr std::array<std::string_view, 12> troubleNames{
    "none", "unreachable", "paper_out", "ribbon_out",      "head_open", "paused",
    "busy", "stopped",     "lost",      "no_such_printer", "not_kept",  "may_be_printed"};
constexpr std::array<std::string_view, 2> languageNames{"zpl", "pdf"};

} // namespace

std::span<const std::string_view> enumNames(PrintState)
{
    return stateNames;
}

std::span<const std::string_view> enumNames(PrintTrouble)
{
    return troubleNames;
}

std::span<const std::string_view> enumNames(Printer::Language)
{
    return languageNames;
}

const Description &KeptJob::description()
{
    static const Description made = describe<KeptJob>("print_job", 950)
                                        .field<&KeptJob::key>("key")
                                        .field<&KeptJob::title>("title")
                                        .field<&KeptJob::printer>("printer")
                                        .field<&KeptJob::language>("language")
                                        .field<&KeptJob::dpi>("dpi")
                                        .bytes<&KeptJob::content>("content")
                                        .field<&KeptJob::copies>("copies")
                                        .field<&KeptJob::state>("state")
                                        .field<&KeptJob::trouble>("trouble")
                                        .field<&KeptJob::attempts>("attempts")
                                        .field<&KeptJob::createdAt>("created_at")
                                        .field<&KeptJob::request>("request")
                                        .unique("by_key", {"key"});
    return made;
}

bool isOpen(PrintState state)
{
    return state != PrintState::Printed && state != PrintState::Forgotten;
}

} // namespace bincard::paper
