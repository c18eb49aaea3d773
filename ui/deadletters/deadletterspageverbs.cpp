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
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const bool isCsv = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
        writeFailures(path, m_failures.failures(),
                      isCsv ? FailureFileForm::Csv : FailureFileForm::JsonLines)
            .then(this, [this, path](const Result<qint64>& written) {
                const QString name = QFileInfo(path).fileName();
                if (written)
                    Q_EMIT noticeRequested(
                        {.tone = Tone::Good,
                         .title = tr("%n failure(s) exported", nullptr, int(*written)),
                         .sentence = tr("They stand in %1.").arg(name),
                         .key = u"failures-export"_s});
                else
                    Q_EMIT noticeRequested({.tone = Tone::Bad,
                                            .title = tr("The export failed"),
                                            .sentence = written.error().message,
                                            .key = u"failures-export"_s,
                                            .stays = true});
            });
    });
    dialog->open();
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
