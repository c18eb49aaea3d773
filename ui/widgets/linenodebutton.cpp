// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linenodebutton.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace {

constexpr int TextLeft = 2;
constexpr int TitleTop = 29;
constexpr int LineHeight = 17;
constexpr int FillTime = 140; // ms; longer would hold the eye on what is already known

} // namespace

LineNodeButton::LineNodeButton(QWidget* parent) : QPushButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    m_filling.setStartValue(0.0);
    m_filling.setEndValue(1.0);
    connect(&m_filling, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

QString LineNodeButton::stateName(LineNode::State state)
{
    switch (state) {
    case LineNode::State::Waiting:
        return tr("waiting");
    case LineNode::State::UnderWay:
        return tr("under way");
    case LineNode::State::Done:
        return tr("done");
    case LineNode::State::Failed:
        return tr("failed");
    case LineNode::State::Unknown:
        return tr("not known");
    }
    return {};
}

QColor LineNodeButton::stateColor(LineNode::State state)
{
    switch (state) {
    case LineNode::State::Waiting:
        return Theme::color(Token::Text3);
    case LineNode::State::UnderWay:
        return Theme::color(Token::Accent);
    case LineNode::State::Done:
        return Theme::color(Token::Good);
    case LineNode::State::Failed:
        return Theme::color(Token::Bad);
    case LineNode::State::Unknown:
        return Theme::color(Token::Attention);
    }
    return {};
}

void LineNodeButton::setNode(const LineNode& node, bool animate)
{
    const bool filled =
        m_node.state != LineNode::State::Done && node.state == LineNode::State::Done;
    m_node = node;
    QStringList parts{node.title};
    if (!node.caption.isEmpty())
        parts << node.caption;
    parts << stateName(node.state);
    setAccessibleName(QLocale().createSeparatedList(parts));
    QStringList description;
    if (!node.gap.isEmpty())
        description << tr("%1 after the step before.").arg(node.gap);
    if (!node.explanation.isEmpty())
        description << node.explanation;
    setAccessibleDescription(description.join(u' '));
    setToolTip(description.join(u'\n'));
    setCursor(node.destination ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_filling.stop();
    const int time = Theme::animationTime(FillTime);
    if (filled && animate && isVisible() && time > 0) {
        m_filling.setDuration(time);
        m_filling.start();
    }
    update();
}

void LineNodeButton::setOneLine(bool oneLine)
{
    m_oneLine = oneLine;
    update();
}

int LineNodeButton::naturalWidth() const
{
    const QFontMetrics title(Theme::font(TextStyle::Strong));
    const QFontMetrics caption(Theme::font(TextStyle::Secondary));
    return TextLeft + 6 +
           std::max({title.horizontalAdvance(m_node.title),
                     caption.horizontalAdvance(m_node.caption), 2 * MarkRadius});
}

int LineNodeButton::leastWidth() const
{
    const QFontMetrics title(Theme::font(TextStyle::Strong));
    return std::min(naturalWidth(),
                    TextLeft + 6 + std::clamp(title.horizontalAdvance(m_node.title), 60, 150));
}

void LineNodeButton::paintMark(QPainter& painter, QPointF centre) const
{
    const QColor colour = stateColor(m_node.state);
    const QColor ground = Theme::color(Token::Surface);
    constexpr qreal Radius = MarkRadius;
    painter.setRenderHint(QPainter::Antialiasing);
    switch (m_node.state) {
    case LineNode::State::Failed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(QRectF(centre.x() - 5, centre.y() - 5, 10, 10));
        break;
    case LineNode::State::Done: {
        const qreal share = m_filling.state() == QAbstractAnimation::Running
                                ? m_filling.currentValue().toReal()
                                : 1;
        painter.setPen(QPen(colour, 1.6));
        painter.setBrush(ground);
        painter.drawEllipse(centre, Radius, Radius);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(centre, (Radius - 2) * share, (Radius - 2) * share);
        break;
    }
    case LineNode::State::UnderWay:
    case LineNode::State::Unknown:
        painter.setPen(QPen(colour, 2.4));
        painter.setBrush(ground);
        painter.drawEllipse(centre, Radius - 0.4, Radius - 0.4);
        break;
    case LineNode::State::Waiting:
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(ground);
        painter.drawEllipse(centre, Radius, Radius);
        break;
    }
}

void LineNodeButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool inviting = isEnabled() && underMouse() && m_node.destination;
    QFont title = Theme::font(m_oneLine ? TextStyle::Secondary : TextStyle::Strong);
    title.setUnderline(inviting);
    if (m_oneLine) {
        paintMark(painter, QPointF(8.5, height() / 2.0));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setFont(title);
        painter.setPen(m_node.state == LineNode::State::Waiting ? Theme::color(Token::Text2)
                                                                : stateColor(m_node.state));
        const QRect text = rect().adjusted(22, 0, -4, 0);
        painter.drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_node.title, Qt::ElideRight, text.width()));
    } else {
        paintMark(painter, QPointF(MarkCentre));
        const bool waiting = m_node.state == LineNode::State::Waiting;
        const QRect titleRect(TextLeft, TitleTop, width() - TextLeft, LineHeight);
        painter.setFont(title);
        painter.setPen(Theme::color(waiting ? Token::Text2 : Token::Text1));
        painter.drawText(
            titleRect, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_node.title, Qt::ElideRight, titleRect.width()));
        const QRect captionRect = titleRect.translated(0, LineHeight - 1);
        painter.setFont(Theme::font(TextStyle::Secondary));
        painter.setPen(Theme::color(Token::Text2));
        painter.drawText(
            captionRect, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_node.caption, Qt::ElideRight, captionRect.width()));
    }
    if (hasFocus())
        ThemeStyle::drawFocusRing(&painter, m_oneLine ? rect() : rect().adjusted(0, 9, 0, 0));
}

void LineNodeButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        Q_EMIT neighbourRequested(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        Q_EMIT neighbourRequested(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QPushButton::keyPressEvent(event);
    }
}
