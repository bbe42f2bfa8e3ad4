// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/task_operations.h"

namespace bincard::inventory {

std::span<const std::string_view> enumNames(TaskResult)
{
    static constexpr std::string_view names[] = {"Done", "Differs", "NotFound"};
    return names;
}

const Description &TakeTask::description()
{
    static const Description made
        = describe<TakeTask>("take_task", 40).field<&TakeTask::task>("task");
    return made;
}

const Description &ReleaseTask::description()
{
    static const Description made
        = describe<ReleaseTask>("release_task", 41).field<&ReleaseTask::task>("task");
    return made;
}

const Description &FinishTask::description()
{
    static const Description made = describe<FinishTask>("finish_task", 42)
                                        .field<&FinishTask::task>("task")
                                        .field<&FinishTask::result>("result")
                                        .field<&FinishTask::location>("location")
                                        .field<&FinishTask::lot>("lot")
                                        .field<&FinishTask::quantity>("quantity")
                                        .field<&FinishTask::pick>("pick");
    return made;
}

const Description &HandOverTask::description()
{
    static const Description made = describe<HandOverTask>("hand_over_task", 43)
                                        .field<&HandOverTask::task>("task")
                                        .field<&HandOverTask::package>("package")
                                        .field<&HandOverTask::product>("product")
                                        .field<&HandOverTask::lot>("lot")
                                        .field<&HandOverTask::location>("location");
    return made;
}

} // namespace bincard::inventory
