// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/models/grouplistmodel.h"

#include <QtWidgets/QWidget>

class ActionButton;
class ElidedLabel;
class EmptyState;
class FailedState;
class FilterBar;
class KeyedTable;
class LoadingBar;
class PageHeader;
class QAction;
class QStackedLayout;

/// The list of groups with its filter and its states: none yet, none at all, none that fit, failed,
/// old. GUI thread.
class GroupListPanel : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        NoKafka, ///< The workspace has no Kafka.
        Waiting, ///< No answer yet.
        Listed,
        Failed, ///< No sweep has ever succeeded.
    };

    GroupListPanel(GroupListModel& model, const QString& title, QWidget* parent = nullptr);

    void setState(State state, const std::optional<Error>& error = {});
    /// In the foot: what was covered, and how old it is.
    void setCoverage(const QString& text);
    void addHeaderAction(QWidget* widget);
    KeyedTable& table() { return *m_table; }
    FilterBar& filter() { return *m_filter; }
    /// Table, or what stands in its place.
    QWidget* content();
    void setOnlyAttention(bool only);

Q_SIGNALS:
    void opened(const QString& group);
    void refreshRequested();
    void layoutChanged();

private:
    void showCounts();
    void showContent();
    void takeEmptyStep();

    GroupListModel& m_model;
    State m_state = State::Waiting;
    PageHeader* m_header;
    FilterBar* m_filter;
    ActionButton* m_attention;
    KeyedTable* m_table;
    EmptyState* m_empty;
    FailedState* m_failed;
    QWidget* m_blank;
    LoadingBar* m_loading;
    QStackedLayout* m_stack;
    ElidedLabel* m_coverage;
};
