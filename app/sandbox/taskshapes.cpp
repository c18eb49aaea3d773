// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/pagedtasks.h"

namespace sandbox {

std::unique_ptr<TaskService> TaskService::make(TaskShape shape, IdSource ids, Switches& switches,
                                               Log& log)
{
    switch (shape) {
    case TaskShape::Plain:
    case TaskShape::User:
    case TaskShape::Chat:
    case TaskShape::Paged:
        break;
    }
    return std::make_unique<PagedTasks>(std::move(ids), switches, log);
}

} // namespace sandbox
