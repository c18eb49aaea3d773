// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/chattasks.h"
#include "app/sandbox/pagedtasks.h"
#include "app/sandbox/plaintasks.h"
#include "app/sandbox/usertasks.h"

namespace sandbox {

std::unique_ptr<TaskService> TaskService::make(TaskShape shape, IdSource ids, Switches& switches,
                                               Log& log)
{
    switch (shape) {
    case TaskShape::Plain:
        return std::make_unique<PlainTasks>(std::move(ids), switches, log);
    case TaskShape::Paged:
        return std::make_unique<PagedTasks>(std::move(ids), switches, log);
    case TaskShape::User:
        return std::make_unique<UserTasks>(std::move(ids), switches, log);
    case TaskShape::Chat:
        return std::make_unique<ChatTasks>(std::move(ids), switches, log);
    }
    return nullptr;
}

} // namespace sandbox
