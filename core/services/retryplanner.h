// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/recordreader.h"
#include "core/services/runledger.h"
#include "core/services/runservice.h"

#include <QtCore/QSet>

/// Makes the plan of a retry: reads the dead letters, decides where each goes back to, reads what
/// is newer in the targets. Changes nothing. Blocks: for a thread of its own. The groups that read
/// the targets are not its concern.
class RetryPlanner
{
public:
    RetryPlanner(kafka::RecordReader& reader, RunLedger& ledger, const RetryRequest& request);

    Result<RunPlan> plan();

    /// A bound of what is read in a target to find newer events of the same keys.
    static constexpr qint64 MaxSearched = 200'000;

private:
    struct Letter
    {
        RecordAddress source;
        /// Empty: it is left out.
        QString topic;
        std::optional<Partition> originPartition;
        std::optional<Offset> originOffset;
        QByteArray key;
        qint64 bytes = 0;
        QList<QByteArray> taken;
        bool hadRun = false;
        bool keepsBytes = true;
    };

    Result<void> readLetters();
    void takeLetter(const TopicPartition& where, const live::RecordInput& record);
    Result<void> meetTargets();
    void countHeaders();
    Result<void> lookForEarlier();
    void lookForNewer();
    void warn();
    void leaveOut(const RecordAddress& source, const QString& reason);

    kafka::RecordReader& m_reader;
    RunLedger& m_ledger;
    const RetryRequest m_request;
    RunPlan m_plan;
    QList<RecordAddress> m_wanted;
    QList<Letter> m_letters;
    QHash<TopicPartition, kafka::PartitionSpan> m_spans;
    QHash<QString, qsizetype> m_leftOutPlaces;
    QSet<QString> m_titles;
    QSet<QString> m_groups;
    qint64 m_rewritten = 0;
    qint64 m_ofBatch = 0;
    qint64 m_byName = 0;
};
