// SPDX-License-Identifier: GPL-3.0-or-later
// Sending failures again: the plan, the question, the run.
#include "core/base/cancelling.h"
#include "core/models/failuretexts.h"
#include "core/models/runlistmodel.h"
#include "core/services/kafkalock.h"
#include "ui/deadletters/deadletterspage.h"
#include "ui/deadletters/retryoptionsdialog.h"
#include "ui/deadletters/retrypanel.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/runprogresstext.h"
#include "ui/widgets/runview.h"

#include <QtCore/QLocale>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace {
/// Items are read in portions; the canary steps are in the first.
constexpr qint64 ItemsAtOnce = 1000;
} // namespace

void DeadLettersPage::retrySelected()
{
    Scope scope;
    scope.failures = selectedFailures();
    if (scope.failures.isEmpty())
        return;
    scope.what = causeText(scope.failures.constFirst());
    if (scope.failures.size() <= MostRecordsInCommand) {
        for (const Failure& failure : scope.failures)
            scope.command.records.append(failure.address);
    }
    plan(scope);
}

void DeadLettersPage::retryAll()
{
    Scope scope;
    scope.failures = m_failures.failures();
    if (scope.failures.isEmpty())
        return;
    const std::optional<FailureGroup> chosen = group();
    const bool everywhere = isFiltered() && m_everywhere->isChecked();
    if (chosen && !everywhere) {
        scope.what = causeText(*chosen);
        scope.command.group = chosen->id;
    } else {
        scope.what = tr("what matches “%1”").arg(m_searched.left(80));
    }
    if (isFiltered())
        scope.command.filter = m_searched;
    plan(scope);
}

void DeadLettersPage::plan(const Scope& scope)
{
    m_run.reset();
    m_scope = scope;
    planAgain();
    m_leftStack->setCurrentWidget(m_retry);
    m_retry->firstFocus()->setFocus();
}

void DeadLettersPage::planAgain()
{
    if (!m_scope)
        return;
    cancelUnfinished(m_planning);
    m_plan.reset();
    const quint64 generation = ++m_planGeneration;
    m_retry->showPlanning(m_scope->what, m_scope->failures.size());
    RetryOptions options = m_options;
    if (options.title.isEmpty())
        options.title = m_scope->what;
    m_planning = m_runs.planRetry({{}, options, m_scope->failures});
    m_planning.then(this, [this, generation](const Result<RunPlan>& made) {
        if (generation != m_planGeneration)
            return;
        if (!made) {
            if (made.error().kind != ErrorKind::Cancelled)
                m_retry->showFailure(made.error());
            return;
        }
        m_plan = *made;
        m_retry->setLocked(m_lock.isLocked());
        m_retry->showPlan(*made);
        m_retry->firstFocus()->setFocus();
    });
}

void DeadLettersPage::confirmRetry(qint64 records, std::function<void()> run)
{
    const QString count = QLocale().toString(records);
    const bool isLocked = m_lock.isLocked();
    QString sentence = tr("They are written to Kafka as new records; everybody who reads the "
                          "target gets them. The dead letters stay where they are.");
    if (isLocked)
        sentence = tr("Writing to Kafka is unlocked for 15 minutes and noted in the audit log. %1")
                       .arg(sentence);
    auto* question = new ConfirmDialog(
        isLocked ? tr("Unlock Kafka and retry %1?").arg(count) : tr("Retry %1 now?").arg(count),
        sentence, isLocked ? tr("Unlock and retry %1").arg(count) : tr("Retry %1").arg(count),
        tr("Not now"),
        [this, run = std::move(run)] {
            if (m_lock.isLocked())
                m_lock.unlock();
            run();
        },
        this, ActionButton::Kind::Primary);
    question->setObjectName(u"confirmRetry"_s);
    question->open();
}

void DeadLettersPage::askToRetry()
{
    if (!m_plan)
        return;
    confirmRetry(m_plan->preview.records, [this] {
        if (m_plan)
            execute(*m_plan);
    });
}

void DeadLettersPage::askToRetryOne()
{
    if (!m_plan || !m_scope)
        return;
    // The first that would be sent; records that are left out are not in the way.
    const RecordAddress first = m_plan->items && !m_plan->items->isEmpty()
                                    ? m_plan->items->constFirst().source
                                    : m_scope->failures.constFirst().address;
    confirmRetry(1, [this, first] {
        RetryOptions options = m_options;
        options.canary.clear();
        options.title = tr("%1, one of %2")
                            .arg(m_scope ? m_scope->what : QString(),
                                 QLocale().toString(m_scope ? m_scope->failures.size() : 1));
        const quint64 generation = ++m_planGeneration;
        m_retry->setStarting(true);
        m_runs.planRetry({{first}, options, {}})
            .then(this, [this, generation](const Result<RunPlan>& made) {
                if (generation != m_planGeneration)
                    return;
                if (!made)
                    return m_retry->showFailure(made.error());
                execute(*made);
            });
    });
}

void DeadLettersPage::execute(const RunPlan& plan)
{
    m_retry->setStarting(true);
    m_runs.execute(plan).then(this, [this](const Result<RunId>& id) {
        m_retry->setStarting(false);
        if (!id)
            return m_retry->showNotBegun(id.error());
        showRun(*id);
    });
}

void DeadLettersPage::changeOptions()
{
    QStringList groups;
    if (m_plan) {
        for (const RunReader& reader : m_plan->preview.readers)
            groups << reader.group;
    }
    auto* dialog = new RetryOptionsDialog(m_options, groups, this);
    connect(dialog, &RetryOptionsDialog::optionsChosen, this, [this](const RetryOptions& options) {
        m_options = options;
        planAgain();
    });
    dialog->open();
}

void DeadLettersPage::showRun(const RunId& id)
{
    // One that has just begun is listed a moment later: runChanged() shows it then.
    m_run = id;
    m_itemsRead = 0;
    m_leftStack->setCurrentWidget(m_retry);
    m_retry->runView().items().clear();
    showRunProgress();
    readRunItems(0);
    m_retry->firstFocus()->setFocus();
}

void DeadLettersPage::showRunProgress()
{
    const Run* run = m_run ? m_runs.run(*m_run) : nullptr;
    if (!run)
        return;
    m_retry->showRun(*run, runProgressText(*run, m_runs.progress(run->id)));
    if (!m_itemsTimer.isActive())
        m_itemsTimer.start();
}

void DeadLettersPage::readRunItems(qint64 from)
{
    if (!m_run)
        return;
    if (m_isReadingItems) {
        m_itemsTimer.start();
        return;
    }
    m_isReadingItems = true;
    // What is listed is read again: outcomes come late.
    const qint64 count = from == 0 ? std::max(m_itemsRead, ItemsAtOnce) : ItemsAtOnce;
    m_runs.items(*m_run, from, count)
        .then(this, [this, id = *m_run, from](const Result<QList<RunItem>>& items) {
            m_isReadingItems = false;
            if (m_run != id || !items)
                return;
            RunView& view = m_retry->runView();
            view.items().setItems(*items);
            m_itemsRead = std::max(m_itemsRead, from + qint64(items->size()));
            const Run* run = m_runs.run(id);
            view.setHasMore(run && m_itemsRead < run->counts.planned);
            view.refreshLine();
        });
}

void DeadLettersPage::orderRun(QFuture<Result<void>> done)
{
    m_retry->runView().setBusy(true);
    done.then(this, [this](const Result<void>& result) {
        m_retry->runView().setBusy(false);
        if (!result && result.error().kind != ErrorKind::Cancelled)
            Q_EMIT noticeRequested({.tone = Tone::Bad,
                                    .title = tr("The run stays as it is"),
                                    .sentence = result.error().message,
                                    .key = u"run-order"_s});
    });
}

void DeadLettersPage::resumeRun()
{
    if (!m_run)
        return;
    if (!m_lock.isLocked())
        return orderRun(m_runs.resume(*m_run));
    auto* question = new ConfirmDialog(
        tr("Unlock Kafka and go on?"),
        tr("Writing to Kafka is unlocked for 15 minutes and noted in the audit log. What was sent "
           "already is not sent again."),
        tr("Unlock and go on"), tr("Not now"),
        [this] {
            if (m_lock.isLocked())
                m_lock.unlock();
            if (m_run)
                orderRun(m_runs.resume(*m_run));
        },
        this, ActionButton::Kind::Primary);
    question->open();
}

void DeadLettersPage::closeRetry()
{
    cancelUnfinished(m_planning);
    ++m_planGeneration;
    m_scope.reset();
    m_plan.reset();
    m_run.reset();
    m_leftStack->setCurrentIndex(0);
    m_list->setFocus();
}
