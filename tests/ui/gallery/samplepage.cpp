// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/samplepage.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace {

QTableView* sampleTable(QWidget* parent)
{
    auto* model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({u"Person"_s, u"Role"_s, u"Days"_s, u"at 85 %"_s});
    const QStringList rows[] = {{u"Ines Duarte"_s, u"Developer"_s, u"9"_s, u"7.65"_s},
                                {u"Tomasz Wrona"_s, u"Tester"_s, u"7"_s, u"5.95"_s},
                                {u"Mei Tanaka"_s, u"Product Owner"_s, u"6"_s, u"5.10"_s},
                                {u"Luc Perrin"_s, u"Designer"_s, u"4"_s, u"3.40"_s}};
    for (const QStringList& row : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : row)
            items << new QStandardItem(text);
        items[2]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        items[3]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow(items);
    }
    for (const int column : {2, 3})
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                             Qt::TextAlignmentRole);
    auto* table = new QTableView(parent);
    prepareTable(table);
    table->setModel(model);
    table->setAccessibleName(u"People"_s);
    table->setColumnWidth(0, 180);
    table->setColumnWidth(1, 160);
    table->selectRow(1);
    return table;
}

} // namespace

Line sampleLine(LineNode::State last)
{
    Line line;
    const RecordAddress address{u"sprint.lifecycle"_s, Partition(2), Offset(418)};
    line.nodes = {
        {LineNode::State::Done,
         u"Saved by you"_s,
         u"10:42:07.118"_s,
         {},
         u"In the outbox."_s,
         Destination(OperationId())},
        {LineNode::State::Done, u"201 Created"_s, u"sprint service"_s, u"9 ms"_s,
         u"The service stored it."_s, Destination(OperationId())},
        {last, u"sprint.created"_s,
         last == LineNode::State::Done ? u"sprint.lifecycle · 2 @ 418"_s : u"sprint.lifecycle"_s,
         last == LineNode::State::Done ? u"38 ms"_s : QString(), u"The first event after it."_s,
         last == LineNode::State::Done ? std::optional<Destination>(address) : std::nullopt}};
    line.verdictState = last;
    switch (last) {
    case LineNode::State::Done:
        line.verdict = u"Seen after 38 ms"_s;
        break;
    case LineNode::State::Failed:
        line.verdict = u"The service refused it."_s;
        break;
    case LineNode::State::Unknown:
        line.verdict = u"Silent: sprint.created did not come within 5 s. The service may not "
                       "publish, or Kafka may be away from it."_s;
        break;
    case LineNode::State::UnderWay:
    case LineNode::State::Waiting:
        line.verdict = u"Waiting for its events"_s;
        break;
    }
    return line;
}

SamplePage::SamplePage(PageId id, const QString& title, QWidget* parent)
    : Page(id, parent), m_title(title)
{}

void SamplePage::navigateTo(const Destination& destination)
{
    m_visited.append(destination);
}

void SamplePage::showSprint(const Line& line)
{
    auto* header = new PageHeader;
    header->setTitle(u"Sprint 31-07"_s);
    header->setSubtitle(u"3 – 14 March 2031 · 9 working days"_s);
    header->addAction(new ActionButton(addPageAction(u"Explain figures"_s, QKeySequence(u"X"_s)),
                                       ActionButton::Kind::Quiet));
    header->addAction(new ActionButton(u"Delete…"_s));
    header->addAction(new ActionButton(addPageAction(u"Save"_s, QKeySequence(u"Ctrl+S"_s)),
                                       ActionButton::Kind::Primary));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(header);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, Theme::GroupGap);
    inner->setSpacing(Theme::GroupGap);
    auto* way = new LineWidget;
    way->setLine(line);
    inner->addWidget(way);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(36);
    const QStringList texts[] = {
        {u"Capacity"_s, u"43.5 days"_s, u"service says 44: it has no half days"_s},
        {u"With 85 % confidence"_s, u"37.0 days"_s, u"service says 37.4"_s},
        {u"Working days"_s, u"9"_s, u"1 holiday"_s}};
    for (const QStringList& text : texts) {
        auto* figure = new FigureLabel;
        figure->setCaption(text[0]);
        figure->setFigure(text[1]);
        figure->setSubline(text[2]);
        figure->setExplainable(true);
        figures->addWidget(figure);
    }
    figures->addStretch();
    inner->addLayout(figures);
    rows->addLayout(inner);
    rows->addWidget(sampleTable(this), 1);
}

void SamplePage::showParts()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(Theme::PageMargin, Theme::PageMargin, Theme::PageMargin, 8);
    rows->setSpacing(12);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto* primary = new ActionButton(u"Save"_s, ActionButton::Kind::Primary);
    primary->setShownShortcut(QKeySequence(u"Ctrl+S"_s));
    auto* pause = new ActionButton(u"Pause"_s);
    pause->setIconName(IconName::Pause);
    pause->setShownShortcut(QKeySequence(u"Space"_s));
    auto* off = new ActionButton(u"Not now"_s);
    off->setEnabled(false);
    auto* offPrimary = new ActionButton(u"Save"_s, ActionButton::Kind::Primary);
    offPrimary->setEnabled(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             primary, pause, new ActionButton(u"Quiet"_s, ActionButton::Kind::Quiet),
             new ActionButton(u"Delete the sprint"_s, ActionButton::Kind::Danger), off, offPrimary,
             new QPushButton(u"Stock"_s), new KeyCap(QKeySequence(u"N"_s)), new Chip(u"planned"_s),
             new Chip(u"day 6 of 9"_s, Tone::Accent), new Chip(u"fine"_s, Tone::Good),
             new Chip(u"late"_s, Tone::Attention), new Chip(u"stalled"_s, Tone::Bad)})
        buttons->addWidget(widget);
    buttons->addStretch();
    rows->addLayout(buttons);

    auto* fields = new QHBoxLayout;
    fields->setSpacing(8);
    auto* edit = new QLineEdit(u"26-08"_s);
    edit->setAccessibleName(u"Number"_s);
    auto* combo = new QComboBox;
    combo->addItems({u"Developer"_s, u"Tester"_s});
    combo->setAccessibleName(u"Role"_s);
    auto* spin = new QSpinBox;
    spin->setRange(0, 100);
    spin->setValue(85);
    spin->setSuffix(u" %"_s);
    spin->setAccessibleName(u"Confidence"_s);
    auto* date = new QDateEdit(QDate(2031, 3, 3));
    date->setCalendarPopup(true);
    date->setAccessibleName(u"Start"_s);
    auto* check = new QCheckBox(u"Follow"_s);
    check->setChecked(true);
    auto* radio = new QRadioButton(u"From now"_s);
    radio->setChecked(true);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{edit, combo, spin, date, check, new QCheckBox(u"Off"_s),
                                         radio, new QRadioButton(u"From the beginning"_s)})
        fields->addWidget(widget);
    fields->addStretch();
    rows->addLayout(fields);

    auto* filter = new FilterBar;
    filter->setPlaceholder(u"Filter"_s);
    filter->setText(u"task.created"_s);
    filter->setCountText(u"3,204 of 1,204,118"_s);
    rows->addWidget(filter);
    for (const LineNode::State state :
         {LineNode::State::Done, LineNode::State::UnderWay, LineNode::State::Unknown,
          LineNode::State::Failed, LineNode::State::Waiting}) {
        auto* line = new LineWidget;
        line->setLine(sampleLine(state));
        rows->addWidget(line);
    }
    auto* banner = new Banner;
    banner->setMessage(Tone::Bad, u"Stalled on partition 1 since 10:38:51."_s,
                       u"It commits the same offset again and again."_s, u"Show the record"_s);
    rows->addWidget(banner);
    auto* attention = new Banner;
    attention->setMessage(Tone::Attention, {},
                          u"The key is empty: events of this task may arrive out of order."_s,
                          u"Why"_s);
    rows->addWidget(attention);
    auto* tabs = new QTabWidget;
    tabs->addTab(sampleTable(this), u"Body"_s);
    tabs->addTab(new QWidget, u"Envelope"_s);
    tabs->addTab(new QWidget, u"Headers 3"_s);
    rows->addWidget(tabs, 1);
}

QList<PaletteEntry> SampleSource::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (const int number : {8, 7, 6, 5, 4})
        entries.append({u"Sprint 31-0%1"_s.arg(number), u"3 – 14 March 2031 · 6 people"_s,
                        Destination(SprintId(u"sprint-%1"_s.arg(number)))});
    return entries;
}
