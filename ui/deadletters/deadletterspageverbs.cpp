// SPDX-License-Identifier: GPL-3.0-or-later
// Where a link leads, topics, files, commands.
#include "core/models/failureexport.h"
#include "core/models/failuretexts.h"
#include "ui/deadletters/deadletterspage.h"
#include "ui/deadletters/deadlettertopicsdialog.h"
#include "ui/deadletters/retrypanel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/loadingbar.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

void DeadLettersPage::navigateTo(const Destination& destination)
{
    if (const auto* id = std::get_if<FailureGroupId>(&destination)) {
        const int row = m_groups.rowOf(*id);
        if (row < 0) {
            m_wantedGroup = *id;
            return showUnknown(tr("These failures are not known here"),
                               tr("None of this cause was read so far; it is shown as soon as one "
                                  "is. It may lie among older records, or be gone from Kafka."));
        }
        m_wantedGroup.reset();
        closeRetry();
        m_causes->setCurrentIndex(m_groups.index(row, 0));
        m_causes->scrollTo(m_causes->currentIndex());
        m_causes->setFocus();
        return;
    }
    if (const auto* run = std::get_if<RunId>(&destination)) {
        if (m_runs.run(*run))
            showRun(*run);
        return;
    }
    const auto* place = std::get_if<FailurePlace>(&destination);
    if (!place)
        return;
    const std::optional<Failure> failure = m_service.store().failure(place->address);
    if (!failure) {
        m_wanted = place->address;
        return showUnknown(tr("This dead letter is not read yet"),
                           tr("%1 is shown as soon as it is; only the newest records of a topic "
                              "are read unless all are asked for.")
                               .arg(recordPlaceText(place->address)));
    }
    m_wanted.reset();
    if (isFiltered())
        m_filter->setText({});
    m_everywhere->setChecked(false);
    if (m_groups.rowOf(failure->group) < 0)
        m_groups.setGroups(m_service.groups(), {});
    closeRetry();
    m_causes->setCurrentIndex(m_groups.index(m_groups.rowOf(failure->group), 0));
    m_shownCount = -1;
    showGroup();
    const int row = m_failures.rowOf(place->address);
    m_list->setCurrentIndex(m_failures.index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
    m_list->setFocus();
}

void DeadLettersPage::showUnknown(const QString& title, const QString& sentence)
{
    Q_EMIT noticeRequested({.tone = Tone::Attention,
                            .title = title,
                            .sentence = sentence,
                            .key = u"dead-letters-unknown"_s});
}

void DeadLettersPage::openTopics(bool beginLook)
{
    if (m_kafka == Kafka::None)
        return;
    auto* dialog = new DeadLetterTopicsDialog(m_service, this);
    dialog->open();
    if (beginLook)
        dialog->beginLook();
}

void DeadLettersPage::exportShown()
{
    if (m_failures.rowCount() == 0)
        return showUnknown(tr("Nothing to export"), tr("No failure is listed here."));
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss");
    auto* dialog = new QFileDialog(this, tr("Export the failures that are listed"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (QDir(folder).exists())
        dialog->setDirectory(folder);
    dialog->selectFile(u"failures-%1.jsonl"_s.arg(stamp));
    const QString lines = tr("JSON Lines, one failure a line (*.jsonl)");
    const QString csv = tr("CSV, for spreadsheets (*.csv)");
    dialog->setNameFilters({lines, csv});
    dialog->setDefaultSuffix(u"jsonl"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, csv](const QString& filter) {
        const QString suffix = filter == csv ? u"csv"_s : u"jsonl"_s;
        dialog->setDefaultSuffix(suffix);
        const QStringList files = dialog->selectedFiles();
        if (!files.isEmpty())
            dialog->selectFile(QFileInfo(files.first()).completeBaseName() + u'.' + suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &DeadLettersPage::exportTo);
    dialog->open();
}

void DeadLettersPage::exportTo(const QString& path)
{
    const bool isCsv = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
    if (!m_export.start(m_failures.failures(), m_service.recordSource(),
                        isCsv ? FailureFileForm::Csv : FailureFileForm::JsonLines, path))
        return showUnknown(tr("Another export is under way"),
                           tr("Wait until it is done, or cancel it."));
    m_exporting->start(tr("Exporting failures"));
}

void DeadLettersPage::takeExport(const Result<FailureExportProgress>& result)
{
    m_exporting->finish();
    if (!result) {
        if (result.error().kind == ErrorKind::Cancelled)
            return showUnknown(tr("The export was cancelled"),
                               tr("Nothing was left under the name of its file."));
        Q_EMIT noticeRequested({.tone = Tone::Bad,
                                .title = tr("The export failed"),
                                .sentence = result.error().message,
                                .key = u"failures-export"_s,
                                .stays = true});
        return;
    }
    QStringList sentences{tr("They stand in %1.").arg(QFileInfo(m_export.path()).fileName())};
    if (result->gone > 0)
        sentences << tr("%n of their records are gone from Kafka: those lines have no key and no "
                        "body.",
                        nullptr, int(result->gone));
    if (result->cut > 0)
        sentences << tr("%n bodies were cut, for a cell of a table does not hold them; JSON Lines "
                        "have them whole.",
                        nullptr, int(result->cut));
    const bool isWhole = result->gone == 0 && result->cut == 0;
    Q_EMIT noticeRequested({.tone = isWhole ? Tone::Good : Tone::Attention,
                            .title = tr("%n failure(s) exported", nullptr, int(result->done)),
                            .sentence = sentences.join(u' '),
                            .key = u"failures-export"_s});
}

void DeadLettersPage::copyCommand()
{
    if (m_run)
        return copyText(runCommand(m_connection, *m_run), tr("Command copied"), {});
    if (m_scope)
        return copyText(retryCommand(m_connection, m_scope->command, m_options),
                        tr("Command copied"),
                        tr("So many single records do not fit into one command; retry a cause or "
                           "what a filter finds."));
    RetryScope scope;
    if (isFiltered())
        scope.filter = m_searched;
    if (const auto chosen = group(); chosen && !(isFiltered() && m_everywhere->isChecked()))
        scope.group = chosen->id;
    copyText(listCommand(m_connection, scope), tr("Command copied"), {});
}

void DeadLettersPage::copyText(const QString& text, const QString& title, const QString& nothing)
{
    if (text.isEmpty())
        return showUnknown(tr("No command can say this"), nothing);
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = title,
                            .sentence = text.left(400),
                            .key = u"dead-letters-copied"_s});
}
