// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/live/record.h"
#include "core/models/exportthread.h"
#include "core/stores/failurelist.h"

#include <QtCore/QObject>

#include <functional>

enum class FailureFileForm {
    JsonLines, ///< One failure a line, as `throughlinectl dlq list --json` prints it.
    Csv,       ///< RFC 4180, with a line of names; bodies are bounded.
};

/// How far an export of failures is.
struct FailureExportProgress
{
    qint64 done = 0;
    qint64 total = 0;
    /// Failures whose record is gone from Kafka: their lines have no key, value and headers.
    qint64 gone = 0;
    /// Bodies that were cut because a table's cell does not hold them.
    qint64 cut = 0;

    bool operator==(const FailureExportProgress&) const = default;
};

/// What a body of a CSV file may have, in characters: the cell of a spreadsheet holds 32,767.
inline constexpr qsizetype MostCsvBody = 32'000;

/// One failure as a line, with its line end. Any thread.
/// @param record its dead letter; null where it is gone
QByteArray failureJsonLine(const Failure& failure, const live::RecordInput* record);
QByteArray failureCsvLine(const Failure& failure, const live::RecordInput* record);
QByteArray failureCsvNames();

/// Writes failures with their records to a file, on a thread of its own. The file gets its name
/// once it is whole: a full disk, Cancel or the end of the program leave what stood there before.
/// One export at a time. GUI thread.
class FailureExport : public QObject
{
    Q_OBJECT

public:
    /// The failure's place in the list, and its record; the bytes are valid during the call only.
    using Take = std::function<void(qsizetype place, const live::RecordInput& record)>;
    /// Gives the records of failures that Kafka still has, in any order, each once. Blocks; called
    /// on the export's thread. Stops soon when `isDropped` says so.
    using Records = std::function<Result<void>(
        const FailureList& failures, const std::function<bool()>& isDropped, const Take& take)>;

    explicit FailureExport(QObject* parent = nullptr);

    /// False while another one runs.
    bool start(const FailureList& failures, const Records& records, FailureFileForm form,
               const QString& path);
    /// Answered by finished() with Cancelled, within a moment.
    void cancel() { m_thread.cancel(); }
    bool isRunning() const { return m_thread.isRunning(); }
    QString path() const { return m_path; }
    FailureExportProgress progress() const;

Q_SIGNALS:
    /// A few times a second.
    void progressed(const FailureExportProgress& progress);
    void finished(const Result<FailureExportProgress>& result);

private:
    static Result<FailureExportProgress> write(const FailureList& failures, const Records& records,
                                               FailureFileForm form, const QString& path,
                                               ExportMarks& marks);

    QString m_path;
    qint64 m_total = 0;
    ExportThread m_thread;
};
