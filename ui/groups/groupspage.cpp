// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/groupspage.h"

#include "core/domain/line.h"
#include "core/services/tailcommand.h"
#include "ui/groups/grouplistpanel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/copylink.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyedtable.h"

#include <QtCore/QDataStream>
#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QStackedLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint32 GroupsMagic = 0x544c4732; // "TLG2"
// The age stands there in seconds.
constexpr auto AgeEvery = 1s;

} // namespace

GroupsPage::GroupsPage(Kafka kafka, QWidget* parent)
    : Page(PageId::Groups, parent),
      m_list(new GroupListPanel(m_model, GroupsPage::title(), this)),
      m_panel(new GroupPanel(this)),
      m_stack(new QStackedLayout(this)),
      m_kafka(kafka),
      m_isSettled(kafka == Kafka::None)
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_panel);
    m_panel->setRoot(title());
    addActions();
    connect(m_list, &GroupListPanel::opened, this, [this](const QString& group) {
        // By way of the shell, so that "back" leads here again.
        Q_EMIT navigationRequested(GroupPlace{group, {}});
    });
    connect(m_list, &GroupListPanel::refreshRequested, this, &GroupsPage::refreshRequested);
    connect(m_list, &GroupListPanel::layoutChanged, this, &GroupsPage::layoutChanged);
    connect(m_panel, &GroupPanel::leaveRequested, this,
            [this] { Q_EMIT navigationRequested(PageId::Groups); });
    connect(m_panel, &GroupPanel::navigationRequested, this, &Page::navigationRequested);
    connect(m_panel, &GroupPanel::noticeRequested, this, &Page::noticeRequested);
    connect(m_panel, &GroupPanel::layoutChanged, this, &GroupsPage::layoutChanged);
    m_ageTimer.setInterval(AgeEvery);
    connect(&m_ageTimer, &QTimer::timeout, this, &GroupsPage::showAge);
    m_list->setState(kafka == Kafka::None ? GroupListPanel::State::NoKafka
                                          : GroupListPanel::State::Waiting);
}

QString GroupsPage::title() const
{
    return tr("Groups");
}

QWidget* GroupsPage::firstFocus()
{
    return openGroup().isEmpty() ? m_list->content() : m_panel->firstFocus();
}

QString GroupsPage::openGroup() const
{
    return m_stack->currentWidget() == m_panel ? m_panel->group() : QString();
}

void GroupsPage::addActions()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, const QString& tip,
                            auto slot) {
        QAction* action = addPageAction(text, keys);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    QAction* filter =
        add(tr("Filter the groups"), QKeySequence(QKeySequence::Find), QString(), [this] {
            if (!openGroup().isEmpty())
                Q_EMIT navigationRequested(PageId::Groups);
            m_list->filter().beginEditing();
        });
    filter->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    add(tr("Show only groups that need attention, or all"), Qt::Key_A, QString(), [this] {
        if (openGroup().isEmpty())
            m_list->setOnlyAttention(!m_model.filter().onlyAttention);
    });
    add(tr("Back to the list of groups"), Qt::Key_Escape, QString(), [this] {
        if (!openGroup().isEmpty())
            Q_EMIT navigationRequested(PageId::Groups);
    });
    add(tr("Show the record at the committed offset"), Qt::Key_R, QString(), [this] {
        if (!openGroup().isEmpty())
            m_panel->showRecord();
    });
    add(tr("Go to the topic"), Qt::Key_T, QString(), [this] {
        const auto where = openGroup().isEmpty() ? std::nullopt : m_panel->chosen();
        if (where)
            Q_EMIT navigationRequested(TopicPlace{where->topic, where->partition});
    });
    add(tr("Go to the newest records of the partition"), Qt::Key_N, QString(), [this] {
        const auto where = openGroup().isEmpty() ? std::nullopt : m_panel->chosen();
        if (where)
            Q_EMIT navigationRequested(NewestRecords{where->topic, where->partition});
    });
    add(tr("Go to the chart"), Qt::Key_G, QString(), [this] {
        if (!openGroup().isEmpty())
            m_panel->chart().setFocus();
    });
    add(tr("Go to the table"), Qt::Key_L, QString(), [this] { firstFocus()->setFocus(); });
    add(tr("Show the next span of time"), Qt::Key_S, QString(), [this] {
        if (!openGroup().isEmpty())
            m_panel->cycleSpan();
    });
    add(tr("Show a line for each partition, or for each topic"), Qt::Key_P, QString(), [this] {
        if (!openGroup().isEmpty())
            m_panel->cycleSplit();
    });
    add(tr("Sort by the next column"), Qt::Key_O, QString(), [this] {
        (openGroup().isEmpty() ? m_list->table() : m_panel->table()).sortByNextColumn();
    });
    add(tr("Reverse the order"), QKeySequence(Qt::SHIFT | Qt::Key_O), QString(),
        [this] { (openGroup().isEmpty() ? m_list->table() : m_panel->table()).reverseOrder(); });
    add(tr("Choose columns"), Qt::Key_C, QString(),
        [this] { (openGroup().isEmpty() ? m_list->table() : m_panel->table()).openColumnMenu(); });
    QAction* refresh = add(tr("Look again"), Qt::Key_F5, tr("Read the offsets now"),
                           &GroupsPage::refreshRequested);
    QAction* copy =
        add(tr("Copy as command"), QKeySequence(tr("Ctrl+Shift+K")),
            tr("Copy the command that tells the same in a terminal"), &GroupsPage::copyCommand);
    add(tr("Copy link"), QKeySequence(tr("Ctrl+Shift+L")), tr("Copy a link to this group"),
        &GroupsPage::copyPlaceLink);
    for (QAction* action : m_panel->chart().exportActions())
        addAction(action);

    m_list->addHeaderAction(new ActionButton(copy, ActionButton::Kind::Quiet, m_list));
    m_list->addHeaderAction(new ActionButton(refresh, ActionButton::Kind::Secondary, m_list));
    auto* copyHere = new ActionButton(copy, ActionButton::Kind::Quiet, m_panel);
    m_panel->addHeaderAction(copyHere);
}

void GroupsPage::navigateTo(const Destination& destination)
{
    if (const auto* place = std::get_if<GroupPlace>(&destination)) {
        open(place->group);
        if (place->partition && !m_panel->choose(*place->partition))
            Q_EMIT noticeRequested(
                {.tone = Tone::Attention,
                 .title = tr("The group does not read this partition"),
                 .sentence = tr("It has committed nothing there, and none of its members has it."),
                 .key = u"group-partition"_s});
        return;
    }
    leave();
}

void GroupsPage::open(const QString& group)
{
    const bool isOther = m_panel->group() != group;
    m_panel->open(group);
    m_stack->setCurrentWidget(m_panel);
    if (m_sweptAt.isValid() && isOther) {
        m_panel->update(m_model.find(group), m_sweptAt, m_every);
        if (m_error)
            m_panel->showOld(*m_error, m_sweptAt);
    } else if (m_error && isOther) {
        m_panel->showOld(*m_error, {});
    }
    tellTopics();
    m_panel->firstFocus()->setFocus();
}

void GroupsPage::leave()
{
    const QString group = openGroup();
    m_stack->setCurrentWidget(m_list);
    // Back where one came from.
    if (!group.isEmpty())
        m_list->table().showCurrent(group);
    m_list->content()->setFocus();
}

void GroupsPage::tellTopics()
{
    const GroupLag* group = openGroup().isEmpty() ? nullptr : m_model.find(openGroup());
    if (!group)
        return;
    QStringList topics;
    for (const PartitionLag& partition : group->partitions) {
        if (topics.isEmpty() || topics.constLast() != partition.where.topic)
            topics.append(partition.where.topic);
    }
    topics.removeDuplicates();
    Q_EMIT topicsLookedAt(topics);
}

void GroupsPage::setSeriesReader(GroupPanel::SeriesReader reader)
{
    m_panel->setSeriesReader(std::move(reader));
}

void GroupsPage::setRetention(GroupFigures::Retention retention)
{
    m_panel->setRetention(std::move(retention));
}

void GroupsPage::showSweep(const LagSweep& sweep, std::chrono::milliseconds every)
{
    m_sweptAt = sweep.at;
    m_partitions = sweep.partitions;
    m_took = std::chrono::milliseconds(sweep.milliseconds);
    m_every = every;
    m_error.reset();
    m_isSettled = true;
    m_model.apply(sweep);
    m_list->setState(GroupListPanel::State::Listed);
    if (!m_panel->group().isEmpty())
        m_panel->update(m_model.find(m_panel->group()), sweep.at, every);
    const int attention = m_model.attentionCount();
    Q_EMIT badgeChanged(attention > 0 ? QLocale().toString(attention) : QString(),
                        m_model.loudest() == VerdictWeight::Bad ? Tone::Bad : Tone::Attention);
    showAge();
}

void GroupsPage::showFailure(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    m_error = error;
    m_isSettled = true;
    if (m_sweptAt.isValid())
        m_model.setOld(true);
    else
        m_list->setState(GroupListPanel::State::Failed, error);
    if (!m_panel->group().isEmpty())
        m_panel->showOld(error, m_sweptAt);
    showAge();
}

void GroupsPage::showAge()
{
    if (!isVisible())
        return;
    if (!m_sweptAt.isValid()) {
        m_list->setCoverage({});
        return;
    }
    const qint64 age = std::max<qint64>(m_sweptAt.msecsTo(QDateTime::currentDateTimeUtc()), 0);
    const QString ago = durationText(age / 1000 * 1000);
    const QLocale locale;
    if (m_error) {
        m_list->setCoverage(tr("What stands here is %1 old: %2").arg(ago, m_error->message));
        return;
    }
    if (age < 1000) {
        m_list->setCoverage(
            tr("%1 with %2, of those that this login may see. Read just now, in %3.")
                .arg(tr("%Ln group(s)", nullptr, m_model.totalCount()),
                     tr("%Ln committed partition(s)", nullptr, int(m_partitions)),
                     durationText(m_took.count())));
        return;
    }
    m_list->setCoverage(tr("%1 with %2, of those that this login may see. Read %3 ago, in %4.")
                            .arg(tr("%Ln group(s)", nullptr, m_model.totalCount()),
                                 tr("%Ln committed partition(s)", nullptr, int(m_partitions)), ago,
                                 durationText(m_took.count())));
}

void GroupsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_ageTimer.start();
    showAge();
    tellTopics();
}

void GroupsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_ageTimer.stop();
}

QString GroupsPage::command() const
{
    QStringList words{u"throughlinectl"_s};
    words += m_commandConnection;
    if (openGroup().isEmpty()) {
        words.append(u"groups"_s);
    } else {
        words.append(u"lag"_s);
        if (openGroup().startsWith(u'-'))
            words.append(u"--"_s);
        words.append(openGroup());
    }
    for (QString& word : words)
        word = shellWord(word);
    return words.join(u' ');
}

void GroupsPage::copyCommand()
{
    const QString line = command();
    QGuiApplication::clipboard()->setText(line);
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = tr("Command copied"),
                            .sentence = line,
                            .actions = {},
                            .key = u"groups-command"_s});
}

void GroupsPage::copyPlaceLink()
{
    if (!openGroup().isEmpty()) {
        const bool inTable = m_panel->table().hasFocus();
        Q_EMIT noticeRequested(
            copyLink(GroupPlace{openGroup(), inTable ? m_panel->chosen() : std::nullopt}));
        return;
    }
    const QString& current = m_list->table().currentKey();
    if (current.isEmpty())
        Q_EMIT noticeRequested(copyLink(PageId::Groups));
    else
        Q_EMIT noticeRequested(copyLink(GroupPlace{current, {}}));
}

QByteArray GroupsPage::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << GroupsMagic << m_list->table().saveColumns() << m_panel->saveLayout()
           << m_model.filter().onlyAttention;
    return state;
}

bool GroupsPage::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QByteArray columns;
    QByteArray panel;
    bool onlyAttention = false;
    stream >> magic >> columns >> panel >> onlyAttention;
    if (magic != GroupsMagic || stream.status() != QDataStream::Ok)
        return false;
    m_list->table().restoreColumns(columns);
    m_panel->restoreLayout(panel);
    m_list->setOnlyAttention(onlyAttention);
    return true;
}
