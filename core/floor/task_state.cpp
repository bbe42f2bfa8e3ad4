// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/task_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(TaskStep)
{
    static constexpr std::string_view names[] = {"Idle", "Find", "Place", "Answer", "Done"};
    return names;
}

const Description &TaskState::description()
{
    static const Description made = describe<TaskState>("task_state", 153)
                                        .field<&TaskState::step>("step")
                                        .field<&TaskState::task>("task")
                                        .field<&TaskState::taken>("taken")
                                        .field<&TaskState::sequence>("sequence")
                                        .field<&TaskState::skipped>("skipped")
                                        .field<&TaskState::left>("left_open")
                                        .field<&TaskState::done>("done")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
