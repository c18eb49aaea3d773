// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/producecommand.h"

#include "app/ctl/linereader.h"
#include "app/ctl/producedrecord.h"

#include <QtCore/QJsonObject>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace ctl {

namespace {
constexpr auto GiveUpAfter = 10s;
} // namespace

/// Reads lines and hands records over. Blocks on both ends.
class ProduceCommand::Work : public QThread
{
public:
    Work(Context context, std::function<void(Result<kafka::ProduceCounts>)> onEnd)
        : m_context(std::move(context)), m_onEnd(std::move(onEnd))
    {}

    void run() override { m_onEnd(produce()); }

private:
    bool isDropped() const { return isInterruptionRequested(); }

    Result<kafka::ProduceCounts> produce()
    {
        const Arguments& arguments = m_context.arguments;
        const QString& topic = arguments.topics.constFirst();
        auto opened = kafka::Producer::open(m_context.place.kafka(), topic, GiveUpAfter,
                                            [this] { return isDropped(); });
        if (!opened)
            return opened.error();
        const std::unique_ptr<kafka::Producer> producer = std::move(opened).value();
        if (arguments.json)
            producer->setStored([&](Partition partition, Offset offset) {
                m_context.console.print(QJsonObject{{u"topic"_s, topic},
                                                    {u"partition"_s, partition.value()},
                                                    {u"offset"_s, qint64(offset.value())}});
            });
        const Result<void> sent = sendAll(*producer);
        // What was handed over before a fault is told of as well.
        kafka::ProduceCounts counts = producer->finish();
        if (!sent && sent.error().kind != ErrorKind::Cancelled) {
            if (counts.stored == 0 && counts.uncertain == 0)
                return sent.error();
            ++counts.refused;
            if (!counts.firstError)
                counts.firstError = sent.error();
        }
        return counts;
    }

    Result<void> sendAll(kafka::Producer& producer)
    {
        LineReader lines(STDIN_FILENO, [this] { return isDropped(); });
        std::optional<bool> isPrinted;
        for (;;) {
            const auto line = lines.next();
            if (!line)
                return line.error();
            if (!line->has_value())
                return {};
            const QByteArray& bytes = **line;
            // The first line that is not blank tells what all lines are.
            if (!isPrinted && !bytes.trimmed().isEmpty()) {
                isPrinted = isPrintedRecord(bytes);
                if (*isPrinted &&
                    (m_context.arguments.key || !m_context.arguments.headers.isEmpty()))
                    return Error{.kind = ErrorKind::Rejected,
                                 .message = ProduceCommand::tr(
                                     "These lines bring their own keys and headers: "
                                     "--key and --header belong to plain lines.")};
            }
            if (isPrinted.value_or(false) && bytes.trimmed().isEmpty())
                continue;
            auto record = isPrinted.value_or(false) ? recordFromPrinted(bytes) : plain(bytes);
            if (!record)
                return Error{.kind = ErrorKind::Malformed,
                             .message = ProduceCommand::tr(
                                            "Line %1 was not produced, nor what follows it: %2")
                                            .arg(lines.number())
                                            .arg(record.error().message)};
            if (const auto& partitions = m_context.arguments.partitions)
                record->partition = partitions->constFirst();
            if (const auto handedOver = producer.send(*record); !handedOver)
                return handedOver.error();
        }
    }

    Result<kafka::OutgoingRecord> plain(const QByteArray& line) const
    {
        kafka::OutgoingRecord record;
        record.value = line;
        if (const auto& key = m_context.arguments.key)
            record.key = key->toUtf8();
        record.headers = m_context.arguments.headers;
        return record;
    }

    Context m_context;
    const std::function<void(Result<kafka::ProduceCounts>)> m_onEnd;
};

ProduceCommand::ProduceCommand(Context context)
    : Command(std::move(context)),
      m_database(place().dataFolder),
      m_auditLog(m_database),
      m_audit(m_auditLog)
{}

ProduceCommand::~ProduceCommand()
{
    if (!m_work)
        return;
    m_work->requestInterruption();
    m_work->wait();
}

void ProduceCommand::start()
{
    if (!checkUnlocked())
        return;
    m_work =
        std::make_unique<Work>(Context{console(), arguments(), place()},
                               [this](const Result<kafka::ProduceCounts>& counts) {
                                   QMetaObject::invokeMethod(
                                       this, [this, counts] { end(counts); }, Qt::QueuedConnection);
                               });
    m_work->start();
}

void ProduceCommand::interrupt()
{
    m_isInterrupted = true;
    say(tr("Interrupted; waiting for what was sent."));
    if (m_work)
        m_work->requestInterruption();
    else
        finish(ExitCode::Failed);
}

void ProduceCommand::end(const Result<kafka::ProduceCounts>& counts)
{
    if (!counts)
        return fail(counts.error());
    say(tr("Records stored in %1: %2.").arg(arguments().topics.constFirst()).arg(counts->stored));
    if (counts->uncertain > 0)
        say(tr("Records without an answer, which may have been stored: %1.")
                .arg(counts->uncertain));
    if (counts->refused > 0)
        say(tr("Records that were refused: %1.").arg(counts->refused));
    if (counts->firstError)
        console().say(*counts->firstError);
    const bool isWhole = counts->refused == 0 && counts->uncertain == 0;
    if (isWhole && !m_isInterrupted)
        return finishNoted(*counts, ExitCode::Done);
    if (counts->stored == 0 && counts->uncertain == 0 && counts->firstError)
        return finishNoted(*counts, exitCodeFor(*counts->firstError));
    finishNoted(*counts, ExitCode::Partial);
}

void ProduceCommand::finishNoted(const kafka::ProduceCounts& counts, ExitCode code)
{
    // Nothing was asked of the broker.
    if (counts.stored == 0 && counts.refused == 0 && counts.uncertain == 0)
        return finish(code);
    AuditEntry entry{.what = u"produce"_s,
                     .target = arguments().topics.constFirst(),
                     .count = counts.stored,
                     .result = counts.refused == 0 && counts.uncertain == 0 ? u"done"_s
                               : counts.stored == 0                         ? u"failed"_s
                                                                            : u"partial"_s};
    if (counts.uncertain > 0)
        entry.detail = tr("%1 without an answer").arg(counts.uncertain);
    if (counts.firstError)
        entry.detail += (entry.detail.isEmpty() ? u""_s : u"; "_s) + counts.firstError->message;
    m_audit.note(entry).then(this, [this, code](const Result<qint64>& noted) {
        if (!noted)
            say(tr("The audit log could not be written: %1").arg(noted.error().message));
        finish(code);
    });
}

} // namespace ctl
