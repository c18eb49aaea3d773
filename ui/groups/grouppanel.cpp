// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/grouppanel.h"

#include "ui/groups/groupdelegate.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyedtable.h"

#include <QtCore/QDataStream>
#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint32 GroupLayoutMagic = 0x544c4731; // "TLG1"
// The history thins the past better than this page can.
constexpr auto ReadAgainEvery = 60s;
constexpr int NarrowPanel = 800;

QString partitionKey(const TopicPartition& where)
{
    return u"%1/%2"_s.arg(where.topic).arg(where.partition.value());
}

} // namespace

void GroupPanel::open(const QString& group)
{
    if (group == m_group && m_isLooked)
        return;
    m_group = group;
    m_known.reset();
    m_error.reset();
    m_isGone = false;
    m_isLooked = false;
    m_wanted.clear();
    m_rates.clear();
    m_model.setGroup({});
    m_model.setOld(false);
    m_figures->startAnew();
    m_title->setText(group);
    m_title->setAccessibleName(group);
    m_chart->setSubtitle(group);
    m_chart->setFileName(u"lag-%1"_s.arg(group));
    beginSeries();
    showHead();
    refreshMarks();
    showContent();
}

void GroupPanel::refreshMarks()
{
    m_series.setLimit(m_limitOf && !m_group.isEmpty() ? m_limitOf(m_group) : std::nullopt);
    m_series.setEvents(m_eventsOf && !m_group.isEmpty() ? m_eventsOf(m_group) : QList<ChartMark>());
    m_isChartStale = true;
    if (isVisible())
        showChart();
    showBanner();
}

std::chrono::milliseconds GroupPanel::span() const
{
    return std::chrono::minutes(m_span->currentData().toInt());
}

void GroupPanel::beginSeries()
{
    m_series.begin(m_group, span());
    m_historyProblem.clear();
    m_chart->startAnew();
    m_chart->setPlaceholder(tr("Nothing has been watched here yet. A line begins with the second "
                               "look, a few seconds from now."));
    if (m_known)
        m_series.append(*m_known, m_at, m_every);
    readSeries();
    showChart();
}

void GroupPanel::readSeries()
{
    const quint64 reading = ++m_reading;
    if (!m_readSeries || m_group.isEmpty())
        return;
    m_readAgain.start(ReadAgainEvery);
    const QDateTime to = QDateTime::currentDateTimeUtc();
    const int partitions = m_known ? int(m_known->partitions.size()) : 64;
    m_readSeries(m_group, to.addMSecs(-span().count()), to,
                 LagSeriesModel::pointsPerPartition(partitions))
        .then(this, [this, reading](const Result<LagSeries>& series) {
            if (reading != m_reading)
                return;
            m_historyProblem.clear();
            if (series) {
                m_series.setHistory(*series);
                readDetail();
            } else if (series.error().kind != ErrorKind::NotFound &&
                       series.error().kind != ErrorKind::Cancelled)
                m_historyProblem = series.error().message;
            showChart();
        });
}

void GroupPanel::readDetail()
{
    // What is held is as fine as it can be, or as fine as the eye.
    if (!m_readSeries || !m_chart->isZoomed() || !m_series.isThinned())
        return;
    const quint64 reading = m_reading;
    const ChartRange shown = m_chart->shownRange();
    m_readSeries(m_group, QDateTime::fromMSecsSinceEpoch(shown.from, Qt::UTC),
                 QDateTime::fromMSecsSinceEpoch(shown.to, Qt::UTC),
                 LagSeriesModel::pointsPerPartition(m_model.rowCount()))
        .then(this, [this, reading](const Result<LagSeries>& detail) {
            if (reading != m_reading || !detail)
                return;
            m_series.setDetail(*detail);
            showChart();
        });
}

void GroupPanel::showChart()
{
    // Nothing is worked out that nobody sees.
    if (!m_chart->isVisible()) {
        m_isChartStale = true;
        return;
    }
    m_isChartStale = false;
    m_chart->setContent(m_series.content(), m_series.range());
    m_chartNote->setText(m_historyProblem.isEmpty()
                             ? m_series.coverageText()
                             : tr("The past could not be read: %1").arg(m_historyProblem));
    m_chartNote->setVisible(!m_chartNote->text().isEmpty());
}

void GroupPanel::update(const GroupLag* group, const QDateTime& at, std::chrono::milliseconds every)
{
    const bool first = !m_isLooked;
    m_isLooked = true;
    m_error.reset();
    m_every = every;
    m_isGone = !group;
    if (group) {
        m_known = *group;
        m_at = at;
        m_rates.add(*group, at);
        m_model.setGroup(*group);
        m_figures->show(*group, m_rates, at);
        if (first && group->partitions.size() > 64)
            readSeries();
        m_series.append(*group, at, every);
    } else {
        m_series.interrupt();
    }
    m_model.setOld(m_isGone);
    showHead();
    showBanner();
    showContent();
    showChart();
    if (!m_wanted.isEmpty() && m_known) {
        const QString wanted = std::exchange(m_wanted, {});
        m_table->showCurrent(wanted);
        if (m_table->currentKey() != wanted || !m_table->currentIndex().isValid())
            Q_EMIT noticeRequested(
                {.tone = Tone::Attention,
                 .title = tr("The group does not read this partition"),
                 .sentence = tr("It has committed nothing there, and none of its members has it."),
                 .key = u"group-partition"_s});
    } else if (first && m_model.rowCount() > 0 && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model.index(0, 0));
    }
}

void GroupPanel::showOld(const Error& error, const QDateTime& at)
{
    m_error = error;
    m_series.interrupt();
    m_model.setOld(true);
    if (!m_at.isValid())
        m_at = at;
    showBanner();
    showContent();
}

void GroupPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_readAgain.isActive())
        readSeries();
    if (m_isChartStale)
        showChart();
}

void GroupPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // The name of the group needs the room; the actions have keys.
    for (int i = 0; i < m_actions->count(); ++i)
        m_actions->itemAt(i)->widget()->setVisible(width() >= NarrowPanel);
}

bool GroupPanel::choose(const TopicPartition& where)
{
    const QString key = partitionKey(where);
    if (m_model.rowOf(where) < 0) {
        m_wanted = m_isLooked ? QString() : key;
        return !m_isLooked;
    }
    m_table->showCurrent(key);
    return true;
}

std::optional<TopicPartition> GroupPanel::chosen() const
{
    const PartitionLag* partition = m_model.partitionAt(m_table->currentIndex().row());
    return partition ? std::optional(partition->where) : std::nullopt;
}

void GroupPanel::showRecord()
{
    const PartitionLag* partition = m_model.partitionAt(m_table->currentIndex().row());
    if (!partition)
        return;
    Notice notice{.tone = Tone::Neutral, .key = u"group-record"_s};
    if (!partition->committed) {
        notice.title = tr("Nothing is committed here");
        notice.sentence = tr("The group has not committed an offset for this partition, so there "
                             "is no record to show.");
    } else if (partition->lag() == 0) {
        notice.title = tr("Everything is read here");
        notice.sentence = tr("The next record of this partition has not been written yet.");
    } else if (partition->low && partition->committed->value() < partition->low->value()) {
        notice.tone = Tone::Attention;
        notice.title = tr("The next record has been deleted");
        notice.sentence =
            tr("The group would go on at %1, but the oldest record that is kept is %2.")
                .arg(offsetText(partition->committed), offsetText(partition->low));
        notice.actions = {
            {.text = tr("Show the oldest"),
             .destination = RecordAddress{partition->where.topic, partition->where.partition,
                                          *partition->low}}};
    } else {
        Q_EMIT navigationRequested(RecordAddress{partition->where.topic, partition->where.partition,
                                                 *partition->committed});
        return;
    }
    Q_EMIT noticeRequested(notice);
}

void GroupPanel::showHead()
{
    m_summary->setVisible(m_known.has_value());
    m_verdict->setVisible(m_known.has_value() && !m_isGone &&
                          m_known->protocol != GroupProtocol::Share);
    if (!m_known)
        return;
    m_summary->setText(groupSummary(*m_known));
    m_summary->setToolTip(hiddenMembersSentence(*m_known));
    m_verdict->setText(verdictWord(m_known->verdict));
    m_verdict->setTone(toneOfWeight(verdictWeight(m_known->verdict)));
    m_verdict->setToolTip(m_known->reason);
}

/// Empty where no partition lags by more than the alert line.
QString GroupPanel::aboveLimit() const
{
    const std::optional<qint64> limit = m_limitOf ? m_limitOf(m_group) : std::nullopt;
    if (!limit || !m_known)
        return {};
    qint64 above = 0;
    for (const PartitionLag& partition : m_known->partitions)
        above += partition.lag().value_or(0) > *limit;
    return above == 0 ? QString()
                      : tr("%n partition(s) lag by more than %1 records, the line that you chose.",
                           nullptr, int(above))
                            .arg(QLocale().toString(*limit));
}

void GroupPanel::showBanner()
{
    const auto show = [this](Tone tone, const QString& lead, const QString& sentence,
                             const QString& link = {}) {
        m_banner->setMessage(tone, lead, sentence, link);
        m_banner->show();
    };
    if (!m_known) {
        m_banner->hide();
        return;
    }
    const QString since = QLocale().toString(m_at.toLocalTime().time(), u"HH:mm:ss"_s);
    if (m_error)
        return show(Tone::Attention, tr("As of %1.").arg(since), m_error->message);
    if (m_isGone)
        return show(Tone::Attention, tr("This group is gone."),
                    tr("Kafka has not told it since %1, or this login may not see it any more. "
                       "What stands here is what it had then.")
                        .arg(since));
    if (!m_known->problem.isEmpty())
        return show(Tone::Attention, tr("Its offsets could not be read."), m_known->problem);
    if (m_known->protocol == GroupProtocol::Share) {
        // What takes the place of the chart says it.
        m_banner->hide();
        return;
    }
    const VerdictWeight weight = verdictWeight(m_known->verdict);
    const QString hidden = hiddenMembersSentence(*m_known);
    const QString above = aboveLimit();
    if (weight == VerdictWeight::Fine) {
        if (!above.isEmpty())
            show(Tone::Attention, tr("Above your alert line."), above);
        else if (hidden.isEmpty())
            m_banner->hide();
        else
            show(Tone::Neutral, {}, hidden);
        return;
    }
    QStringList sentences{m_known->reason};
    if (const QString limit = verdictLimit(m_known->verdict); !limit.isEmpty())
        sentences.append(limit);
    if (!above.isEmpty())
        sentences.append(above);
    if (!hidden.isEmpty())
        sentences.append(hidden);
    sentences.removeAll(QString());
    const PartitionLag* partition = decisivePartition(*m_known);
    const bool hasRecord = asksForAttention(m_known->verdict) && partition &&
                           partition->committed && partition->lag().value_or(0) > 0;
    show(toneOfWeight(weight), verdictHeadline(m_known->verdict), sentences.join(u' '),
         hasRecord ? tr("Show the record") : QString());
}

void GroupPanel::showContent()
{
    if (m_known && !m_known->partitions.isEmpty()) {
        m_stack->setCurrentWidget(m_splitter->parentWidget());
        return;
    }
    if (!m_isLooked && !m_error) {
        m_stack->setCurrentWidget(m_blank);
        return;
    }
    m_empty->setAction({});
    if (m_known && m_known->protocol == GroupProtocol::Share) {
        m_empty->setTitle(tr("A share group has no lag"));
        m_empty->setSentence(hiddenMembersSentence(*m_known));
    } else if (m_known && !m_known->problem.isEmpty()) {
        m_empty->setTitle(tr("Its offsets could not be read"));
        m_empty->setSentence(m_known->problem);
    } else if (m_known) {
        m_empty->setTitle(tr("Nothing is committed"));
        m_empty->setSentence(tr("The group has committed no offset and has no partition. Once it "
                                "reads, its partitions stand here."));
    } else if (m_error) {
        m_empty->setTitle(tr("The group could not be read"));
        m_empty->setSentence(m_error->message);
    } else {
        m_empty->setTitle(tr("There is no such group"));
        m_empty->setSentence(
            tr("Kafka has no group “%1”, or this login may not see it.").arg(m_group.left(300)));
        m_empty->setAction(tr("Show all groups"), QKeySequence(Qt::Key_Escape));
    }
    m_stack->setCurrentWidget(m_empty);
}

QWidget* GroupPanel::firstFocus()
{
    if (m_stack->currentWidget() == m_splitter->parentWidget())
        return m_table;
    return m_root;
}

void GroupPanel::cycleSpan()
{
    m_span->setCurrentIndex((m_span->currentIndex() + 1) % m_span->count());
}

void GroupPanel::cycleSplit()
{
    m_split->setCurrentIndex((m_split->currentIndex() + 1) % m_split->count());
}

QByteArray GroupPanel::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << GroupLayoutMagic << m_table->saveColumns() << m_splitter->saveState()
           << qint32(m_span->currentData().toInt()) << qint32(m_split->currentIndex());
    return state;
}

bool GroupPanel::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QByteArray columns;
    QByteArray splitter;
    qint32 minutes = 0;
    qint32 split = 0;
    stream >> magic >> columns >> splitter >> minutes >> split;
    if (magic != GroupLayoutMagic || stream.status() != QDataStream::Ok)
        return false;
    m_table->restoreColumns(columns);
    m_splitter->restoreState(splitter);
    m_splitter->setOrientation(Qt::Vertical);
    if (const int index = m_span->findData(minutes); index >= 0)
        m_span->setCurrentIndex(index);
    if (split >= 0 && split < m_split->count())
        m_split->setCurrentIndex(split);
    return true;
}
