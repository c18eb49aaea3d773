// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/models/exportthread.h"
#include "core/models/recordlist.h"

#include <QtCore/QObject>

enum class ExportForm {
    JsonLines, ///< As `throughlinectl tail --format json` prints; `produce` reads it again.
    Csv,       ///< RFC 4180, with a line of names.
};

/// How far an export is.
struct ExportProgress
{
    qint64 done = 0;
    qint64 total = 0;
    qint64 bytes = 0;

    bool operator==(const ExportProgress&) const = default;
};

/// Writes records to a file on a thread of its own. The file gets its name once it is whole: a
/// full disk, Cancel or the end of the program leave what stood there before. One export at a time.
/// GUI thread.
class RecordExport : public QObject
{
    Q_OBJECT

public:
    explicit RecordExport(QObject* parent = nullptr);

    /// False while another one runs.
    bool start(RecordList::Shown records, ExportForm form, const QString& path);
    /// Answered by finished() with Cancelled, within a moment.
    void cancel() { m_thread.cancel(); }
    bool isRunning() const { return m_thread.isRunning(); }
    QString path() const { return m_path; }
    ExportProgress progress() const;

Q_SIGNALS:
    /// A few times a second.
    void progressed(const ExportProgress& progress);
    void finished(const Result<ExportProgress>& result);

private:
    static Result<ExportProgress> write(const RecordList::Shown& records, ExportForm form,
                                        const QString& path, ExportMarks& marks);

    QString m_path;
    qint64 m_total = 0;
    ExportThread m_thread;
};

/// One record as one line of a CSV file, with its line end; what is not UTF-8 stands as
/// "base64:…". Any thread.
QByteArray csvLine(const live::RecordView& record);
QByteArray csvNames();
