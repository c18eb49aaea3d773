// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/chartvalues.h"
#include "ui/widgets/notices.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include <functional>

class ChartLegend;
class ChartPlot;
class QHBoxLayout;
class QRubberBand;
class TextLabel;

/// A live chart of values over time. Shows new content once a second at most and nothing while it
/// is hidden; what is zoomed to stays where it is, unless it is the newest end, which goes on.
///
/// Wheel: zoom at the pointer, with Shift sideways. Drag: sideways; with Shift, zoom to what is
/// drawn over. Double click: all. Keys: + and − zoom, Shift with an arrow goes sideways, an arrow
/// moves the reading from point to point, Home and End to the first and the last, 0 or Esc shows
/// all, 1 to 9 hide and show a series. GUI thread.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    /// Stands over the chart and in its pictures.
    void setTitle(const QString& title);
    /// In pictures, under the title.
    void setSubtitle(const QString& subtitle) { m_subtitle = subtitle; }
    /// Into the title's row, at the right.
    void addControl(QWidget* widget);
    /// A sentence where no line is.
    void setPlaceholder(const QString& sentence);

    /// @param range all that can be seen; its end is now
    void setContent(const ChartContent& content, const ChartRange& range);
    /// Forgets the zoom and what was hidden, and shows the next content at once: another thing.
    void startAnew();

    const ChartRange& fullRange() const { return m_full; }
    ChartRange shownRange() const;
    bool isZoomed() const { return m_isZoomed; }
    bool isShown(const QString& id) const { return !m_hidden.contains(id); }
    ChartPlot& plot() { return *m_plot; }

    /// What "Save the values" writes; without it the points that are drawn.
    void setValues(std::function<QByteArray(const ChartRange&)> values) { m_values = values; }
    /// Save as PNG, SVG, CSV, copy the picture; for the page's menu.
    QList<QAction*> exportActions() const { return m_exports; }
    /// The name of a file without its ending: "lag-email-service".
    void setFileName(const QString& name) { m_fileName = name; }

    QImage picture();
    QByteArray png();
    QByteArray svg();
    QByteArray csv() const;

public Q_SLOTS:
    void setShown(const QString& id, bool isShown);
    void showOnly(const QString& id);
    void showAllSeries();
    /// @param factor above 1 shows less
    void zoom(double factor, qint64 around);
    void zoomTo(const ChartRange& range);
    /// @param share of what is shown; negative = earlier
    void pan(double share);
    void resetZoom();
    void copyPicture();

Q_SIGNALS:
    /// By the user.
    void zoomChanged(const ChartRange& shown);
    void hiddenChanged();
    void noticeRequested(const Notice& notice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void apply();
    void setZoom(ChartRange range);
    void showLegend();
    bool handleKey(QKeyEvent* event);
    bool handleMouse(QMouseEvent* event);
    void handleWheel(QWheelEvent* event);
    void read(qint64 at);
    void moveReading(int direction);
    void addExports();
    void addFocusRing();
    void save(const QString& title, const QString& suffix, std::function<QByteArray()> bytes);
    QSize pictureSize() const;
    void paintPicture(QPainter& painter);

    TextLabel* m_title;
    ChartLegend* m_legend;
    ChartPlot* m_plot;
    QHBoxLayout* m_controls;
    QString m_subtitle;
    QString m_fileName;
    std::function<QByteArray(const ChartRange&)> m_values;
    QList<QAction*> m_exports;

    ChartContent m_waiting;
    ChartRange m_waitingRange;
    bool m_isWaiting = false;
    bool m_isNew = true;
    QElapsedTimer m_sinceShown;
    QTimer m_later;

    ChartRange m_full;
    ChartRange m_zoom;
    bool m_isZoomed = false;
    QSet<QString> m_hidden;

    enum class Drag { None, Pan, Zoom };
    Drag m_drag = Drag::None;
    QPoint m_dragFrom;
    ChartRange m_dragRange;
    QRubberBand* m_band;
};
