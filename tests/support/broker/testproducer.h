// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

/// One record for a test to write. Null and empty differ everywhere.
struct TestRecord
{
    std::optional<QByteArray> key;
    std::optional<QByteArray> value;
    QList<std::pair<QByteArray, std::optional<QByteArray>>> headers;
    /// Milliseconds since 1970 UTC; the present without one.
    std::optional<qint64> timestampMs;
};

/// Writes records to a test's broker: idempotent and patient, so that they arrive once each and in
/// order, through a broker's death as well. Calls wait.
class TestProducer
{
public:
    enum class Mode { Plain, Transactional };

    /// `codec`: "none", "gzip", "snappy", "lz4" or "zstd".
    explicit TestProducer(const QString& bootstrap, Mode mode = Mode::Plain,
                          const QByteArray& codec = "none");
    TestProducer(const TestProducer&) = delete;
    TestProducer& operator=(const TestProducer&) = delete;
    ~TestProducer();

    /// Queued; flush() waits. `partition` -1: by the key, as Java clients place it.
    bool send(const QString& topic, int partition, const TestRecord& record);
    bool flush(int timeoutMs = 60000);
    /// Queues `count` values "first", "first + 1" …, padded to `size` bytes, over the partitions in
    /// turn. Returns when all are queued.
    bool sendNumbered(const QString& topic, int partitions, qint64 first, qint64 count,
                      int size = 100);
    bool begin();
    bool commit();
    bool abort();
    /// Records that the broker confirmed.
    qint64 delivered() const { return m_delivered; }
    qint64 failed() const { return m_failed; }

private:
    struct Handle;

    std::atomic<qint64> m_delivered = 0;
    std::atomic<qint64> m_failed = 0;
    std::unique_ptr<Handle> m_handle;
};

/// The number that a value of TestProducer::sendNumbered() carries.
qint64 numberIn(std::string_view value);
