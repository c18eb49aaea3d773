// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordcopy.h"
#include "core/models/recordwindowmodel.h"
#include "core/services/streamservice.h"
#include "ui/widgets/page.h"

#include <QtCore/QTimer>

#include <optional>

class ActionButton;
class Banner;
class ElidedLabel;
class EmptyState;
class FilterBar;
class Inspector;
class PageHeader;
class QSplitter;
class QStackedLayout;
class RecordTable;
class StartMenu;
class TopicChooser;
namespace settings {
class Preferences;
}

/// *Stream*: what is happening on the bus, which event was it, what did it say exactly. GUI thread.
class StreamPage : public Page
{
    Q_OBJECT

public:
    StreamPage(StreamService& stream, settings::Preferences& preferences,
               QWidget* parent = nullptr);

    QString title() const override;
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;

    /// Asks which topics there are and begins to read the domain topics.
    void start();
    /// True when nothing is being loaded: rows are shown, or it is known that there are none.
    bool isSettled() const;
    RecordWindowModel& model() { return m_model; }

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader();
    void buildContent();
    void addActions();
    void connectModel();
    void connectService();
    void read(const QStringList& topics, const kafka::From& from,
              const std::optional<QList<Partition>>& partitions = {});
    void takeTopics(const Result<ClusterInfo>& cluster);
    void showState(const kafka::ConsumerState& state);
    void showCurrent();
    void showCoverage();
    void showSubtitle();
    void showRecord(const RecordAddress& address);
    void lookForWanted();
    void copy(CopyForm form);
    void copied(const CopiedText& copied);
    void showCopyMenu(const QPoint& globalPos);
    void openTopics();
    void focusContent();
    /// Table and inspector beside each other, or one above the other.
    void arrange();
    void showEmpty(bool empty);
    void describeEmpty();
    enum class BannerKind { Away, Stopped, Notice };
    void showBanner(BannerKind kind, const QString& lead, const QString& sentence,
                    const QString& linkText);

    StreamService& m_stream;
    settings::Preferences& m_preferences;
    RecordWindowModel m_model;
    QStringList m_topics;
    kafka::From m_from = kafka::From::newest(1000);
    /// A record that was asked for and is not here yet.
    std::optional<RecordAddress> m_wanted;
    bool m_started = false;
    /// Counts the records that were chosen: a large one that is still being taken apart must not
    /// replace a later one.
    quint64 m_inspected = 0;
    PageHeader* m_header = nullptr;
    ActionButton* m_topicsButton = nullptr;
    ActionButton* m_startButton = nullptr;
    QAction* m_pauseAction = nullptr;
    QAction* m_followAction = nullptr;
    QAction* m_inspectAction = nullptr;
    QList<QAction*> m_copyActions;
    StartMenu* m_startMenu = nullptr;
    TopicChooser* m_chooser = nullptr;
    FilterBar* m_filter = nullptr;
    Banner* m_banner = nullptr;
    BannerKind m_bannerKind = BannerKind::Notice;
    QSplitter* m_splitter = nullptr;
    RecordTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    Inspector* m_inspector = nullptr;
    ElidedLabel* m_coverage = nullptr;
    QTimer m_coverageTimer;
    QTimer m_rememberTimer;
};
