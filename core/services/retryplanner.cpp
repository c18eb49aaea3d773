// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/retryplanner.h"

#include "core/codec/failuredecoder.h"
#include "core/codec/mergepatch.h"
#include "core/domain/deadletternames.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace {

struct PlanSentences
{
    Q_DECLARE_TR_FUNCTIONS(RetryPlanner)
};

// A longer key is not kept for the comparison with newer events.
constexpr qsizetype LongestKey = 4096;
constexpr qsizetype MostExamples = 10;
// Read at once, so that few bodies are held.
constexpr qsizetype LettersAtOnce = 2000;
constexpr qsizetype LongestTitle = 200;

bool isInternalTarget(const QString& topic)
{
    return topic.startsWith(u"__"_s) || topic.endsWith(u"-repartition"_s) ||
           topic.endsWith(u"-changelog"_s);
}

auto placeOf(const RecordAddress& address)
{
    return std::tuple(address.topic, address.partition, address.offset);
}

qint64 sizeOfRecord(const RawRecord& record, const RecordHeaders& headers)
{
    qint64 size = (record.key ? record.key->size() : 0) + (record.value ? record.value->size() : 0);
    for (const auto& [name, value] : headers)
        size += name.size() + (value ? value->size() : 0);
    return size;
}

} // namespace

RetryPlanner::RetryPlanner(kafka::RecordReader& reader, RunLedger& ledger,
                           const RetryRequest& request)
    : m_reader(reader), m_ledger(ledger), m_request(request), m_wanted(request.records)
{}

Result<RunPlan> RetryPlanner::plan()
{
    const RetryOptions& options = m_request.options;
    if (!options.patch.isEmpty()) {
        if (const Result<void> checked = codec::checkMergePatch(options.patch); !checked)
            return checked.error();
    }
    m_plan.run.kind = RunKind::Retry;
    m_plan.run.id = RunId{QUuid::createUuid()};
    m_plan.run.targetTopic = options.into;
    m_plan.run.placement = options.placement;
    m_plan.run.patch = options.patch;
    m_plan.run.rate = options.rate;
    m_plan.run.canary = options.canary;
    m_plan.run.mostFailing = options.mostFailing;
    m_plan.run.plannedAt = QDateTime::currentDateTimeUtc();

    m_wanted.reserve(m_wanted.size() + m_request.failures.size());
    for (const Failure& failure : m_request.failures)
        m_wanted.append(failure.address);
    std::ranges::sort(m_wanted, {}, placeOf);
    m_wanted.erase(std::unique(m_wanted.begin(), m_wanted.end()), m_wanted.end());
    if (const Result<void> done = readLetters(); !done)
        return done.error();
    if (const Result<void> done = meetTargets(); !done)
        return done.error();
    countHeaders();
    if (const Result<void> done = lookForEarlier(); !done)
        return done.error();
    lookForNewer();
    warn();

    auto items = std::make_shared<QList<RunItem>>();
    items->reserve(m_letters.size());
    for (const Letter& letter : std::as_const(m_letters)) {
        RunItem item;
        item.index = items->size();
        item.source = letter.source;
        item.targetTopic = letter.topic;
        if (options.placement == RunPlacement::Original)
            item.targetPartition = letter.originPartition;
        items->append(item);
        m_plan.preview.bytes += letter.bytes;
    }
    m_plan.run.counts.planned = items->size();
    m_plan.preview.records = items->size();
    m_plan.items = std::move(items);
    m_plan.run.title = options.title;
    if (m_plan.run.title.isEmpty() && m_titles.size() == 1)
        m_plan.run.title = *m_titles.cbegin();
    if (options.watchedGroup)
        m_plan.run.watchedGroup = *options.watchedGroup;
    else if (m_groups.size() == 1)
        m_plan.run.watchedGroup = *m_groups.cbegin();
    return std::move(m_plan);
}

void RetryPlanner::leaveOut(const RecordAddress& source, const QString& reason)
{
    QList<LeftOut>& all = m_plan.preview.leftOut;
    auto place = m_leftOutPlaces.constFind(reason);
    if (place == m_leftOutPlaces.constEnd()) {
        place = m_leftOutPlaces.insert(reason, all.size());
        all.append({reason, 0, {}});
    }
    LeftOut& some = all[*place];
    ++some.records;
    if (some.examples.size() < MostExamples)
        some.examples.append(source);
}

Result<void> RetryPlanner::readLetters()
{
    for (qsizetype begin = 0; begin < m_wanted.size(); begin += LettersAtOnce) {
        const QList<RecordAddress> some = m_wanted.mid(begin, LettersAtOnce);
        const qsizetype before = m_letters.size();
        const Result<void> done = m_reader.readPlaces(
            some, [this](const TopicPartition& where, const live::RecordInput& record) {
                takeLetter(where, record);
            });
        if (!done)
            return done;
        std::sort(
            m_letters.begin() + before, m_letters.end(),
            [](const Letter& a, const Letter& b) { return placeOf(a.source) < placeOf(b.source); });
        auto found = m_letters.cbegin() + before;
        for (const RecordAddress& wanted : some) {
            if (found != m_letters.cend() && found->source == wanted)
                ++found;
            else
                leaveOut(wanted,
                         PlanSentences::tr("Kafka does not hold this dead letter any more."));
        }
        m_letters.removeIf([](const Letter& letter) { return letter.topic.isEmpty(); });
    }
    return {};
}

void RetryPlanner::takeLetter(const TopicPartition& where, const live::RecordInput& input)
{
    const RawRecord record = codec::rawRecord(input, where.topic);
    const Failure failure = codec::decodeFailure(input, where.topic);
    Letter letter;
    letter.source = record.address;
    letter.keepsBytes = failure.keepsBytes;
    letter.originPartition = failure.origin.partition;
    letter.originOffset = failure.origin.offset;
    if (record.key && record.key->size() <= LongestKey)
        letter.key = *record.key;
    letter.taken = codec::headersTakenAway(record.headers);
    letter.hadRun = std::ranges::any_of(
        record.headers, [](const auto& header) { return header.first == RunHeader; });
    letter.bytes = sizeOfRecord(record, codec::headersToSendBack(record.headers));

    const QString& into = m_request.options.into;
    QString target = into.isEmpty() ? failure.origin.topic.value_or(QString()) : into;
    // The name is the next best evidence, and the preview says that it is no more than that.
    const bool isByName = target.isEmpty();
    if (isByName)
        target = originByName(where.topic).value_or(QString());
    QString reason;
    if (target.isEmpty())
        reason =
            PlanSentences::tr("It does not tell the topic that it came from; choose a target.");
    else if (isInternalTarget(target))
        reason = PlanSentences::tr("The topic %1 is an internal one of its application and takes "
                                   "nothing from outside; choose a target.")
                     .arg(target);
    else if (target == where.topic)
        reason = PlanSentences::tr("It would go to the dead-letter topic that it is in.");
    else if (!m_request.options.patch.isEmpty()) {
        const auto patched =
            codec::mergePatched(record.value.value_or(QByteArray()), m_request.options.patch);
        if (!patched)
            reason = patched.error().message;
        else
            letter.bytes += patched->size() - (record.value ? record.value->size() : 0);
    }
    if (reason.isEmpty()) {
        letter.topic = target;
        m_rewritten += !failure.keepsBytes;
        m_ofBatch += failure.isOfBatch;
        m_byName += isByName;
        QString title = failure.exception;
        if (!failure.message.isEmpty())
            title += (title.isEmpty() ? QString() : u": "_s) + failure.message;
        if (m_titles.size() < 2)
            m_titles.insert(title.simplified().left(LongestTitle));
        if (failure.origin.group && m_groups.size() < 2)
            m_groups.insert(*failure.origin.group);
        else if (!failure.origin.group)
            m_groups.insert(QString());
    } else {
        leaveOut(letter.source, reason);
    }
    // Those left out go when all are read, so that who is missing can be told.
    m_letters.append(letter);
}

/// Which targets there are, and what of the records fits there.
Result<void> RetryPlanner::meetTargets()
{
    QStringList topics;
    for (const Letter& letter : std::as_const(m_letters)) {
        if (!topics.contains(letter.topic))
            topics.append(letter.topic);
    }
    auto spans = m_reader.spansOfExisting(topics);
    if (!spans)
        return spans.error();
    m_spans = std::move(spans).value();
    QHash<QString, int> partitions;
    for (auto one = m_spans.keyBegin(); one != m_spans.keyEnd(); ++one)
        ++partitions[one->topic];
    m_letters.removeIf([&](const Letter& letter) {
        if (partitions.contains(letter.topic))
            return false;
        leaveOut(letter.source, PlanSentences::tr("There is no topic %1.").arg(letter.topic));
        return true;
    });
    std::map<QString, std::map<std::optional<Partition>, qint64>> counts;
    for (Letter& letter : m_letters) {
        const bool fits = letter.originPartition &&
                          letter.originPartition->value() < partitions.value(letter.topic);
        if (!fits || m_request.options.placement == RunPlacement::ByKey)
            letter.originPartition.reset();
        ++counts[letter.topic][letter.originPartition];
    }
    for (const auto& [topic, byPartition] : counts) {
        RunTarget target;
        target.topic = topic;
        target.partitions = partitions.value(topic);
        for (const auto& [partition, count] : byPartition) {
            target.byPartition.append({partition, count});
            target.records += count;
        }
        m_plan.preview.targets.append(target);
    }
    return {};
}

void RetryPlanner::countHeaders()
{
    std::map<QByteArray, qint64> removed;
    for (const Letter& letter : std::as_const(m_letters)) {
        for (const QByteArray& name : letter.taken)
            ++removed[name];
    }
    for (const auto& [name, count] : removed)
        m_plan.preview.removed.append({QString::fromUtf8(name), count});
    for (const char* const name : {RunHeader, SourceHeader, TimeHeader})
        m_plan.preview.added.append({QString::fromLatin1(name), m_letters.size()});
}

Result<void> RetryPlanner::lookForEarlier()
{
    QList<RecordAddress> sources;
    sources.reserve(m_letters.size());
    qint64 cameBack = 0;
    for (const Letter& letter : std::as_const(m_letters)) {
        sources.append(letter.source);
        cameBack += letter.hadRun;
    }
    auto earlier = m_ledger.earlier(sources);
    if (!earlier)
        return earlier.error();
    QSet<QByteArray> before;
    for (const EarlierRetry& one : std::as_const(earlier.value())) {
        // What was never sent is not a retry.
        if (one.state == RunItemState::Sent || one.state == RunItemState::Written ||
            one.state == RunItemState::Uncertain) {
            before.insert(addressText(one.source));
            if (m_plan.preview.earlier.size() < RunPreview::MaxListed)
                m_plan.preview.earlier.append(one);
        }
    }
    m_plan.preview.retriedBefore = before.size();
    if (cameBack > 0)
        m_plan.preview.warnings.append(
            PlanSentences::tr("%n of these records came back from an earlier retry.", nullptr,
                              static_cast<int>(cameBack)));
    return {};
}

/// A retried record comes after what was written meanwhile: who reads the target sees an old value
/// after newer ones.
void RetryPlanner::lookForNewer()
{
    RunPreview& preview = m_plan.preview;
    QHash<std::pair<QString, QByteArray>, QList<qsizetype>> byKey;
    QHash<TopicPartition, Offset> begins;
    bool isBeginKnown = true;
    for (qsizetype i = 0; i < m_letters.size(); ++i) {
        const Letter& letter = m_letters.at(i);
        if (letter.key.isEmpty() || !letter.originOffset || !letter.originPartition) {
            isBeginKnown = isBeginKnown && letter.key.isEmpty();
            continue;
        }
        byKey[{letter.topic, letter.key}].append(i);
        const TopicPartition where{letter.topic, *letter.originPartition};
        const Offset after{letter.originOffset->value() + 1};
        const auto begin = begins.constFind(where);
        if (begin == begins.constEnd() || after < *begin)
            begins.insert(where, after);
    }
    QList<kafka::RecordRange> ranges;
    bool isCut = false;
    const qint64 share = MaxSearched / std::max<qint64>(1, begins.size());
    for (auto begin = begins.constBegin(); begin != begins.constEnd(); ++begin) {
        const auto span = m_spans.constFind(begin.key());
        if (span == m_spans.constEnd())
            continue;
        qint64 from = std::max(begin->value(), span->low.value());
        isCut = isCut || span->end.value() - from > share;
        from = std::max(from, span->end.value() - share);
        if (from < span->end.value())
            ranges.append({begin.key(), Offset{from}, span->end});
    }
    QHash<qsizetype, NewerEvent> newer;
    const Result<void> done = m_reader.read(ranges, [&](const TopicPartition& where,
                                                        const live::RecordInput& record) {
        if (!record.key || record.key->size() > std::size_t(LongestKey))
            return;
        const QByteArray key(record.key->data(), static_cast<qsizetype>(record.key->size()));
        const auto same = byKey.constFind({where.topic, key});
        if (same == byKey.constEnd())
            return;
        for (const qsizetype i : *same) {
            const Letter& letter = m_letters.at(i);
            if (*letter.originPartition != where.partition || record.offset <= *letter.originOffset)
                continue;
            NewerEvent& event = newer[i];
            event.source = letter.source;
            event.key = key;
            event.newest = {where.topic, where.partition, record.offset};
            ++event.count;
        }
    });
    preview.newerOfSameKey = newer.size();
    QList<qsizetype> order = newer.keys();
    std::ranges::sort(order);
    for (const qsizetype i : order.first(std::min(order.size(), RunPreview::MaxListed)))
        preview.newer.append(newer.value(i));
    if (!done)
        preview.newerProblem = PlanSentences::tr("The target was not searched for newer events: %1")
                                   .arg(done.error().message);
    else if (isCut)
        preview.newerProblem = PlanSentences::tr("Only the newest records of the target were "
                                                 "searched for newer events of the same keys.");
    else if (!isBeginKnown)
        preview.newerProblem = PlanSentences::tr("Some records do not tell where they came from, "
                                                 "so that newer events cannot be told.");
}

void RetryPlanner::warn()
{
    QStringList& warnings = m_plan.preview.warnings;
    if (m_ofBatch > 0)
        warnings.append(PlanSentences::tr("%n record(s) failed with their whole batch, and the "
                                          "consumer did not say which record was at fault: good "
                                          "ones may be among them, and what was done with those "
                                          "may be done twice.",
                                          nullptr, static_cast<int>(m_ofBatch)));
    if (m_rewritten > 0)
        warnings.append(PlanSentences::tr("%n record(s) were written anew by the framework: their "
                                          "bytes may differ from the event that failed.",
                                          nullptr, static_cast<int>(m_rewritten)));
    if (m_byName > 0)
        warnings.append(PlanSentences::tr("%n record(s) do not tell where they came from; the "
                                          "target is read from the name of their topic.",
                                          nullptr, static_cast<int>(m_byName)));
    const auto byHash = std::ranges::count_if(
        m_letters, [](const Letter& letter) { return !letter.originPartition; });
    if (m_request.options.placement == RunPlacement::Original && byHash > 0)
        warnings.append(
            PlanSentences::tr("%n record(s) cannot go to the partition that they came from; their "
                              "keys decide.",
                              nullptr, static_cast<int>(byHash)));
}
