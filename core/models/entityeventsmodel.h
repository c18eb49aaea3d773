// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stores/eventstore.h"

#include <QtCore/QAbstractTableModel>

/// The events about one entity, newest first: when, what, and what it told. Headless; GUI thread.
class EntityEventsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Type, Told, ColumnCount };

    explicit EntityEventsModel(const EventStore& events, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setEntity(const EntityRef& entity);
    const RecordAddress& address(int row) const { return m_rows.at(row).event.address; }

private:
    void refresh();

    const EventStore& m_events;
    EntityRef m_entity;
    QList<SeenEvent> m_rows;
};

/// What an event tells about its entity, in a few words: "title, status changed".
QString eventTold(const DomainEvent& event);
