// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/destination.h"
#include "core/models/configlistmodel.h"
#include "core/models/partitionlistmodel.h"
#include "core/models/readerlistmodel.h"

#include <QtWidgets/QWidget>

class ActionButton;
class BrokersPicture;
class Chip;
class ConfigDelegate;
class ElidedLabel;
class EmptyState;
class KeyedTable;
class LoadingBar;
class PartitionDelegate;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTableView;
class TextLabel;

/// One topic: where its partitions lie and how they are doing, who reads it, and how it is set up.
/// Shows what it is given; asks for everything else. GUI thread.
class TopicDetail : public QWidget
{
    Q_OBJECT

public:
    explicit TopicDetail(QWidget* parent = nullptr);

    /// @param streamAction "Open in stream"; the page's
    void addHeaderAction(QAction* action, const QKeySequence& shown);

    void setTopic(const QString& topic, std::optional<Partition> partition);
    const QString& topic() const { return m_model.topicName(); }
    void setSnapshot(const TopicSnapshotPtr& snapshot);
    /// What is shown is older than it should be.
    void setOld(bool old);
    void setDeadLetter(bool isDeadLetter);

    void setConfig(const TopicConfig& config);
    void setConfigFailure(const Error& error);
    void awaitConfig();
    /// All settings, or those that differ.
    void toggleAllSettings();

    /// Nothing: it is not known yet who reads it.
    void setReaders(const std::optional<QList<TopicReaderRow>>& rows);

    /// Nothing where no partition is chosen.
    std::optional<Partition> currentPartition() const;
    PartitionListModel& model() { return m_model; }
    KeyedTable& table() { return *m_table; }
    QTableView& readers() { return *m_readersView; }
    QTableView& settings() { return *m_configView; }
    QWidget* firstFocus();

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void backRequested();
    /// Enter on a partition.
    void streamRequested(Partition partition);
    void navigationRequested(const Destination& destination);
    void layoutChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHeader();
    QWidget* buildReaders();
    QWidget* buildSettings();
    void showState();
    void showHeader();
    void showSettingsTitle();
    void fitPicture();
    /// As many rows as there are partitions, until the user divides the page.
    void fitTable();

    PartitionListModel m_model;
    ReaderListModel m_readers;
    ConfigListModel m_config;
    TopicSnapshotPtr m_snapshot;
    std::optional<Partition> m_wanted;
    bool m_isDeadLetter = false;
    bool m_isDivided = false;
    QString m_kept;
    ElidedLabel* m_title;
    QList<Chip*> m_chips;
    QWidget* m_header;
    QStackedWidget* m_stack;
    QWidget* m_content;
    EmptyState* m_missing;
    LoadingBar* m_loading;
    BrokersPicture* m_picture;
    QScrollArea* m_pictureArea;
    KeyedTable* m_table;
    PartitionDelegate* m_partitionDelegate;
    QSplitter* m_upDown;
    QSplitter* m_sides;
    TextLabel* m_readersNote;
    QStackedWidget* m_readersStack;
    QTableView* m_readersView;
    TextLabel* m_settingsTitle;
    ActionButton* m_settingsAll;
    TextLabel* m_settingsNote;
    QStackedWidget* m_settingsStack;
    QTableView* m_configView;
};
