// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/consumer.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <deque>

/// Looks at a sample of the newest records of topics for headers of dead letters, some topics at a
/// time. Joins nothing, commits nothing. GUI thread; reads on threads of its own.
class HeaderSearch : public QObject
{
    Q_OBJECT

public:
    struct Topic
    {
        QString name;
        int partitions = 1;
    };
    struct Options
    {
        /// Records of each partition.
        qint64 sample = 10;
        /// What is read at once.
        int partitionsAtOnce = 200;
        /// A portion that takes longer counts as not searched.
        std::chrono::milliseconds patience{30000};
    };

    HeaderSearch(kafka::Connection connection, const QList<Topic>& topics, const Options& options,
                 QObject* parent = nullptr);
    ~HeaderSearch() override;

    void start();
    /// finished() follows at once.
    void cancel();

    int topicsSearched() const { return m_searched; }
    qint64 recordsSearched() const { return m_records; }
    /// Names of topics that hold such records, with how many.
    const QHash<QString, qint64>& found() const { return m_found; }
    const QStringList& notSearched() const { return m_notSearched; }
    bool isCancelled() const { return m_isCancelled; }
    bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    void advanced();
    /// Once.
    void finished();

private:
    class Sink;

    void nextPortion();
    void portionRead();
    void portionFailed();
    void finish();

    const kafka::Connection m_connection;
    const Options m_options;
    std::deque<Topic> m_waiting;
    QList<Topic> m_portion;
    std::shared_ptr<Sink> m_sink;
    std::unique_ptr<kafka::Consumer> m_consumer;
    QTimer m_patience;
    int m_searched = 0;
    qint64 m_records = 0;
    QHash<QString, qint64> m_found;
    QStringList m_notSearched;
    bool m_isCancelled = false;
    bool m_isFinished = false;
};
