// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hexview.h"

#include "core/models/recordbody.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <limits>

HexView::HexView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bytes in hex"));
}

void HexView::setBytes(const QByteArray& bytes)
{
    m_bytes = bytes;
    verticalScrollBar()->setValue(0);
    updateRange();
    viewport()->update();
}

int HexView::lineHeight() const
{
    return QFontMetrics(Theme::font(TextStyle::MonoSmall)).height() + 2;
}

void HexView::updateRange()
{
    const qint64 lines = recordHexLineCount(m_bytes);
    const int page = std::max(1, viewport()->height() / lineHeight());
    verticalScrollBar()->setRange(
        0, int(std::clamp<qint64>(lines - page, 0, std::numeric_limits<int>::max())));
    verticalScrollBar()->setPageStep(page);
    const int width = QFontMetrics(Theme::font(TextStyle::MonoSmall)).horizontalAdvance(u'0') * 78;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void HexView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateRange();
}

void HexView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setFont(Theme::font(TextStyle::MonoSmall));
    painter.setPen(Theme::color(Token::Text1));
    const int height = lineHeight();
    const QStringList lines =
        recordHexLines(m_bytes, verticalScrollBar()->value(), viewport()->height() / height + 1);
    int y = painter.fontMetrics().ascent();
    for (const QString& line : lines) {
        painter.drawText(-horizontalScrollBar()->value(), y, line);
        y += height;
    }
}

void HexView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}
