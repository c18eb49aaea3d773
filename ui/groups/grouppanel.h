// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/destination.h"
#include "core/models/grouppartitionmodel.h"
#include "core/models/grouprates.h"
#include "core/models/lagseriesmodel.h"
#include "ui/groups/groupfigures.h"
#include "ui/widgets/notices.h"

#include <QtCore/QFuture>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class ActionButton;
class Banner;
class ChartView;
class Chip;
class ElidedLabel;
class EmptyState;
class KeyedTable;
class QComboBox;
class QHBoxLayout;
class QSplitter;
class QStackedLayout;

/// One group: its verdict in a sentence, its figures, its lag over time, its partitions. GUI
/// thread.
class GroupPanel : public QWidget
{
    Q_OBJECT

public:
    using SeriesReader = std::function<QFuture<Result<LagSeries>>(
        const QString& group, const QDateTime& from, const QDateTime& to, int maxPoints)>;

    explicit GroupPanel(QWidget* parent = nullptr);

    void setSeriesReader(SeriesReader reader) { m_readSeries = std::move(reader); }
    void setRetention(GroupFigures::Retention retention);
    /// How much lag of a partition is too much for a group, as somebody chose it.
    using LimitOf = std::function<std::optional<qint64>(const QString& group)>;
    void setLimits(LimitOf limit) { m_limitOf = std::move(limit); }
    /// What the program itself did to a group, by time.
    using EventsOf = std::function<QList<ChartMark>(const QString& group)>;
    void setEvents(EventsOf events) { m_eventsOf = std::move(events); }
    /// Both may tell something else now.
    void refreshMarks();
    /// Asks for the alert line of the group that is shown.
    void chooseLimit();
    /// "Groups" in the breadcrumb.
    void setRoot(const QString& title);
    void addHeaderAction(QWidget* widget);

    /// Shows another group; what is known of it follows by update().
    void open(const QString& group);
    const QString& group() const { return m_group; }
    /// What a sweep told of it; null: it was not among the groups.
    void update(const GroupLag* group, const QDateTime& at, std::chrono::milliseconds every);
    /// The newest sweep failed; what stands here is as old as `at`.
    void showOld(const Error& error, const QDateTime& at);
    /// Chosen, as soon as it is listed; false where it is known that there is none.
    bool choose(const TopicPartition& where);
    std::optional<TopicPartition> chosen() const;
    /// The record at the committed offset of the chosen partition, or why there is none.
    void showRecord();

    KeyedTable& table() { return *m_table; }
    ChartView& chart() { return *m_chart; }
    const LagSeriesModel& series() const { return m_series; }
    QWidget* firstFocus();
    void cycleSpan();
    void cycleSplit();

    QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void leaveRequested();
    void navigationRequested(const Destination& destination);
    void noticeRequested(const Notice& notice);
    void layoutChanged();
    /// Nothing: no alert line.
    void limitChosen(const QString& group, std::optional<qint64> limit);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    void buildChart();
    void buildTable();
    void beginSeries();
    void readSeries();
    void readDetail();
    void showChart();
    void showHead();
    void showBanner();
    QString aboveLimit() const;
    void showContent();
    std::chrono::milliseconds span() const;

    SeriesReader m_readSeries;
    LimitOf m_limitOf;
    EventsOf m_eventsOf;
    QString m_group;
    std::optional<GroupLag> m_known;
    QDateTime m_at;
    std::chrono::milliseconds m_every{5000};
    std::optional<Error> m_error;
    bool m_isGone = false;
    bool m_isLooked = false;
    bool m_isChartStale = true;
    QString m_wanted;
    GroupPartitionModel m_model;
    LagSeriesModel m_series;
    GroupRates m_rates;
    /// An answer for another group or span is not taken.
    quint64 m_reading = 0;
    QString m_historyProblem;
    QTimer m_readAgain;
    QTimer m_detailLater;

    ActionButton* m_root;
    ElidedLabel* m_title;
    Chip* m_summary;
    Chip* m_verdict;
    QHBoxLayout* m_actions;
    Banner* m_banner;
    GroupFigures* m_figures;
    QSplitter* m_splitter;
    ChartView* m_chart;
    QComboBox* m_split;
    QComboBox* m_span;
    ElidedLabel* m_chartNote;
    KeyedTable* m_table;
    EmptyState* m_empty;
    QWidget* m_blank;
    QStackedLayout* m_stack;
};
