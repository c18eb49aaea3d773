// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/dlqlistcommand.h"

#include "app/ctl/table.h"
#include "core/codec/failuredecoder.h"
#include "core/codec/failurejson.h"
#include "core/codec/topicnames.h"
#include "core/codec/typeextractor.h"
#include "core/live/searched.h"
#include "core/models/searchedtexts.h"

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

constexpr qsizetype ListFlushBytes = 256 * 1024;

QString listCell(const QString& text, qsizetype width)
{
    return withoutControls(text).leftJustified(width) + u"  "_s;
}

QString placeText(const FailureOrigin& origin)
{
    if (!origin.topic)
        return u"-"_s;
    QString text = *origin.topic;
    if (origin.partition)
        text += u":%1"_s.arg(origin.partition->value());
    if (origin.offset)
        text += u"@%1"_s.arg(qint64(origin.offset->value()));
    return text;
}

} // namespace

/// Prints on the reading thread. While the output is not taken it waits, and with it the reader.
class DlqListCommand::Sink : public live::RecordSink
{
public:
    Sink(DlqListCommand& command, const QSet<QString>& mixed) : m_command(command), m_mixed(mixed)
    {}

    live::TopicIndex topicIndex(std::string_view topic) override { return m_topics.indexOf(topic); }

    void append(std::span<const live::RecordInput> batch) override
    {
        for (const live::RecordInput& record : batch) {
            if (m_isOver)
                return;
            m_searched.add(record);
            take(record);
            if (m_buffer.size() >= ListFlushBytes)
                flush();
        }
        flush();
    }

    qint64 matched() const { return m_matched; }
    // Once the reading has ended:
    const live::Searched& searched() const { return m_searched.searched(); }
    QString topicName(live::TopicIndex topic) const { return m_topics.name(topic); }

private:
    void take(const live::RecordInput& record)
    {
        const QString& topic = m_topics.name(record.topic);
        if (m_mixed.contains(topic) && !codec::dialectOf(record.headers))
            return;
        const std::string_view name = m_topics.bytes(record.topic);
        if (m_command.m_filter &&
            !m_command.m_filter->matches(name, m_types.eventType(name, record), record))
            return;
        const Failure failure = codec::decodeFailure(record, topic);
        const QString& group = m_command.arguments().failureGroup;
        if (!group.isEmpty() && failure.group.value() != group)
            return;
        ++m_matched;
        if (m_command.arguments().json) {
            m_buffer += codec::deadLetterJson(record, failure);
            m_buffer += '\n';
        } else {
            row(failure);
        }
    }

    void row(const Failure& failure)
    {
        if (!std::exchange(m_hasTitle, true))
            m_buffer +=
                (listCell(tr("TIME"), 24) + listCell(tr("TOPIC:PARTITION@OFFSET"), 30) +
                 listCell(tr("ORIGIN"), 30) + listCell(tr("CAUSE"), 24) + tr("MESSAGE") + u'\n')
                    .toUtf8();
        const QString place = u"%1:%2@%3"_s.arg(failure.address.topic)
                                  .arg(failure.address.partition.value())
                                  .arg(qint64(failure.address.offset.value()));
        const QString type = failure.exception.mid(failure.exception.lastIndexOf(u'.') + 1);
        m_buffer += (listCell(timeText(failure.recordTime), 24) + listCell(place, 30) +
                     listCell(placeText(failure.origin), 30) +
                     listCell(type.isEmpty() ? u"-"_s : type, 24) +
                     (failure.isOfBatch ? tr("[batch]") + u' ' : QString()) +
                     withoutControls(failure.message.simplified().left(200)) + u'\n')
                        .toUtf8();
    }

    void flush()
    {
        if (m_buffer.isEmpty())
            return;
        const bool isTaken = m_command.console().print(m_buffer);
        m_buffer.resize(0);
        if (!isTaken && !std::exchange(m_isOver, true))
            QMetaObject::invokeMethod(
                &m_command, [this] { m_command.stopReading(); }, Qt::QueuedConnection);
    }

    DlqListCommand& m_command;
    const QSet<QString> m_mixed;
    codec::TypeExtractor m_types;
    live::SearchedCounter m_searched;
    codec::TopicNames m_topics;
    QByteArray m_buffer;
    bool m_hasTitle = false;
    bool m_isOver = false;
    std::atomic<qint64> m_matched = 0;
};

DlqListCommand::DlqListCommand(Context context) : DlqCommand(std::move(context)) {}

DlqListCommand::~DlqListCommand() = default;

void DlqListCommand::start()
{
    const FilterReading filter = readFilter(arguments().filter);
    if (!checkFilter(filter))
        return;
    m_filter = filter.filter;
    DlqCommand::start();
}

void DlqListCommand::topicsFound(const QList<DeadLetterTopic>& topics)
{
    const QStringList names = namesToRead(topics);
    if (names.isEmpty()) {
        sayNoTopics();
        return finish(ExitCode::Done);
    }
    m_sink = std::make_shared<Sink>(*this, mixedNames(topics));
    read(names, kafka::From::beginning(), m_sink);
}

void DlqListCommand::readingEnded(const kafka::ReadSummary& summary)
{
    if (m_sink->matched() == 0) {
        QList<TopicPartition> parts;
        for (const kafka::PartitionCoverage& part : summary.coverage)
            parts.append(part.where);
        const SearchedReport report = searchedReport(
            m_sink->searched(), [this](live::TopicIndex topic) { return m_sink->topicName(topic); },
            parts);
        // Nothing found is never said without where.
        say(tr("Nothing found. %1").arg(searchedText(report)));
    }
    if (m_filter && m_filter->givenUp() > 0)
        say(tr("An expression of the filter was given up on %1 records, because it would have "
               "taken too long there.")
                .arg(m_filter->givenUp()));
    if (isInterrupted()) {
        say(tr("Interrupted before the end was reached."));
        return finish(ExitCode::Partial);
    }
    finish(ExitCode::Done);
}

} // namespace ctl
