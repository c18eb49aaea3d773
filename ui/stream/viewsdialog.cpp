// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/viewsdialog.h"

#include "core/services/readrange.h"
#include "core/services/savedviewservice.h"
#include "ui/stream/startmenu.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/copylink.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int NamedTopics = 3;
constexpr int FilterChars = 80;
} // namespace

QString viewSummary(const SavedView& view)
{
    QStringList parts{view.topics.size() <= NamedTopics
                          ? view.topics.join(u", "_s)
                          : ViewsDialog::tr("%n topic(s)", nullptr, int(view.topics.size()))};
    if (const Result<kafka::From> from = kafka::readFrom(view.from))
        parts.append(startText(*from));
    if (const Result<kafka::To> to = kafka::readTo(view.to); !view.to.isEmpty() && to)
        parts.append(endText(*to));
    if (!view.partitions.isEmpty())
        parts.append(ViewsDialog::tr("partitions %1").arg(view.partitions));
    parts.append(view.filter.left(FilterChars));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

ViewsDialog::ViewsDialog(SavedViewService& views, QWidget* parent)
    : QDialog(parent),
      m_views(views),
      m_list(new QListWidget(this)),
      m_note(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_show(new ActionButton(tr("Show"), ActionButton::Kind::Primary, this)),
      m_rename(new ActionButton(tr("Rename"), ActionButton::Kind::Secondary, this)),
      m_remove(new ActionButton(tr("Delete"), ActionButton::Kind::Secondary, this)),
      m_link(new ActionButton(tr("Copy link"), ActionButton::Kind::Secondary, this)),
      m_undo(new ActionButton(tr("Undo"), ActionButton::Kind::Secondary, this))
{
    setWindowTitle(tr("Saved views"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(m_list, 1);
    auto* said = new QHBoxLayout;
    said->addWidget(m_note, 1);
    said->addWidget(m_undo);
    layout->addLayout(said);
    auto* row = new QHBoxLayout;
    row->addWidget(m_rename);
    row->addWidget(m_remove);
    row->addWidget(m_link);
    row->addStretch();
    auto* close = new ActionButton(tr("Close"), ActionButton::Kind::Secondary, this);
    row->addWidget(close);
    row->addWidget(m_show);
    layout->addLayout(row);
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setObjectName(u"savedViews"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->installEventFilter(this);
    m_note->setWordWrap(true);
    m_link->setObjectName(u"copyViewLink"_s);
    m_undo->setObjectName(u"undoRemove"_s);
    m_undo->setShownShortcut(QKeySequence::Undo);
    m_undo->hide();
    m_rename->setShownShortcut(QKeySequence(Qt::Key_F2));
    m_remove->setShownShortcut(QKeySequence::Delete);
    for (ActionButton* button : {m_rename, m_remove, m_link, m_undo, close, m_show})
        button->setAutoDefault(false);
    connect(m_show, &QPushButton::clicked, this, &ViewsDialog::showCurrent);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ViewsDialog::showCurrent);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (m_list->currentItem())
            m_list->editItem(m_list->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &ViewsDialog::removeCurrent);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (const std::optional<SavedViewId> id = current())
            m_note->setText(copyLink(*id).title);
    });
    connect(m_undo, &QPushButton::clicked, this, &ViewsDialog::undo);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const SavedViewId id(item->data(Qt::UserRole).toUuid());
        const QString name = SavedViewService::cleanName(item->text());
        const SavedView* other = m_views.findByName(name);
        if (other && other->id != id)
            m_note->setText(tr("There is already a view “%1”.").arg(other->name));
        else if (name.isEmpty())
            m_note->setText(tr("A view needs a name."));
        else
            m_views.rename(id, name);
        // Also where nothing came of it: the list says what is kept.
        QMetaObject::invokeMethod(this, &ViewsDialog::fill, Qt::QueuedConnection);
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            m_note->setText(item->toolTip());
    });
    connect(&views, &SavedViewService::viewsChanged, this, &ViewsDialog::fill,
            Qt::QueuedConnection);
    fill();
    if (m_views.views().isEmpty())
        m_note->setText(tr("No view was saved yet. “Save view” on the Stream page keeps topics, "
                           "range, filter and columns under a name."));
    else
        m_note->setText(viewSummary(m_views.views().first()));
    resize(520, 380);
    m_list->setFocus();
}

std::optional<SavedViewId> ViewsDialog::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return std::nullopt;
    return SavedViewId(item->data(Qt::UserRole).toUuid());
}

void ViewsDialog::fill()
{
    const std::optional<SavedViewId> before = current();
    const int row = std::max(0, m_list->currentRow());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const SavedView& view : m_views.views()) {
        auto* item = new QListWidgetItem(view.name, m_list);
        item->setData(Qt::UserRole, view.id.value());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        item->setToolTip(viewSummary(view));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    for (int i = 0; i < m_list->count() && before; ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toUuid() == before->value())
            m_list->setCurrentRow(i);
    }
    for (ActionButton* button : {m_show, m_rename, m_remove, m_link})
        button->setEnabled(m_list->count() > 0);
}

void ViewsDialog::showCurrent()
{
    const std::optional<SavedViewId> id = current();
    if (!id)
        return;
    accept();
    Q_EMIT viewChosen(*id);
}

void ViewsDialog::removeCurrent()
{
    const std::optional<SavedViewId> id = current();
    const SavedView* view = id ? m_views.find(*id) : nullptr;
    if (!view)
        return;
    m_removed = *view;
    m_views.remove(*id);
    m_note->setText(tr("“%1” was deleted.").arg(m_removed->name));
    m_undo->show();
}

void ViewsDialog::undo()
{
    if (!m_removed)
        return;
    m_views.put(*m_removed);
    m_note->setText(tr("“%1” is back.").arg(m_removed->name));
    m_removed.reset();
    m_undo->hide();
    m_list->setFocus();
}

bool ViewsDialog::eventFilter(QObject* watched, QEvent* event)
{
    // Not the keys of a name that is being written: its editor lets Enter through.
    if (watched == m_list && event->type() == QEvent::KeyPress && m_list->hasFocus()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            showCurrent();
            return true;
        }
        if (key->matches(QKeySequence::Delete)) {
            removeCurrent();
            return true;
        }
        if (key->matches(QKeySequence::Undo)) {
            undo();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}
