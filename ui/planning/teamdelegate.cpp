// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/teamdelegate.h"

#include "core/models/sprintform.h"
#include "core/models/teamtablemodel.h"
#include "ui/planning/fieldguard.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int CellPadding = 10;
constexpr int IconSize = 14;

const TeamTableModel& teamOf(const QModelIndex& index)
{
    return *static_cast<const TeamTableModel*>(index.model());
}

QRect textRect(const QRect& cell, const QModelIndex& index)
{
    if (index.column() == TeamTableModel::Person)
        return cell.adjusted(TeamDelegate::EdgePadding, 0, -4, 0);
    if (index.column() == TeamTableModel::RoleColumn)
        return cell.adjusted(0, 0, -4, 0);
    return cell.adjusted(4, 0, -CellPadding, 0);
}

} // namespace

TeamDelegate::TeamDelegate(std::function<QStringList()> knownNames, QObject* parent)
    : QStyledItemDelegate(parent),
      m_knownNames(std::move(knownNames)),
      m_guard(new FieldGuard(FieldGuard::Undo::OfField, this))
{}

void TeamDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const QRect cell = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool isDay = teamOf(index).isDayColumn(index.column());
    painter->save();
    if (selected)
        painter->fillRect(cell, Theme::color(Token::AccentGround));
    if (isDay)
        paintDay(*painter, cell, index);
    else
        paintText(*painter, cell, index);

    const QColor hairline = Theme::color(Token::Hairline);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), hairline);
    if (isDay)
        painter->fillRect(QRect(cell.left(), cell.top(), 1, cell.height()), hairline);
    else if (index.column() == teamOf(index).daysColumn() && teamOf(index).dayCount() > 0)
        painter->fillRect(QRect(cell.left(), cell.top(), 1, cell.height()), hairline);

    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->currentIndex() == index && view->hasFocus()) {
        painter->setPen(QPen(Theme::color(Token::Accent), 2));
        painter->drawRect(cell.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

void TeamDelegate::paintDay(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const auto day = index.data(TeamTableModel::DayRole).value<TeamDay>();
    const bool footer = index.data(TeamTableModel::IsFooterRole).toBool();
    const QString text = index.data(Qt::DisplayRole).toString();
    Token color = Token::Text2;
    if (day.kind == DayKind::Holiday) {
        painter.fillRect(cell, Theme::color(Token::Raised));
    } else if (day.kind == DayKind::Absent) {
        QRect ground = cell;
        if (day.net > 0.0)
            ground.setWidth(cell.width() / 2);
        painter.fillRect(ground, Theme::color(Token::AttentionGround));
        color = Token::Attention;
    }
    if (text.isEmpty())
        return;
    painter.setFont(Theme::font(TextStyle::Caption));
    painter.setPen(Theme::color(color));
    const QRect room = cell.adjusted(2, 0, -1, 0);
    painter.drawText(room, (footer ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

void TeamDelegate::paintText(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const TeamTableModel& team = teamOf(index);
    const bool footer = index.row() == team.footerRow();
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect room = textRect(cell, index);

    const QVariant note = index.data(TeamTableModel::NoteKindRole);
    if (note.isValid()) {
        const bool bad = note.toInt() != int(FieldNote::Kind::Warning);
        const QRect sign(room.right() - IconSize, cell.center().y() - IconSize / 2, IconSize,
                         IconSize);
        icon(IconName::Warning, bad ? Token::Bad : Token::Attention).paint(&painter, sign);
        painter.fillRect(QRect(room.left(), cell.bottom() - 2, room.width(), 2),
                         Theme::color(bad ? Token::Bad : Token::Attention));
        room.setRight(sign.left() - 4);
    }

    const bool figure = index.column() >= team.daysColumn();
    if (footer && figure)
        painter.setFont(Theme::font(TextStyle::Strong));
    else
        painter.setFont(Theme::font(TextStyle::Body));
    const bool quiet = index.column() == TeamTableModel::RoleColumn ||
                       (footer && index.column() == TeamTableModel::Person);
    painter.setPen(Theme::color(quiet ? Token::Text2 : Token::Text1));
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
    painter.drawText(room, (figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, shown);

    if (footer && index.column() == TeamTableModel::Person) {
        const QString key = QKeySequence(Qt::Key_A).toString(QKeySequence::NativeText);
        const QSize size = KeyCap::sizeFor(key);
        const int x = room.left() + painter.fontMetrics().horizontalAdvance(shown) + 8;
        const QRect cap(x, cell.center().y() - size.height() / 2, size.width(), size.height());
        if (cap.right() < cell.right())
            KeyCap::paint(painter, cap, key, Theme::color(Token::Text2),
                          Theme::color(Token::Hairline));
    }
}

QWidget* TeamDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    if (index.column() == TeamTableModel::RoleColumn) {
        auto* combo = new QComboBox(parent);
        combo->addItems(knownRoles());
        combo->setAccessibleName(tr("Role"));
        m_guard->watch(combo);
        m_guard->watch(combo->view());
        auto* self = const_cast<TeamDelegate*>(this);
        connect(combo, &QComboBox::activated, self, [self, combo] {
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo, NoHint);
        });
        // The view shows the editor after this function; only then is there a place for the popup.
        QTimer::singleShot(0, combo, [combo] { combo->showPopup(); });
        return combo;
    }
    auto* edit = new QLineEdit(parent);
    edit->setFrame(false);
    // The service stores 255 characters and answers more with a bare 500.
    edit->setMaxLength(255);
    edit->setAccessibleName(tr("Name"));
    if (index.data(TeamTableModel::IsFooterRole).toBool())
        edit->setPlaceholderText(tr("Name of the person"));
    if (m_knownNames) {
        auto* completer = new QCompleter(m_knownNames(), edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
    }
    m_guard->watch(edit);
    return edit;
}

void TeamDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        const QString role = index.data(Qt::EditRole).toString();
        int place = combo->findText(role);
        if (place < 0 && !role.isEmpty()) {
            // A role that this program does not know can stay as it is.
            combo->addItem(role);
            place = combo->count() - 1;
        }
        combo->setCurrentIndex(place);
    } else if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        // A table that is refreshed must not take back what is being typed.
        if (!edit->isModified())
            edit->setText(index.data(Qt::EditRole).toString());
    }
}

void TeamDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                const QModelIndex& index) const
{
    if (const auto* combo = qobject_cast<QComboBox*>(editor)) {
        if (combo->currentText() != index.data(Qt::EditRole).toString())
            model->setData(index, combo->currentText(), Qt::EditRole);
    } else if (const auto* edit = qobject_cast<QLineEdit*>(editor)) {
        if (edit->text() != index.data(Qt::EditRole).toString())
            model->setData(index, edit->text(), Qt::EditRole);
    }
}

void TeamDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const
{
    QRect place = option.rect;
    if (index.column() == TeamTableModel::Person)
        place.setLeft(place.left() + EdgePadding - 4);
    if (qobject_cast<QComboBox*>(editor))
        place.setWidth(std::max(place.width(), editor->sizeHint().width()));
    editor->setGeometry(place.adjusted(0, 0, 0, -1));
}

bool TeamDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        auto* edit = qobject_cast<QLineEdit*>(editor);
        if (edit && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            Q_EMIT commitData(edit);
            Q_EMIT closeEditor(edit, NoHint);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}
