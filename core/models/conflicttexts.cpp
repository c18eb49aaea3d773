// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/conflicttexts.h"

#include "core/models/tasktexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestKey = 80;
constexpr qsizetype LongestValue = 300;

struct ConflictTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConflictTexts)
};

QString dayText(const QString& iso)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : iso.left(LongestKey);
}

/// What stands in the brackets that open at `from`. Names may hold brackets themselves, so the last
/// one that can close counts.
QString keyIn(const QString& path, qsizetype from, QStringView before)
{
    const qsizetype open = path.indexOf(u'[', from);
    qsizetype close = before.isEmpty() ? -1 : path.lastIndexOf(before);
    if (close < 0)
        close = path.lastIndexOf(u']');
    return open < 0 || close <= open ? QString() : path.mid(open + 1, close - open - 1);
}

QString memberLabel(const QString& path)
{
    if (path.endsWith(u"].role"_s))
        return ConflictTexts::tr("Role of %1").arg(keyIn(path, 0, u"].role").left(LongestKey));
    const qsizetype absence = path.lastIndexOf(u"].absences["_s);
    if (absence < 0)
        return keyIn(path, 0, {}).left(LongestKey);
    const QString name = keyIn(path, 0, u"].absences[").left(LongestKey);
    const QStringList days =
        keyIn(path, absence + 1, path.endsWith(u"].reason"_s) ? u"].reason" : u"").split(u'/');
    const QString range =
        days.size() == 2 && days[0] != days[1]
            ? ConflictTexts::tr("%1 – %2", "days").arg(dayText(days[0]), dayText(days[1]))
            : dayText(days.first());
    return ConflictTexts::tr("Absence of %1, %2").arg(name, range);
}

QString valueText(const QString& path, const QString& value)
{
    if (value.isEmpty())
        return ConflictTexts::tr("nothing");
    if (path == "start"_L1 || path == "end"_L1)
        return dayText(value);
    if (path == "confidence"_L1)
        return ConflictTexts::tr("%1 %", "percent").arg(QLocale().toString(value.toDouble()));
    if (path == "due"_L1)
        return dueInWords(dueFromText(value).value_or(DueDate()));
    if (path == "priority"_L1)
        return priorityShown(value).left(LongestKey);
    return value.left(LongestValue);
}

} // namespace

QString conflictLabel(const QString& path)
{
    if (path == "number"_L1)
        return ConflictTexts::tr("Number");
    if (path == "start"_L1)
        return ConflictTexts::tr("Start");
    if (path == "end"_L1)
        return ConflictTexts::tr("End");
    if (path == "confidence"_L1)
        return ConflictTexts::tr("Confidence");
    if (path == "title"_L1)
        return ConflictTexts::tr("Title");
    if (path == "description"_L1)
        return ConflictTexts::tr("Description");
    if (path == "priority"_L1)
        return ConflictTexts::tr("Priority");
    if (path == "category"_L1)
        return ConflictTexts::tr("Category");
    if (path == "due"_L1)
        return ConflictTexts::tr("Due");
    if (path == "tags"_L1)
        return ConflictTexts::tr("Tags");
    if (path == "sprint_id"_L1)
        return ConflictTexts::tr("Sprint");
    if (path == "assignee_id"_L1)
        return ConflictTexts::tr("Assignee");
    if (path == "estimate"_L1)
        return ConflictTexts::tr("Estimate");
    if (path == "rank"_L1)
        return ConflictTexts::tr("Rank");
    if (path == "state"_L1)
        return ConflictTexts::tr("State");
    if (path.startsWith(u"members["_s))
        return memberLabel(path);
    if (path.startsWith(u"holidays["_s)) {
        const QString key =
            keyIn(path, 0, path.endsWith(u"].description"_s) ? u"].description" : u"");
        return ConflictTexts::tr("Holiday %1, %2", "name and day")
            .arg(key.mid(11).left(LongestKey), dayText(key.left(10)));
    }
    return path.left(LongestKey);
}

QList<ConflictRow> conflictRows(const QList<MergeConflict>& conflicts)
{
    QList<ConflictRow> rows;
    rows.reserve(conflicts.size());
    for (const MergeConflict& conflict : conflicts) {
        ConflictRow row{
            conflict.path, conflictLabel(conflict.path), valueText(conflict.path, conflict.base),
            valueText(conflict.path, conflict.mine), valueText(conflict.path, conflict.theirs)};
        if (conflict.removed == MergeConflict::Removed::ByMe)
            row.mine = ConflictTexts::tr("removed");
        else if (conflict.removed == MergeConflict::Removed::ByThem)
            row.theirs = ConflictTexts::tr("removed");
        rows.append(row);
    }
    return rows;
}
