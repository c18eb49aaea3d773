// SPDX-License-Identifier: GPL-3.0-or-later
// The failures of the chosen cause, or what a filter finds, and the one that is looked at.
#include "core/base/cancelling.h"
#include "core/models/failuretexts.h"
#include "core/models/filtertexts.h"
#include "core/services/failurememory.h"
#include "ui/deadletters/deadletterspage.h"
#include "ui/deadletters/failureinspector.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtCore/QSet>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace {
/// More than these are not chosen one by one.
constexpr qsizetype MostKeptSelected = 5000;
} // namespace

void DeadLettersPage::chooseGroup()
{
    m_shownCount = -1;
    if (!m_everywhere->isChecked())
        m_list->clearSelection();
    showGroup();
    showSummary();
}

void DeadLettersPage::showGroup()
{
    const std::optional<FailureGroup> chosen = group();
    if (!chosen) {
        m_failures.setFailures({});
        m_inspector->clear();
        return;
    }
    const qint64 taken = m_service.store().taken() - m_service.store().letGo();
    const bool isSame = m_shownGroup == chosen->id && m_shownCount == chosen->count &&
                        (m_shownTaken == taken || m_service.store().letGo() == 0);
    m_shownTaken = taken;
    if (isSame)
        return;
    const bool isAnother = m_shownGroup != chosen->id;
    m_shownGroup = chosen->id;
    m_shownCount = chosen->count;
    if (isFiltered()) {
        m_searched.clear();
        m_searchTimer.start();
        return;
    }
    list(m_service.failures(chosen->id), isAnother ? Keep::Nothing : Keep::Chosen);
    if (m_failures.rowCount() > 0 && (isAnother || !m_list->currentIndex().isValid()))
        m_list->selectionModel()->setCurrentIndex(m_failures.index(0, 0),
                                                  QItemSelectionModel::NoUpdate);
    chooseFailure();
}

/// Failures may come at several places at once; who looks at one keeps it all the same.
void DeadLettersPage::list(const FailureList& failures, Keep keep)
{
    QSet<RecordAddress> chosen;
    std::optional<RecordAddress> current;
    if (keep == Keep::Chosen) {
        if (const auto failure = m_failures.failureAt(m_list->currentIndex().row()))
            current = failure->address;
        if (selectedCount() <= MostKeptSelected) {
            for (const Failure& failure : selectedFailures())
                chosen.insert(failure.address);
        }
    }
    m_failures.setFailures(failures);
    if (!current || m_list->currentIndex().isValid())
        return;
    QItemSelection selection;
    int currentRow = -1;
    for (int row = 0; row < failures.size(); ++row) {
        const RecordAddress& address = failures.at(row).address;
        if (address == *current)
            currentRow = row;
        if (!chosen.isEmpty() && chosen.contains(address))
            selection.select(m_failures.index(row, 0),
                             m_failures.index(row, FailureListModel::ColumnCount - 1));
    }
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (currentRow >= 0)
        m_list->selectionModel()->setCurrentIndex(m_failures.index(currentRow, 0),
                                                  QItemSelectionModel::NoUpdate);
}

void DeadLettersPage::search()
{
    const FilterReading reading = readFilter(m_filter->text().trimmed());
    m_filter->setFault(reading.fault, m_searched);
    m_filterNote->hide();
    if (reading.fault)
        return;
    cancelUnfinished(m_searching);
    m_searched = m_filter->text().trimmed();
    if (!reading.filter) {
        m_shownCount = -1;
        showGroup();
        showSummary();
        return;
    }
    const std::optional<FailureGroup> chosen = group();
    m_searching = m_service.matching(reading.filter, m_everywhere->isChecked() || !chosen
                                                         ? std::nullopt
                                                         : std::optional(chosen->id));
    const QString asked = m_searched;
    m_searching.then(this, [this, asked](const Result<FailureMatches>& matches) {
        if (asked == m_searched)
            takeMatches(matches);
    });
}

void DeadLettersPage::takeMatches(const Result<FailureMatches>& matches)
{
    if (!matches) {
        if (matches.error().kind == ErrorKind::Cancelled)
            return;
        m_filterNote->setText(
            tr("The failures could not be searched: %1").arg(matches.error().message));
        m_filterNote->show();
        return;
    }
    const QLocale locale;
    QStringList notes;
    if (matches->notSearched > 0)
        notes << tr("%1 failures were not searched: their records are not in memory any more.")
                     .arg(locale.toString(matches->notSearched));
    if (matches->givenUp > 0)
        notes << tr("On %1 records the expression would have taken too long; they count as not "
                    "found.")
                     .arg(locale.toString(matches->givenUp));
    m_filterNote->setText(notes.join(u' '));
    m_filterNote->setVisible(!notes.isEmpty());
    list(matches->failures, Keep::Chosen);
    if (m_failures.rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->selectionModel()->setCurrentIndex(m_failures.index(0, 0),
                                                  QItemSelectionModel::NoUpdate);
    chooseFailure();
    showSummary();
}

void DeadLettersPage::chooseFailure()
{
    const std::optional<Failure> failure = m_failures.failureAt(m_list->currentIndex().row());
    const quint64 generation = ++m_detailGeneration;
    if (!failure) {
        m_inspector->clear();
        return;
    }
    if (m_inspector->failure() && m_inspector->failure()->address == failure->address) {
        showRetriedMark();
        return;
    }
    m_inspector->showFailure(*failure);
    showRetriedMark();
    m_service.detailOf(failure->address)
        .then(this, [this, generation](const Result<FailureDetail>& detail) {
            if (generation != m_detailGeneration)
                return;
            if (detail)
                m_inspector->showDetail(*detail);
            else
                m_inspector->showProblem(detail.error());
        });
}

void DeadLettersPage::showRetriedMark()
{
    const std::optional<Failure>& failure = m_inspector->failure();
    if (!failure)
        return;
    const std::optional<RunOutcome> outcome = m_memory.outcomeOf(failure->address);
    QString sentence;
    std::optional<RunId> run = m_memory.runOf(failure->address);
    if (outcome) {
        const QString word = runOutcomeText(*outcome);
        sentence = word.isEmpty() ? tr("Sent again.") : tr("Sent again: %1.").arg(word);
    } else if (!failure->run.isEmpty()) {
        sentence = tr("Came back from a retry: it failed again.");
        run = RunId(QUuid::fromString(failure->run));
        if (run->value().isNull())
            run.reset();
    }
    m_inspector->setRetried(sentence, run);
}

qsizetype DeadLettersPage::selectedCount() const
{
    qsizetype count = 0;
    for (const QItemSelectionRange& range : m_list->selectionModel()->selection())
        count += range.height();
    return count;
}

FailureList DeadLettersPage::selectedFailures() const
{
    const QList<const Failure*>& all = m_failures.failures().pointers();
    QList<const Failure*> selected;
    for (const QItemSelectionRange& range : m_list->selectionModel()->selection()) {
        const qsizetype from = std::clamp<qsizetype>(range.top(), 0, all.size());
        const qsizetype to = std::clamp<qsizetype>(range.bottom() + 1, from, all.size());
        selected.append(all.mid(from, to - from));
    }
    return m_failures.failures().picked(std::move(selected));
}
