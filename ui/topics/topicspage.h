// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"
#include "core/models/topiclistmodel.h"
#include "ui/widgets/page.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <functional>

class ActionButton;
class Banner;
class Chip;
class ElidedLabel;
class EmptyState;
class FailedState;
class FilterBar;
class KeyedTable;
class LoadingBar;
class PageHeader;
class QComboBox;
class QStackedWidget;
class QVBoxLayout;
class TopicDelegate;
class TopicDetail;
class TopicService;

/// *Topics*: what there is on the bus, how it lies on the brokers and how fast it grows; and within
/// it the page of one topic. Follows the service while it is shown. GUI thread.
class TopicsPage : public Page
{
    Q_OBJECT

public:
    enum class Kafka { Present, None };
    /// The groups that read a topic; nothing while that is not known.
    using Readers = std::function<std::optional<QList<GroupLag>>(const QString& topic)>;

    TopicsPage(TopicService& topics, Kafka kafka, QWidget* parent = nullptr);
    ~TopicsPage() override;

    QString title() const override;
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;

    /// Where the groups that read a topic are asked for; without it none are shown.
    void setReaders(Readers readers);
    /// What the user or a look at the records says about topics, over what their names say.
    void setDeadLetters(const QHash<QString, bool>& known);
    /// Where the command line would connect: {"--workspace", "Platform team"}. Never a secret.
    void setCommandConnection(const QStringList& words) { m_commandConnection = words; }

    /// Filter, sorting, columns and the division of the page, as the user left them.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

    /// True when nothing is being loaded: rows are shown, or it is known why not.
    bool isSettled() const;
    TopicListModel& model() { return m_model; }
    TopicDetail& detail() { return *m_detail; }
    /// The command line's words for what is shown.
    QString command() const;

public Q_SLOTS:
    /// The groups are others now.
    void refreshReaders();

Q_SIGNALS:
    void layoutChanged();
    /// Somebody looks at this topic.
    void topicOpened(const QString& topic);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildActions();
    QAction* addAction(const QString& text, const QKeySequence& keys, void (TopicsPage::*slot)());
    QWidget* buildList();
    void buildTop(QVBoxLayout* layout);
    void connectService();
    void takeSnapshot();
    void takeConfigs();
    void refreshState();
    void refreshTop();
    void refreshFoot();
    void applyFilter();
    void clearFilter();
    void wantConfigs();
    void readConfig();
    void showList();
    void showTopic(const TopicPlace& place);
    bool showsTopic() const;
    KeyedTable& shownTable() const;
    void openCurrent();
    void openStream();
    void goBack();
    void beginFilter();
    void cycleShow();
    void sortByNext();
    void reverseOrder();
    void chooseColumns();
    void focusTable();
    void focusReaders();
    void focusSettings();
    void toggleSettings();
    void copyNames();
    void copyCsv();
    void copyCommand();
    void copyPlaceLink();
    void copied(const QString& title, const QString& text, const QString& sentence = {});
    QString currentTopic() const;

    TopicService& m_topics;
    const bool m_hasKafka;
    TopicListModel m_model;
    Readers m_readers;
    QStringList m_commandConnection;
    /// Of the topic shown: when its settings were asked for.
    QElapsedTimer m_configAge;
    quint64 m_configGeneration = 0;
    QTimer m_filterTimer;
    QTimer m_sightTimer;
    QTimer m_ageTimer;
    QList<QAction*> m_rowActions;
    QAction* m_streamAction = nullptr;
    QAction* m_openAction = nullptr;
    QAction* m_backAction = nullptr;
    QAction* m_settingsAction = nullptr;
    QStackedWidget* m_outer = nullptr;
    QWidget* m_list = nullptr;
    PageHeader* m_header = nullptr;
    Chip* m_offline = nullptr;
    Chip* m_behind = nullptr;
    ActionButton* m_open = nullptr;
    FilterBar* m_filter = nullptr;
    QComboBox* m_show = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    KeyedTable* m_table = nullptr;
    TopicDelegate* m_delegate = nullptr;
    EmptyState* m_noMatch = nullptr;
    EmptyState* m_empty = nullptr;
    EmptyState* m_noKafka = nullptr;
    FailedState* m_failed = nullptr;
    LoadingBar* m_loading = nullptr;
    ElidedLabel* m_foot = nullptr;
    TopicDetail* m_detail = nullptr;
};
