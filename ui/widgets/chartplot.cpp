// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartplot.h"

#include "core/models/chartscale.h"
#include "ui/widgets/chartlines.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

// More labels than this at the ends of lines would be a list, not labels.
constexpr int MostEndLabels = 8;
constexpr int MostLabelWidth = 120;
constexpr int LeastWidthForLabels = 420;
constexpr int LabelHeight = 14;
constexpr int TopRoom = 8;
constexpr int BottomRoom = 22;
constexpr int LabelGap = 8;
constexpr int LabelEdge = 6;
constexpr int TickWidth = 110;
constexpr int GridStepHeight = 56;
constexpr qreal LineWidth = 1.5;
// About 8 µs each.
constexpr qsizetype MostWidePoints = 2'500;

} // namespace

ChartStyle chartStyle(int place)
{
    static constexpr Token colors[] = {Token::Series1, Token::Series2, Token::Series3,
                                       Token::Series4, Token::Series5};
    static constexpr Qt::PenStyle lines[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    const auto at = std::size_t(std::max(place, 0));
    return {colors[at % std::size(colors)], lines[at / std::size(colors) % std::size(lines)]};
}

ChartPlot::ChartPlot(QWidget* parent) : QWidget(parent), m_lines(std::make_unique<ChartLines>())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ChartPlot::~ChartPlot() = default;

void ChartPlot::setContent(const ChartContent& content)
{
    m_content = content;
    // Whoever stays keeps its style; who comes takes the first that is free.
    QHash<QString, int> places;
    QSet<int> taken;
    for (const ChartSeries& series : std::as_const(m_content.series)) {
        if (const auto known = m_places.constFind(series.id); known != m_places.constEnd()) {
            places.insert(series.id, *known);
            taken.insert(*known);
        }
    }
    int next = 0;
    for (const ChartSeries& series : std::as_const(m_content.series)) {
        if (places.contains(series.id))
            continue;
        while (taken.contains(next))
            ++next;
        taken.insert(next);
        places.insert(series.id, next);
    }
    m_places = places;
    invalidate();
}

void ChartPlot::setHidden(const QSet<QString>& hidden)
{
    m_hidden = hidden;
    invalidate();
}

void ChartPlot::setRange(const ChartRange& range)
{
    if (range == m_range)
        return;
    m_range = range;
    invalidate();
}

void ChartPlot::setPlaceholder(const QString& sentence)
{
    m_placeholder = sentence;
    update();
}

void ChartPlot::setReading(std::optional<qint64> at)
{
    if (m_reading == at)
        return;
    m_reading = at;
    setAccessibleDescription(readingText());
    update();
}

void ChartPlot::invalidate()
{
    m_isStale = true;
    update();
}

double ChartPlot::xAt(qint64 at) const
{
    if (m_range.isEmpty())
        return m_area.left();
    return m_area.left() +
           double(at - m_range.from) / double(m_range.length()) * double(m_area.width());
}

double ChartPlot::yAt(double value) const
{
    return m_area.bottom() + 1 - value / m_top * double(m_area.height());
}

qint64 ChartPlot::timeAt(double x) const
{
    if (m_area.width() <= 0)
        return m_range.from;
    return m_range.from +
           qint64((x - m_area.left()) / double(m_area.width()) * double(m_range.length()));
}

void ChartPlot::findScale()
{
    double most = m_content.limit ? m_content.limit->value : 0.0;
    for (const ChartSeries& series : std::as_const(m_content.series)) {
        if (!isShown(series))
            continue;
        // What enters and leaves the picture counts as far as it is seen; the points beside it are
        // near enough.
        const auto before = [](const ChartPoint& point, qint64 at) {
            return point.at < at;
        };
        auto point =
            std::lower_bound(series.points.cbegin(), series.points.cend(), m_range.from, before);
        if (point != series.points.cbegin() && !(point - 1)->isStop())
            --point;
        for (; point != series.points.cend() && point->at <= m_range.to; ++point) {
            if (!point->isStop())
                most = std::max(most, point->value);
        }
    }
    const ValueScale scale =
        valueScale(most, std::clamp((height() - TopRoom - BottomRoom) / GridStepHeight, 2, 6));
    m_top = scale.top;
    m_step = scale.step;
}

void ChartPlot::findLabels(const QFontMetrics& metrics)
{
    m_labels.clear();
    m_labelWidth = 0;
    if (width() < LeastWidthForLabels)
        return;
    int shown = 0;
    for (const ChartSeries& series : std::as_const(m_content.series)) {
        if (!isShown(series) || ++shown > MostEndLabels) {
            if (shown > MostEndLabels)
                break;
            continue;
        }
        const std::optional<double> last = valueAt(series.points, m_range.to);
        if (!last)
            continue;
        const QString text = metrics.elidedText(series.label, Qt::ElideMiddle, MostLabelWidth);
        m_labels.append({text, placeOf(series.id), *last});
        m_labelWidth = std::max(m_labelWidth, metrics.horizontalAdvance(text));
    }
    if (shown > MostEndLabels) {
        m_labels.clear();
        m_labelWidth = 0;
    }
}

void ChartPlot::arrange()
{
    const QFontMetrics metrics(Theme::font(TextStyle::Caption));
    findScale();
    findLabels(metrics);
    int left = 0;
    for (double value = 0; value <= m_top * 1.0001; value += m_step)
        left = std::max(left, metrics.horizontalAdvance(valueText(value)));
    left += LabelGap + LabelEdge;
    const int right = m_labels.isEmpty() ? 6 : m_labelWidth + LabelGap + 4;
    m_area = QRect(left, TopRoom, std::max(1, width() - left - right),
                   std::max(1, height() - TopRoom - BottomRoom));

    // Labels of lines that end side by side give way to each other.
    for (EndLabel& label : m_labels)
        label.y = yAt(label.y);
    std::sort(m_labels.begin(), m_labels.end(),
              [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; });
    for (qsizetype i = 1; i < m_labels.size(); ++i)
        m_labels[i].y = std::max(m_labels[i].y, m_labels[i - 1].y + LabelHeight);
    double lowest = m_area.bottom() + 1;
    for (qsizetype i = m_labels.size(); i-- > 0;) {
        m_labels[i].y = std::min(m_labels[i].y, lowest);
        lowest = m_labels[i].y - LabelHeight;
    }

    const qsizetype shown =
        std::count_if(m_content.series.cbegin(), m_content.series.cend(),
                      [this](const ChartSeries& series) { return isShown(series); });
    const int most = std::min(int(MostChartPoints / std::max<qsizetype>(shown, 1)),
                              2 * std::max(m_area.width(), 1));
    QList<ChartLines::Line> lines;
    lines.reserve(shown);
    qsizetype points = 0;
    for (const ChartSeries& series : std::as_const(m_content.series)) {
        if (!isShown(series))
            continue;
        const ChartStyle style = chartStyle(placeOf(series.id));
        lines.append(
            {decimated(series.points, m_range, most),
             QPen(Theme::color(style.color), LineWidth, style.line, Qt::FlatCap, Qt::BevelJoin)});
        points += lines.constLast().points.size();
    }
    // Lines of one pixel cost a tenth of wider ones; the others grow with the picture, where that
    // is drawn larger.
    for (ChartLines::Line& line : lines) {
        if (points > MostWidePoints)
            line.pen.setWidthF(1);
        line.pen.setCosmetic(points > MostWidePoints);
    }
    m_lines->setArea(size(), m_area);
    m_lines->setGridColor(Theme::color(Token::Hairline));
    if (!m_range.isEmpty())
        m_lines->setScales(m_range, m_top, m_step);
    m_lines->setLines(lines);
}

int ChartPlot::drawnPoints() const
{
    return m_lines->points();
}

int ChartPlot::drawnPieces() const
{
    return m_lines->pieces();
}

void ChartPlot::paintGaps(QPainter& painter)
{
    const QFont caption = Theme::font(TextStyle::Caption);
    const QFontMetrics metrics(caption);
    painter.setFont(caption);
    for (const ChartRange& gap : std::as_const(m_content.gaps)) {
        if (gap.to < m_range.from || gap.from > m_range.to)
            continue;
        const double left = std::max(xAt(gap.from), double(m_area.left()));
        const double right = std::min(xAt(gap.to), double(m_area.right() + 1));
        // One pixel at least: short, but not nothing.
        const QRectF band(left, m_area.top(), std::max(right - left, 1.0), m_area.height());
        painter.fillRect(band, Theme::color(Token::Raised));
        const QString text = tr("not watched");
        if (band.width() >= metrics.horizontalAdvance(text) + 6) {
            painter.setPen(Theme::color(Token::Text2));
            painter.drawText(band.adjusted(0, 4, 0, 0), Qt::AlignHCenter | Qt::AlignTop, text);
        }
    }
}

void ChartPlot::paintMarks(QPainter& painter)
{
    const QFont caption = Theme::font(TextStyle::Caption);
    const QFontMetrics metrics(caption);
    painter.setFont(caption);
    double taken = -1; // As far as a text has been written.
    for (const ChartMark& mark : std::as_const(m_content.marks)) {
        if (!m_range.contains(mark.at))
            continue;
        const double x = std::round(xAt(mark.at)) + 0.5;
        painter.setPen(QPen(Theme::color(Token::Text2), 1, Qt::DotLine));
        painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom() + 1));
        const int room = std::max(int(m_area.right() - x), int(x) - m_area.left()) - 10;
        const QString text = metrics.elidedText(mark.text, Qt::ElideRight, room);
        const bool fits = x + 5 + metrics.horizontalAdvance(text) <= m_area.right();
        const QRectF place(fits ? x + 5 : m_area.left(), m_area.top() + 4,
                           fits ? m_area.right() - x - 5 : x - 5 - m_area.left(), metrics.height());
        const double width = metrics.horizontalAdvance(text) + 6;
        const double begin = fits ? place.left() : place.right() - width;
        if (begin < taken)
            continue;
        taken = begin + width;
        painter.setPen(Theme::color(Token::Text2));
        painter.drawText(place, fits ? Qt::AlignLeft : Qt::AlignRight, text);
    }
    if (m_content.limit && m_content.limit->value <= m_top) {
        const double y = std::round(yAt(m_content.limit->value)) + 0.5;
        painter.setPen(QPen(Theme::color(Token::Bad), 1, Qt::DashLine));
        painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right() + 1, y));
        painter.drawText(
            QRectF(m_area.left(), y - metrics.height() - 2, m_area.width() - 4, metrics.height()),
            Qt::AlignRight | Qt::AlignBottom,
            metrics.elidedText(m_content.limit->text, Qt::ElideRight, m_area.width()));
    }
}

void ChartPlot::paintSurroundings(QPainter& painter)
{
    const QFont caption = Theme::font(TextStyle::Caption);
    const QFontMetrics metrics(caption);
    paintGaps(painter);
    paintMarks(painter);
    painter.setFont(caption);
    painter.setPen(Theme::color(Token::Text2));
    for (double value = 0; value <= m_top * 1.0001; value += m_step) {
        const QRectF place(0, yAt(value) - 8, m_area.left() - LabelGap, 16);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, valueText(value));
    }
    const QList<TimeTick> ticks = timeTicks(m_range, std::max(m_area.width() / TickWidth, 2));
    for (const TimeTick& tick : ticks) {
        const double width = metrics.horizontalAdvance(tick.text) + 4;
        const double left = std::clamp(xAt(tick.at) - width / 2, double(m_area.left()),
                                       std::max(double(m_area.left()), this->width() - width));
        painter.drawText(QRectF(left, m_area.bottom() + 5, width, 16), Qt::AlignCenter, tick.text);
    }
    for (const EndLabel& label : std::as_const(m_labels)) {
        painter.setPen(Theme::color(chartStyle(label.place).color));
        painter.drawText(QRectF(m_area.right() + LabelGap, label.y - 8, m_labelWidth + 4, 16),
                         Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

void ChartPlot::paintPicture(QPainter& painter)
{
    arrange();
    m_lines->paint(painter);
    paintSurroundings(painter);
}

void ChartPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double ratio = devicePixelRatioF();
    if (m_isStale || m_picture.devicePixelRatio() != ratio) {
        m_isStale = false;
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter picture(&m_picture);
        paintPicture(picture);
    }
    painter.drawPixmap(0, 0, m_picture);
    if (m_lines->pieces() == 0 && !m_placeholder.isEmpty()) {
        painter.setFont(Theme::font(TextStyle::Body));
        painter.setPen(Theme::color(Token::Text2));
        painter.drawText(m_area.adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_placeholder);
    }
    if (m_reading)
        paintReading(painter);
}

void ChartPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    invalidate();
}

void ChartPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        invalidate();
}
