// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/columnchooser.h"

#include "core/models/recordwindowmodel.h"
#include "ui/stream/recordtable.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

ColumnChooser::ColumnChooser(RecordTable& table, RecordWindowModel& model, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_table(table),
      m_model(model),
      m_list(new QListWidget(this)),
      m_times(new QComboBox(this)),
      m_up(new ActionButton(tr("Up"), ActionButton::Kind::Secondary, this)),
      m_down(new ActionButton(tr("Down"), ActionButton::Kind::Secondary, this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Columns and times"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(new TextLabel(tr("Columns"), TextStyle::Strong, Token::Text1, this));
    layout->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    auto* reset = new ActionButton(tr("As at first"), ActionButton::Kind::Quiet, this);
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addStretch();
    row->addWidget(reset);
    layout->addLayout(row);
    layout->addWidget(new TextLabel(tr("Times"), TextStyle::Strong, Token::Text1, this));
    layout->addWidget(m_times);
    auto* note = new TextLabel(tr("Space ticks, Alt with the arrow keys moves."),
                               TextStyle::Secondary, Token::Text2, this);
    layout->addWidget(note);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    m_up->setShownShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down->setShownShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_times->setAccessibleName(tr("Times"));
    m_times->addItem(tr("This computer's zone"), int(TimeDisplay::Local));
    m_times->addItem(tr("UTC"), int(TimeDisplay::Utc));
    m_times->addItem(tr("How long ago"), int(TimeDisplay::Relative));
    resize(340, 420);
    connect(m_up, &QPushButton::clicked, this, [this] { shift(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { shift(1); });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_table.resetColumns();
        fill();
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        m_table.setColumnShown(item->data(Qt::UserRole).toInt(), item->checkState() == Qt::Checked);
    });
    connect(m_times, &QComboBox::activated, this,
            [this] { m_model.setTimes(TimeDisplay(m_times->currentData().toInt())); });
}

void ColumnChooser::openBelow(QWidget* widget)
{
    fill();
    m_times->setCurrentIndex(m_times->findData(int(m_model.times())));
    QWidget::move(widget->mapToGlobal(QPoint(widget->width() - width(), widget->height() + 4)));
    show();
    m_list->setFocus();
}

void ColumnChooser::fill()
{
    const int row = std::max(0, m_list->currentRow());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QList<int> order = m_table.columnOrder();
    for (const int column : order) {
        auto* item = new QListWidgetItem(
            m_model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), m_list);
        item->setData(Qt::UserRole, column);
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
        if (column != RecordWindowModel::Summary)
            flags |= Qt::ItemIsUserCheckable;
        item->setFlags(flags);
        item->setCheckState(m_table.isColumnShown(column) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void ColumnChooser::shift(int step)
{
    const int row = m_list->currentRow();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_table.moveColumn(m_list->item(row)->data(Qt::UserRole).toInt(), to);
    fill();
    m_list->setCurrentRow(to);
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() & Qt::AltModifier &&
            (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            shift(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

bool ColumnChooser::event(QEvent* event)
{
    // While this is open the page's own keys rest: Space ticks a column, it does not pause.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void ColumnChooser::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}
