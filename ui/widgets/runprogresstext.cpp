// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runprogresstext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace {

class ProgressTexts
{
    Q_DECLARE_TR_FUNCTIONS(RunProgress)
};

} // namespace

QString runProgressText(const Run& run, const std::optional<RunProgress>& progress)
{
    const QLocale locale;
    if (!progress) {
        switch (run.state) {
        case RunState::Planned:
            return ProgressTexts::tr("Written down; it begins at once.");
        case RunState::Paused:
            return ProgressTexts::tr("Paused: nothing is sent until it goes on.");
        case RunState::Running:
        case RunState::Watching:
            return ProgressTexts::tr("Another program of this workspace has it in its hands.");
        default:
            return {};
        }
    }
    if (progress->isLookingForSent)
        return ProgressTexts::tr(
            "Reading the target to find what was stored already; nothing is sent twice.");
    if (progress->isJudgingStep)
        return ProgressTexts::tr("Step %1 of %2 is sent; the outcome of %3 records is awaited "
                                 "before the next one begins.")
            .arg(progress->step + 1)
            .arg(progress->steps)
            .arg(locale.toString(progress->waiting));
    if (run.state == RunState::Running)
        return progress->steps > 1 ? ProgressTexts::tr("Step %1 of %2, %3 records a second.")
                                         .arg(progress->step + 1)
                                         .arg(progress->steps)
                                         .arg(locale.toString(progress->perSecond, 'f', 1))
                                   : ProgressTexts::tr("%1 records a second.")
                                         .arg(locale.toString(progress->perSecond, 'f', 1));
    if (run.state == RunState::Watching)
        return ProgressTexts::tr("Everything is sent; the outcome of %1 records is awaited.")
            .arg(locale.toString(progress->waiting));
    if (run.state == RunState::Paused)
        return ProgressTexts::tr("Paused: nothing is sent until it goes on.");
    return {};
}
