// SPDX-License-Identifier: GPL-3.0-or-later
// What the user can do on the stream page.
#include "ui/stream/recordtable.h"
#include "ui/stream/startmenu.h"
#include "ui/stream/streampage.h"
#include "ui/stream/topicchooser.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"

#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {
// Of each partition: enough to look back, and there at once.
constexpr qint64 NewestOfOne = 1000;
} // namespace

void StreamPage::start()
{
    m_stream.topics().then(this,
                           [this](const Result<ClusterInfo>& cluster) { takeTopics(cluster); });
}

void StreamPage::takeTopics(const Result<ClusterInfo>& cluster)
{
    m_started = true;
    if (!m_topics.isEmpty())
        return; // The user was faster.
    QStringList topics = sprintTopics();
    if (cluster) {
        m_chooser->setTopics(cluster->topics);
        const auto exists = [&](const QString& name) {
            return std::any_of(cluster->topics.cbegin(), cluster->topics.cend(),
                               [&](const TopicInfo& topic) { return topic.name == name; });
        };
        topics.removeIf([&](const QString& name) { return !exists(name); });
        if (topics.isEmpty()) {
            showCoverage();
            return;
        }
    }
    // Without an answer the domain topics are read as soon as a broker answers.
    read(topics, m_range);
}

void StreamPage::read(const QStringList& topics, const StreamRange& range)
{
    if (topics.isEmpty())
        return openTopics();
    m_wanted.reset();
    m_beforeJump.reset();
    m_topics = topics;
    m_range = range;
    m_startMenu->setCurrent(range.from);
    m_chooser->setChosen(topics);
    m_banner->hide();
    m_pauseAction->setChecked(false);
    m_model.setFollowing(true);
    m_stream.read({.topics = topics,
                   .partitions = range.partitions,
                   .from = range.from,
                   .to = range.to,
                   .whenMissing = kafka::MissingTopic::Await});
    showSubtitle();
    showCoverage();
}

void StreamPage::readFrom(const kafka::From& from)
{
    if (m_beforeJump)
        read(m_beforeJump->topics, {.from = from, .partitions = m_beforeJump->range.partitions});
    else
        read(m_topics, {.from = from, .partitions = m_range.partitions});
}

void StreamPage::askRange()
{
    auto* dialog = new RangeDialog(m_range, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RangeDialog::rangeChosen, this,
            [this](const StreamRange& range) { read(m_topics, range); });
    dialog->open();
}

void StreamPage::navigateTo(const Destination& destination)
{
    if (const auto* address = std::get_if<RecordAddress>(&destination))
        showRecord(*address);
    else if (const auto* view = std::get_if<SavedViewId>(&destination))
        showView(*view);
    else if (const auto* newest = std::get_if<NewestRecords>(&destination))
        showNewest(*newest);
}

void StreamPage::showNewest(const NewestRecords& newest)
{
    // A filter for something else would hide what was asked for.
    m_filter->bar().clear();
    StreamRange range{.from = kafka::From::newest(NewestOfOne)};
    if (newest.partition)
        range.partitions = QList<Partition>{*newest.partition};
    // What the start would have read must not come over it.
    m_started = true;
    read({newest.topic}, range);
    focusContent();
}

void StreamPage::showRecord(const RecordAddress& address)
{
    m_wanted = address;
    lookForWanted();
    if (!m_wanted)
        return;
    const QString place = u"%1 · %2 @ %3"_s.arg(address.topic)
                              .arg(address.partition.value())
                              .arg(address.offset.value());
    // Not among what is held: read on from just there. The other topics come back with the next
    // choice of a start.
    const QStringList topics = m_beforeJump ? m_beforeJump->topics : m_topics;
    const StreamRange range = m_beforeJump ? m_beforeJump->range : m_range;
    Q_EMIT noticeRequested(
        {.tone = Tone::Neutral,
         .title = tr("Reading from %1").arg(place),
         .sentence = tr("The event is not among those held here; it is fetched from the broker."),
         .actions = {},
         .key = u"stream-wanted"_s});
    m_filter->bar().clear();
    read({address.topic}, {.from = kafka::From::at(address.offset),
                           .partitions = QList<Partition>{address.partition}});
    m_wanted = address;
    m_beforeJump = {topics, range};
}

void StreamPage::lookForWanted()
{
    if (!m_wanted || !m_model.list())
        return;
    const auto id = m_model.list()->find(m_wanted->topic, m_wanted->partition, m_wanted->offset);
    if (!id)
        return;
    m_wanted.reset();
    if (m_model.list()->isFiltered() && m_model.list()->placeOf(*id) < m_model.total() &&
        m_model.list()->at(m_model.list()->placeOf(*id)) != *id)
        m_filter->bar().clear();
    m_inspectAction->setChecked(true);
    m_model.setCurrent(*id);
    m_table->setFocus();
}

void StreamPage::copy(CopyForm form)
{
    if (!m_model.current())
        return;
    CopyRequest request = copyRequest(m_model, form);
    if (request.isSmall())
        return copied(copiedText(request));
    auto promise = std::make_shared<QPromise<CopiedText>>();
    promise->start();
    promise->future().then(this, [this](const CopiedText& text) { copied(text); });
    QThreadPool::globalInstance()->start([promise, request = std::move(request)] {
        promise->addResult(copiedText(request));
        promise->finish();
    });
}

void StreamPage::copied(const CopiedText& copied)
{
    Notice notice{.tone = Tone::Neutral, .key = u"stream-copy"_s};
    if (copied.records == 0) {
        notice.tone = Tone::Attention;
        notice.title = tr("Nothing copied");
        notice.sentence = tr("The selected events have been let go to stay within memory, or the "
                             "filter hides them.");
    } else {
        QGuiApplication::clipboard()->setText(copied.text);
        notice.title = tr("%n event(s) copied", nullptr, int(copied.records));
        if (copied.isCut) {
            notice.tone = Tone::Attention;
            notice.sentence = tr("The selection is larger than the clipboard should hold; the rest "
                                 "was left out.");
        }
    }
    if (copied.records != 1)
        Q_EMIT noticeRequested(notice);
}

void StreamPage::showCopyMenu(const QPoint& globalPos)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_copyActions);
    menu->popup(globalPos);
}

void StreamPage::openTopics()
{
    m_chooser->setChosen(m_topics);
    m_chooser->openBelow(m_topicsButton);
}
