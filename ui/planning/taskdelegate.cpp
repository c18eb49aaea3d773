// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/taskdelegate.h"

#include "core/models/tasklistmodel.h"
#include "core/models/tasktexts.h"
#include "core/stores/taskstore.h"
#include "ui/widgets/theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

using Mark = TaskSaves::Mark;

namespace {

constexpr int Edge = 6;
constexpr int MarkRoom = 16;
constexpr qreal DoneRadius = 7;

/// A ring to be ticked; filled with a tick when done.
void paintDone(QPainter& painter, const QRect& cell, bool done)
{
    const QPointF centre(cell.center().x() + 0.5, cell.center().y() + 0.5);
    if (!done) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::color(Token::Text3), 1.4));
        painter.drawEllipse(centre, DoneRadius - 0.7, DoneRadius - 0.7);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Good));
    painter.drawEllipse(centre, DoneRadius, DoneRadius);
    QPen tick(Theme::color(Token::Surface), 1.6);
    tick.setCapStyle(Qt::RoundCap);
    tick.setJoinStyle(Qt::RoundJoin);
    painter.setPen(tick);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{centre + QPointF(-3, 0.3), centre + QPointF(-0.8, 2.6),
                                   centre + QPointF(3.2, -2.4)});
}

void paintMark(QPainter& painter, const QPointF& centre, Mark mark)
{
    if (mark == Mark::Refused) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Token::Bad));
        painter.drawRect(QRectF(centre.x() - 4, centre.y() - 4, 8, 8));
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(Theme::color(mark == Mark::Ambiguous ? Token::Attention : Token::Text3), 1.6));
    painter.drawEllipse(centre, 3.7, 3.7);
}

Token textToken(int column, const TaskListRow& row, bool overdue)
{
    if (row.saves.isDeleting)
        return Token::Text3;
    if (column == TaskListModel::Title)
        return row.task.done ? Token::Text2 : Token::Text1;
    if (column == TaskListModel::Due && overdue)
        return Token::Bad;
    if (column == TaskListModel::Priority && row.task.priority == "high"_L1 && !row.task.done)
        return Token::Attention;
    return Token::Text2;
}

} // namespace

TaskDelegate::TaskDelegate(TaskListModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{}

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_model.rowCount())
        return;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, {});
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const TaskListRow& row = m_model.row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.column() == TaskListModel::Done) {
        paintDone(*painter, option.rect, row.task.done);
        painter->restore();
        return;
    }
    QRect room = option.rect.adjusted(Edge, 0, -Edge, 0);
    if (index.column() == TaskListModel::Title && row.saves.mark != Mark::None) {
        paintMark(*painter, {room.left() + 5.0, room.center().y() + 0.5}, row.saves.mark);
        room.setLeft(room.left() + MarkRoom);
    }
    QFont font = Theme::font(TextStyle::Body);
    font.setStrikeOut(row.saves.isDeleting);
    const bool overdue =
        index.column() == TaskListModel::Due && index.data(TaskListModel::OverdueRole).toBool();
    painter->setFont(font);
    painter->setPen(Theme::color(textToken(index.column(), row, overdue)));
    painter->drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text.left(400).simplified(), Qt::ElideRight, room.width()));
    painter->restore();
}

QWidget* TaskDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    QWidget* editor = nullptr;
    const QStringList priorities = m_model.priorities();
    if (index.column() == TaskListModel::Priority && !priorities.isEmpty()) {
        auto* box = new QComboBox(parent);
        for (const QString& priority : priorities)
            box->addItem(priorityShown(priority), priority);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<TaskDelegate*>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        editor = box;
    } else {
        auto* line = new QLineEdit(parent);
        line->setFrame(false);
        line->setMaxLength(4000);
        if (index.column() == TaskListModel::Due)
            line->setPlaceholderText(tr("2026-04-09, tomorrow, +3"));
        editor = line;
    }
    editor->setObjectName(u"taskCellEditor"_s);
    editor->setAccessibleName(
        m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    editor->setAutoFillBackground(true);
    m_model.hold();
    return editor;
}

void TaskDelegate::destroyEditor(QWidget* editor, const QModelIndex& index) const
{
    QStyledItemDelegate::destroyEditor(editor, index);
    m_model.release();
}

void TaskDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    // A change from elsewhere must not wipe what is being typed.
    if (editor->property("filled").toBool())
        return;
    editor->setProperty("filled", true);
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(box->findData(text));
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(text);
}

void TaskDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor)) {
        if (box->currentIndex() >= 0)
            model->setData(index, box->currentData(), Qt::EditRole);
    } else if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, line->text(), Qt::EditRole);
    }
}

bool TaskDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                               const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (index.column() != TaskListModel::Done)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    // The whole cell is the mark: a small target would be missed. Space is the view's.
    if (event->type() != QEvent::MouseButtonRelease ||
        static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton)
        return false;
    const bool done = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, done ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}
