// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/workspacespanel.h"

#include "ui/welcome/workspacerowdelegate.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {
/// More rows than these scroll.
constexpr int MostRows = 6;
} // namespace

WorkspacesPanel::WorkspacesPanel(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_empty(new TextLabel(tr("No workspace is saved yet. Make one with New, or take over a "
                               "colleague's with Import."),
                            TextStyle::Secondary, Token::Text2, this))
{
    m_open = addVerb(tr("Open"), Qt::Key_Return, &WorkspacesPanel::openRequested);
    m_open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_edit = addVerb(tr("Edit…"), Qt::Key_F2, &WorkspacesPanel::editRequested);
    m_duplicate =
        addVerb(tr("Duplicate"), QKeySequence(u"Ctrl+D"_s), &WorkspacesPanel::duplicateRequested);
    m_remove = addVerb(tr("Remove"), Qt::Key_Delete, &WorkspacesPanel::removeRequested);
    m_export = addVerb(tr("Export…"), QKeySequence(u"Ctrl+E"_s), &WorkspacesPanel::exportRequested);
    m_import = addDeed(tr("Import…"), QKeySequence(u"Ctrl+I"_s), &WorkspacesPanel::importRequested);
    m_new = addDeed(tr("New…"), QKeySequence(u"Ctrl+N"_s), &WorkspacesPanel::newRequested);
    m_undo = addDeed(tr("Undo"), QKeySequence::Undo, &WorkspacesPanel::undoRequested);
    m_undo->setVisible(false);

    m_list->setAccessibleName(tr("Workspaces"));
    m_list->setItemDelegate(new WorkspaceRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    // As high as its rows: what is left over belongs below the buttons.
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMouseTracking(true);
    m_empty->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QAction* action : {m_open, m_edit, m_duplicate, m_remove})
        buttons->addWidget(buttonFor(action, ActionButton::Kind::Secondary));
    buttons->addStretch();
    for (QAction* action : {m_undo, m_new, m_import, m_export})
        buttons->addWidget(buttonFor(action, ActionButton::Kind::Quiet));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    layout->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemDoubleClicked, m_open, &QAction::trigger);
    connect(m_list, &QListWidget::currentRowChanged, this, &WorkspacesPanel::enableVerbs);
    connect(m_list, &QListWidget::customContextMenuRequested, this, &WorkspacesPanel::showMenu);
    setRows({});
}

QAction* WorkspacesPanel::addVerb(const QString& text, const QKeySequence& key, Signal signal)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, [this, signal] {
        if (const QString id = selected(); !id.isEmpty())
            Q_EMIT(this->*signal)(id);
    });
    return action;
}

QAction* WorkspacesPanel::addDeed(const QString& text, const QKeySequence& key,
                                  void (WorkspacesPanel::*signal)())
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, signal);
    return action;
}

ActionButton* WorkspacesPanel::buttonFor(QAction* action, ActionButton::Kind kind)
{
    // The keys stand in the hints: with them seven buttons would not fit in one row.
    auto* button = new ActionButton(action->text(), kind, this);
    button->setToolTip(
        tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    button->setAccessibleDescription(button->toolTip());
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &ActionButton::clicked, action, &QAction::trigger);
    if (!action->isVisible())
        button->hide();
    return button;
}

void WorkspacesPanel::setRows(const QList<WorkspaceRow>& rows)
{
    const QString before = selected();
    m_rows = rows;
    m_list->clear();
    for (const WorkspaceRow& row : rows) {
        auto* item = new QListWidgetItem(row.name, m_list);
        item->setData(WorkspaceRowDelegate::RowRole, QVariant::fromValue(row));
        QStringList words{row.name, row.description};
        if (row.isOpen)
            words.append(tr("open"));
        words.append(row.isLocked ? tr("Kafka read-only") : tr("Kafka unlocked"));
        item->setData(Qt::AccessibleTextRole, words.join(u", "_s));
        item->setToolTip(row.description);
    }
    m_list->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    const int shown = std::clamp(int(rows.size()), 1, MostRows);
    m_list->setFixedHeight(shown * WorkspaceRowDelegate::RowHeight + 2);
    select(before);
    if (selected().isEmpty() && !rows.isEmpty())
        m_list->setCurrentRow(0);
    enableVerbs();
    Q_EMIT rowsChanged();
}

void WorkspacesPanel::select(const QString& id)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].id == id)
            m_list->setCurrentRow(i);
    }
}

QString WorkspacesPanel::selected() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_rows.size() ? m_rows[row].id : QString();
}

void WorkspacesPanel::setUndoPossible(bool possible)
{
    m_undo->setVisible(possible);
}

void WorkspacesPanel::enableVerbs()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_rows.size();
    const bool own = any && !m_rows[row].isSandbox;
    m_open->setEnabled(any);
    for (QAction* action : {m_edit, m_duplicate, m_remove, m_export})
        action->setEnabled(own);
}

void WorkspacesPanel::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_edit, m_duplicate, m_export, m_remove});
    menu->popup(m_list->viewport()->mapToGlobal(place));
}
