// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysdialog.h"

#include "ui/shell/keybindings.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { ActionColumn, WhereColumn, KeysColumn };

constexpr int IdRole = Qt::UserRole;

QString shown(const QList<QKeySequence>& keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

} // namespace

KeysDialog::KeysDialog(KeyBindings& keys, QWidget* parent)
    : QDialog(parent),
      m_keys(keys),
      m_search(new QLineEdit(this)),
      m_table(new QTreeWidget(this)),
      m_edit(new QKeySequenceEdit(this)),
      m_note(new TextLabel({}, TextStyle::Body, Token::Text2, this)),
      m_set(new ActionButton(tr("Set"), ActionButton::Kind::Secondary, this)),
      m_reset(new ActionButton(tr("Reset"), ActionButton::Kind::Quiet, this)),
      m_resetAll(new ActionButton(tr("Reset all"), ActionButton::Kind::Quiet, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"keys"_s);
    setWindowTitle(tr("Keys"));
    setModal(true);
    resize(720, 520);

    m_search->setObjectName(u"keySearch"_s);
    m_search->setPlaceholderText(tr("Search an action or a key"));
    m_search->setAccessibleName(tr("Search an action or a key"));
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(u"keyTable"_s);
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHeaderLabels({tr("Action"), tr("Where"), tr("Keys")});
    m_table->header()->setSectionResizeMode(ActionColumn, QHeaderView::Stretch);
    m_edit->setObjectName(u"keyEdit"_s);
    m_edit->setAccessibleName(tr("New keys"));
    // Its line is what a screen reader comes to.
    if (auto* line = m_edit->findChild<QLineEdit*>())
        line->setAccessibleName(m_edit->accessibleName());
    m_edit->setToolTip(tr("Press the keys that this action shall have."));
    m_note->setObjectName(u"keyNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_set->setObjectName(u"keySet"_s);
    m_reset->setObjectName(u"keyReset"_s);
    m_resetAll->setObjectName(u"keyResetAll"_s);
    auto* close = new ActionButton(tr("Close"), ActionButton::Kind::Secondary, this);
    close->setShownShortcut(Qt::Key_Escape);
    for (ActionButton* button : {m_set, m_reset, m_resetAll, close})
        button->setAutoDefault(false);

    auto* change = new QHBoxLayout;
    change->setSpacing(8);
    change->addWidget(m_edit, 1);
    change->addWidget(m_set);
    change->addWidget(m_reset);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_resetAll);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addLayout(change);
    layout->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, this, &KeysDialog::filter);
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &QTreeWidget::currentItemChanged, this, &KeysDialog::showChosen);
    connect(m_table, &QTreeWidget::itemActivated, m_edit, qOverload<>(&QWidget::setFocus));
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &KeysDialog::showConflict);
    connect(m_set, &QAbstractButton::clicked, this, &KeysDialog::setChosen);
    connect(m_reset, &QAbstractButton::clicked, this, [this] { m_keys.reset(chosen()); });
    connect(m_resetAll, &QAbstractButton::clicked, &keys, &KeyBindings::resetAll);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(&keys, &KeyBindings::changed, this, &KeysDialog::fill);
    fill();
    m_search->setFocus();
}

QString KeysDialog::chosen() const
{
    const QTreeWidgetItem* item = m_table->currentItem();
    return item ? item->data(ActionColumn, IdRole).toString() : QString();
}

void KeysDialog::fill()
{
    const QString before = chosen();
    m_table->clear();
    bool anyChanged = false;
    const QList<KeyBinding> bindings = m_keys.bindings();
    for (const KeyBinding& binding : bindings) {
        auto* item = new QTreeWidgetItem(
            m_table, {binding.text, binding.where.isEmpty() ? tr("Everywhere") : binding.where,
                      shown(binding.keys)});
        item->setData(ActionColumn, IdRole, binding.id);
        if (!binding.isStandard()) {
            anyChanged = true;
            QFont bold = item->font(KeysColumn);
            bold.setBold(true);
            item->setFont(KeysColumn, bold);
            item->setToolTip(
                KeysColumn, binding.standard.isEmpty()
                                ? tr("Changed; it has no keys by itself.")
                                : tr("Changed; by itself it has %1.").arg(shown(binding.standard)));
        }
        if (binding.id == before)
            m_table->setCurrentItem(item);
    }
    m_resetAll->setEnabled(anyChanged);
    m_table->resizeColumnToContents(WhereColumn);
    filter();
    showChosen();
}

void KeysDialog::filter()
{
    const QString wanted = m_search->text().simplified();
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_table->topLevelItem(i);
        bool fits = wanted.isEmpty();
        for (int column = 0; column < m_table->columnCount() && !fits; ++column)
            fits = item->text(column).contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    const QTreeWidgetItem* current = m_table->currentItem();
    if (!current || current->isHidden())
        m_table->setCurrentItem(first);
}

void KeysDialog::showChosen()
{
    const std::optional<KeyBinding> binding = m_keys.find(chosen());
    m_edit->setEnabled(binding.has_value());
    m_reset->setEnabled(binding && !binding->isStandard());
    m_edit->setKeySequence(binding && !binding->keys.isEmpty() ? binding->keys.first()
                                                               : QKeySequence());
    showConflict();
}

void KeysDialog::showConflict()
{
    const std::optional<KeyBinding> binding = m_keys.find(chosen());
    const QKeySequence keys = m_edit->keySequence();
    const bool isNew =
        binding && (binding->keys.isEmpty() ? !keys.isEmpty() : binding->keys.first() != keys);
    m_set->setEnabled(isNew);
    if (!binding) {
        m_note->setText(m_search->text().isEmpty() ? QString()
                                                   : tr("No action has this in its name or keys."));
        return;
    }
    if (!isNew) {
        m_note->setText(tr("Press other keys for “%1” in the field below.").arg(binding->text));
        return;
    }
    const std::optional<KeyBinding> other = m_keys.conflict(binding->id, keys);
    if (other)
        m_note->setText(tr("%1 belongs to “%2” (%3), which would lose it.")
                            .arg(keys.toString(QKeySequence::NativeText), other->text,
                                 other->where.isEmpty() ? tr("Everywhere") : other->where));
    else if (keys.isEmpty())
        m_note->setText(
            tr("“%1” would have no keys; the command palette still has it.").arg(binding->text));
    else
        m_note->setText(
            tr("“%1” would have %2.").arg(binding->text, keys.toString(QKeySequence::NativeText)));
}

void KeysDialog::setChosen()
{
    m_keys.setKeys(chosen(), m_edit->keySequence());
    m_table->setFocus();
}
