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
/// Narrower than this a verdict cannot be read.
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
    setNodes(m_whole, line.nodes);
    setNodes(m_fewer, line.fewer);

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

void LineWidget::setNodes(Form& form, const QList<LineNode>& nodes)
{
    const bool grows = !form.nodes.isEmpty();
    form.nodes = nodes;
    while (form.buttons.size() > nodes.size())
        form.buttons.takeLast()->deleteLater();
    while (form.buttons.size() < nodes.size()) {
        form.buttons.append(addButton());
        if (form.buttons.size() > 1)
            setTabOrder(form.buttons.at(form.buttons.size() - 2), form.buttons.constLast());
    }
    for (qsizetype i = 0; i < form.buttons.size(); ++i)
        form.buttons[i]->setNode(nodes[i], grows);
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
    return QList<QAbstractButton*>(m_form->buttons.cbegin(), m_form->buttons.cend());
}

QSize LineWidget::sizeHint() const
{
    return {m_foldAlways ? 240 : 640, m_foldAlways ? FoldedHeight : LineNodeButton::NodeHeight};
}

QSize LineWidget::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

int LineWidget::step(const Form& form, int node, int nodeWidth)
{
    const bool last = node + 1 >= form.nodes.size();
    if (last)
        return nodeWidth;
    const QFontMetrics caption(Theme::font(TextStyle::Caption));
    const int gap = caption.horizontalAdvance(form.nodes[node + 1].gap);
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

int LineWidget::verdictLeft(int lastNode)
{
    return lastNode + LineNodeButton::MarkCentre.x() + MarkRoom + 7;
}

bool LineWidget::arrange(const Form& form, Texts texts, Arrangement& result) const
{
    const int count = int(form.buttons.size());
    result = {};
    int left = 0;
    for (int i = 0; i < count; ++i) {
        const int own =
            texts == Texts::Whole ? form.buttons[i]->naturalWidth() : form.buttons[i]->leastWidth();
        result.widths.append(own);
        result.last = left;
        left += step(form, i, own);
    }
    result.used = left;
    if (left > width())
        return false;
    if (m_line.verdict.isEmpty())
        return true;
    // Best: in one line with the nodes, right of the last mark.
    const QSize one = verdictSize(100000);
    if (verdictLeft(result.last) + one.width() <= width()) {
        result.verdict = one.width() + 2;
        result.verdictInLine = true;
        return true;
    }
    // Else in up to three lines beside the last node.
    const int room = width() - left - NodeGap;
    if (room < VerdictLeast)
        return false;
    result.verdict = room;
    const int most = QFontMetrics(Theme::font(TextStyle::Secondary)).lineSpacing() * VerdictLines;
    return verdictSize(room).height() <= most + 2;
}

void LineWidget::place()
{
    Arrangement places;
    const Form& before = *m_form;
    m_form = &m_whole;
    bool fits = arrange(m_whole, Texts::Whole, places) ||
                (m_fewer.nodes.isEmpty() && arrange(m_whole, Texts::Shortened, places));
    if (!fits && !m_fewer.nodes.isEmpty()) {
        // Whole texts of fewer nodes say more than the beginnings of all texts.
        m_form = &m_fewer;
        fits = arrange(m_fewer, Texts::Whole, places);
        if (!fits && arrange(m_whole, Texts::Shortened, places)) {
            m_form = &m_whole;
            fits = true;
        } else if (!fits) {
            fits = arrange(m_fewer, Texts::Shortened, places);
        }
    }
    for (const Form* form : {&m_whole, &m_fewer}) {
        for (LineNodeButton* button : form->buttons) {
            if (form != m_form)
                button->hide();
        }
    }
    if (&before != m_form)
        update();
    const QList<LineNodeButton*>& buttons = m_form->buttons;
    const int count = int(buttons.size());
    const int height = m_foldAlways ? FoldedHeight : LineNodeButton::NodeHeight;
    m_folded = m_foldAlways || !fits;
    m_dot->setVisible(count > 0 && m_folded);
    m_dot->setGeometry(0, (height - FoldedHeight) / 2, width(), FoldedHeight);
    m_verdictRect = {};
    if (m_folded) {
        for (LineNodeButton* button : buttons)
            button->hide();
        return;
    }
    // Room that is left widens shortened texts again, from the left.
    int spare = places.verdictInLine || m_line.verdict.isEmpty() ? width() - places.used : 0;
    if (places.verdictInLine)
        spare = std::min(spare, width() - verdictLeft(places.last) - places.verdict);
    int left = 0;
    int last = 0;
    for (int i = 0; i < count; ++i) {
        const int more = std::clamp(buttons[i]->naturalWidth() - places.widths[i], 0, spare);
        spare -= more;
        buttons[i]->show();
        buttons[i]->setGeometry(left, 0, places.widths[i] + more, LineNodeButton::NodeHeight);
        last = left;
        left += step(*m_form, i, places.widths[i] + more);
    }
    const int y = LineNodeButton::MarkCentre.y();
    if (places.verdictInLine)
        m_verdictRect = QRect(verdictLeft(last), y - 10, places.verdict, 21);
    else if (places.verdict > 0)
        m_verdictRect = QRect(left + NodeGap, 0, places.verdict, LineNodeButton::NodeHeight);
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
    const QList<LineNodeButton*>& buttons = m_form->buttons;
    const qsizetype index = buttons.indexOf(from);
    const qsizetype next = index + by;
    if (index >= 0 && next >= 0 && next < buttons.size())
        buttons[next]->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void LineWidget::paintEvent(QPaintEvent*)
{
    const QList<LineNodeButton*>& buttons = m_form->buttons;
    if (m_folded || buttons.isEmpty())
        return;
    QPainter painter(this);
    const int y = LineNodeButton::MarkCentre.y();
    const QFont small = Theme::font(TextStyle::Caption);
    for (qsizetype i = 1; i < buttons.size(); ++i) {
        const LineNode& node = m_form->nodes[i];
        const int from = buttons[i - 1]->x() + LineNodeButton::MarkCentre.x() + MarkRoom;
        const int to = buttons[i]->x() + LineNodeButton::MarkCentre.x() - MarkRoom;
        const bool reached =
            node.state == LineNode::State::Done || node.state == LineNode::State::Failed;
        if (reached) {
            painter.fillRect(QRect(from, y - 1, to - from, 2), Theme::color(Token::Accent));
        } else {
            QPen pen(Theme::color(Token::Text3), 1);
            pen.setDashPattern({4, 3});
            painter.setPen(pen);
            painter.drawLine(from, y, to, y);
        }
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
        painter.drawText(m_verdictRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
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
