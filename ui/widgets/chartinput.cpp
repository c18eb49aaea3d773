// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartView that hears keys, wheel and pointer.
#include "ui/widgets/chartplot.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QRubberBand>

#include <algorithm>
#include <cmath>

namespace {

constexpr double ZoomStep = 1.25;
constexpr double PanStep = 0.15;
constexpr int LeastDrag = 4;

/// The plot with the ring that shows where the keyboard is.
class FocusRing : public QWidget
{
public:
    explicit FocusRing(QWidget* plot) : QWidget(plot)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        ThemeStyle::drawFocusRing(&painter, rect());
    }
};

} // namespace

void ChartView::addFocusRing()
{
    new FocusRing(m_plot);
}

bool ChartView::handleKey(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const ChartRange shown = shownRange();
    const qint64 around = m_plot->reading().value_or(shown.from + shown.length() / 2);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(ZoomStep * ZoomStep, around);
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoom(1 / (ZoomStep * ZoomStep), around);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Left ? -1 : 1;
        if (shift)
            pan(direction * PanStep);
        else
            moveReading(direction);
        return true;
    }
    case Qt::Key_Home:
    case Qt::Key_End: {
        const bool first = event->key() == Qt::Key_Home;
        const auto point = m_plot->neighbour(first ? shown.from - 1 : shown.to + 1, first ? 1 : -1);
        if (point)
            m_plot->setReading(*point);
        return true;
    }
    case Qt::Key_0:
        resetZoom();
        return true;
    case Qt::Key_Escape:
        if (m_plot->reading()) {
            m_plot->setReading({});
            return true;
        }
        if (m_isZoomed) {
            resetZoom();
            return true;
        }
        return false;
    default:
        break;
    }
    const int place = event->key() - Qt::Key_1;
    if (place >= 0 && place < 9 && place < m_plot->content().series.size()) {
        const QString id = m_plot->content().series.at(place).id;
        setShown(id, m_hidden.contains(id));
        return true;
    }
    return false;
}

void ChartView::handleWheel(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    const bool sideways =
        event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(angle.x()) > std::abs(angle.y());
    const int delta = std::abs(angle.x()) > std::abs(angle.y()) ? angle.x() : angle.y();
    if (delta == 0)
        return;
    if (sideways)
        pan(-double(delta) / 120 * PanStep);
    else
        zoom(std::pow(ZoomStep, double(delta) / 120), m_plot->timeAt(event->position().x()));
    event->accept();
}

bool ChartView::handleMouse(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (event->button() != Qt::LeftButton || m_full.isEmpty())
            return false;
        m_plot->setFocus(Qt::MouseFocusReason);
        m_drag = event->modifiers().testFlag(Qt::ShiftModifier) ? Drag::Zoom : Drag::Pan;
        m_dragFrom = at;
        m_dragRange = shownRange();
        return true;
    case QEvent::MouseMove: {
        if (m_drag == Drag::None) {
            const QRect area = m_plot->plotArea().adjusted(-4, -8, 4, 8);
            if (area.contains(at))
                read(m_plot->timeAt(at.x()));
            else
                m_plot->setReading({});
            return true;
        }
        const int moved = at.x() - m_dragFrom.x();
        if (m_drag == Drag::Zoom) {
            const QRect area = m_plot->plotArea();
            const int left = std::max(area.left(), std::min(at.x(), m_dragFrom.x()));
            const int right = std::min(area.right(), std::max(at.x(), m_dragFrom.x()));
            m_band->setGeometry(left, area.top(), std::max(1, right - left), area.height());
            m_band->setVisible(std::abs(moved) >= LeastDrag);
            return true;
        }
        if (std::abs(moved) >= LeastDrag || m_plot->cursor().shape() == Qt::ClosedHandCursor) {
            m_plot->setCursor(Qt::ClosedHandCursor);
            m_plot->setReading({});
            const double width = std::max(1, m_plot->plotArea().width());
            const auto by = qint64(-double(moved) / width * double(m_dragRange.length()));
            setZoom({m_dragRange.from + by, m_dragRange.to + by});
        }
        return true;
    }
    case QEvent::MouseButtonRelease: {
        if (event->button() != Qt::LeftButton || m_drag == Drag::None)
            return false;
        const Drag drag = std::exchange(m_drag, Drag::None);
        m_band->hide();
        m_plot->unsetCursor();
        if (drag == Drag::Zoom && std::abs(at.x() - m_dragFrom.x()) >= LeastDrag) {
            const qint64 a = m_plot->timeAt(m_dragFrom.x());
            const qint64 b = m_plot->timeAt(at.x());
            setZoom({std::min(a, b), std::max(a, b)});
        }
        return true;
    }
    case QEvent::MouseButtonDblClick:
        resetZoom();
        return true;
    default:
        return false;
    }
}

bool ChartView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        auto* key = static_cast<QKeyEvent*>(event);
        if (event->type() == QEvent::KeyPress)
            return handleKey(key);
        // Esc and the figures are the chart's while it has the focus, also where a page has them.
        const bool escape = key->key() == Qt::Key_Escape && (m_plot->reading() || m_isZoomed);
        const bool figure = key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9 &&
                            key->modifiers() == Qt::NoModifier;
        if (escape || figure)
            event->accept();
        return escape || figure;
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        return handleMouse(static_cast<QMouseEvent*>(event));
    case QEvent::Wheel:
        handleWheel(static_cast<QWheelEvent*>(event));
        return true;
    case QEvent::Leave:
        m_plot->setReading({});
        return false;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::Resize:
        for (QObject* child : m_plot->children()) {
            if (auto* ring = dynamic_cast<FocusRing*>(child)) {
                ring->setGeometry(m_plot->rect());
                // Who clicked knows where the keyboard is.
                if (event->type() == QEvent::FocusIn)
                    ring->setVisible(static_cast<QFocusEvent*>(event)->reason() !=
                                     Qt::MouseFocusReason);
                else if (event->type() == QEvent::FocusOut)
                    ring->hide();
            }
        }
        return false;
    default:
        return false;
    }
}
