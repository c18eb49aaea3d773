// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/models/recordlist.h"

#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <atomic>
#include <memory>

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
    /// Cancels and waits for the thread.
    ~RecordExport() override;

    /// False while another one runs.
    bool start(RecordList::Shown records, ExportForm form, const QString& path);
    /// Answered by finished() with Cancelled, within a moment.
    void cancel();
    bool isRunning() const { return m_thread != nullptr; }
    QString path() const { return m_path; }
    ExportProgress progress() const;

Q_SIGNALS:
    /// A few times a second.
    void progressed(const ExportProgress& progress);
    void finished(const Result<ExportProgress>& result);

private:
    struct Shared
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> bytes = 0;
        std::atomic<bool> isCancelled = false;
    };
    static Result<ExportProgress> write(const RecordList::Shown& records, ExportForm form,
                                        const QString& path, Shared& shared);

    QString m_path;
    qint64 m_total = 0;
    std::unique_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
    QTimer m_timer;
};

/// One record as one line of a CSV file, with its line end; what is not UTF-8 stands as
/// "base64:…". Any thread.
QByteArray csvLine(const live::RecordView& record);
QByteArray csvNames();
