// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows: causes, failures, and how much of it is known.
#include "core/models/failuretexts.h"
#include "core/services/failurememory.h"
#include "ui/deadletters/causedelegate.h"
#include "ui/deadletters/deadletterspage.h"
#include "ui/deadletters/retrypanel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostShownCauses = 5;
constexpr int NarrowWidth = 880;

struct Coverage
{
    int read = 0;
    int failed = 0;
    int away = 0;
    qint64 records = 0;
    qint64 leftOut = 0;
    QString reason;
};

Coverage coverageOf(const QList<DeadLetterTopic>& topics)
{
    Coverage all;
    for (const DeadLetterTopic& topic : topics) {
        const FailureCoverage& coverage = topic.coverage;
        if (coverage.state == FailureCoverage::State::NotRead)
            continue;
        ++all.read;
        all.failed += coverage.state == FailureCoverage::State::Failed;
        all.away += coverage.state == FailureCoverage::State::Away;
        all.records += coverage.read;
        all.leftOut += coverage.leftOut;
        if (coverage.state == FailureCoverage::State::Failed && all.reason.isEmpty())
            all.reason = u"%1: %2"_s.arg(topic.name, coverage.reason);
    }
    return all;
}

} // namespace

void DeadLettersPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refreshSoon();
}

void DeadLettersPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // Where there is little room the cause needs it most.
    m_causes->setColumnHidden(FailureGroupModel::LastHour, width() < NarrowWidth);
    m_causes->setColumnHidden(FailureGroupModel::Group, width() < NarrowWidth - 80);
    m_causes->setColumnHidden(FailureGroupModel::Mark, width() < NarrowWidth - 120);
    fitCauses();
}

void DeadLettersPage::refreshSoon()
{
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
}

bool DeadLettersPage::isSettled() const
{
    return m_kafka == Kafka::None || m_service.state() == FailureService::State::Following ||
           m_service.state() == FailureService::State::Away;
}

bool DeadLettersPage::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty();
}

std::optional<FailureGroup> DeadLettersPage::group() const
{
    return m_groups.groupAt(m_causes->currentIndex().row());
}

void DeadLettersPage::refresh()
{
    const QList<FailureGroup> groups = m_service.groups();
    QHash<FailureGroupId, FailureMark> marks;
    for (const FailureGroup& one : groups)
        marks.insert(one.id, {m_memory.isNew(one), m_memory.retriesOf(one.id)});
    const bool wasEmpty = m_groups.rowCount() == 0;
    m_groups.setNow(QDateTime::currentDateTimeUtc());
    m_groups.setGroups(groups, marks);
    if (wasEmpty && m_groups.rowCount() > 0)
        m_groups.sort(m_causes->horizontalHeader()->sortIndicatorSection(),
                      m_causes->horizontalHeader()->sortIndicatorOrder());
    fitCauses();
    if (m_groups.rowCount() > 0 && !m_causes->currentIndex().isValid())
        m_causes->setCurrentIndex(m_groups.index(0, 0));
    if (m_wanted) {
        if (const auto failure = m_service.store().failure(*m_wanted))
            navigateTo(FailurePlace{*std::exchange(m_wanted, std::nullopt)});
    }
    if (m_wantedGroup && m_groups.rowOf(*m_wantedGroup) >= 0)
        navigateTo(*std::exchange(m_wantedGroup, std::nullopt));
    showGroup();
    showState();
    showSummary();
    showFoot();
    showRetriedMark();
    const qint64 open = m_memory.notRetried();
    Q_EMIT badgeChanged(open > 0 ? QLocale().toString(open) : QString(), Tone::Bad);
}

void DeadLettersPage::fitCauses()
{
    m_causes->verticalHeader()->setDefaultSectionSize(CauseDelegate::rowHeight());
    const int rows = std::clamp(m_groups.rowCount(), 2, MostShownCauses);
    const int height = m_causes->horizontalHeader()->height() + rows * CauseDelegate::rowHeight();
    m_causes->setMaximumHeight(
        std::max(height, m_causes->horizontalHeader()->height() +
                             m_groups.rowCount() * CauseDelegate::rowHeight()));
    if (!m_isSplit && m_content->height() > 0) {
        const int half = m_content->height() / 2;
        m_content->setSizes({std::min(height, half), m_content->height() - std::min(height, half)});
    }
}

void DeadLettersPage::showState()
{
    const FailureService::State state = m_service.state();
    const bool hasFailures = m_groups.rowCount() > 0;
    const Coverage coverage = coverageOf(m_service.topics());
    const bool isBusy =
        state == FailureService::State::Looking || state == FailureService::State::Reading;
    if (isBusy && !m_loading->isRunning())
        m_loading->start(QString());
    if (isBusy)
        m_loading->setAwaited(
            state == FailureService::State::Looking
                ? tr("Looking for topics of dead letters")
                : tr("Reading dead letters, %1 so far").arg(QLocale().toString(coverage.records)));
    else if (m_loading->isRunning())
        m_loading->finish();
    // Once there is something to look at the foot tells how far it is, and nothing jumps.
    m_loading->setVisible(isBusy && !hasFailures);

    const bool isAway = state == FailureService::State::Away;
    if (hasFailures && (isAway || coverage.failed > 0)) {
        m_banner->setMessage(
            isAway ? Tone::Attention : Tone::Bad,
            isAway ? tr("Kafka does not answer.") : tr("Some topics cannot be read."),
            isAway ? tr("%1 What is shown is what was read before.").arg(m_service.reason())
                   : coverage.reason);
        m_banner->show();
    } else {
        m_banner->hide();
    }

    if (hasFailures) {
        const bool isFirst = m_stack->currentWidget() != m_content;
        m_stack->setCurrentWidget(m_content);
        // Who waited for them can go on by the keys.
        if (isFirst && hasFocus())
            m_causes->setFocus();
        return;
    }
    m_emptyLooks = false;
    if (m_kafka == Kafka::None) {
        m_empty->setTitle(tr("This workspace has no Kafka address"));
        m_empty->setSentence(tr("With one, failed events stand here by their cause, and can be "
                                "sent back."));
        m_empty->setAction({});
    } else if (isAway) {
        m_failed->setFailure(tr("Dead letters could not be read"),
                             {.kind = ErrorKind::Unreachable, .message = m_service.reason()},
                             tr("It is tried again by itself."));
        m_stack->setCurrentWidget(m_failed);
        return;
    } else if (state == FailureService::State::Off) {
        m_empty->setTitle(tr("Not searched yet"));
        m_empty->setSentence(tr("Nothing is known of dead letters until the program looks for "
                                "their topics."));
        m_empty->setAction({});
    } else if (isBusy) {
        m_empty->setTitle(tr("Looking for dead letters"));
        m_empty->setSentence(tr("Failures stand here by their cause as soon as they are read."));
        m_empty->setAction({});
    } else if (coverage.read > 0 && coverage.failed == coverage.read) {
        m_failed->setFailure(tr("Dead letters could not be read"),
                             {.kind = ErrorKind::Forbidden, .message = coverage.reason},
                             tr("%n topic(s) of dead letters are known.", nullptr, coverage.read));
        m_stack->setCurrentWidget(m_failed);
        return;
    } else if (coverage.read > 0) {
        m_empty->setTitle(tr("No dead letter"));
        m_empty->setSentence(
            coverage.failed > 0
                ? tr("%1 topics were read and hold none; %2 could not be read. %3")
                      .arg(coverage.read - coverage.failed)
                      .arg(coverage.failed)
                      .arg(coverage.reason)
                : tr("%n topic(s) of dead letters were read to the end and hold none. What comes "
                     "is seen here at once.",
                     nullptr, coverage.read));
        m_empty->setAction(tr("Topics…"), QKeySequence(Qt::Key_T));
    } else {
        m_empty->setTitle(tr("No dead-letter topic is known here"));
        m_empty->setSentence(tr("No topic has such a name. Some have other names: a look "
                                "everywhere samples all topics for failure headers; what it costs "
                                "is said first."));
        m_empty->setAction(tr("Look everywhere…"));
        m_emptyLooks = true;
    }
    m_stack->setCurrentWidget(m_empty);
}

void DeadLettersPage::showSummary()
{
    const QLocale locale;
    qint64 failures = 0;
    QSet<QString> topics;
    for (const FailureGroup& one : m_groups.groups()) {
        failures += one.count;
        topics.unite(QSet<QString>(one.topics.begin(), one.topics.end()));
    }
    m_header->setSubtitle(failures == 0
                              ? QString()
                              : tr("%1 in %2, %3")
                                    .arg(locale.toString(failures),
                                         tr("%n topic(s)", nullptr, int(topics.size())),
                                         tr("%n cause(s)", nullptr, m_groups.rowCount())));
    const std::optional<FailureGroup> chosen = group();
    const qint64 listed = m_failures.rowCount();
    const bool everywhere = isFiltered() && m_everywhere->isChecked();
    if (everywhere)
        m_failuresTitle->setText(tr("Failures of every cause"));
    else
        m_failuresTitle->setText(chosen ? causeText(*chosen) : tr("Failures"));
    const qsizetype selected = selectedCount();
    m_retrySelectedAction->setText(selected > 0 ? tr("Retry %1…").arg(locale.toString(selected))
                                                : tr("Retry selected…"));
    m_retrySelectedAction->setEnabled(selected > 0);
    m_retryAllAction->setText(isFiltered() ? tr("Retry %1 that match…").arg(locale.toString(listed))
                                           : tr("Retry all %1…").arg(locale.toString(listed)));
    m_retryAllAction->setEnabled(listed > 0);
    if (isFiltered())
        m_filter->bar().setCountText(
            tr("%1 of %2")
                .arg(locale.toString(listed),
                     locale.toString(everywhere ? failures
                                                : chosen.value_or(FailureGroup()).count)));
    else
        m_filter->bar().setCountText({});
}

void DeadLettersPage::showFoot()
{
    const QLocale locale;
    const Coverage coverage = coverageOf(m_service.topics());
    QStringList parts;
    const FailureService::State state = m_service.state();
    if (state == FailureService::State::Looking || state == FailureService::State::Reading)
        parts << tr("reading goes on");
    if (coverage.read > 0)
        parts << tr("%1 records read in %2")
                     .arg(locale.toString(coverage.records),
                          tr("%n topic(s)", nullptr, coverage.read));
    if (coverage.leftOut > 0)
        parts << tr("%1 older ones not read").arg(locale.toString(coverage.leftOut));
    if (const qint64 letGo = m_service.store().letGo(); letGo > 0)
        parts << tr("%1 let go to stay within memory").arg(locale.toString(letGo));
    if (m_kafka == Kafka::Present)
        parts << tr("nothing is ever deleted from a dead-letter topic");
    QString line = parts.join(u" · "_s);
    if (!line.isEmpty())
        line[0] = line.at(0).toUpper();
    m_foot->setText(line);
    m_readAll->setVisible(coverage.leftOut > 0 || m_service.readsAll());
    m_readAll->setText(m_service.readsAll() ? tr("Only the newest") : tr("Read all"));
}
