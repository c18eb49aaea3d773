// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/conflictsdialog.h"

#include "ui/planning/choicedelegate.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

using Choice = ConflictChoiceModel::Choice;

ConflictsDialog::ConflictsDialog(const QString& title, const QList<ConflictRow>& rows,
                                 std::function<void(const QSet<QString>&)> settle, QWidget* parent)
    : QDialog(parent),
      m_model(rows),
      m_table(new QTableView(this)),
      m_left(new TextLabel(QString(), TextStyle::Secondary, Token::Text2, this)),
      m_accept(new ActionButton(tr("Use these values"), ActionButton::Kind::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"conflicts"_s);
    setWindowTitle(tr("Changed by both"));
    setModal(true);
    resize(720, 380);

    auto* heading = new TextLabel(tr("%1: changed by you and by somebody else").arg(title),
                                  TextStyle::Strong, Token::Text1, this);
    heading->setTextFormat(Qt::PlainText);
    auto* sentence = new TextLabel(
        tr("Choose for each value. What only one of you changed is taken over in either case, and "
           "the value that is not chosen stays in the history. Nothing is sent before you save."),
        TextStyle::Body, Token::Text2, this);
    sentence->setWordWrap(true);

    m_table->setObjectName(u"conflictRows"_s);
    m_table->setAccessibleName(tr("Values that both changed"));
    m_table->setModel(&m_model);
    prepareTable(m_table, EdgeMargin::None);
    m_table->setItemDelegate(new ChoiceDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->installEventFilter(this);

    auto* mine = new ActionButton(tr("All yours"), ActionButton::Kind::Quiet, this);
    mine->setObjectName(u"allMine"_s);
    auto* theirs = new ActionButton(tr("All theirs"), ActionButton::Kind::Quiet, this);
    theirs->setObjectName(u"allTheirs"_s);
    auto* later = new ActionButton(tr("Decide later"), ActionButton::Kind::Secondary, this);
    later->setShownShortcut(Qt::Key_Escape);
    m_accept->setObjectName(u"settleConflicts"_s);
    m_accept->setShownShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(mine);
    buttons->addWidget(theirs);
    buttons->addWidget(m_left, 1);
    buttons->addWidget(later);
    buttons->addWidget(m_accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(sentence);
    layout->addSpacing(4);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    connect(&m_model, &ConflictChoiceModel::choicesChanged, this, &ConflictsDialog::refresh);
    connect(mine, &QAbstractButton::clicked, this, [this] { m_model.chooseAll(Choice::Mine); });
    connect(theirs, &QAbstractButton::clicked, this, [this] { m_model.chooseAll(Choice::Theirs); });
    connect(later, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this,
            [this, settle = std::move(settle)] { settle(m_model.takeTheirs()); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        m_model.setData(index, Qt::Checked, Qt::CheckStateRole);
    });
    refresh();
    m_table->setCurrentIndex(m_model.index(0, ConflictChoiceModel::Mine));
    m_table->setFocus();
}

void ConflictsDialog::refresh()
{
    const int open = m_model.openCount();
    m_accept->setEnabled(open == 0);
    m_accept->setToolTip(open == 0 ? QString() : tr("Choose for every value first."));
    m_left->setText(open == 0 ? QString() : tr("%n value(s) to choose", nullptr, open));
}

void ConflictsDialog::choose(Choice choice)
{
    const int row = m_table->currentIndex().row();
    m_model.choose(row, choice);
    m_table->setCurrentIndex(m_model.index(
        row, choice == Choice::Mine ? ConflictChoiceModel::Mine : ConflictChoiceModel::Theirs));
}

bool ConflictsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !m_table->currentIndex().isValid())
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Left:
        choose(Choice::Mine);
        return true;
    case Qt::Key_Right:
        choose(Choice::Theirs);
        return true;
    case Qt::Key_Space:
        choose(m_model.choice(m_table->currentIndex().row()) == Choice::Mine ? Choice::Theirs
                                                                             : Choice::Mine);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter alone would be pressed out of habit; the choice is made with care.
        if (key->modifiers().testFlag(Qt::ControlModifier) && m_accept->isEnabled())
            accept();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}
