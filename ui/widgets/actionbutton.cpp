// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include "ui/widgets/keycap.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Padding = 11;
constexpr int Gap = 7;
constexpr int IconSize = 16;

} // namespace

ActionButton::ActionButton(const QString& text, Kind kind, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // A click leaves the focus, and what is being typed, where it is.
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
}

ActionButton::ActionButton(QAction* action, Kind kind, QWidget* parent)
    : ActionButton(action->text(), kind, parent)
{
    m_action = action;
    connect(action, &QAction::changed, this, &ActionButton::followAction);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    followAction();
}

void ActionButton::followAction()
{
    if (!m_action)
        return;
    setText(m_action->text());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    setToolTip(m_action->toolTip() == m_action->text() ? QString() : m_action->toolTip());
    if (m_action->isVisible() == isHidden())
        setVisible(m_action->isVisible());
    setShownShortcut(m_action->shortcut());
}

void ActionButton::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void ActionButton::setShownShortcut(const QKeySequence& keys)
{
    m_keys = keys.toString(QKeySequence::NativeText);
    setAccessibleDescription(m_keys.isEmpty() ? QString() : tr("Shortcut %1").arg(m_keys));
    updateGeometry();
    update();
}

void ActionButton::setIconName(IconName name)
{
    m_icon = name;
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    QFont font = Theme::font(TextStyle::Body);
    font.setWeight(QFont::Medium);
    int width = 2 * Padding + QFontMetrics(font).size(Qt::TextShowMnemonic, text()).width();
    if (m_icon || !icon().isNull())
        width += IconSize + (text().isEmpty() ? 0 : Gap);
    if (!m_keys.isEmpty())
        width += Gap + KeyCap::sizeFor(m_keys).width() - 2;
    if (menu())
        width += 14;
    return {width, Theme::ControlHeight};
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool filled = isEnabled() && (m_kind == Kind::Primary || m_kind == Kind::Danger);
    const Token base = m_kind == Kind::Danger ? Token::Bad : Token::Accent;
    QColor fill = filled ? Theme::color(base) : QColor(Qt::transparent);
    if (isDown() || isChecked())
        fill = filled ? fill.darker(112) : Theme::color(Token::Raised);
    else if (isEnabled() && underMouse())
        fill = filled ? fill.darker(106) : Theme::color(Token::Raised);
    const bool line = !filled && m_kind != Kind::Quiet;
    ThemeStyle::drawPanel(&painter, rect(), fill, line ? Theme::color(Token::Hairline) : QColor());

    const Token textToken = !isEnabled()            ? Token::Text3
                            : filled                ? Token::OnAccent
                            : m_kind == Kind::Quiet ? Token::Text2
                                                    : Token::Text1;
    const QColor text = Theme::color(textToken);
    QRect inner = rect().adjusted(Padding, 0, -Padding, 0);
    const QRect iconRect(inner.left(), (height() - IconSize) / 2, IconSize, IconSize);
    if (m_icon)
        ::icon(*m_icon, textToken).paint(&painter, iconRect);
    else if (!icon().isNull())
        icon().paint(&painter, iconRect, Qt::AlignCenter,
                     isEnabled() ? QIcon::Normal : QIcon::Disabled);
    if (m_icon || !icon().isNull())
        inner.setLeft(iconRect.right() + 1 + Gap);
    if (menu()) {
        ThemeStyle::drawChevron(&painter, QRect(inner.right() - 10, 0, 12, height()), Qt::DownArrow,
                                text);
        inner.setRight(inner.right() - 14);
    }
    // In too little room the key gives way first: the words say what the button does.
    if (!m_keys.isEmpty() && width() >= sizeHint().width()) {
        const QSize size = KeyCap::sizeFor(m_keys);
        const QRect cap(inner.right() + 3 - size.width(), (height() - size.height()) / 2,
                        size.width(), size.height());
        QColor frame = filled ? text : Theme::color(Token::Hairline);
        KeyCap::paint(painter, cap, m_keys,
                      filled ? text : Theme::color(isEnabled() ? Token::Text2 : Token::Text3),
                      frame);
        inner.setRight(cap.left() - Gap);
    }
    QFont font = Theme::font(TextStyle::Body);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(text);
    const QFontMetrics metrics = painter.fontMetrics();
    const bool isWhole =
        metrics.size(Qt::TextShowMnemonic, this->text()).width() <= inner.width() + 1;
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic,
                     isWhole ? this->text()
                             : metrics.elidedText(this->text(), Qt::ElideRight, inner.width(),
                                                  Qt::TextShowMnemonic));
    if (hasFocus())
        ThemeStyle::drawFocusRing(&painter, rect());
}

void ActionButton::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers().testFlag(Qt::ControlModifier) == false) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}
