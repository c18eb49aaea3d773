// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace ctl {

/// Text that came from elsewhere, safe for a terminal: control characters (which could move the
/// cursor or rename the window) become dots.
QString withoutControls(const QString& text);

/// UTC with milliseconds, as everywhere in this program's output; "-" for none.
QString timeText(const QDateTime& time);

/// "8.5", "8", "-0.25": at most two decimals, and a point whatever the language.
QString numberText(double number);

/// Rows of text with columns as wide as they need to be.
class Table
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        QString title;
        Align align = Align::Left;
    };

    explicit Table(QList<Column> columns) : m_columns(std::move(columns)) {}

    /// As many cells as there are columns; missing ones are empty.
    void add(const QStringList& cells);
    bool isEmpty() const { return m_rows.isEmpty(); }
    /// Titles and rows, a line each, UTF-8.
    QByteArray text() const;

private:
    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

/// Names and values, one pair a line.
QByteArray pairsText(const QList<std::pair<QString, QString>>& pairs);

} // namespace ctl
