// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/rawrecord.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace codec {

/// What a failure header says.
enum class HeaderRole {
    Exception,       ///< A class; the first row that is there names the cause.
    Message,         ///< What it says.
    Stack,           ///< Its stack trace.
    Stage,           ///< Where in the framework.
    OriginTopic,     ///< Where the record stood when it failed.
    OriginPartition, ///<
    OriginOffset,    ///<
    OriginTimestamp, ///< Milliseconds since 1970 UTC.
    ConsumerGroup,   ///< That failed.
    Connector,       ///< Its group is `connect-<connector>` unless somebody set another.
    Deliveries,      ///< Made so far.
    NextDelivery,    ///< The number of the next one: made are one less.
    Retries,         ///< Made so far: deliveries are one more.
    FailedAt,        ///< The time of the failure.
    TimeDetail,      ///< Shown as a time, and not used otherwise.
    Detail,          ///< Shown, and not used otherwise.
};

/// How a header's value is written.
enum class HeaderForm {
    Text,       ///< UTF-8; bytes that are none are shown in hex.
    BigEndian,  ///< 1 to 8 bytes, signed.
    Decimal,    ///< Digits.
    JavaObject, ///< Serialised by Java: said to be there, never read.
    Payload,    ///< The record's bytes once more: said to be there.
};

/// One header of a dialect.
struct DialectHeader
{
    QByteArray name;
    HeaderRole role = HeaderRole::Detail;
    HeaderForm form = HeaderForm::Text;
    /// The class that its mere presence names.
    QString implies;
};

/// Which of several hops in one record is the newest.
enum class HopOrder { NewestLast, NewestFirst, Once };
/// Where the time of the failure comes from.
enum class FailureTime { Record, Header, Unknown };
/// Whether the value is still the source's bytes.
enum class KeptBytes { Always, Never, Unreadable };

/// How one framework writes its dead letters, as its file in resources/dialects describes it.
struct Dialect
{
    /// A name of the command line's contract; empty for one that the contract does not name.
    QString id;
    /// For people: "Spring Kafka".
    QString writer;
    /// Lower ones are tested first.
    int order = 0;
    /// It is this dialect when all headers of one of these sets are there.
    QList<QList<QByteArray>> recognisedBy;
    QList<DialectHeader> headers;
    HopOrder hops = HopOrder::Once;
    FailureTime time = FailureTime::Record;
    KeptBytes keeps = KeptBytes::Never;
    /// Classes of which a record is not readable: the reason stands at the end of the stack, and
    /// the bytes are the source's.
    QStringList unreadable;
    /// Classes (ends with '*' for all that begin so) that only wrap the cause.
    QStringList wrappers;
    /// A stack with one of these frames ("Class.method(") failed in a listener of batches …
    QList<QByteArray> batchFrames;
    /// … and if none of these classes stands in it, nobody said which record was at fault.
    QList<QByteArray> batchNamers;
    /// The group is the end of the topic's name, "<prefix><origin topic>.<group>"; empty: it is
    /// not.
    QString groupAfterPrefix;
    /// Headers that go before a record is sent back; '*' at the end for all that begin so.
    QList<QByteArray> removed;
    /// The same, but only where their value is empty.
    QList<QByteArray> removedIfEmpty;
    /// They go even where the dialect is not recognised: no application writes such names.
    bool removesAlways = false;

    // Made from the above; a bit for each of `headers`.
    std::vector<std::uint64_t> recognisingSets;
};

/// Where hand-written consumers put the reason into the body.
struct EnvelopePaths
{
    /// Dotted paths; the first one that is there counts.
    QStringList exception;
    QStringList message;
    QStringList stack;
    QStringList topic;
    QStringList partition;
    QStringList offset;
    QStringList group;
    QStringList attempts;
    QStringList retries;
    QStringList time;
    /// Too common to mean an error unless another path is there as well.
    QStringList weakMessage;
};

/// The dialects that the program knows. Immutable once built, so any thread may read it.
class DialectCatalog
{
public:
    /// Adds a dialect, or the envelope's paths. Malformed says what is wrong with it; unknown words
    /// are refused, so that a slip does not pass for a dialect that says less.
    Result<void> add(const QByteArray& json);

    /// In the order of testing.
    const std::vector<Dialect>& dialects() const { return m_dialects; }
    const Dialect* find(QStringView id) const;
    const EnvelopePaths& envelope() const { return m_envelope; }

    struct Use
    {
        std::uint16_t dialect = 0;
        std::uint16_t header = 0; ///< Its place in Dialect::headers.
    };
    /// Which dialects mean something by this name; null for most names.
    const std::vector<Use>* uses(std::string_view name) const;

    /// Places in dialects(), in the order of testing. `present` has for each dialect a bit for each
    /// of its headers that is there.
    std::vector<std::size_t> recognised(std::span<const std::uint64_t> present) const;

private:
    struct NameHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const
        {
            return std::hash<std::string_view>{}(name);
        }
    };

    void index();

    std::vector<Dialect> m_dialects;
    EnvelopePaths m_envelope;
    std::unordered_map<std::string, std::vector<Use>, NameHash, std::equal_to<>> m_uses;
};

/// The dialects that come with the program.
const DialectCatalog& builtInDialects();

/// Which headers of one record go before it is sent back.
class RemovedHeaders
{
public:
    explicit RemovedHeaders(const RecordHeaders& headers,
                            const DialectCatalog& catalog = builtInDialects());
    bool isRemoved(QByteArrayView name, bool isEmpty) const;

private:
    QList<QByteArray> m_patterns;
    QList<QByteArray> m_patternsIfEmpty;
};

/// Further headers of a record are kept and sent, but not asked for meaning.
inline constexpr std::size_t MaxHeadersRead = 4096;

/// What stays of a dead letter's headers when it is sent back to where it came from: the record's
/// own, in their order and byte for byte. The failure headers of every dialect that is recognised
/// in them go, the traces of retry topics (with them kept, Spring and SmallRye would send the
/// record to the dead-letter topic again at once), and older "throughline-" headers. Any thread.
RecordHeaders headersToSendBack(const RecordHeaders& headers);
/// The names that headersToSendBack() takes away, once each, in the order of their first
/// appearance.
QList<QByteArray> headersTakenAway(const RecordHeaders& headers);
/// The name patterns that a dialect's headers go by ("kafka_dlt-*"); empty for an unknown one.
QList<QByteArray> removableHeaders(QStringView dialect);

} // namespace codec
