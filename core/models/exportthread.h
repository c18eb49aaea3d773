// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QObject>
#include <QtCore/QSaveFile>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <atomic>
#include <functional>
#include <memory>

/// What the thread of an export and its owner tell each other.
struct ExportMarks
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> bytes = 0;
    std::atomic<bool> isCancelled = false;
};

/// The thread that exports write their file on, one at a time. GUI thread.
class ExportThread : public QObject
{
    Q_OBJECT

public:
    explicit ExportThread(QObject* parent = nullptr);
    /// Cancels and waits for the thread.
    ~ExportThread() override;

    /// Calls `write` on the thread and, once that is done, `ended` on this one. False while another
    /// one runs.
    bool start(std::function<void(ExportMarks& marks)> write, std::function<void()> ended);
    /// `write` looks at the mark and ends soon.
    void cancel() { m_marks->isCancelled = true; }
    bool isRunning() const { return m_thread != nullptr; }
    /// Of the export that runs, or ran last.
    const ExportMarks& marks() const { return *m_marks; }

    /// Says why the file could not be written, and that nothing has its name.
    static Error fault(const QSaveFile& file);

Q_SIGNALS:
    /// A few times a second.
    void ticked();

private:
    std::unique_ptr<ExportMarks> m_marks = std::make_unique<ExportMarks>();
    std::unique_ptr<QThread> m_thread;
    QTimer m_timer;
};
