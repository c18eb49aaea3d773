// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runtexts.h"

#include <QtCore/QCoreApplication>

namespace {

struct RunSentences
{
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

Error runError(ErrorKind kind, const QString& message)
{
    Error error;
    error.kind = kind;
    error.message = message;
    return error;
}

} // namespace

Error runtexts::runsElsewhere()
{
    return runError(ErrorKind::Conflict,
                    RunSentences::tr("Another program has this run in its hands."));
}

Error runtexts::runIsOver()
{
    return runError(ErrorKind::Conflict, RunSentences::tr("This run is over."));
}

Error runtexts::noSuchRun()
{
    return runError(ErrorKind::NotFound, RunSentences::tr("There is no such run."));
}

Error runtexts::targetUnreadable(const Error& error)
{
    Error told = error;
    told.kind = ErrorKind::Ambiguous;
    told.message =
        RunSentences::tr("Some records may have been stored already, and the target cannot be "
                         "read to find out, so nothing was sent: %1")
            .arg(error.message);
    return told;
}

Error runtexts::tooManyFailed(qint64 failed, qint64 sent)
{
    return runError(ErrorKind::Rejected,
                    RunSentences::tr("%1 of %2 records of this step failed again, so nothing more "
                                     "was sent. Go on when the cause is mended.")
                        .arg(failed)
                        .arg(sent));
}

Error runtexts::interrupted()
{
    return runError(ErrorKind::Internal,
                    RunSentences::tr("The program ended in the middle of this run. Go on with it: "
                                     "what was stored already is not sent again."));
}

Error runtexts::neverBegan(const QString& topic)
{
    return runError(
        ErrorKind::Internal,
        RunSentences::tr("The program ended before this replay began; nothing was sent. "
                         "Go on with it if its topic %1 was created, or cancel it: then "
                         "the topic can be removed.")
            .arg(topic));
}

QString runtexts::mayBeStored()
{
    return RunSentences::tr("It may have been stored; nobody told.");
}
