// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/grouplistpanel.h"

#include "ui/groups/groupdelegate.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyedtable.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"

#include <QtCore/QLocale>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int CoverageHeight = 31;

const QList<int>& groupWidths()
{
    static const QList<int> widths = [] {
        QList<int> list(GroupListModel::ColumnCount, 100);
        list[GroupListModel::Group] = 176;
        list[GroupListModel::State] = 88;
        list[GroupListModel::Protocol] = 112;
        list[GroupListModel::Members] = 82;
        list[GroupListModel::Lag] = 82;
        list[GroupListModel::Trend] = 92;
        list[GroupListModel::Behind] = 92;
        list[GroupListModel::Verdict] = 118;
        list[GroupListModel::Reason] = 320;
        return list;
    }();
    return widths;
}

} // namespace

GroupListPanel::GroupListPanel(GroupListModel& model, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_header(new PageHeader(this)),
      m_filter(new FilterBar(this)),
      m_attention(new ActionButton(tr("Needs attention"), ActionButton::Kind::Secondary, this)),
      m_empty(new EmptyState),
      m_failed(new FailedState),
      m_blank(new QWidget),
      m_loading(new LoadingBar(this)),
      m_coverage(new ElidedLabel(TextStyle::Secondary, Token::Text2, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header->setTitle(title);
    layout->addWidget(m_header);

    m_filter->setObjectName(u"groupFilter"_s);
    m_filter->setPlaceholder(tr("Group, topic or member"));
    m_attention->setObjectName(u"groupAttention"_s);
    m_attention->setCheckable(true);
    m_attention->setShownShortcut(QKeySequence(Qt::Key_A));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 10);
    line->setSpacing(8);
    line->addWidget(m_filter, 1);
    line->addWidget(m_attention);
    layout->addLayout(line);
    layout->addWidget(new Hairline(Qt::Horizontal, this));

    m_table = new KeyedTable(model,
                             {.keyOf =
                                  [&model](int row) {
                                      const GroupLag* group = model.groupAt(row);
                                      return group ? group->group : QString();
                                  },
                              .rowOf =
                                  [&model](const QString& key) {
                                      return model.rowOf(key);
                                  }},
                             {.flexible = GroupListModel::Reason,
                              .leastFlexible = 220,
                              .widths = groupWidths(),
                              .yielding = {GroupListModel::Protocol, GroupListModel::Members,
                                           GroupListModel::State, GroupListModel::Trend},
                              .sortColumn = model.sortColumn(),
                              .sortOrder = model.sortOrder()});
    m_table->setObjectName(u"groupTable"_s);
    m_table->setAccessibleName(tr("Consumer groups"));
    m_table->setItemDelegate(
        new GroupDelegate({.chip = GroupListModel::Verdict,
                           .sparkline = GroupListModel::Trend,
                           .figures = {GroupListModel::Lag},
                           .quiet = {GroupListModel::State, GroupListModel::Protocol,
                                     GroupListModel::Members, GroupListModel::Reason},
                           .trendRole = GroupListModel::TrendRole,
                           .weightRole = GroupListModel::WeightRole,
                           .oldRole = GroupListModel::OldRole},
                          m_table));
    connect(m_table, &KeyedTable::opened, this, &GroupListPanel::opened);
    connect(m_table, &KeyedTable::columnsChanged, this, &GroupListPanel::layoutChanged);
    connect(m_table, &KeyedTable::leftUpwards, m_filter, &FilterBar::beginEditing);
    connect(&model, &GroupListModel::refreshed, m_table, &KeyedTable::keepCurrent);
    connect(&model, &GroupListModel::refreshed, this, [this] {
        showCounts();
        showContent();
    });

    auto* content = new QWidget;
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_table);
    m_empty->setIcon(IconName::Groups);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_failed);
    m_blank->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(m_blank);
    layout->addWidget(content, 1);
    m_loading->setCancellable(false);
    m_loading->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    layout->addWidget(m_loading);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    m_coverage->setFixedHeight(CoverageHeight);
    m_coverage->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    foot->addWidget(m_coverage, 1);
    m_coverage->setContentsMargins(0, 0, 0, 0);
    m_coverage->setAccessibleName(tr("What was read"));
    layout->addLayout(foot);

    connect(m_filter, &FilterBar::textChanged, this, [this](const QString& text) {
        GroupFilter filter = m_model.filter();
        filter.text = text;
        m_model.setFilter(filter);
    });
    const auto toContent = [this] {
        this->content()->setFocus();
    };
    connect(m_filter, &FilterBar::left, this, toContent);
    connect(m_filter, &FilterBar::submitted, this, toContent);
    connect(m_attention, &QPushButton::toggled, this, [this](bool only) {
        GroupFilter filter = m_model.filter();
        filter.onlyAttention = only;
        m_model.setFilter(filter);
        Q_EMIT layoutChanged();
    });
    connect(m_empty, &EmptyState::actionRequested, this, &GroupListPanel::takeEmptyStep);
    connect(m_failed, &FailedState::retryRequested, this, &GroupListPanel::refreshRequested);
    showCounts();
    showContent();
}

void GroupListPanel::addHeaderAction(QWidget* widget)
{
    m_header->addAction(widget);
}

void GroupListPanel::setOnlyAttention(bool only)
{
    m_attention->setChecked(only);
}

QWidget* GroupListPanel::content()
{
    // What takes the place of the table later takes its focus too.
    QWidget* shown = m_stack->currentWidget();
    return shown == m_table || shown == m_blank ? shown : m_filter;
}

void GroupListPanel::setState(State state, const std::optional<Error>& error)
{
    m_state = state;
    if (state == State::Failed && error)
        m_failed->setFailure(tr("The groups could not be read"), *error);
    if (state == State::Waiting && !m_loading->isRunning())
        m_loading->start(tr("Asking Kafka for its groups and their offsets"));
    else if (state != State::Waiting)
        m_loading->finish();
    showCounts();
    showContent();
}

void GroupListPanel::setCoverage(const QString& text)
{
    m_coverage->setText(text);
}

void GroupListPanel::showCounts()
{
    const int total = m_model.totalCount();
    const int listed = m_model.rowCount();
    const int attention = m_model.attentionCount();
    QString subtitle;
    if (m_state == State::Listed && total > 0) {
        subtitle = tr("%Ln group(s)", nullptr, total);
        if (attention > 0)
            subtitle = tr("%1, %2").arg(subtitle, tr("%Ln need(s) attention", nullptr, attention));
    }
    m_header->setSubtitle(subtitle);
    m_filter->setCountText(
        m_filter->text().isEmpty()
            ? QString()
            : tr("%1 of %2").arg(QLocale().toString(listed), QLocale().toString(total)));
}

void GroupListPanel::showContent()
{
    if (m_state == State::Failed) {
        m_stack->setCurrentWidget(m_failed);
        return;
    }
    if (m_model.rowCount() > 0) {
        const bool wasAwaited = m_blank->hasFocus();
        m_stack->setCurrentWidget(m_table);
        if (wasAwaited)
            m_table->setFocus();
        return;
    }
    if (m_state == State::Waiting) {
        m_stack->setCurrentWidget(m_blank);
        return;
    }
    if (m_state == State::NoKafka) {
        m_empty->setTitle(tr("This workspace has no Kafka"));
        m_empty->setSentence(tr("Give it the addresses of its brokers, and the groups that read "
                                "from them stand here with their lag."));
        m_empty->setAction({});
    } else if (m_model.totalCount() == 0) {
        m_empty->setTitle(tr("No consumer group yet"));
        m_empty->setSentence(tr("Who reads from this cluster stands here, with what is still to be "
                                "read and how old it is. Only groups that this login may see are "
                                "told by Kafka."));
        m_empty->setAction(tr("Look again"), QKeySequence(Qt::Key_F5));
    } else if (m_model.filter().onlyAttention && m_model.filter().text.isEmpty()) {
        m_empty->setTitle(tr("No group needs attention"));
        m_empty->setSentence(tr("All of them keep up, or have nothing to do."));
        m_empty->setAction(tr("Show all groups"), QKeySequence(Qt::Key_A));
    } else {
        m_empty->setTitle(tr("No group fits"));
        m_empty->setSentence(tr("No group, topic or member of a group has these words."));
        m_empty->setAction(tr("Clear the filter"));
    }
    m_stack->setCurrentWidget(m_empty);
}

void GroupListPanel::takeEmptyStep()
{
    if (m_model.totalCount() == 0) {
        Q_EMIT refreshRequested();
        return;
    }
    m_attention->setChecked(false);
    m_filter->clear();
    m_table->setFocus();
}
