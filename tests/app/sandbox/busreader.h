// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/kafkahandle.h"

#include <QtCore/QByteArrayList>

/// Reads topics of three partitions from the beginning, without a group.
class BusReader
{
public:
    struct Record
    {
        QByteArray topic;
        int partition = 0;
        qint64 time = 0;
        /// Null where the record has none.
        QByteArray key;
        QByteArray value;
        QList<sandbox::EventHeader> headers = {};

        bool hasHeaders() const { return !headers.isEmpty(); }
        /// The event's type, inside whatever wrapping.
        QString type() const;
    };

    /// The topics of sprints unless told otherwise.
    explicit BusReader(const QString& bootstrap, const QByteArrayList& topics = {});
    ~BusReader();
    BusReader(const BusReader&) = delete;
    BusReader& operator=(const BusReader&) = delete;

    /// Those of one key, or all.
    QList<Record> records(const QByteArray& key = {});

private:
    sandbox::KafkaPointer<rd_kafka_t> m_consumer;
    QList<Record> m_records;
};

/// True once the group has committed the end of every partition of the topics that holds anything.
bool isGroupThrough(const QString& bootstrap, const QByteArray& group,
                    const QByteArrayList& topics);
