// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/savedview.h"
#include "core/models/filtervocabulary.h"
#include "core/models/heldspan.h"
#include "core/models/recordcopy.h"
#include "core/models/recordwindowmodel.h"
#include "core/services/streamservice.h"
#include "ui/stream/rangedialog.h"
#include "ui/widgets/page.h"

#include <QtCore/QTimer>

#include <optional>

class ActionButton;
class Banner;
class ColumnChooser;
class ElidedLabel;
class EmptyState;
class ExportFlow;
class FilterField;
class Inspector;
class PageHeader;
class QSplitter;
class QStackedLayout;
class RecordTable;
class SavedViewService;
class StartMenu;
struct StreamCoverage;
class TopicChooser;
namespace settings {
class Preferences;
}

/// *Stream*: what is happening on the bus, which event was it, what did it say exactly. GUI thread.
class StreamPage : public Page
{
    Q_OBJECT

public:
    StreamPage(StreamService& stream, SavedViewService& views, settings::Preferences& preferences,
               QWidget* parent = nullptr);

    QString title() const override;
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;

    /// Asks which topics there are and begins to read the domain topics.
    void start();
    /// True when nothing is being loaded: rows are shown, or it is known that there are none.
    bool isSettled() const;
    RecordWindowModel& model() { return m_model; }
    /// Where the command line would connect: {"--workspace", "Platform team"}. Never a secret.
    void setCommandConnection(const QStringList& words) { m_commandConnection = words; }
    /// What is shown, as a view without a name.
    SavedView currentView() const;
    /// The command line's words for what is shown.
    QString command() const;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader();
    void buildContent();
    void addActions();
    void connectModel();
    void connectService();
    void addReadingActions();
    void addKeepingActions();
    void read(const QStringList& topics, const StreamRange& range);
    /// The same topics and partitions from elsewhere, followed.
    void readFrom(const kafka::From& from);
    void askRange();
    void takeTopics(const Result<ClusterInfo>& cluster);
    void showState(const kafka::ConsumerState& state);
    void showCurrent();
    void showCoverage();
    void showSubtitle();
    void showRecord(const RecordAddress& address);
    void showNewest(const NewestRecords& newest);
    void lookForWanted();
    void copy(CopyForm form);
    void copied(const CopiedText& copied);
    void showCopyMenu(const QPoint& globalPos);
    void openTopics();
    void focusContent();
    /// Table and inspector beside each other, or one above the other.
    void arrange();
    void showEmpty(bool empty);
    void describeEmpty(const StreamCoverage& coverage);
    void takeEmptyStep();
    StreamCoverage coverage() const;
    void showCoverageDialog();
    void showFilterFault();
    live::FilterVocabulary vocabulary();
    void openViewsMenu();
    void askViewName();
    void saveView(const QString& name);
    void showView(const SavedViewId& id);
    void manageViews();
    void copyCommand();
    void saveValue();
    enum class BannerKind { Away, Stopped, Notice };
    void showBanner(BannerKind kind, const QString& lead, const QString& sentence,
                    const QString& linkText);

    StreamService& m_stream;
    SavedViewService& m_views;
    settings::Preferences& m_preferences;
    RecordWindowModel m_model;
    HeldSpans m_held;
    QStringList m_topics;
    StreamRange m_range{.from = kafka::From::newest(1000)};
    /// What was read before a single record was gone to.
    struct Reading
    {
        QStringList topics;
        StreamRange range;
    };
    std::optional<Reading> m_beforeJump;
    QStringList m_commandConnection;
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
    ActionButton* m_viewsButton = nullptr;
    ActionButton* m_columnsButton = nullptr;
    QAction* m_exportAction = nullptr;
    QAction* m_cancelExportAction = nullptr;
    StartMenu* m_startMenu = nullptr;
    TopicChooser* m_chooser = nullptr;
    ColumnChooser* m_columns = nullptr;
    ExportFlow* m_export = nullptr;
    FilterField* m_filter = nullptr;
    /// What completion offers, and for which rows it was gathered.
    live::FilterVocabulary m_vocabulary;
    std::optional<SequenceId> m_vocabularyEnd;
    Banner* m_banner = nullptr;
    BannerKind m_bannerKind = BannerKind::Notice;
    QSplitter* m_splitter = nullptr;
    RecordTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    int m_emptyStep = 0;
    QStackedLayout* m_stack = nullptr;
    Inspector* m_inspector = nullptr;
    ElidedLabel* m_coverage = nullptr;
    QTimer m_coverageTimer;
    QTimer m_rememberTimer;
};
