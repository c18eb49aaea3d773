// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/explaindialog.h"

#include "core/models/sprinttext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { What, Days, Committed, Service, ColumnCount };

QString kindText(const CapacityDay& day)
{
    switch (day.kind) {
    case DayKind::Working:
        return ExplainDialog::tr("works");
    case DayKind::Weekend:
        return ExplainDialog::tr("weekend");
    case DayKind::Holiday:
        return day.note.isEmpty() ? ExplainDialog::tr("holiday")
                                  : ExplainDialog::tr("holiday: %1").arg(day.note.left(200));
    case DayKind::Absent:
        return day.note.isEmpty() ? ExplainDialog::tr("away")
                                  : ExplainDialog::tr("away: %1").arg(day.note.left(200));
    }
    return {};
}

TextLabel* sentence(const QString& text, Token color, QWidget* parent)
{
    auto* label = new TextLabel(text, TextStyle::Body, color, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

ExplainDialog::ExplainDialog(const Sprint& shown, const Capacity& ours, const Sprint& stored,
                             const std::optional<ServiceCapacity>& theirs, int unfolded,
                             QWidget* parent)
    : QDialog(parent), m_ours(ours), m_tree(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Explain figures"));
    setModal(true);
    resize(680, 520);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    auto* heading = new TextLabel(tr("%1: %2, with %3 % confidence %4")
                                      .arg(sprintTitle(shown), daysText(ours.days),
                                           figureText(shown.confidence), daysText(ours.committed)),
                                  TextStyle::Strong, Token::Text1, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    layout->addWidget(heading);
    layout->addWidget(sentence(
        tr("Each person counts one day for every weekday that is neither a holiday nor an absence. "
           "A day that is both, or that two absences cover, is taken off once."),
        Token::Text2, this));
    addSentences(layout, stored, theirs, samePlan(shown, stored));

    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Person, day by day"), tr("Days"),
                             tr("at %1 %").arg(figureText(shown.confidence)), tr("Service")});
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    for (int column = Days; column < ColumnCount; ++column) {
        m_tree->header()->setSectionResizeMode(column, QHeaderView::Fixed);
        m_tree->header()->resizeSection(column, 84);
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_tree->setColumnHidden(Service, !theirs);
    // A person's days are made when they are looked at: forty people times a quarter are many rows.
    connect(m_tree, &QTreeWidget::itemExpanded, this, &ExplainDialog::addDays);
    addPeople(theirs);
    layout->addWidget(m_tree, 1);

    auto* close = new ActionButton(tr("Close"), ActionButton::Kind::Secondary, this);
    close->setShownShortcut(Qt::Key_Escape);
    close->setAutoDefault(false);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addLayout(buttons);

    if (m_tree->topLevelItemCount() > 0) {
        QTreeWidgetItem* first =
            m_tree->topLevelItem(std::clamp(unfolded, 0, m_tree->topLevelItemCount() - 1));
        m_tree->setCurrentItem(first);
        if (unfolded >= 0)
            first->setExpanded(true);
    }
    m_tree->setFocus();
}

void ExplainDialog::addSentences(QVBoxLayout* layout, const Sprint& stored,
                                 const std::optional<ServiceCapacity>& theirs, bool isStored)
{
    if (!theirs)
        return;
    const Capacity storedSum = computeCapacity(stored);
    const QStringList reasons = explainDifference(stored, storedSum, *theirs);
    const QString says = tr("The service says %1, with confidence %2.")
                             .arg(daysText(theirs->days), daysText(theirs->committed));
    if (!isStored) {
        layout->addWidget(sentence(
            tr("%1 It counts what is stored, without your changes that are not saved.").arg(says),
            Token::Text2, this));
    } else if (reasons.isEmpty()) {
        layout->addWidget(sentence(tr("%1 That is the same.").arg(says), Token::Good, this));
    } else {
        layout->addWidget(sentence(says, Token::Attention, this));
    }
    for (const QString& reason : reasons.mid(0, 12))
        layout->addWidget(sentence(reason, Token::Attention, this));
    if (reasons.size() > 12) {
        layout->addWidget(sentence(
            tr("There are %n more difference(s) of this kind.", nullptr, int(reasons.size()) - 12),
            Token::Text2, this));
    }
}

void ExplainDialog::addPeople(const std::optional<ServiceCapacity>& theirs)
{
    const QLocale locale;
    for (int i = 0; i < m_ours.members.size(); ++i) {
        const MemberCapacity& member = m_ours.members[i];
        auto* item = new QTreeWidgetItem(m_tree);
        item->setText(What, member.name.left(200));
        item->setText(Days, figureText(member.days));
        item->setText(Committed, locale.toString(member.committed, 'f', 2));
        item->setData(What, Qt::UserRole, i);
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        for (int column = Days; column < ColumnCount; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        if (!theirs)
            continue;
        const auto same = std::find_if(
            theirs->members.cbegin(), theirs->members.cend(),
            [&](const ServiceMemberCapacity& other) { return other.name == member.name; });
        if (same != theirs->members.cend()) {
            item->setText(Service, figureText(same->availableDays));
            if (std::abs(same->availableDays - member.days) >= 0.01)
                item->setForeground(Service, Theme::color(Token::Attention));
        }
    }
}

void ExplainDialog::addDays(QTreeWidgetItem* person)
{
    if (person->parent() || person->childCount() > 0)
        return;
    const int place = person->data(What, Qt::UserRole).toInt();
    const QLocale locale;
    for (const CapacityDay& day : m_ours.members[place].trace) {
        if (day.kind == DayKind::Weekend)
            continue;
        auto* item = new QTreeWidgetItem(person);
        item->setText(What, tr("%1 · %2", "a day and what the person does")
                                .arg(locale.toString(day.date, tr("ddd d MMM")), kindText(day)));
        item->setText(Days, figureText(day.net));
        item->setTextAlignment(Days, Qt::AlignRight | Qt::AlignVCenter);
        const Token color = day.kind == DayKind::Working  ? Token::Text1
                            : day.kind == DayKind::Absent ? Token::Attention
                                                          : Token::Text2;
        item->setForeground(What, Theme::color(color));
        item->setForeground(Days, Theme::color(color));
    }
}
