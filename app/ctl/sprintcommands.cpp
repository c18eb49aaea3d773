// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sprintcommands.h"

#include "app/ctl/sprinttexts.h"

namespace ctl {

SprintListCommand::SprintListCommand(Context context)
    : Command(std::move(context)), m_reader(place())
{}

void SprintListCommand::start()
{
    m_reader.api().list().then(this, [this](const Result<rest::Answer<QList<Sprint>>>& answer) {
        if (!answer)
            return fail(answer.error());
        if (!arguments().json) {
            console().print(sprintsTable(answer->value));
            return finish(ExitCode::Done);
        }
        for (const Sprint& sprint : answer->value) {
            if (!console().print(sprintToJson(sprint)))
                break;
        }
        finish(ExitCode::Done);
    });
}

SprintShowCommand::SprintShowCommand(Context context)
    : Command(std::move(context)), m_reader(place())
{}

void SprintShowCommand::start()
{
    m_reader.api()
        .get(arguments().sprint)
        .then(this, [this](const Result<rest::Answer<Sprint>>& answer) {
            if (!answer)
                return fail(answer.error());
            if (arguments().json)
                console().print(sprintToJson(answer->value));
            else
                console().print(sprintText(answer->value));
            finish(ExitCode::Done);
        });
}

} // namespace ctl
