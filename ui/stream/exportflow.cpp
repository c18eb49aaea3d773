// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/exportflow.h"

#include "core/models/recordbody.h"
#include "ui/stream/coverageline.h"
#include "ui/stream/exportbar.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace {

QFileDialog* saveDialog(QWidget* page, const QString& title, const QString& name)
{
    auto* dialog = new QFileDialog(page, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (QDir(folder).exists())
        dialog->setDirectory(folder);
    dialog->selectFile(name);
    return dialog;
}

} // namespace

ExportFlow::ExportFlow(ExportBar& bar, QWidget* page) : QObject(page), m_bar(bar), m_page(page)
{
    m_bar.hide();
    connect(&m_bar, &ExportBar::cancelRequested, this, &ExportFlow::cancel);
    connect(&m_export, &RecordExport::progressed, this, [this](const ExportProgress& progress) {
        m_bar.showProgress(m_export.path(), progress);
    });
    connect(&m_export, &RecordExport::finished, this, &ExportFlow::end);
}

void ExportFlow::exportRecords(std::function<RecordList::Shown()> records, bool isSearchComplete)
{
    if (isRunning())
        return;
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss");
    QFileDialog* dialog =
        saveDialog(m_page, tr("Export what is listed"), u"events-%1.jsonl"_s.arg(stamp));
    const QString lines = tr("JSON Lines, one event a line (*.jsonl)");
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
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, records = std::move(records), isSearchComplete](const QString& path) {
                m_isSearchComplete = isSearchComplete;
                const bool isCsv = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
                begin(records(), path, isCsv);
            });
    dialog->open();
}

void ExportFlow::begin(const RecordList::Shown& records, const QString& path, bool isCsv)
{
    if (!m_export.start(records, isCsv ? ExportForm::Csv : ExportForm::JsonLines, path))
        return;
    m_bar.showProgress(path, m_export.progress());
    m_bar.show();
    Q_EMIT runningChanged(true);
}

void ExportFlow::end(const Result<ExportProgress>& result)
{
    m_bar.hide();
    Q_EMIT runningChanged(false);
    const QString name = QFileInfo(m_export.path()).fileName();
    Notice notice{.key = u"stream-export"_s};
    if (result) {
        notice.tone = Tone::Good;
        notice.title = tr("%n event(s) exported", nullptr, int(result->done));
        QStringList sentences{tr("%1 holds %2.").arg(name, bytesAmount(quint64(result->bytes)))};
        if (!m_isSearchComplete) {
            notice.tone = Tone::Attention;
            sentences.append(tr("The search had not come to its end: what it has found since is "
                                "not in the file."));
        }
        if (result->done < result->total) {
            notice.tone = Tone::Attention;
            sentences.append(tr("%n event(s) had been let go to stay within memory.", nullptr,
                                int(result->total - result->done)));
        }
        notice.sentence = sentences.join(u' ');
    } else if (result.error().kind == ErrorKind::Cancelled) {
        notice.title = tr("Export cancelled");
        notice.sentence = tr("Nothing was written under the name %1.").arg(name);
    } else {
        notice.tone = Tone::Bad;
        notice.title = tr("The export failed");
        notice.sentence = result.error().message;
        notice.stays = true;
    }
    Q_EMIT noticeRequested(notice);
}

void ExportFlow::saveValue(const QByteArray& bytes, const QString& suggestedName)
{
    QFileDialog* dialog = saveDialog(m_page, tr("Save the value"), suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString& path) {
        saveBytes(path, bytes).then(this, [this, path](const Result<void>& saved) {
            const QString name = QFileInfo(path).fileName();
            Q_EMIT noticeRequested(
                saved ? Notice{.tone = Tone::Good, .title = tr("Saved as %1").arg(name)}
                      : Notice{.tone = Tone::Bad,
                               .title = tr("The value was not saved"),
                               .sentence = saved.error().message,
                               .stays = true});
        });
    });
    dialog->open();
}
