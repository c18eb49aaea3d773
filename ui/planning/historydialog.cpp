// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/historydialog.h"

#include "core/models/conflicttexts.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

HistoryDialog::HistoryDialog(const QString& title, const EntityRef& entity, const Reader& reader,
                             QWidget* parent)
    : QDialog(parent),
      m_state(new TextLabel(tr("Reading the history"), TextStyle::Body, Token::Text2, this)),
      m_table(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"history"_s);
    setWindowTitle(tr("History of conflicts"));
    setModal(true);
    resize(760, 380);

    auto* heading = new TextLabel(tr("%1: values that two people changed at once").arg(title),
                                  TextStyle::Strong, Token::Text1, this);
    heading->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_table->setObjectName(u"historyRows"_s);
    m_table->setAccessibleName(tr("History of conflicts, newest first"));
    m_table->setRootIsDecorated(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setUniformRowHeights(true);
    m_table->setHeaderLabels({tr("When"), tr("Value"), tr("Before"), tr("Yours"), tr("Theirs")});
    m_table->header()->setSectionResizeMode(QHeaderView::Stretch);

    auto* copy = new ActionButton(tr("Copy"), ActionButton::Kind::Quiet, this);
    copy->setObjectName(u"copyHistory"_s);
    copy->setShownShortcut(QKeySequence(QKeySequence::Copy));
    auto* close = new ActionButton(tr("Close"), ActionButton::Kind::Secondary, this);
    close->setShownShortcut(Qt::Key_Escape);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(m_state);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    const auto copyCurrent = [this] {
        const QTreeWidgetItem* item = m_table->currentItem();
        if (!item)
            return;
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column)
            cells.append(item->text(column));
        QGuiApplication::clipboard()->setText(cells.join(u'\t'));
    };
    auto* copyAction = new QAction(tr("Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, copyCurrent);
    connect(copy, &QAbstractButton::clicked, this, copyCurrent);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    reader(entity).then(this, [this](const Result<QList<ConflictNote>>& notes) {
        if (notes)
            fill(*notes);
        else
            m_state->setText(tr("The history could not be read. %1").arg(notes.error().message));
    });
    m_table->setFocus();
}

void HistoryDialog::fill(const QList<ConflictNote>& notes)
{
    m_state->setText(notes.isEmpty()
                         ? tr("Nothing yet. When you and somebody else change the same value, both "
                              "versions are kept here, whichever is chosen.")
                         : tr("Both versions are kept, whichever was chosen."));
    m_table->setVisible(!notes.isEmpty());
    for (const ConflictNote& note : notes) {
        const ConflictRow row = conflictRows({note.conflict}).first();
        auto* item = new QTreeWidgetItem(
            m_table, {QLocale().toString(note.at.toLocalTime(), QLocale::ShortFormat), row.label,
                      row.base, row.mine, row.theirs});
        for (int column = 0; column < m_table->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
    }
    if (m_table->topLevelItemCount() > 0)
        m_table->setCurrentItem(m_table->topLevelItem(0));
}
