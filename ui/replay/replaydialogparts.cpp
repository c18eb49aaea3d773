// SPDX-License-Identifier: GPL-3.0-or-later
// The two faces of the dialog: the form and the preview.
#include "ui/replay/replaydialog.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A kind of position is the word of the command line before its value.
void addKind(QComboBox* combo, const QString& name, const QString& word, const QString& example)
{
    combo->addItem(name, word);
    combo->setItemData(combo->count() - 1, example, Qt::UserRole + 1);
}

} // namespace

QWidget* ReplayDialog::buildForm()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    layout->addLayout(form);
    const auto pair = [](QWidget* left, QWidget* right, int leftStretch) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(left, leftStretch);
        row->addWidget(right, 1);
        return row;
    };
    m_topics->setObjectName(u"replayTopics"_s);
    m_topics->setPlaceholderText(tr("Topics, with commas between them"));
    m_topics->setAccessibleName(tr("Topics"));
    m_addTopic->setAccessibleName(tr("Add a topic"));
    m_addTopic->setMinimumContentsLength(8);
    m_addTopic->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("Topics"), pair(m_topics, m_addTopic, 4));
    addKind(m_fromKind, tr("The beginning"), u"beginning"_s, {});
    addKind(m_fromKind, tr("A time"), u"time:"_s, u"2026-03-20 08:15"_s);
    addKind(m_fromKind, tr("A while ago"), u"ago:"_s, u"10m"_s);
    addKind(m_fromKind, tr("An offset in each partition"), u"offset:"_s, u"41200"_s);
    m_fromKind->setObjectName(u"replayFromKind"_s);
    m_from->setObjectName(u"replayFrom"_s);
    m_from->setAccessibleName(tr("From"));
    form->addRow(tr("From"), pair(m_fromKind, m_from, 1));
    addKind(m_toKind, tr("The end as it is now"), u"end"_s, {});
    addKind(m_toKind, tr("A time"), u"time:"_s, u"2026-03-20 09:00"_s);
    addKind(m_toKind, tr("A while ago"), u"ago:"_s, u"5m"_s);
    addKind(m_toKind, tr("An offset in each partition"), u"offset:"_s, u"41300"_s);
    m_toKind->setObjectName(u"replayToKind"_s);
    m_to->setObjectName(u"replayTo"_s);
    m_to->setAccessibleName(tr("To"));
    form->addRow(tr("To"), pair(m_toKind, m_to, 1));
    m_filter->bar().setPlaceholder(tr("Every record; or a filter, such as type:sprint.*"));
    m_filter->bar().setFixedWidthFont(true);
    m_filter->bar().setObjectName(u"replayFilter"_s);
    form->addRow(tr("Records"), m_filter);
    m_into->setObjectName(u"replayInto"_s);
    m_into->setPlaceholderText(tr("A topic of its own"));
    form->addRow(tr("Into"), m_into);
    m_creates->setObjectName(u"replayCreates"_s);
    m_creates->setChecked(true);
    m_deletes->setObjectName(u"replayDeletes"_s);
    form->addRow(QString(), m_creates);
    form->addRow(QString(), m_deletes);
    m_paceKind->addItem(tr("As fast as it goes"), int(Pace::Free));
    m_paceKind->addItem(tr("At most, records a second"), int(Pace::Rate));
    m_paceKind->addItem(tr("As fast as they came, times"), int(Pace::Times));
    m_paceKind->setObjectName(u"replayPaceKind"_s);
    m_pace->setObjectName(u"replayPace"_s);
    m_pace->setRange(0.01, 1'000'000);
    m_pace->setValue(100);
    m_pace->setAccessibleName(tr("Pace"));
    form->addRow(tr("Pace"), pair(m_paceKind, m_pace, 1));
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"replayProblem"_s);
    layout->addStretch();
    layout->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_copy->setObjectName(u"copyReplayCommand"_s);
    m_show->setObjectName(u"planReplay"_s);
    m_show->setDefault(true);
    auto* close = new ActionButton(tr("Not now"), ActionButton::Kind::Secondary);
    close->setShownShortcut(Qt::Key_Escape);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_show);
    layout->addLayout(buttons);
    return page;
}

QWidget* ReplayDialog::buildPreview()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 20, 0, 20);
    layout->setSpacing(10);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(20, 0, 20, 0);
    head->addWidget(new TextLabel(tr("What this replay does"), TextStyle::Strong, Token::Text1));
    head->addWidget(new TextLabel(tr("A preview: nothing is written yet."), TextStyle::Secondary,
                                  Token::Text2));
    layout->addLayout(head);
    auto* loading = new QHBoxLayout;
    loading->setContentsMargins(20, 0, 20, 0);
    loading->addWidget(m_loading);
    layout->addLayout(loading);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setObjectName(u"replayPreview"_s);
    m_scroll->setAccessibleName(tr("What the replay does"));
    layout->addWidget(m_scroll, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(20, 0, 20, 0);
    m_previewProblem->setWordWrap(true);
    m_previewProblem->setObjectName(u"replayStartProblem"_s);
    foot->addWidget(m_previewProblem);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_back->setObjectName(u"changeReplay"_s);
    m_start->setObjectName(u"startReplay"_s);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_start);
    foot->addLayout(buttons);
    layout->addLayout(foot);
    return page;
}
