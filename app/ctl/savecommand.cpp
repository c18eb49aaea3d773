// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/savecommand.h"

#include "app/ctl/sprinttexts.h"

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

SprintReader::Patience patienceFor(CommandName command)
{
    // A create needs nothing from the service beforehand; the look at the others may fail.
    return command == CommandName::SprintsCreate ? SprintReader::Patience::Short
                                                 : SprintReader::Patience::Usual;
}

} // namespace

SaveCommand::SaveCommand(Context context)
    : PromisedCommand(std::move(context),
                      tr("The bus cannot be watched, so nothing was saved. Without --wait the "
                         "sprint service is all that is needed.")),
      m_reader(place(), patienceFor(arguments().command))
{}

void SaveCommand::start()
{
    if (!readFile())
        return;
    if (!isCreate())
        return readBase();
    const std::optional<Sprint> intent = intentFrom({});
    if (!intent)
        return;
    m_intent = *intent;
    readOthers();
}

std::optional<Sprint> SaveCommand::intentFrom(const Sprint& base)
{
    Result<Sprint> intent = base;
    if (!file().isNull())
        intent = withFile(base, file());
    if (intent)
        intent = withFields(*intent, arguments().fields);
    if (intent)
        return *intent;
    fail(intent.error());
    return std::nullopt;
}

void SaveCommand::readBase()
{
    m_reader.api()
        .get(arguments().sprint)
        .then(this, [this](const Result<rest::Answer<Sprint>>& answer) {
            if (answer)
                takeBase(answer->value);
            else
                fail(answer.error());
        });
}

void SaveCommand::takeBase(const Sprint& base)
{
    m_base = base;
    if (isDelete()) {
        if (arguments().yes)
            return open();
        say(tr("This would delete %1 (%2). Add --yes to do it.")
                .arg(sprintTitle(base), base.id.value()));
        return finish(ExitCode::Refused);
    }
    const std::optional<Sprint> intent = intentFrom(base);
    if (!intent)
        return;
    m_intent = *intent;
    if (m_intent.number != m_base.number)
        readOthers();
    else
        check({});
}

void SaveCommand::readOthers()
{
    m_reader.api().list().then(this, [this](const Result<rest::Answer<QList<Sprint>>>& answer) {
        // A service that is away does not keep a save from the outbox; it checks the number itself.
        check(answer ? answer->value : QList<Sprint>());
    });
}

void SaveCommand::check(const QList<Sprint>& others)
{
    const QList<RuleFinding> findings = checkSprint(m_intent, others);
    for (const RuleFinding& finding : findings)
        say(u"%1: %2"_s.arg(finding.path, finding.message));
    if (hasBlocking(findings)) {
        say(tr("Nothing was saved."));
        return finish(ExitCode::Failed);
    }
    open();
}

void SaveCommand::sendingStarted()
{
    SprintService& sprints = session().sprints();
    if (isCreate())
        follow(sprints.create(m_intent));
    else if (isDelete())
        follow(sprints.remove(m_base));
    else
        follow(sprints.update(m_base, m_intent));
}

QJsonObject SaveCommand::storedJson(const Operation& operation) const
{
    const QJsonObject json = sprintToJson(operation.intent);
    return isDelete() ? asDeleted(json) : json;
}

QByteArray SaveCommand::storedText(const Operation& operation) const
{
    return isDelete() ? tr("Deleted %1 (%2).\n")
                            .arg(sprintTitle(operation.intent), operation.intent.id.value())
                            .toUtf8()
                      : sprintText(operation.intent);
}

} // namespace ctl
