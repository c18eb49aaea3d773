// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "core/domain/destinationlink.h"
#include "ui/shell/palettedelegate.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

namespace {

constexpr int Width = 560;
constexpr int Top = 56;
constexpr int MostVisible = 11;
constexpr int RowHeight = 32;
constexpr int FieldHeight = 44;

} // namespace

CommandPalette::CommandPalette(QWidget* area)
    : QFrame(area),
      m_area(area),
      m_edit(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(new TextLabel(tr("Nothing fits. Try fewer letters."), TextStyle::Body, Token::Text2,
                              this)),
      m_model(new PaletteModel(this))
{
    setAccessibleName(tr("Command palette"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 6);
    layout->setSpacing(0);
    m_edit->setFrame(false);
    m_edit->setFixedHeight(FieldHeight);
    m_edit->setTextMargins(10, 0, 10, 0);
    // A link longer than any is still seen to be too long.
    m_edit->setMaxLength(int(MaxLinkChars) + 1);
    m_edit->setPlaceholderText(tr("Go to a page, a sprint or an action"));
    m_edit->setAccessibleName(tr("Command"));
    m_edit->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What fits"));
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(10, 8, 10, 8);
    layout->addWidget(m_edit);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addSpacing(6);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list);
    hide();
    area->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        // A click elsewhere is an answer too.
        if (isVisible() && now && now != m_edit && !isAncestorOf(now)) {
            m_focusBefore = nullptr;
            close();
        }
    });
}

CommandPalette::~CommandPalette()
{
    // The field's own end moves the focus, and must not be heard any more.
    disconnect(qApp, nullptr, this, nullptr);
}

void CommandPalette::open(QList<PaletteItem> items)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_edit->clear();
    m_model->setItems(std::move(items));
    filter({});
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = m_edit->hasFocus();
    const QPointer<QWidget> before = m_focusBefore;
    m_focusBefore = nullptr;
    hide();
    if (hadFocus && before)
        before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::filter(const QString& text)
{
    QString nothing = tr("Nothing fits. Try fewer letters.");
    std::optional<QList<PaletteItem>> linked;
    if (looksLikeLink(text)) {
        linked.emplace();
        const Result<Destination> destination = destinationFromLink(text);
        if (destination)
            linked->append(
                {PaletteItem::Kind::Entity, linkTitle(*destination), tr("Link"), {}, *destination});
        else
            nothing = destination.error().message;
    }
    m_model->setQuery(text);
    m_model->setInstead(std::move(linked));
    m_nothing->setText(nothing);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_edit->setAccessibleDescription(
        any ? m_list->currentIndex().data(Qt::AccessibleTextRole).toString() : m_nothing->text());
    place();
}

void CommandPalette::place()
{
    const int width = std::min(Width, m_area->width() - 32);
    const int most =
        std::max(1, std::min(MostVisible, (m_area->height() - Top - FieldHeight - 32) / RowHeight));
    int rows = std::clamp(m_model->rowCount(), 1, most);
    // What is wrong with a link takes two lines.
    if (m_model->rowCount() == 0)
        rows = std::min(2, most);
    m_list->setFixedHeight(rows * RowHeight);
    const int height = FieldHeight + 1 + 6 + rows * RowHeight + 6;
    setGeometry((m_area->width() - width) / 2, std::min(Top, m_area->height() / 10), width, height);
}

void CommandPalette::move(int step)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().row();
    // One step goes around, a page stops at the ends.
    const int next =
        std::abs(step) == 1 ? (row + step + count) % count : std::clamp(row + step, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(next, 0));
    m_edit->setAccessibleDescription(
        m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::choose(const QModelIndex& index)
{
    const PaletteItem* found = m_model->item(index);
    if (!found)
        return;
    const PaletteItem item = *found;
    close();
    if (const auto* destination = std::get_if<Destination>(&item.target))
        Q_EMIT destinationChosen(*destination);
    else if (QAction* action = std::get<QPointer<QAction>>(item.target))
        Q_EMIT actionChosen(action);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_area && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(MostVisible);
            return true;
        case Qt::Key_PageUp:
            move(-MostVisible);
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            move(static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab ? 1 : -1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentIndex());
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    ThemeStyle::drawPanel(&painter, rect(), Theme::color(Token::Surface),
                          Theme::color(Token::Hairline), 6);
}
