// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/grouplistmodel.h"
#include "ui/groups/grouppalette.h"
#include "ui/groups/grouppanel.h"
#include "ui/widgets/page.h"

#include <QtCore/QTimer>

#include <optional>

class GroupListPanel;
class QStackedLayout;

/// *Groups*: who reads from this cluster, how far behind, and why that matters. Shows what it is
/// given, sweep by sweep; asks for the past of the one group that is looked at. GUI thread.
class GroupsPage : public Page
{
    Q_OBJECT

public:
    enum class Kafka { Present, None };

    explicit GroupsPage(Kafka kafka, QWidget* parent = nullptr);

    QString title() const override;
    /// A GroupPlace opens that group; the page itself is the list.
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;

    /// Where sparklines come from: totals, oldest first, NaN where nothing is known.
    void setTrends(GroupListModel::Trends trends) { m_model.setTrends(std::move(trends)); }
    void setSeriesReader(GroupPanel::SeriesReader reader);
    void setRetention(GroupFigures::Retention retention);
    /// Where the command line would connect: {"--workspace", "Platform team"}. Never a secret.
    void setCommandConnection(const QStringList& words) { m_commandConnection = words; }

    GroupListModel& model() { return m_model; }
    GroupPanel& panel() { return *m_panel; }
    /// All groups, for the command palette.
    const PaletteSource& palette() const { return m_palette; }
    /// Empty while the list is shown.
    QString openGroup() const;
    /// The command line's words for what is shown.
    QString command() const;
    /// True when an answer has come, whatever it is.
    bool isSettled() const { return m_isSettled; }

    QByteArray saveLayout() const;
    /// False, and nothing changes, for a state that does not fit.
    bool restoreLayout(const QByteArray& state);

public Q_SLOTS:
    /// The newest sweep. @param every how often they come
    void showSweep(const LagSweep& sweep, std::chrono::milliseconds every);
    /// The newest sweep failed; what was shown stays, in grey.
    void showFailure(const Error& error);

Q_SIGNALS:
    void refreshRequested();
    /// The topics of the group that is open: how long they keep records is wanted.
    void topicsLookedAt(const QStringList& topics);
    void layoutChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addActions();
    void open(const QString& group);
    void leave();
    void showAge();
    void copyCommand();
    void copyPlaceLink();
    void tellTopics();

    GroupListModel m_model;
    GroupPalette m_palette{m_model};
    GroupListPanel* m_list;
    GroupPanel* m_panel;
    QStackedLayout* m_stack;
    QStringList m_commandConnection;
    Kafka m_kafka;
    QDateTime m_sweptAt;
    qint64 m_partitions = 0;
    std::chrono::milliseconds m_every{5000};
    std::chrono::milliseconds m_took{0};
    std::optional<Error> m_error;
    bool m_isSettled = false;
    QTimer m_ageTimer;
};
