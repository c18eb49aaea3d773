// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <mutex>
#include <optional>
#include <string>
#include <vector>

/// A record as a test compares it.
struct TakenRecord
{
    QByteArray topic;
    int partition = 0;
    qint64 offset = 0;
    std::optional<QByteArray> key;
    std::optional<QByteArray> value;
    QList<std::pair<QByteArray, std::optional<QByteArray>>> headers;
    qint64 timestampMs = 0;
};

/// Keeps what a consumer hands over; may be read from any thread.
class TestSink : public live::RecordSink
{
public:
    live::TopicIndex topicIndex(std::string_view topic) override;
    void append(std::span<const live::RecordInput> batch) override;

    qsizetype count() const;
    std::vector<TakenRecord> records() const;
    /// The values, each partition's in the order of their offsets.
    QList<QByteArray> values(int partition) const;

private:
    mutable std::mutex m_mutex;
    std::vector<QByteArray> m_topics;
    std::vector<TakenRecord> m_records;
};
