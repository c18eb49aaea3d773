// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/table.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

QString withoutControls(const QString& text)
{
    QString safe = text;
    for (QChar& c : safe) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator || (c >= QChar(0x202a) && c <= QChar(0x202e)) ||
            (c >= QChar(0x2066) && c <= QChar(0x2069)))
            c = QChar(0x00b7);
    }
    return safe;
}

QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : u"-"_s;
}

QString numberText(double number)
{
    if (!std::isfinite(number))
        return u"-"_s;
    const double rounded = std::round(number * 100) / 100;
    return QString::number(rounded + 0.0, 'f', QLocale::FloatingPointShortest);
}

void Table::add(const QStringList& cells)
{
    QStringList row;
    row.reserve(m_columns.size());
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        row.append(withoutControls(cells.value(i)));
    m_rows.append(row);
}

QByteArray Table::text() const
{
    QList<qsizetype> widths;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        qsizetype width = m_columns.at(i).title.size();
        for (const QStringList& row : m_rows)
            width = std::max(width, row.at(i).size());
        widths.append(width);
    }
    QString all;
    const auto addLine = [&](auto cellAt) {
        QString line;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QString cell = cellAt(i);
            line += m_columns.at(i).align == Align::Right ? cell.rightJustified(widths.at(i))
                                                          : cell.leftJustified(widths.at(i));
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        all += line + u'\n';
    };
    addLine([&](qsizetype i) { return m_columns.at(i).title; });
    for (const QStringList& row : m_rows)
        addLine([&](qsizetype i) { return row.at(i); });
    return all.toUtf8();
}

QByteArray pairsText(const QList<std::pair<QString, QString>>& pairs)
{
    qsizetype width = 0;
    for (const auto& pair : pairs)
        width = std::max(width, pair.first.size());
    QString all;
    for (const auto& [name, value] : pairs)
        all += name.leftJustified(width) + u"  "_s + withoutControls(value) + u'\n';
    return all.toUtf8();
}

} // namespace ctl
