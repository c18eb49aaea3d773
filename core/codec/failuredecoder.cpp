// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/failuredecoder.h"

#include "core/codec/failureenvelope.h"
#include "core/codec/failuregroupkey.h"
#include "core/codec/headervalue.h"
#include "core/codec/recordbytes.h"
#include "core/codec/stacktrace.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

constexpr std::string_view RunHeader = "throughline-run";
constexpr std::string_view SourceHeader = "throughline-source";
// Frames and causes stand at the beginning of each part; a longer stack repeats itself.
constexpr std::size_t MaxParsedStack = 512 * 1024;
constexpr qint64 MaxAttempts = 1'000'000;

using Headers = std::span<const live::HeaderView>;

Headers readHeaders(Headers headers)
{
    return headers.first(std::min(headers.size(), MaxHeadersRead));
}

std::vector<std::uint64_t> presentIn(Headers headers, const DialectCatalog& catalog)
{
    std::vector<std::uint64_t> present(catalog.dialects().size());
    for (const live::HeaderView& header : headers) {
        if (const auto* uses = catalog.uses(header.name)) {
            for (const DialectCatalog::Use& use : *uses)
                present[use.dialect] |= std::uint64_t(1) << use.header;
        }
    }
    return present;
}

bool isWrapper(const Dialect& dialect, std::string_view type)
{
    const QString name = QString::fromUtf8(type.data(), qsizetype(type.size()));
    return std::any_of(
        dialect.wrappers.cbegin(), dialect.wrappers.cend(), [&name](const QString& pattern) {
            return pattern.endsWith(u'*') ? name.startsWith(QStringView(pattern).chopped(1))
                                          : name == pattern;
        });
}

/// Reads the headers of one dialect.
class HeaderFailure
{
public:
    HeaderFailure(Headers headers, const DialectCatalog& catalog, std::size_t dialect)
        : m_dialect(catalog.dialects()[dialect])
    {
        m_newest.fill(nullptr);
        for (const live::HeaderView& header : headers) {
            const auto* uses = catalog.uses(header.name);
            if (!uses)
                continue;
            for (const DialectCatalog::Use& use : *uses) {
                if (use.dialect == dialect)
                    takeHeader(use.header, header);
            }
        }
        if (m_hopRoles != 0)
            closeHop();
    }

    void fill(Failure& failure)
    {
        failure.dialect = m_dialect.id;
        fillOrigins(failure);
        fillCause(failure);
        failure.stage = text(HeaderRole::Stage);
        fillAttempts(failure);
        switch (m_dialect.time) {
        case FailureTime::Record:
            failure.failedAt = failure.recordTime;
            break;
        case FailureTime::Header:
            if (const auto value = valueOf(HeaderRole::FailedAt))
                failure.failedAt = headerTime(*value);
            break;
        case FailureTime::Unknown:
            break;
        }
        failure.keepsBytes = m_dialect.keeps == KeptBytes::Always ||
                             (m_dialect.keeps == KeptBytes::Unreadable &&
                              m_dialect.unreadable.contains(failure.exception));
    }

private:
    void takeHeader(std::size_t row, const live::HeaderView& header)
    {
        if (!m_newest[row] || m_dialect.hops != HopOrder::NewestFirst)
            m_newest[row] = &header;
        takeOrigin(m_dialect.headers.at(qsizetype(row)), header);
    }

    void takeOrigin(const DialectHeader& row, const live::HeaderView& header)
    {
        const auto role = std::uint32_t(1) << std::uint32_t(row.role);
        constexpr std::uint32_t OriginRoles = (1u << std::uint32_t(HeaderRole::OriginTopic)) |
                                              (1u << std::uint32_t(HeaderRole::OriginPartition)) |
                                              (1u << std::uint32_t(HeaderRole::OriginOffset)) |
                                              (1u << std::uint32_t(HeaderRole::OriginTimestamp)) |
                                              (1u << std::uint32_t(HeaderRole::ConsumerGroup)) |
                                              (1u << std::uint32_t(HeaderRole::Connector));
        if ((role & OriginRoles) == 0)
            return;
        // Each hop writes its block; what comes for the second time belongs to the next one.
        if ((m_hopRoles & role) != 0)
            closeHop();
        m_hopRoles |= role;
        if (!header.value)
            return;
        const std::string_view value = *header.value;
        switch (row.role) {
        case HeaderRole::OriginTopic:
            m_hop.topic = headerText(value, MaxFailureName);
            break;
        case HeaderRole::OriginPartition: {
            const auto number = headerNumber(value, row.form);
            if (number && *number >= 0 && *number <= std::numeric_limits<std::int32_t>::max())
                m_hop.partition = Partition(std::int32_t(*number));
            break;
        }
        case HeaderRole::OriginOffset:
            if (const auto number = headerNumber(value, row.form); number && *number >= 0)
                m_hop.offset = Offset(*number);
            break;
        case HeaderRole::OriginTimestamp:
            if (const auto number = headerNumber(value, row.form))
                m_hop.timestamp = headerTime(*number);
            break;
        case HeaderRole::Connector:
            if (!m_hop.group)
                m_hop.group = u"connect-"_s + headerText(value, MaxFailureName);
            break;
        default:
            m_hop.group = headerText(value, MaxFailureName);
            break;
        }
    }

    void closeHop()
    {
        m_hopRoles = 0;
        const FailureOrigin hop = std::exchange(m_hop, {});
        // The newest and the true origin are what matters: those between them go.
        if (m_hops.size() > MaxFailureHops)
            m_hops.removeAt(m_hops.size() / 2);
        m_hops.append(hop);
    }

    void fillOrigins(Failure& failure)
    {
        if (m_dialect.hops == HopOrder::NewestLast)
            std::reverse(m_hops.begin(), m_hops.end());
        if (!m_hops.isEmpty())
            failure.origin = m_hops.takeFirst();
        if (m_dialect.hops != HopOrder::Once)
            failure.hops = m_hops;
        if (!failure.origin.group && !m_dialect.groupAfterPrefix.isEmpty())
            failure.origin.group = groupInName(failure);
    }

    /// The end of the topic's name, where its beginning leaves no doubt.
    std::optional<QString> groupInName(const Failure& failure) const
    {
        const QString& name = failure.address.topic;
        const auto behind = [&](const FailureOrigin& origin) -> std::optional<QString> {
            if (!origin.topic)
                return std::nullopt;
            const QString beginning = m_dialect.groupAfterPrefix + *origin.topic + u'.';
            if (name.size() <= beginning.size() || !name.startsWith(beginning))
                return std::nullopt;
            return name.mid(beginning.size());
        };
        std::optional<QString> group = behind(failure.origin);
        for (const FailureOrigin& hop : failure.hops) {
            if (!group)
                group = behind(hop);
        }
        return group;
    }

    void fillCause(Failure& failure)
    {
        const std::string_view stack = valueOf(HeaderRole::Stack).value_or(std::string_view());
        failure.stack = headerText(stack, MaxFailureStack);
        failure.isOfBatch = isOfBatch(stack.substr(0, MaxParsedStack));
        const std::string_view told = valueOf(HeaderRole::Message).value_or(std::string_view());
        const std::vector<StackBlock> blocks = stackBlocks(stack.substr(0, MaxParsedStack));
        std::string typeBytes = exceptionType();
        if (!typeBytes.empty() && isWrapper(m_dialect, typeBytes))
            typeBytes = unwrapped(typeBytes, blocks, told);
        const std::size_t block = stackBlockOf(blocks, typeBytes);
        failure.exception = headerText(typeBytes, MaxFailureName);

        std::string_view frame = frameOf(blocks, block == NoStackBlock ? 0 : block);
        if (frame.empty())
            frame = firstFrame(stack.substr(0, MaxParsedStack));
        failure.frame = headerText(frame, MaxFailureName);

        std::string_view message = told;
        if (block != NoStackBlock && (block > 0 || message.empty()))
            message = blocks[block].message;
        failure.message = headerText(message, MaxFailureMessage);
        if (m_dialect.unreadable.contains(failure.exception) && blocks.size() > 1) {
            const QString reason = headerText(blocks.back().message, MaxFailureMessage);
            failure.message = failure.message.isEmpty() || reason.isEmpty()
                                  ? failure.message + reason
                                  : u"%1: %2"_s.arg(failure.message, reason);
        }
    }

    bool isOfBatch(std::string_view stack) const
    {
        const auto stands = [stack](const QByteArray& part) {
            return stack.find(std::string_view(part.constData(), std::size_t(part.size()))) !=
                   std::string_view::npos;
        };
        return std::any_of(m_dialect.batchFrames.cbegin(), m_dialect.batchFrames.cend(), stands) &&
               std::none_of(m_dialect.batchNamers.cbegin(), m_dialect.batchNamers.cend(), stands);
    }

    std::string exceptionType() const
    {
        for (qsizetype row = 0; row < m_dialect.headers.size(); ++row) {
            const DialectHeader& header = m_dialect.headers.at(row);
            const live::HeaderView* found = m_newest[std::size_t(row)];
            if (header.role != HeaderRole::Exception || !found)
                continue;
            if (!header.implies.isEmpty())
                return header.implies.toStdString();
            if (found->value && !found->value->empty())
                return std::string(utf8Beginning(*found->value, std::size_t(MaxFailureName)));
        }
        return {};
    }

    /// The first exception below the framework's own.
    std::string unwrapped(const std::string& type, const std::vector<StackBlock>& blocks,
                          std::string_view told) const
    {
        for (std::size_t i = 1; i < blocks.size(); ++i) {
            if (!blocks[i].type.empty() && !isWrapper(m_dialect, blocks[i].type))
                return std::string(blocks[i].type);
        }
        const std::string_view messages[] = {told, blocks.empty() ? std::string_view()
                                                                  : blocks.front().message};
        for (const std::string_view message : messages) {
            for (const std::string_view nested : nestedTypes(message)) {
                if (!isWrapper(m_dialect, nested))
                    return std::string(utf8Beginning(nested, std::size_t(MaxFailureName)));
            }
        }
        return type;
    }

    void fillAttempts(Failure& failure) const
    {
        const auto set = [&](HeaderRole role, qint64 more) {
            const auto number = numberOf(role);
            if (!failure.attempts && number && *number + more >= 0 && *number <= MaxAttempts)
                failure.attempts = int(*number + more);
        };
        set(HeaderRole::Deliveries, 0);
        set(HeaderRole::NextDelivery, -1);
        set(HeaderRole::Retries, 1);
    }

    /// The newest value of the first row of this role that has one.
    std::optional<std::string_view> valueOf(HeaderRole role) const
    {
        for (qsizetype row = 0; row < m_dialect.headers.size(); ++row) {
            const live::HeaderView* found = m_newest[std::size_t(row)];
            if (m_dialect.headers.at(row).role == role && found && found->value)
                return found->value;
        }
        return std::nullopt;
    }

    QString text(HeaderRole role) const
    {
        const auto value = valueOf(role);
        return value ? headerText(*value, MaxFailureName) : QString();
    }

    std::optional<qint64> numberOf(HeaderRole role) const
    {
        for (qsizetype row = 0; row < m_dialect.headers.size(); ++row) {
            const DialectHeader& header = m_dialect.headers.at(row);
            const live::HeaderView* found = m_newest[std::size_t(row)];
            if (header.role == role && found && found->value)
                return headerNumber(*found->value, header.form);
        }
        return std::nullopt;
    }

    const Dialect& m_dialect;
    std::array<const live::HeaderView*, 64> m_newest;
    QList<FailureOrigin> m_hops;
    FailureOrigin m_hop;
    std::uint32_t m_hopRoles = 0;
};

void fillRetry(Headers headers, Failure& failure)
{
    for (const live::HeaderView& header : headers) {
        if (!header.value || !header.name.starts_with("throughline-"))
            continue;
        if (header.name == RunHeader)
            failure.run = headerText(*header.value, MaxFailureName);
        else if (header.name == SourceHeader)
            failure.source = headerText(*header.value, MaxFailureName);
    }
}

} // namespace

std::optional<std::size_t> dialectOf(std::span<const live::HeaderView> headers,
                                     const DialectCatalog& catalog)
{
    const std::vector<std::size_t> found =
        catalog.recognised(presentIn(readHeaders(headers), catalog));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Failure decodeFailure(const live::RecordInput& record, const QString& topic,
                      const DialectCatalog& catalog)
{
    Failure failure;
    failure.address = {topic, record.partition, record.offset};
    if (record.timestampType != live::TimestampType::NotAvailable)
        failure.recordTime = headerTime(record.timestampMs);
    const Headers headers = readHeaders(record.headers);
    fillRetry(headers, failure);
    if (const auto dialect = dialectOf(headers, catalog)) {
        HeaderFailure(headers, catalog, *dialect).fill(failure);
    } else if (record.value && readEnvelope(*record.value, catalog.envelope(), failure)) {
        failure.keepsBytes = false;
        const std::string stack = failure.stack.toStdString();
        const std::vector<StackBlock> blocks = stackBlocks(stack);
        std::string_view frame =
            frameOf(blocks, std::min(stackBlockOf(blocks, failure.exception.toStdString()),
                                     blocks.size() - (blocks.empty() ? 0 : 1)));
        if (frame.empty())
            frame = firstFrame(stack);
        failure.frame = headerText(frame, MaxFailureName);
    }
    failure.maskedFrame = maskedFrame(failure.frame);
    failure.maskedMessage = maskedMessage(failure.message);
    failure.group = failureGroupId(failure);
    return failure;
}

Failure decodeFailure(const RawRecord& record, const DialectCatalog& catalog)
{
    std::vector<live::HeaderView> headers;
    headers.reserve(std::size_t(record.headers.size()));
    const auto view = [](const QByteArray& bytes) {
        return std::string_view(bytes.constData(), std::size_t(bytes.size()));
    };
    const auto optionalView = [&view](const std::optional<QByteArray>& bytes) {
        return bytes ? std::optional(view(*bytes)) : std::nullopt;
    };
    for (const auto& [name, value] : record.headers)
        headers.push_back({view(name), optionalView(value)});
    live::RecordInput input;
    input.partition = record.address.partition;
    input.offset = record.address.offset;
    if (record.time.isValid()) {
        input.timestampMs = record.time.toMSecsSinceEpoch();
        input.timestampType = live::TimestampType::Create;
    }
    input.key = optionalView(record.key);
    input.value = optionalView(record.value);
    input.headers = headers;
    return decodeFailure(input, record.address.topic, catalog);
}

RawRecord rawRecord(const live::RecordInput& record, const QString& topic)
{
    const auto copy = [](const std::optional<std::string_view>& bytes) {
        return bytes ? std::optional(QByteArray(bytes->data(), qsizetype(bytes->size())))
                     : std::nullopt;
    };
    RawRecord raw;
    raw.address = {topic, record.partition, record.offset};
    if (record.timestampType != live::TimestampType::NotAvailable)
        raw.time = headerTime(record.timestampMs);
    raw.key = copy(record.key);
    raw.value = copy(record.value);
    for (const live::HeaderView& header : record.headers)
        raw.headers.append(
            {QByteArray(header.name.data(), qsizetype(header.name.size())), copy(header.value)});
    return raw;
}

} // namespace codec
