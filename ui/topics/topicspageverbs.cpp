// SPDX-License-Identifier: GPL-3.0-or-later
// What the user can do on the topics page, and the keys for it.
#include "core/services/tailcommand.h"
#include "core/services/topicservice.h"
#include "ui/topics/topicdetail.h"
#include "ui/topics/topicspage.h"
#include "ui/widgets/copylink.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyedtable.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

QAction* TopicsPage::addAction(const QString& text, const QKeySequence& keys,
                               void (TopicsPage::*slot)())
{
    QAction* action = addPageAction(text, keys);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void TopicsPage::buildActions()
{
    // Enter is the table's: it opens the row that is current.
    m_openAction = addAction(tr("Open"), {}, &TopicsPage::openCurrent);
    m_openAction->setToolTip(tr("Show the partitions, readers and settings of this topic"));
    m_streamAction = addAction(tr("Open in stream"), Qt::Key_S, &TopicsPage::openStream);
    m_streamAction->setToolTip(tr("Show its newest records"));
    m_backAction = addAction(tr("All topics"), Qt::Key_Escape, &TopicsPage::goBack);
    QAction* filter = addAction(tr("Filter the topics"), {}, &TopicsPage::beginFilter);
    filter->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    addAction(tr("Show other kinds of topics"), Qt::Key_W, &TopicsPage::cycleShow);
    addAction(tr("Sort by the next column"), Qt::Key_O, &TopicsPage::sortByNext);
    addAction(tr("Reverse the order"), Qt::Key_R, &TopicsPage::reverseOrder);
    addAction(tr("Choose columns"), Qt::Key_C, &TopicsPage::chooseColumns);
    addAction(tr("Go to the table"), Qt::Key_L, &TopicsPage::focusTable);
    addAction(tr("Go to the groups that read it"), Qt::Key_G, &TopicsPage::focusReaders);
    addAction(tr("Go to its settings"), Qt::Key_D, &TopicsPage::focusSettings);
    m_settingsAction =
        addAction(tr("Show all settings, or what differs"), Qt::Key_A, &TopicsPage::toggleSettings);
    QAction* refresh = addPageAction(tr("Read the topics again"), Qt::Key_F5);
    connect(refresh, &QAction::triggered, &m_topics, &TopicService::refresh);
    QAction* name = addAction(tr("Copy name"), {}, &TopicsPage::copyNames);
    QAction* csv = addAction(tr("Copy as CSV"), tr("Ctrl+Shift+C"), &TopicsPage::copyCsv);
    QAction* command =
        addAction(tr("Copy as command"), tr("Ctrl+Shift+K"), &TopicsPage::copyCommand);
    QAction* link = addAction(tr("Copy link"), tr("Ctrl+Shift+L"), &TopicsPage::copyPlaceLink);
    m_rowActions = {m_openAction, m_streamAction, name, csv, command, link};
}

bool TopicsPage::showsTopic() const
{
    return m_outer->currentWidget() == m_detail;
}

KeyedTable& TopicsPage::shownTable() const
{
    return showsTopic() ? m_detail->table() : *m_table;
}

QString TopicsPage::currentTopic() const
{
    return showsTopic() ? m_detail->topic() : m_table->currentKey();
}

void TopicsPage::navigateTo(const Destination& destination)
{
    if (const auto* place = std::get_if<TopicPlace>(&destination))
        showTopic(*place);
    else if (const auto* page = std::get_if<PageId>(&destination); page && *page == PageId::Topics)
        showList();
}

void TopicsPage::showTopic(const TopicPlace& place)
{
    const bool isOther = place.topic != m_detail->topic();
    m_detail->setTopic(place.topic, place.partition);
    m_outer->setCurrentWidget(m_detail);
    m_table->showCurrent(place.topic);
    if (isOther)
        m_configAge.invalidate();
    if (m_hasKafka && isVisible())
        takeSnapshot();
    refreshState();
    m_detail->firstFocus()->setFocus();
    if (isOther)
        Q_EMIT topicOpened(place.topic);
}

void TopicsPage::showList()
{
    if (!showsTopic())
        return;
    m_outer->setCurrentWidget(m_list);
    refreshState();
    wantConfigs();
    firstFocus()->setFocus();
}

void TopicsPage::goBack()
{
    if (showsTopic()) {
        Q_EMIT navigationRequested(PageId::Topics);
        return;
    }
    if (!m_filter->text().isEmpty() || m_show->currentIndex() != 0)
        clearFilter();
    firstFocus()->setFocus();
}

void TopicsPage::openCurrent()
{
    if (!showsTopic() && !m_table->currentKey().isEmpty())
        Q_EMIT navigationRequested(TopicPlace{m_table->currentKey(), std::nullopt});
}

void TopicsPage::openStream()
{
    const QString topic = currentTopic();
    if (topic.isEmpty())
        return;
    const bool atPartition = showsTopic() && m_detail->table().hasFocus();
    Q_EMIT navigationRequested(
        NewestRecords{topic, atPartition ? m_detail->currentPartition() : std::nullopt});
}

void TopicsPage::beginFilter()
{
    if (!showsTopic())
        return m_filter->beginEditing();
    showList();
    m_filter->beginEditing();
}

void TopicsPage::cycleShow()
{
    if (!showsTopic())
        m_show->setCurrentIndex((m_show->currentIndex() + 1) % m_show->count());
}

void TopicsPage::applyFilter()
{
    m_filterTimer.stop();
    const TopicFilter filter{.text = m_filter->text(),
                             .show = TopicFilter::Show(m_show->currentData().toInt())};
    if (filter == m_model.filter())
        return;
    m_model.setFilter(filter);
    refreshState();
    m_sightTimer.start();
    Q_EMIT layoutChanged();
}

void TopicsPage::clearFilter()
{
    m_filter->clear();
    m_show->setCurrentIndex(0);
    applyFilter();
}

void TopicsPage::sortByNext()
{
    shownTable().sortByNextColumn();
}

void TopicsPage::reverseOrder()
{
    shownTable().reverseOrder();
}

void TopicsPage::chooseColumns()
{
    shownTable().openColumnMenu();
}

void TopicsPage::focusTable()
{
    firstFocus()->setFocus();
}

void TopicsPage::focusReaders()
{
    if (showsTopic() && m_detail->readers().isVisible())
        m_detail->readers().setFocus();
}

void TopicsPage::focusSettings()
{
    if (showsTopic() && m_detail->settings().isVisible())
        m_detail->settings().setFocus();
}

void TopicsPage::toggleSettings()
{
    if (showsTopic())
        m_detail->toggleAllSettings();
}

void TopicsPage::setReaders(Readers readers)
{
    m_readers = std::move(readers);
    refreshReaders();
}

void TopicsPage::setDeadLetters(const QHash<QString, bool>& known)
{
    m_model.setDeadLetters(known);
    if (const TopicState* const topic = m_detail->model().topic())
        m_detail->setDeadLetter(m_model.isDeadLetter(*topic));
}

void TopicsPage::copied(const QString& heading, const QString& text, const QString& sentence)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT noticeRequested(
        {.tone = Tone::Neutral, .title = heading, .sentence = sentence, .key = u"topics-copy"_s});
}

void TopicsPage::copyNames()
{
    if (const QString topic = currentTopic(); !topic.isEmpty())
        copied(tr("Name copied"), topic);
}

void TopicsPage::copyCsv()
{
    const int count = showsTopic() ? m_detail->model().rowCount() : m_model.rowCount();
    copied(showsTopic() ? tr("%n partition(s) copied", nullptr, count)
                        : tr("%n topic(s) copied", nullptr, count),
           showsTopic() ? m_detail->model().csv() : m_model.csv(),
           tr("As comma-separated values, in the order that is shown."));
}

QString TopicsPage::command() const
{
    QStringList words{u"throughlinectl"_s};
    words += m_commandConnection;
    words.append(u"topics"_s);
    if (showsTopic())
        words.append(m_detail->topic());
    for (QString& word : words)
        word = shellWord(word);
    return words.join(u' ');
}

void TopicsPage::copyCommand()
{
    copied(tr("Copied as command"), command(),
           tr("It shows the same in a terminal. Passwords are not in it; the command line takes "
              "them from the keychain."));
}

void TopicsPage::copyPlaceLink()
{
    if (!showsTopic() && currentTopic().isEmpty())
        return;
    const auto partition =
        showsTopic() && m_detail->table().hasFocus() ? m_detail->currentPartition() : std::nullopt;
    Q_EMIT noticeRequested(copyLink(TopicPlace{currentTopic(), partition}));
}
