// SPDX-License-Identifier: GPL-3.0-or-later
// What the topics page says about what it shows.
#include "core/domain/line.h"
#include "core/models/topictexts.h"
#include "core/services/topicservice.h"
#include "ui/topics/topicdelegate.h"
#include "ui/topics/topicdetail.h"
#include "ui/topics/topicspage.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyedtable.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/pageheader.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace {

// Older than this, and not because a large cluster takes its time: said and drawn so.
constexpr qint64 OldAfterMs = 15'000;
constexpr qint64 ConfigEveryMs = 15'000;

QString clockText(const QDateTime& at)
{
    return QLocale().toString(at.toLocalTime().time(), u"HH:mm:ss"_s);
}

} // namespace

void TopicsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_topics.setLooking(this, m_hasKafka);
    m_ageTimer.start();
    takeConfigs();
    takeSnapshot();
    refreshState();
}

void TopicsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_ageTimer.stop();
    m_topics.setLooking(this, false);
}

void TopicsPage::takeSnapshot()
{
    // Nobody looks: it is taken in when somebody does.
    if (!isVisible())
        return;
    const TopicSnapshotPtr snapshot = m_topics.snapshot();
    m_detail->setSnapshot(snapshot);
    m_model.setSnapshot(snapshot);
    if (showsTopic()) {
        if (const TopicState* const topic = m_detail->model().topic())
            m_detail->setDeadLetter(m_model.isDeadLetter(*topic));
        readConfig();
    }
    refreshReaders();
    wantConfigs();
}

void TopicsPage::takeConfigs()
{
    if (isVisible())
        m_model.setConfigs(m_topics.configs());
}

void TopicsPage::wantConfigs()
{
    if (!isVisible() || showsTopic())
        return;
    const auto [first, last] = m_table->rowsInSight();
    QStringList visible;
    for (int row = std::max(0, first); row <= last && row < m_model.rowCount(); ++row)
        visible.append(m_model.topic(row).info.name);
    if (!visible.isEmpty())
        m_topics.wantConfigs(visible);
}

void TopicsPage::readConfig()
{
    if (m_configAge.isValid() && m_configAge.elapsed() < ConfigEveryMs)
        return;
    m_configAge.start();
    m_detail->awaitConfig();
    const quint64 generation = ++m_configGeneration;
    m_topics.config(m_detail->topic())
        .then(this, [this, generation](const Result<TopicConfig>& config) {
            if (generation != m_configGeneration)
                return;
            if (config)
                m_detail->setConfig(*config);
            else if (config.error().kind != ErrorKind::Cancelled)
                m_detail->setConfigFailure(config.error());
        });
}

void TopicsPage::refreshReaders()
{
    if (!isVisible() || !showsTopic() || !m_readers)
        return;
    const auto groups = m_readers(m_detail->topic());
    m_detail->setReaders(groups ? std::optional(readersOf(*groups, m_detail->topic()))
                                : std::nullopt);
}

bool TopicsPage::isSettled() const
{
    return !m_hasKafka || m_topics.snapshot() || m_topics.lastError();
}

void TopicsPage::refreshState()
{
    if (!m_stack)
        return;
    const TopicSnapshotPtr& snapshot = m_model.snapshot();
    const auto& error = m_topics.lastError();
    QWidget* wanted = m_stack->widget(0);
    if (!m_hasKafka) {
        wanted = m_noKafka;
    } else if (snapshot && m_model.rowCount() > 0) {
        wanted = m_table;
    } else if (snapshot && m_model.totalCount() > 0) {
        m_noMatch->setSentence(tr("%n topic(s) looked through.", nullptr, m_model.totalCount()));
        wanted = m_noMatch;
    } else if (snapshot) {
        wanted = m_empty;
    } else if (error && error->kind != ErrorKind::Cancelled) {
        m_failed->setFailure(tr("The topics could not be read"), *error,
                             tr("Reading is tried again by itself."));
        wanted = m_failed;
    }
    if (m_stack->currentWidget() != wanted) {
        // Whoever was in the content stays there.
        QWidget* const focus = QApplication::focusWidget();
        const bool inContent = focus == this || (focus && m_stack->isAncestorOf(focus));
        m_stack->setCurrentWidget(wanted);
        if (inContent)
            firstFocus()->setFocus();
    }
    const bool first = m_hasKafka && !snapshot && !error && m_topics.isReading();
    if (first && !m_loading->isRunning())
        m_loading->start(tr("Reading the topics from Kafka"));
    else if (!first)
        m_loading->finish();
    refreshTop();
    refreshFoot();
}

void TopicsPage::refreshTop()
{
    const TopicSnapshotPtr& snapshot = m_model.snapshot();
    const bool hasRows = m_stack->currentWidget() == m_table;
    m_streamAction->setEnabled(showsTopic() || hasRows);
    m_openAction->setEnabled(!showsTopic() && hasRows);
    m_open->setEnabled(hasRows);
    if (!snapshot) {
        m_header->setSubtitle({});
        m_offline->hide();
        m_behind->hide();
        m_filter->setCountText({});
        return;
    }
    const int brokers = int(snapshot->brokers.size());
    const bool isWell = snapshot->offline == 0 && snapshot->underReplicated == 0;
    const QString counts =
        tr("%1, %2, %3")
            .arg(tr("%n broker(s)", nullptr, brokers),
                 tr("%1 topics").arg(QLocale().toString(snapshot->topics.size())),
                 tr("%1 partitions").arg(QLocale().toString(snapshot->partitions)));
    m_header->setSubtitle(isWell ? tr("%1, all in sync").arg(counts) : counts);
    m_offline->setVisible(snapshot->offline > 0);
    m_offline->setText(tr("%n partition(s) offline", nullptr, snapshot->offline));
    m_behind->setVisible(snapshot->underReplicated > 0);
    m_behind->setText(tr("%n under-replicated", nullptr, snapshot->underReplicated));
    const bool isFiltered = m_model.rowCount() != m_model.totalCount();
    m_filter->setCountText(isFiltered ? tr("%1 of %2")
                                            .arg(QLocale().toString(m_model.rowCount()),
                                                 QLocale().toString(m_model.totalCount()))
                                      : QString());
}

void TopicsPage::refreshFoot()
{
    const TopicSnapshotPtr& snapshot = m_model.snapshot();
    const auto& error = m_topics.lastError();
    if (!snapshot) {
        m_banner->hide();
        m_foot->setText(m_topics.isReading() ? tr("Reading…") : QString());
        return;
    }
    const qint64 age = snapshot->at.msecsTo(QDateTime::currentDateTimeUtc());
    const bool failed = error && error->kind != ErrorKind::Cancelled;
    const bool isOld =
        failed || (!m_topics.isReading() && age > OldAfterMs + 4 * m_topics.lastTook().count());
    if (failed) {
        m_banner->setMessage(
            Tone::Attention, tr("Kafka does not answer."),
            tr("%1 What you see is %2 old; reading is tried again by itself.")
                .arg(error->message, durationText(std::max<qint64>(1000, age / 1000 * 1000))));
    } else if (!snapshot->problem.isEmpty()) {
        m_banner->setMessage(Tone::Attention, tr("Some offsets were not told."), snapshot->problem);
    }
    m_banner->setVisible(failed || !snapshot->problem.isEmpty());
    if (m_delegate->isOld() != isOld) {
        m_delegate->setOld(isOld);
        m_table->viewport()->update();
    }
    m_detail->setOld(isOld);
    QString foot = tr("Read at %1 in %2; again every few seconds while this page is shown.")
                       .arg(clockText(snapshot->at), durationText(m_topics.lastTook().count()));
    if (m_topics.configError())
        foot =
            tr("%1 The settings could not be read: %2").arg(foot, m_topics.configError()->message);
    m_foot->setText(foot);
}
