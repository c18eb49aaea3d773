// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/filtertexts.h"
#include "core/models/recordlist.h"
#include "core/models/recordtexts.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QCache>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

/// The rows of the live table that are on screen, whatever the size of the store: the model exposes
/// one window of the list and moves it, so that an append costs the same at ten rows and at ten
/// million. Position, selection and paging work on sequence ids. GUI thread.
class RecordWindowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Time,
        Topic,
        PartitionNumber,
        OffsetNumber,
        Key,
        Type,
        Entity,
        Summary,
        ColumnCount
    };
    enum Role {
        SequenceRole = Qt::UserRole, ///< quint64
        SelectedRole,                ///< bool
        CurrentRole,                 ///< bool: the row that the keyboard acts on
        ToneRole,                    ///< int of EventTone
        NullRole,                    ///< bool: the cell stands for a null
        ProblemRole,                 ///< QString: what is wrong with the record; empty mostly
    };
    explicit RecordWindowModel(QObject* parent = nullptr);
    ~RecordWindowModel() override;

    /// Shows another store, with the filter as it is. Selection and position start anew.
    void setStore(std::shared_ptr<live::RecordStore> store);
    /// Null before the first store.
    const RecordList* list() const { return m_list.get(); }

    /// An expression of the filter language. One that has a fault changes nothing but
    /// filterFault(): what is shown is still what filter() says.
    void setFilter(const QString& text);
    /// The expression by which the rows were chosen.
    QString filter() const { return m_filter; }
    /// What is wrong with the text that was set last.
    const std::optional<FilterFaultText>& filterFault() const { return m_fault; }

    TimeDisplay times() const { return m_times; }
    void setTimes(TimeDisplay times);

    /// How many rows fit on the screen.
    void setPageRows(int rows);
    int pageRows() const { return m_pageRows; }
    /// The place of the first row on screen.
    qint64 top() const { return m_top; }
    qint64 total() const;
    /// Scrolls. Leaves following unless the end is in sight.
    void setTop(qint64 place);

    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    bool isPaused() const { return m_paused; }
    void setPaused(bool paused);
    /// How many records came since the pause.
    qint64 waiting() const;

    // Selection: a range between an anchor and the current record.
    std::optional<SequenceId> current() const { return m_current; }
    qint64 selectedCount() const;
    /// Oldest first; at most `limit`.
    QList<SequenceId> selected(qint64 limit) const;
    enum class Extend { No, Yes };
    /// Makes a record the current one and brings it on screen. Ends following: who looks at one
    /// record does not want to see it run away.
    void setCurrent(SequenceId id, Extend extend = Extend::No);
    /// Moves the current record by this many rows of the list.
    void moveCurrent(qint64 rows, Extend extend = Extend::No);
    void moveToStart(Extend extend = Extend::No);
    /// Follows from there on.
    void moveToEnd(Extend extend = Extend::No);
    void selectAll();
    void clearSelection();
    std::optional<SequenceId> sequenceAtRow(int row) const;
    /// The cells of a row on screen, for painting; null when there is none. Valid until the next
    /// call that changes the model.
    const RecordTexts* textsAtRow(int row) const;
    bool isRowSelected(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Between two makings of relative times.
    static constexpr int TimesMilliseconds = 1000;
    /// Between two ticks; below the eye's notice, above what painting costs.
    static constexpr int TickMilliseconds = 16;

Q_SIGNALS:
    /// total() or top() changed.
    void extentChanged();
    void followingChanged(bool following);
    void pausedChanged(bool paused);
    void currentChanged();
    void selectionChanged();
    /// The filter found or searched more.
    void coverageChanged();
    /// filterFault() is another one, or gone.
    void filterFaultChanged();
    void timesChanged(TimeDisplay times);

private:
    struct Row;

    void scheduleTick();
    void tick();
    /// Puts the window where following or the anchor says and announces what changed.
    void settle();
    void show(qint64 top);
    void hold(SequenceId id, int row);
    void announceWindow();
    const Row* row(SequenceId id) const;
    qint64 lastTop() const;
    bool isSelected(SequenceId id) const;

    void applyFilter();

    std::unique_ptr<RecordList> m_list;
    QString m_filter;
    std::shared_ptr<const live::CompiledFilter> m_compiled;
    std::optional<FilterFaultText> m_fault;
    TimeDisplay m_times = TimeDisplay::Local;
    /// Relative times grow old: counts up when they have to be made anew.
    quint64 m_timesVersion = 0;
    QTimer m_timesTimer;
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    int m_pageRows = 0;
    int m_rows = 0;
    qint64 m_top = 0;
    bool m_following = true;
    bool m_paused = false;
    /// While not following: the record that stays where it is on the screen, and how many rows
    /// stand above it.
    std::optional<SequenceId> m_heldId;
    int m_heldRow = 0;
    /// What the rows on screen are; a tick that leaves them alone repaints nothing.
    QList<SequenceId> m_shown;
    std::optional<SequenceId> m_current;
    std::optional<SequenceId> m_anchor;
    mutable QCache<quint64, Row> m_cache;
};
