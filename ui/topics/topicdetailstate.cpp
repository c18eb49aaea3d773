// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of one topic says about it.
#include "core/models/topictexts.h"
#include "ui/topics/brokerspicture.h"
#include "ui/topics/topicdelegate.h"
#include "ui/topics/topicdetail.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyedtable.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace {

// Higher pictures scroll: the partitions below are what is worked with.
constexpr int MostPictureShare = 4;
// Below this the lists at the foot stand one above the other.
constexpr int NarrowDetail = 820;

} // namespace

void TopicDetail::setTopic(const QString& topic, std::optional<Partition> partition)
{
    if (topic != m_model.topicName()) {
        m_kept.clear();
        m_config.setConfig({});
        setReaders(std::nullopt);
        m_table->showCurrent({});
        m_model.setTopic(topic);
    }
    m_wanted = partition;
    showState();
}

void TopicDetail::setSnapshot(const TopicSnapshotPtr& snapshot)
{
    m_snapshot = snapshot;
    m_model.setSnapshot(snapshot);
    showState();
}

void TopicDetail::setOld(bool old)
{
    if (m_partitionDelegate->isOld() == old)
        return;
    m_partitionDelegate->setOld(old);
    m_table->viewport()->update();
}

void TopicDetail::setDeadLetter(bool isDeadLetter)
{
    m_isDeadLetter = isDeadLetter;
    showHeader();
}

void TopicDetail::showState()
{
    showHeader();
    if (topic().isEmpty())
        return;
    const TopicState* const state = m_model.topic();
    if (!state) {
        if (!m_snapshot) {
            if (!m_loading->isRunning())
                m_loading->start(tr("Reading the topics from Kafka"));
            m_stack->setCurrentIndex(0);
            return;
        }
        m_loading->finish();
        m_missing->setTitle(tr("There is no topic %1").arg(topic().left(80)));
        m_missing->setSentence(tr("It was deleted, it never was in this cluster, or this login may "
                                  "not see it. If it is made again, it shows up here by itself."));
        m_stack->setCurrentWidget(m_missing);
        return;
    }
    m_loading->finish();
    m_stack->setCurrentWidget(m_content);
    m_picture->setTopic(state, m_snapshot->brokers);
    fitPicture();
    fitTable();
    if (m_wanted && m_model.rowOf(*m_wanted) >= 0) {
        m_table->showCurrent(QString::number(m_wanted->value()));
        m_wanted.reset();
    } else if (m_table->currentKey().isEmpty() && m_model.rowCount() > 0) {
        m_table->showCurrent(QString::number(m_model.partition(0).partition.value()));
    }
}

void TopicDetail::showHeader()
{
    m_title->setText(topic());
    struct Said
    {
        QString text;
        Tone tone = Tone::Neutral;
    };
    QList<Said> said;
    if (const TopicState* const state = m_model.topic()) {
        said.append({tr("%1 · replication %2")
                         .arg(tr("%n partition(s)", nullptr, int(state->info.partitions.size())))
                         .arg(state->replication)});
        if (!m_kept.isEmpty())
            said.append({tr("kept: %1").arg(m_kept)});
        for (const TopicMark& mark : topicMarks(*state, m_isDeadLetter))
            said.append({mark.text, mark.kind == TopicMark::Kind::Bad         ? Tone::Bad
                                    : mark.kind == TopicMark::Kind::Attention ? Tone::Attention
                                                                              : Tone::Neutral});
    }
    // The name matters most, and then what is wrong.
    int room = width() - 2 * Theme::PageMargin - m_title->sizeHint().width();
    for (const ActionButton* button : m_header->findChildren<ActionButton*>())
        room -= button->sizeHint().width() + 10;
    const auto needed = [&said] {
        int sum = 0;
        for (const Said& one : std::as_const(said))
            sum += Chip::sizeFor(one.text).width() + 10;
        return sum;
    };
    while (!said.isEmpty() && needed() > room) {
        const auto quiet = std::ranges::find(said, Tone::Neutral, &Said::tone);
        said.erase(quiet == said.end() ? said.end() - 1 : quiet);
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        m_chips.at(i)->setVisible(i < said.size());
        if (i < said.size()) {
            m_chips.at(i)->setText(said.at(i).text);
            m_chips.at(i)->setTone(said.at(i).tone);
        }
    }
}

void TopicDetail::fitPicture()
{
    const int wanted = m_picture->heightForWidth(m_pictureArea->viewport()->width());
    const int most = std::max(70, height() / MostPictureShare);
    m_pictureArea->setFixedHeight(std::min(wanted, most));
    m_picture->setMinimumHeight(wanted);
}

void TopicDetail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto wanted = width() < NarrowDetail ? Qt::Vertical : Qt::Horizontal;
    if (m_sides->orientation() != wanted)
        m_sides->setOrientation(wanted);
    showHeader();
    fitPicture();
    fitTable();
}

void TopicDetail::fitTable()
{
    const int room = m_upDown->height();
    if (m_isDivided || m_model.rowCount() == 0 || room <= 0)
        return;
    const int wanted = m_table->horizontalHeader()->sizeHint().height() +
                       m_model.rowCount() * Theme::rowHeight() + 20;
    const int table = std::clamp(wanted, 110, std::max(110, room * 3 / 5));
    if (std::abs(m_table->height() - table) > 1)
        m_upDown->setSizes({table, std::max(1, room - table)});
}

void TopicDetail::setConfig(const TopicConfig& config)
{
    m_kept = retentionText(config);
    m_config.setConfig(config);
    showHeader();
    showSettingsTitle();
}

void TopicDetail::awaitConfig()
{
    if (m_config.totalCount() > 0)
        return;
    m_settingsTitle->setText(tr("Settings"));
    m_settingsAll->hide();
    m_settingsNote->setText(tr("Being read from Kafka."));
    m_settingsStack->setCurrentWidget(m_settingsNote);
}

void TopicDetail::setConfigFailure(const Error& error)
{
    m_settingsTitle->setText(tr("Settings"));
    m_settingsAll->hide();
    m_settingsNote->setText(tr("The settings could not be read. %1").arg(error.message));
    m_settingsStack->setCurrentWidget(m_settingsNote);
}

void TopicDetail::toggleAllSettings()
{
    m_config.setShow(m_config.shown() == ConfigListModel::Show::All
                         ? ConfigListModel::Show::Differing
                         : ConfigListModel::Show::All);
    showSettingsTitle();
}

void TopicDetail::showSettingsTitle()
{
    const bool all = m_config.shown() == ConfigListModel::Show::All;
    m_settingsTitle->setText(all ? tr("All settings") : tr("Differs from the default"));
    m_settingsAll->setText(all ? tr("Show what differs")
                               : tr("Show all %1").arg(m_config.totalCount()));
    m_settingsAll->setVisible(m_config.totalCount() > 0);
    if (m_config.rowCount() > 0) {
        m_settingsStack->setCurrentWidget(m_configView);
        return;
    }
    m_settingsNote->setText(m_config.totalCount() > 0
                                ? tr("Nothing: every setting is what Apache Kafka comes with.")
                                : tr("Kafka told no settings of this topic."));
    m_settingsStack->setCurrentWidget(m_settingsNote);
}

void TopicDetail::setReaders(const std::optional<QList<TopicReaderRow>>& rows)
{
    m_readers.setRows(rows.value_or(QList<TopicReaderRow>()));
    if (m_readers.rowCount() > 0) {
        m_readersStack->setCurrentWidget(m_readersView);
        return;
    }
    m_readersNote->setText(rows ? tr("No consumer group has committed anything here, and none is "
                                     "assigned to it.")
                                : tr("The consumer groups are being read."));
    m_readersStack->setCurrentWidget(m_readersNote);
}
