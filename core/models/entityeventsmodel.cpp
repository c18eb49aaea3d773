// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/entityeventsmodel.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype LongestTold = 200;
}

QString eventTold(const DomainEvent& event)
{
    if (!event.problems.isEmpty())
        return event.problems.first().message.left(LongestTold);
    const QJsonObject body = event.body.toObject();
    const QJsonValue changes = body.value("changes"_L1);
    if (changes.isObject()) {
        QStringList names;
        const QJsonObject fields = changes.toObject();
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
            if (!it.value().isBool() || it.value().toBool())
                names.append(it.key());
        }
        if (!names.isEmpty())
            return EntityEventsModel::tr("%1 changed", "names of fields")
                .arg(names.join(u", "_s).left(LongestTold));
    }
    const QString title = body.value("title"_L1).toString();
    const QString status = body.value("status"_L1).toString();
    if (!title.isEmpty() && !status.isEmpty())
        return EntityEventsModel::tr("%1 · %2", "title and status")
            .arg(title.left(LongestTold), status.left(40));
    return title.isEmpty() ? status.left(40) : title.left(LongestTold);
}

EntityEventsModel::EntityEventsModel(const EventStore& events, QObject* parent)
    : QAbstractTableModel(parent), m_events(events)
{
    connect(&events, &EventStore::eventAdded, this, [this](const EntityRef& entity) {
        if (entity == m_entity)
            refresh();
    });
}

void EntityEventsModel::setEntity(const EntityRef& entity)
{
    if (m_entity == entity)
        return;
    beginResetModel();
    m_entity = entity;
    m_rows = m_events.eventsOf(entity);
    endResetModel();
}

void EntityEventsModel::refresh()
{
    const QList<SeenEvent> next = m_events.eventsOf(m_entity);
    // One more on top is what happens; the row that is looked at keeps its place.
    if (next.size() == m_rows.size() + 1 && next.mid(1) == m_rows) {
        beginInsertRows({}, 0, 0);
        m_rows = next;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_rows = next;
    endResetModel();
}

int EntityEventsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EntityEventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EntityEventsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SeenEvent& seen = m_rows[index.row()];
    const DomainEvent& event = seen.event;
    const QDateTime when = event.recordTime.isValid() ? event.recordTime : seen.receivedAt;
    if (role == Qt::ToolTipRole) {
        return tr("%1, partition %2, offset %3")
            .arg(event.address.topic.left(120), QString::number(event.address.partition.value()),
                 QString::number(event.address.offset.value()));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When: {
        const QDateTime local = when.toLocalTime();
        const QString time = local.toString(u"HH:mm:ss.zzz"_s);
        return local.date() == QDate::currentDate()
                   ? time
                   : tr("%1 %2", "day and time")
                         .arg(QLocale().toString(local.date(), QLocale::ShortFormat), time);
    }
    case Type:
        return event.type.left(120);
    case Told:
        return eventTold(event);
    default:
        return {};
    }
}

QVariant EntityEventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Type:
        return tr("Event");
    case Told:
        return tr("What it told");
    default:
        return {};
    }
}
