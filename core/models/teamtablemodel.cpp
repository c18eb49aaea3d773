// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/teamtablemodel.h"

#include "core/models/sprintedits.h"
#include "core/models/sprintform.h"
#include "core/models/sprinttext.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
// A quarter of weekdays. More columns help nobody, and a slip in the year would ask for thousands.
constexpr qsizetype MaxDays = 66;
// Whoever is added first has this role; it is the service's first.
const QString& usualRole()
{
    return knownRoles().first();
}

QString memberPath(int row)
{
    return u"members[%1]"_s.arg(row);
}
} // namespace

TeamTableModel::TeamTableModel(SprintForm& form, QObject* parent)
    : QAbstractTableModel(parent), m_form(form), m_today(QDate::currentDate())
{
    connect(&form, &SprintForm::opened, this, [this] {
        beginResetModel();
        m_days = weekdaysOf(m_form.draft(), MaxDays);
        m_members = int(m_form.draft().members.size());
        endResetModel();
        refresh();
    });
    connect(&form, &SprintForm::edited, this, &TeamTableModel::refresh);
    connect(&form, &SprintForm::stateChanged, this, [this] {
        if (columnCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    refresh();
}

int TeamTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_form.isOpen() ? 0 : m_members + 1;
}

int TeamTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : committedColumn() + 1;
}

bool TeamTableModel::isDayColumn(int column) const
{
    return column >= FirstDay && column < daysColumn();
}

QDate TeamTableModel::dateOf(int column) const
{
    return isDayColumn(column) ? m_days[column - FirstDay] : QDate();
}

TeamDay TeamTableModel::dayAt(int row, int column) const
{
    TeamDay day;
    day.date = dateOf(column);
    day.isToday = day.date == m_today;
    if (row >= 0 && row < m_form.capacity().members.size()) {
        const QList<CapacityDay>& trace = m_form.capacity().members[row].trace;
        const qsizetype place = m_form.draft().start.daysTo(day.date);
        if (place >= 0 && place < trace.size()) {
            day.kind = trace[place].kind;
            day.net = trace[place].net;
            day.note = trace[place].note;
            return day;
        }
    }
    // The column as a whole, and sprints that are too long for a trace.
    day.net = 1.0;
    for (const Holiday& holiday : m_form.draft().holidays) {
        if (holiday.date == day.date) {
            day.kind = DayKind::Holiday;
            day.net = 0.0;
            day.note = holiday.name;
            return day;
        }
    }
    if (row >= 0 && row < m_form.draft().members.size() &&
        isOff(m_form.draft().members[row].absences, day.date)) {
        day.kind = DayKind::Absent;
        day.net = 0.0;
    }
    return day;
}

QString TeamTableModel::explanationOf(const TeamDay& day, const QString& person) const
{
    const QString date = QLocale().toString(day.date, QLocale::LongFormat);
    switch (day.kind) {
    case DayKind::Holiday:
        return day.note.isEmpty() ? tr("%1 is a holiday.").arg(date)
                                  : tr("%1 is a holiday: %2.").arg(date, day.note);
    case DayKind::Absent:
        return day.note.isEmpty() ? tr("%1 is away on %2.").arg(person, date)
                                  : tr("%1 is away on %2: %3.").arg(person, date, day.note);
    case DayKind::Working:
        return tr("%1 works on %2.").arg(person, date);
    case DayKind::Weekend:
        break;
    }
    return date;
}

QVariant TeamTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IsFooterRole)
        return index.row() == m_members;
    if (role == Qt::TextAlignmentRole && index.column() >= daysColumn())
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return index.row() == m_members ? footerData(index.column(), role)
                                    : memberData(index.row(), index.column(), role);
}

QVariant TeamTableModel::memberData(int row, int column, int role) const
{
    if (row >= m_form.draft().members.size())
        return {};
    const Member& member = m_form.draft().members[row];
    if (isDayColumn(column)) {
        const TeamDay day = dayAt(row, column);
        switch (role) {
        case Qt::DisplayRole:
            if (day.kind == DayKind::Absent)
                return day.net > 0.0 ? tr("½", "half a day off") : tr("off");
            return {};
        case DayRole:
            return QVariant::fromValue(day);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return explanationOf(day, member.name);
        default:
            return {};
        }
    }
    if (role == NoteKindRole || role == NoteRole || role == Qt::ToolTipRole) {
        const FieldNote* note = nullptr;
        if (column == Person) {
            note = m_form.noteFor(memberPath(row) + u".name"_s);
            if (!note)
                note = m_form.noteFor(memberPath(row));
            if (!note)
                note = m_form.noteWithin(memberPath(row) + u".absences"_s);
        } else if (column == RoleColumn) {
            note = m_form.noteFor(memberPath(row) + u".role"_s);
        }
        if (note && role == NoteKindRole)
            return int(note->kind);
        if (note)
            return note->message;
        if (role != Qt::ToolTipRole)
            return {};
    }
    const Capacity& capacity = m_form.capacity();
    const bool counted = row < capacity.members.size();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (column == Person)
            return member.name.left(300);
        if (column == RoleColumn)
            return member.role.left(300);
        if (column == daysColumn())
            return counted ? figureText(capacity.members[row].days) : QString();
        return counted ? QLocale().toString(capacity.members[row].committed, 'f', 2) : QString();
    case Qt::ToolTipRole:
        return column == Person || column == RoleColumn ? QVariant(member.name.left(300))
                                                        : QVariant();
    default:
        return {};
    }
}

QVariant TeamTableModel::footerData(int column, int role) const
{
    if (isDayColumn(column)) {
        const TeamDay day = dayAt(-1, column);
        switch (role) {
        case Qt::DisplayRole:
            return day.kind == DayKind::Holiday ? QVariant(day.note.left(100)) : QVariant();
        case DayRole:
            return QVariant::fromValue(day);
        case Qt::ToolTipRole:
            return day.kind == DayKind::Holiday ? QVariant(explanationOf(day, {})) : QVariant();
        default:
            return {};
        }
    }
    const Capacity& capacity = m_form.capacity();
    if (role == Qt::DisplayRole) {
        if (column == Person)
            return tr("Add a person…");
        if (column == daysColumn())
            return figureText(capacity.days);
        if (column == committedColumn())
            return QLocale().toString(capacity.committed, 'f', 2);
    }
    if (role == Qt::AccessibleTextRole && column == daysColumn())
        return tr("%1 in all").arg(daysText(capacity.days));
    return {};
}

QVariant TeamTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (isDayColumn(section)) {
        const TeamDay day = dayAt(-1, section);
        if (role == DayRole)
            return QVariant::fromValue(day);
        const QLocale locale;
        if (role == Qt::DisplayRole) {
            // Two letters are enough to tell weekdays apart and keep the columns narrow.
            const QString name = locale.dayName(day.date.dayOfWeek(), QLocale::ShortFormat).left(2);
            return tr("%1 %2", "weekday and day of the month")
                .arg(name, locale.toString(day.date.day()));
        }
        if (role == Qt::ToolTipRole) {
            const QString date = locale.toString(day.date, QLocale::LongFormat);
            return day.kind == DayKind::Holiday
                       ? tr("%1. Click to make it a working day again.").arg(explanationOf(day, {}))
                       : tr("%1. Click to make it a holiday.").arg(date);
        }
        return {};
    }
    if (role == Qt::TextAlignmentRole && section >= daysColumn())
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Person)
        return tr("Person");
    if (section == RoleColumn)
        return tr("Role");
    if (section == daysColumn())
        return tr("Days");
    return tr("at %1 %").arg(figureText(m_form.draft().confidence));
}

Qt::ItemFlags TeamTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool footer = index.row() == m_members;
    if (index.column() == Person || (index.column() == RoleColumn && !footer))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool TeamTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = value.toString().trimmed();
    if (index.row() == m_members) {
        if (index.column() != Person || text.isEmpty())
            return false;
        m_form.addMember(text, usualRole());
        return true;
    }
    if (index.column() == Person) {
        m_form.setMemberName(index.row(), text);
        return true;
    }
    if (index.column() == RoleColumn) {
        m_form.setMemberRole(index.row(), text);
        return true;
    }
    return false;
}

QModelIndex TeamTableModel::indexForPath(const QString& path) const
{
    const auto numberAfter = [&](const QString& prefix) {
        if (!path.startsWith(prefix))
            return -1;
        const qsizetype end = path.indexOf(u']', prefix.size());
        bool ok = false;
        const int number = path.mid(prefix.size(), end - prefix.size()).toInt(&ok);
        return ok ? number : -1;
    };
    const int member = numberAfter(u"members["_s);
    if (member >= 0 && member < m_members) {
        if (path.endsWith(u".role"_s))
            return index(member, RoleColumn);
        const int absence = numberAfter(u"members[%1].absences["_s.arg(member));
        const QList<Absence>& absences = m_form.draft().members[member].absences;
        if (absence >= 0 && absence < absences.size()) {
            for (int column = FirstDay; column < daysColumn(); ++column) {
                const QDate date = dateOf(column);
                if (absences[absence].start <= date && date <= absences[absence].end)
                    return index(member, column);
            }
        }
        return index(member, Person);
    }
    const int holiday = numberAfter(u"holidays["_s);
    if (holiday >= 0 && holiday < m_form.draft().holidays.size()) {
        const qsizetype place = m_days.indexOf(m_form.draft().holidays[holiday].date);
        if (place >= 0)
            return index(m_members, FirstDay + int(place));
    }
    return path == u"members"_s ? index(m_members, Person) : QModelIndex();
}

void TeamTableModel::setToday(QDate today)
{
    if (m_today == today)
        return;
    m_today = today;
    refresh();
}

void TeamTableModel::refresh()
{
    const QList<QDate> days = weekdaysOf(m_form.draft(), MaxDays);
    const int members = int(m_form.draft().members.size());
    m_hiddenDays = 0;
    if (days.size() == MaxDays) {
        Sprint withoutHolidays = m_form.draft();
        withoutHolidays.holidays.clear();
        m_hiddenDays = workingDayCount(withoutHolidays) - int(MaxDays);
    }
    if (days != m_days) {
        beginResetModel();
        m_days = days;
        m_members = members;
        endResetModel();
        return;
    }
    // Rows come and go just above the last one: everything that the rows show is announced below.
    if (members > m_members) {
        beginInsertRows({}, m_members, members - 1);
        m_members = members;
        endInsertRows();
    } else if (members < m_members) {
        beginRemoveRows({}, members, m_members - 1);
        m_members = members;
        endRemoveRows();
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}
