// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartview.h"

#include "ui/widgets/chartlegend.h"
#include "ui/widgets/chartplot.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRubberBand>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Qt Charts takes about 2 µs a point for it; nobody reads a chart faster.
constexpr auto ContentEvery = 1s;
// Below this nothing is sampled that could be told apart.
constexpr qint64 LeastRange = 5'000;

} // namespace

ChartView::ChartView(QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextStyle::Strong, Token::Text1, this)),
      m_legend(new ChartLegend(this)),
      m_plot(new ChartPlot(this)),
      m_controls(new QHBoxLayout),
      m_band(new QRubberBand(QRubberBand::Rectangle, m_plot))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_legend, 1);
    m_controls->setSpacing(8);
    head->addLayout(m_controls);
    layout->addLayout(head);
    layout->addWidget(m_plot, 1);
    m_plot->setObjectName(u"chartPlot"_s);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    setFocusProxy(m_plot);
    addFocusRing();
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ChartView::apply);
    connect(m_legend, &ChartLegend::shownRequested, this, &ChartView::setShown);
    connect(m_legend, &ChartLegend::onlyRequested, this, &ChartView::showOnly);
    connect(m_legend, &ChartLegend::allRequested, this, &ChartView::showAllSeries);
    addExports();
}

void ChartView::setTitle(const QString& title)
{
    m_title->setText(title);
    m_plot->setAccessibleName(title);
}

void ChartView::addControl(QWidget* widget)
{
    m_controls->addWidget(widget);
}

void ChartView::setPlaceholder(const QString& sentence)
{
    m_plot->setPlaceholder(sentence);
}

void ChartView::setContent(const ChartContent& content, const ChartRange& range)
{
    m_waiting = content;
    m_waitingRange = range;
    m_isWaiting = true;
    // While hidden the newest is kept, and shown once somebody can see it.
    if (!isVisible())
        return;
    const auto since =
        std::chrono::milliseconds(m_sinceShown.isValid() ? m_sinceShown.elapsed() : 1'000'000);
    if (m_isNew || since >= ContentEvery)
        apply();
    else if (!m_later.isActive())
        m_later.start(ContentEvery - since);
}

void ChartView::startAnew()
{
    m_isNew = true;
    m_isZoomed = false;
    m_hidden.clear();
    m_plot->setHidden(m_hidden);
    m_plot->setReading({});
}

void ChartView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isWaiting)
        apply();
}

void ChartView::apply()
{
    if (!m_isWaiting || !isVisible())
        return;
    m_later.stop();
    m_isWaiting = false;
    m_isNew = false;
    m_sinceShown.start();
    // Who looks at the newest end goes on looking at it.
    const bool followsEnd = m_isZoomed && m_zoom.to >= m_full.to;
    m_full = m_waitingRange;
    if (followsEnd)
        m_zoom = {m_full.to - m_zoom.length(), m_full.to};
    if (m_isZoomed && (m_zoom.from < m_full.from || m_zoom.to > m_full.to)) {
        const qint64 length = std::min(m_zoom.length(), m_full.length());
        const qint64 from = std::clamp(m_zoom.from, m_full.from, m_full.to - length);
        m_zoom = {from, from + length};
    }
    m_plot->setContent(m_waiting);
    m_waiting = {};
    m_plot->setRange(shownRange());
    showLegend();
}

ChartRange ChartView::shownRange() const
{
    return m_isZoomed ? m_zoom : m_full;
}

void ChartView::showLegend()
{
    QList<ChartLegend::Entry> entries;
    entries.reserve(m_plot->content().series.size());
    for (const ChartSeries& series : m_plot->content().series)
        entries.append({series.id, series.label, series.name, m_plot->placeOf(series.id),
                        !m_hidden.contains(series.id)});
    m_legend->setEntries(entries);
}

void ChartView::setShown(const QString& id, bool isShown)
{
    if (isShown == !m_hidden.contains(id))
        return;
    if (isShown)
        m_hidden.remove(id);
    else
        m_hidden.insert(id);
    m_plot->setHidden(m_hidden);
    showLegend();
    Q_EMIT hiddenChanged();
}

void ChartView::showOnly(const QString& id)
{
    QSet<QString> hidden;
    for (const ChartSeries& series : m_plot->content().series) {
        if (series.id != id)
            hidden.insert(series.id);
    }
    // A second time: all of them again.
    m_hidden = hidden == m_hidden ? QSet<QString>() : hidden;
    m_plot->setHidden(m_hidden);
    showLegend();
    Q_EMIT hiddenChanged();
}

void ChartView::showAllSeries()
{
    m_hidden.clear();
    m_plot->setHidden(m_hidden);
    showLegend();
    Q_EMIT hiddenChanged();
}

void ChartView::setZoom(ChartRange range)
{
    if (m_full.isEmpty())
        return;
    const qint64 least = std::min(LeastRange, m_full.length());
    const qint64 length = std::clamp(range.length(), least, m_full.length());
    const qint64 middle = range.from + range.length() / 2;
    const qint64 from = std::clamp(middle - length / 2, m_full.from, m_full.to - length);
    m_zoom = {from, from + length};
    m_isZoomed = length < m_full.length();
    m_plot->setRange(shownRange());
    Q_EMIT zoomChanged(shownRange());
}

void ChartView::zoom(double factor, qint64 around)
{
    if (factor <= 0)
        return;
    const ChartRange shown = shownRange();
    const double part = shown.isEmpty() ? 0.5 : double(around - shown.from) / shown.length();
    const auto length = qint64(double(shown.length()) / factor);
    // Clamped here, so that what is under the pointer stays under it at both limits.
    const qint64 least = std::min(LeastRange, m_full.length());
    const qint64 wanted = std::clamp(length, least, std::max(m_full.length(), least));
    const qint64 from = around - qint64(part * double(wanted));
    setZoom({from, from + wanted});
}

void ChartView::zoomTo(const ChartRange& range)
{
    setZoom(range);
}

void ChartView::pan(double share)
{
    const ChartRange shown = shownRange();
    const auto by = qint64(share * double(shown.length()));
    setZoom({shown.from + by, shown.to + by});
}

void ChartView::resetZoom()
{
    if (!m_isZoomed)
        return;
    m_isZoomed = false;
    m_plot->setRange(shownRange());
    Q_EMIT zoomChanged(shownRange());
}

void ChartView::read(qint64 at)
{
    m_plot->setReading(m_plot->nearestPoint(at));
}

void ChartView::moveReading(int direction)
{
    const ChartRange shown = shownRange();
    const qint64 from = m_plot->reading().value_or(direction > 0 ? shown.from - 1 : shown.to + 1);
    const std::optional<qint64> next = m_plot->neighbour(from, direction);
    if (!next || !m_full.contains(*next))
        return;
    if (!shown.contains(*next)) {
        const qint64 by = *next < shown.from ? *next - shown.from : *next - shown.to;
        setZoom({shown.from + by, shown.to + by});
    }
    m_plot->setReading(*next);
}
