// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linewidget.h"

#include "ui/widgets/linenodebutton.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

namespace {

constexpr int NodeGap = 22;
constexpr int MarkRoom = LineNodeButton::MarkRadius + 3;
constexpr int FoldedHeight = 22;
/// The verdict may take this much beside the nodes before it is broken into lines.
constexpr int VerdictWidth = 260;
constexpr int VerdictLeast = 110;
constexpr int VerdictLines = 3;

} // namespace

LineWidget::LineWidget(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("The way of this change"));
    m_dot = addButton();
    m_dot->setOneLine(true);
    m_dot->hide();
}

LineNodeButton* LineWidget::addButton()
{
    auto* button = new LineNodeButton(this);
    connect(button, &LineNodeButton::clicked, this, [this, button] { choose(button); });
    connect(button, &LineNodeButton::neighbourRequested, this,
            [this, button](int by) { moveFocus(button, by); });
    return button;
}

void LineWidget::setLine(const Line& line)
{
    if (m_line == line)
        return;
    const bool grows = !m_line.nodes.isEmpty();
    m_line = line;
    while (m_buttons.size() > line.nodes.size())
        m_buttons.takeLast()->deleteLater();
    while (m_buttons.size() < line.nodes.size()) {
        m_buttons.append(addButton());
        if (m_buttons.size() > 1)
            setTabOrder(m_buttons.at(m_buttons.size() - 2), m_buttons.constLast());
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setNode(line.nodes[i], grows);

    LineNode folded;
    folded.state = line.verdictState;
    folded.title = verdictText();
    QStringList steps;
    for (const LineNode& node : line.nodes) {
        steps << tr("%1: %2").arg(node.title, LineNodeButton::stateName(node.state));
        if (node.destination)
            folded.destination = node.destination;
    }
    folded.explanation = steps.join(u'\n');
    m_dot->setNode(folded, grows);
    setAccessibleDescription(line.verdict);
    place();
    update();
}

QString LineWidget::verdictText() const
{
    if (!m_line.verdict.isEmpty())
        return m_line.verdict;
    return m_line.nodes.isEmpty() ? QString() : m_line.nodes.constLast().title;
}

void LineWidget::setFolded(bool folded)
{
    m_foldAlways = folded;
    updateGeometry();
    place();
    update();
}

QList<QAbstractButton*> LineWidget::nodeButtons() const
{
    if (m_line.nodes.isEmpty())
        return {};
    if (m_folded)
        return {m_dot};
    return QList<QAbstractButton*>(m_buttons.cbegin(), m_buttons.cend());
}

QSize LineWidget::sizeHint() const
{
    return {m_foldAlways ? 240 : 640, m_foldAlways ? FoldedHeight : LineNodeButton::NodeHeight};
}

QSize LineWidget::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

int LineWidget::step(int node, int nodeWidth) const
{
    const bool last = node + 1 >= m_line.nodes.size();
    if (last)
        return nodeWidth;
    const QFontMetrics caption(Theme::font(TextStyle::Caption));
    const int gap = caption.horizontalAdvance(m_line.nodes[node + 1].gap);
    return std::max(nodeWidth + NodeGap, gap > 0 ? gap + 2 * MarkRoom + 16 : 2 * MarkRoom + 24);
}

QSize LineWidget::verdictSize(int width) const
{
    if (m_line.verdict.isEmpty())
        return {0, 0};
    const QFontMetrics metrics(Theme::font(TextStyle::Secondary));
    return metrics
        .boundingRect(QRect(0, 0, width, 1000), Qt::AlignLeft | Qt::TextWordWrap, m_line.verdict)
        .size();
}

void LineWidget::place()
{
    const int count = int(m_buttons.size());
    const int height = m_foldAlways ? FoldedHeight : LineNodeButton::NodeHeight;
    const int oneLine = verdictSize(10000).width();
    const bool verdict = oneLine > 0;
    const int allowed =
        verdictSize(1).height() > 0
            ? QFontMetrics(Theme::font(TextStyle::Secondary)).lineSpacing() * VerdictLines + 2
            : 0;

    // Whole texts first, then captions cut, then one dot.
    QList<int> widths;
    int used = 0;
    int verdictWidth = 0;
    bool fits = false;
    for (const bool natural : {true, false}) {
        widths.clear();
        used = 0;
        for (int i = 0; i < count; ++i) {
            const int own = natural ? m_buttons[i]->naturalWidth() : m_buttons[i]->leastWidth();
            widths.append(own);
            used += step(i, own);
        }
        verdictWidth = verdict ? std::min(oneLine + 2, natural ? VerdictWidth : VerdictLeast) : 0;
        const int room = width() - used - (verdict ? NodeGap : 0);
        if (verdict && room > verdictWidth)
            verdictWidth = std::min(room, std::max(oneLine + 2, VerdictLeast));
        fits = room >= verdictWidth && (!verdict || verdictSize(verdictWidth).height() <= allowed);
        if (fits)
            break;
    }

    m_folded = m_foldAlways || (count > 0 && !fits);
    const bool shown = count > 0;
    m_dot->setVisible(shown && m_folded);
    m_dot->setGeometry(0, (height - FoldedHeight) / 2, width(), FoldedHeight);
    int left = 0;
    // Room that is left widens the cut captions again, from the left.
    int spare = fits ? std::max(0, width() - used - verdictWidth - (verdict ? NodeGap : 0)) : 0;
    for (int i = 0; i < count; ++i) {
        const int more = std::min(spare, m_buttons[i]->naturalWidth() - widths[i]);
        spare -= more;
        m_buttons[i]->setVisible(!m_folded);
        m_buttons[i]->setGeometry(left, 0, widths[i] + more, LineNodeButton::NodeHeight);
        left += step(i, widths[i] + more);
    }
    m_verdictRect = {};
    if (fits && verdict && !m_folded)
        m_verdictRect = QRect(left + NodeGap, 0, verdictWidth, LineNodeButton::NodeHeight);
}

void LineWidget::choose(LineNodeButton* button)
{
    if (button->node().destination) {
        // By value: the slot may well set another line.
        const Destination destination = *button->node().destination;
        Q_EMIT activated(destination);
    } else if (!button->toolTip().isEmpty()) {
        QToolTip::showText(button->mapToGlobal(QPoint(0, button->height())), button->toolTip(),
                           button);
    }
}

void LineWidget::moveFocus(LineNodeButton* from, int by)
{
    const qsizetype index = m_buttons.indexOf(from);
    const qsizetype next = index + by;
    if (index >= 0 && next >= 0 && next < m_buttons.size())
        m_buttons[next]->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void LineWidget::paintEvent(QPaintEvent*)
{
    if (m_folded || m_buttons.isEmpty())
        return;
    QPainter painter(this);
    const int y = LineNodeButton::MarkCentre.y();
    const QFont small = Theme::font(TextStyle::Caption);
    for (qsizetype i = 1; i < m_buttons.size(); ++i) {
        const LineNode& node = m_line.nodes[i];
        const int from = m_buttons[i - 1]->x() + LineNodeButton::MarkCentre.x() + MarkRoom;
        const int to = m_buttons[i]->x() + LineNodeButton::MarkCentre.x() - MarkRoom;
        const bool reached =
            node.state == LineNode::State::Done || node.state == LineNode::State::Failed;
        QPen pen(Theme::color(reached ? Token::Accent : Token::Text3), reached ? 1.6 : 1.2);
        if (!reached)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(from, y + 0.5), QPointF(to, y + 0.5));
        if (!node.gap.isEmpty()) {
            painter.setFont(small);
            painter.setPen(Theme::color(Token::Text2));
            painter.drawText(QRect(from, 2, to - from - 4, y - 4), Qt::AlignRight | Qt::AlignBottom,
                             node.gap);
        }
    }
    if (!m_verdictRect.isEmpty()) {
        painter.setFont(Theme::font(TextStyle::Secondary));
        painter.setPen(m_line.verdictState == LineNode::State::Waiting
                           ? Theme::color(Token::Text2)
                           : LineNodeButton::stateColor(m_line.verdictState));
        // One line stands at the height of the nodes, more are centred.
        const bool single =
            verdictSize(m_verdictRect.width()).height() <= painter.fontMetrics().lineSpacing() + 1;
        const QRect where =
            single ? QRect(m_verdictRect.x(), y - 10, m_verdictRect.width(), 21) : m_verdictRect;
        painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                         m_line.verdict);
    }
}

void LineWidget::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void LineWidget::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        place();
}
