// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/topicchooser.h"

#include "core/services/readrange.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
// Beyond this a list is searched, not read.
constexpr int MaxListed = 1000;
} // namespace

TopicChooser::TopicChooser(QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_filter(new FilterBar(this)),
      m_list(new QListWidget(this)),
      m_note(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_apply(new ActionButton(tr("Read these"), ActionButton::Kind::Primary, this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Topics to read"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_apply);
    layout->addLayout(row);
    m_filter->setPlaceholder(tr("Find a topic"));
    m_list->setAccessibleName(tr("Topics"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_note->setWordWrap(true);
    m_apply->setShownShortcut(QKeySequence(Qt::Key_Return));
    resize(440, 380);
    connect(m_filter, &FilterBar::textChanged, this, &TopicChooser::fill);
    connect(m_filter, &FilterBar::left, m_list, [this] { m_list->setFocus(); });
    connect(m_filter, &FilterBar::submitted, this, &TopicChooser::accept);
    connect(m_apply, &QPushButton::clicked, this, &TopicChooser::accept);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const QString topic = item->data(Qt::UserRole).toString();
        m_chosen.removeAll(topic);
        if (item->checkState() == Qt::Checked)
            m_chosen.append(topic);
        m_apply->setEnabled(!m_chosen.isEmpty());
    });
}

void TopicChooser::setTopics(const QList<TopicInfo>& topics)
{
    m_topics = topics;
    m_failure.clear();
    std::sort(m_topics.begin(), m_topics.end(), [](const TopicInfo& a, const TopicInfo& b) {
        return std::pair(a.internal, a.name) < std::pair(b.internal, b.name);
    });
    fill();
}

void TopicChooser::setFailure(const QString& sentence)
{
    m_failure = sentence;
    fill();
}

QString TopicChooser::note() const
{
    return m_note->text();
}

void TopicChooser::setChosen(const QStringList& topics)
{
    m_chosen = topics;
    fill();
}

QStringList TopicChooser::chosen() const
{
    return m_chosen;
}

void TopicChooser::openBelow(QWidget* widget)
{
    m_before = m_chosen;
    m_filter->setText({});
    fill();
    move(widget->mapToGlobal(QPoint(widget->width() - width(), widget->height() + 4)));
    show();
    m_filter->beginEditing();
    Q_EMIT refreshRequested();
}

void TopicChooser::fill()
{
    const QListWidgetItem* before = m_list->currentItem();
    const QString current = before ? before->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QString wanted = m_filter->text();
    const bool isPattern = kafka::isTopicPattern(wanted);
    // What is typed with * or ? stands for topics, those of tomorrow included.
    if (isPattern && !m_chosen.contains(wanted))
        addItem(wanted, patternDetail(wanted));
    int hidden = 0;
    for (const TopicInfo& topic : std::as_const(m_topics)) {
        const bool isWanted = isPattern ? kafka::isTopicInPattern(topic.name, wanted)
                                        : topic.name.contains(wanted, Qt::CaseInsensitive);
        // What the cluster keeps for itself is shown to whoever asks for it by name.
        if (!isWanted || (topic.internal && wanted.isEmpty() && !m_chosen.contains(topic.name)))
            continue;
        if (m_list->count() >= MaxListed) {
            ++hidden;
            continue;
        }
        const auto records = recordCount(topic);
        const QString count =
            records ? tr("%1 records").arg(QLocale().toString(*records)) : tr("records not told");
        addItem(
            topic.name,
            u"%1, %2"_s.arg(tr("%n partition(s)", nullptr, int(topic.partitions.size())), count));
    }
    for (const QString& name : std::as_const(m_chosen)) {
        const bool listed = std::any_of(m_topics.cbegin(), m_topics.cend(),
                                        [&](const TopicInfo& topic) { return topic.name == name; });
        if (kafka::isTopicPattern(name))
            addItem(name, patternDetail(name));
        else if (!listed && name.contains(wanted, Qt::CaseInsensitive))
            addItem(name, tr("not there yet"));
    }
    m_list->setCurrentRow(0);
    for (int row = 0; row < m_list->count(); ++row) {
        // A pattern that was just typed is what is meant.
        if (!isPattern && m_list->item(row)->data(Qt::UserRole).toString() == current)
            m_list->setCurrentRow(row);
    }
    m_note->setText(
        !m_failure.isEmpty() ? m_failure
        : hidden > 0         ? tr("%n more topic(s): type to narrow the list.", nullptr, hidden)
        : m_list->count() == 0 && !m_topics.isEmpty()
            ? tr("None of the %n topic(s) that this login may see has this in its name.", nullptr,
                 int(m_topics.size()))
            : tr("Topics that this login may see. Space ticks, Enter reads; sprint.* stands for "
                 "all that begin so."));
    m_apply->setEnabled(!m_chosen.isEmpty());
}

QString TopicChooser::patternDetail(const QString& pattern) const
{
    const auto count =
        std::count_if(m_topics.cbegin(), m_topics.cend(), [&](const TopicInfo& topic) {
            return kafka::isTopicWanted(topic.name, {pattern}, topic.internal);
        });
    return tr("pattern, %n topic(s) now", nullptr, int(count));
}

void TopicChooser::addItem(const QString& name, const QString& detail)
{
    auto* item = new QListWidgetItem(u"%1   %2"_s.arg(name, detail), m_list);
    item->setData(Qt::UserRole, name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(m_chosen.contains(name) ? Qt::Checked : Qt::Unchecked);
}

void TopicChooser::accept()
{
    if (m_chosen.isEmpty())
        return;
    close();
    if (m_chosen != m_before)
        Q_EMIT choiceMade(m_chosen);
}

bool TopicChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

bool TopicChooser::event(QEvent* event)
{
    // While this is open the page's own keys rest: Space ticks a topic, it does not pause.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void TopicChooser::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        m_chosen = m_before;
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}
