// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/console.h"
#include "app/ctl/exitcode.h"
#include "app/ctl/place.h"
#include "core/models/filtertexts.h"

#include <QtCore/QObject>

#include <utility>

namespace ctl {

/// What every command works with.
struct Context
{
    Console& console;
    Arguments arguments;
    Place place;
};

/// One command from its start to its exit code. Main thread.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(Context context) : m_context(std::move(context)) {}

    virtual void start() = 0;
    /// Ctrl-C. Ends soon, with finished().
    virtual void interrupt()
    {
        say(tr("Interrupted."));
        finish(ExitCode::Failed);
    }

Q_SIGNALS:
    /// Once.
    void finished(ctl::ExitCode code);

protected:
    const Arguments& arguments() const { return m_context.arguments; }
    const Place& place() const { return m_context.place; }
    Console& console() const { return m_context.console; }
    void say(const QString& sentence) const { console().say(sentence); }
    bool isFinished() const { return m_isFinished; }

    void finish(ExitCode code)
    {
        if (!std::exchange(m_isFinished, true))
            Q_EMIT finished(code);
    }
    void fail(const Error& error)
    {
        if (m_isFinished)
            return;
        console().say(error);
        finish(exitCodeFor(error));
    }
    /// Whether Kafka may be written to; where not, says so and ends.
    bool checkUnlocked()
    {
        if (arguments().unlock || place().workspace.lock == settings::KafkaLock::Unlocked)
            return true;
        fail({.kind = ErrorKind::ReadOnly,
              .message = tr("Kafka is read-only here. Add --unlock to write to it.")});
        return false;
    }
    /// What is wrong with the filter that was typed.
    void sayFilterFault(const FilterFaultText& fault) const
    {
        say(tr("The filter has a fault at character %1: %2")
                .arg(fault.begin + 1)
                .arg(fault.sentence));
    }
    /// Whether it can be read; where not, says so and ends.
    bool checkFilter(const FilterReading& filter)
    {
        if (!filter.fault)
            return true;
        sayFilterFault(*filter.fault);
        finish(ExitCode::WrongUsage);
        return false;
    }
    /// The operation that the command line names could not be read.
    void failWithoutOperation(const Error& error)
    {
        if (error.kind == ErrorKind::NotFound)
            say(tr("There is no operation %1 in this outbox.")
                    .arg(arguments().operation.value().toString(QUuid::WithoutBraces)));
        else
            console().say(error);
        finish(ExitCode::Failed);
    }

private:
    Context m_context;
    bool m_isFinished = false;
};

} // namespace ctl
