// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/chartvalues.h"
#include "ui/widgets/theme.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

#include <memory>

class ChartLines;

/// How a series is drawn: five colours, then the same five dashed, then dotted. Told apart by its
/// label as well.
struct ChartStyle
{
    Token color = Token::Series1;
    Qt::PenStyle line = Qt::SolidLine;
};
ChartStyle chartStyle(int place);

/// The picture of a chart: lines over time with their grid, gaps, marks, limit and labels, and what
/// is read at one moment. Shows what it is given; knows nothing of keys and mice. Qt Charts draws
/// grid and lines (chartlines.cpp alone includes it), this class what stands around them. GUI
/// thread.
class ChartPlot : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget* parent = nullptr);
    ~ChartPlot() override;

    void setContent(const ChartContent& content);
    const ChartContent& content() const { return m_content; }
    void setHidden(const QSet<QString>& hidden);
    /// The same series keeps its style while it is in the chart.
    int placeOf(const QString& id) const { return m_places.value(id); }

    void setRange(const ChartRange& range);
    const ChartRange& range() const { return m_range; }
    /// A sentence in the middle where there is no line.
    void setPlaceholder(const QString& sentence);

    /// What is read at this time; nothing = no reading.
    void setReading(std::optional<qint64> at);
    std::optional<qint64> reading() const { return m_reading; }
    /// Time and values at the reading, a line each; for screen readers and copies.
    QString readingText() const;
    /// The time of the nearest point of a visible series; `at` itself where there is none.
    qint64 nearestPoint(qint64 at) const;
    /// The next point after `at` or the last before it; nothing beyond the ends.
    std::optional<qint64> neighbour(qint64 at, int direction) const;

    QRect plotArea() const { return m_area; }
    qint64 timeAt(double x) const;
    double xAt(qint64 at) const;
    double yAt(double value) const;
    double top() const { return m_top; }

    /// The same picture without the reading, in this widget's size.
    void paintPicture(QPainter& painter);
    /// Points in all visible lines, as drawn.
    int drawnPoints() const;
    /// Pieces of lines as drawn: a gap makes two of one.
    int drawnPieces() const;

    QSize minimumSizeHint() const override { return {240, 140}; }
    QSize sizeHint() const override { return {640, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct EndLabel
    {
        QString text;
        int place = 0;
        double y = 0;
    };
    struct Row
    {
        int place = 0;
        QString name;
        double value = 0;
    };

    bool isShown(const ChartSeries& series) const { return !m_hidden.contains(series.id); }
    void invalidate();
    void arrange();
    void findScale();
    void findLabels(const QFontMetrics& metrics);
    void paintSurroundings(QPainter& painter);
    void paintGaps(QPainter& painter);
    void paintMarks(QPainter& painter);
    void paintReading(QPainter& painter);
    QList<Row> rowsAt(qint64 at) const;
    std::optional<ChartRange> gapAt(qint64 at) const;

    std::unique_ptr<ChartLines> m_lines;
    ChartContent m_content;
    QSet<QString> m_hidden;
    QHash<QString, int> m_places;
    ChartRange m_range;
    QString m_placeholder;
    std::optional<qint64> m_reading;
    QRect m_area;
    double m_top = 1;
    double m_step = 1;
    QList<EndLabel> m_labels;
    int m_labelWidth = 0;
    QPixmap m_picture;
    bool m_isStale = true;
};
