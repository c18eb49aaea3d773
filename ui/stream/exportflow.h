// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordexport.h"
#include "ui/widgets/notices.h"

#include <QtCore/QObject>

#include <functional>

class ExportBar;
class QWidget;

/// The user's way to a file: asks where to, shows how far it is, says how it went. For the matches
/// of the stream and for single values. GUI thread.
class ExportFlow : public QObject
{
    Q_OBJECT

public:
    /// @param page over which the dialogs open
    ExportFlow(ExportBar& bar, QWidget* page);

    /// What is listed when the file has been chosen; asked then.
    void exportRecords(std::function<RecordList::Shown()> records, bool isSearchComplete);
    void saveValue(const QByteArray& bytes, const QString& suggestedName);
    bool isRunning() const { return m_export.isRunning(); }
    void cancel() { m_export.cancel(); }

Q_SIGNALS:
    void runningChanged(bool running);
    void noticeRequested(const Notice& notice);

private:
    void begin(const RecordList::Shown& records, const QString& path, bool isCsv);
    void end(const Result<ExportProgress>& result);

    ExportBar& m_bar;
    QWidget* m_page;
    RecordExport m_export;
    bool m_isSearchComplete = true;
};
