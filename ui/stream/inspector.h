// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/inspectedrecord.h"

#include <QtWidgets/QWidget>

class Banner;
class BodyView;
class Chip;
class HexView;
class QTabWidget;
class QTableWidget;
class TextLabel;

/// What one record says: body, envelope, headers, raw, hex. Keeps its own copy of the record. GUI
/// thread.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(QWidget* parent = nullptr);

    void setRecord(const InspectedRecord& record);
    void clear();
    const std::optional<InspectedRecord>& record() const { return m_record; }
    /// Opens the search field of the body that is shown.
    void beginSearch();

Q_SIGNALS:
    /// Esc: the focus should go back to the table.
    void left();
    /// The whole value of the record should go to a file.
    void saveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showRows(QTableWidget* table, const QList<FieldRow>& rows);
    QTableWidget* addRows(const QString& title);

    std::optional<InspectedRecord> m_record;
    TextLabel* m_title;
    Chip* m_place;
    TextLabel* m_subtitle;
    QTabWidget* m_tabs;
    BodyView* m_body;
    QTableWidget* m_envelope;
    QTableWidget* m_headers;
    BodyView* m_raw;
    HexView* m_hex;
    Banner* m_remarks;
};
