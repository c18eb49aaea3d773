// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/runitemcodec.h"

#include <QtCore/QHash>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {

constexpr quint8 FormVersion = 1;
constexpr quint8 HasTargetPartition = 1;
constexpr quint8 HasStored = 2;
constexpr quint8 HasReason = 4;

constexpr std::array ItemStates{RunItemState::Planned, RunItemState::Written,
                                RunItemState::Sent,    RunItemState::Skipped,
                                RunItemState::Failed,  RunItemState::Uncertain};
constexpr std::array ItemOutcomes{RunOutcome::None, RunOutcome::Waiting, RunOutcome::Resolved,
                                  RunOutcome::FailedAgain, RunOutcome::Unknown};

/// The number under which a value stands in the file; the order of the enum may change.
template <class Table, class Value>
quint8 numberOf(const Table& table, Value value)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i] == value)
            return static_cast<quint8>(i);
    }
    return 0;
}

/// Numbers with seven bits a byte, differences with their sign in the lowest bit.
class ItemWriter
{
public:
    void byte(quint8 value) { m_bytes.append(static_cast<char>(value)); }
    void number(quint64 value)
    {
        while (value >= 0x80) {
            byte(static_cast<quint8>(value | 0x80));
            value >>= 7;
        }
        byte(static_cast<quint8>(value));
    }
    void difference(qint64 value)
    {
        number((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
    }
    void text(const QByteArray& text)
    {
        number(static_cast<quint64>(text.size()));
        m_bytes.append(text);
    }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

class ItemReader
{
public:
    explicit ItemReader(QByteArrayView bytes) : m_rest(bytes) {}

    bool isSound() const { return m_isSound; }
    bool atEnd() const { return m_rest.isEmpty(); }
    quint8 byte()
    {
        if (m_rest.isEmpty()) {
            m_isSound = false;
            return 0;
        }
        const auto value = static_cast<quint8>(m_rest.front());
        m_rest = m_rest.sliced(1);
        return value;
    }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 next = byte();
            value |= static_cast<quint64>(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
        m_isSound = false;
        return 0;
    }
    qint64 difference()
    {
        const quint64 value = number();
        return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
    }
    Partition partition()
    {
        const quint64 value = number();
        m_isSound = m_isSound && value <= quint64(std::numeric_limits<qint32>::max());
        return Partition{m_isSound ? static_cast<qint32>(value) : 0};
    }
    QString text()
    {
        const quint64 size = number();
        if (size > static_cast<quint64>(m_rest.size())) {
            m_isSound = false;
            return {};
        }
        const QString text = QString::fromUtf8(m_rest.first(static_cast<qsizetype>(size)));
        m_rest = m_rest.sliced(static_cast<qsizetype>(size));
        return text;
    }
    /// A count of things that take at least one byte each.
    qsizetype count()
    {
        const quint64 value = number();
        if (value > static_cast<quint64>(m_rest.size())) {
            m_isSound = false;
            return 0;
        }
        return static_cast<qsizetype>(value);
    }

private:
    QByteArrayView m_rest;
    bool m_isSound = true;
};

/// Topics and reasons, each once.
class ItemTexts
{
public:
    quint64 numberOf(const QString& text)
    {
        if (text == m_last)
            return m_lastNumber;
        auto found = m_numbers.constFind(text);
        if (found == m_numbers.constEnd()) {
            found = m_numbers.insert(text, static_cast<quint64>(m_texts.size()));
            m_texts.append(text);
        }
        m_last = text;
        m_lastNumber = *found;
        return *found;
    }
    const QStringList& texts() const { return m_texts; }

private:
    // The empty text is always the first, so that the memory of the last one holds at once.
    QHash<QString, quint64> m_numbers{{QString(), 0}};
    QStringList m_texts{QString()};
    QString m_last;
    quint64 m_lastNumber = 0;
};

} // namespace

QByteArray runItemsToBytes(const QList<RunItem>& items)
{
    ItemTexts texts;
    ItemWriter body;
    qint64 lastOffset = 0;
    qint64 lastStored = 0;
    for (const RunItem& item : items) {
        body.byte(numberOf(ItemStates, item.state));
        body.byte(numberOf(ItemOutcomes, item.outcome));
        body.byte(static_cast<quint8>((item.targetPartition ? HasTargetPartition : 0) |
                                      (item.stored ? HasStored : 0) |
                                      (item.reason.isEmpty() ? 0 : HasReason)));
        body.number(texts.numberOf(item.source.topic));
        body.number(static_cast<quint64>(item.source.partition.value()));
        body.difference(item.source.offset.value() - lastOffset);
        lastOffset = item.source.offset.value();
        body.number(texts.numberOf(item.targetTopic));
        if (item.targetPartition)
            body.number(static_cast<quint64>(item.targetPartition->value()));
        if (item.stored) {
            body.number(texts.numberOf(item.stored->topic));
            body.number(static_cast<quint64>(item.stored->partition.value()));
            body.difference(item.stored->offset.value() - lastStored);
            lastStored = item.stored->offset.value();
        }
        if (!item.reason.isEmpty())
            body.number(texts.numberOf(item.reason));
    }
    ItemWriter all;
    all.byte(FormVersion);
    all.number(static_cast<quint64>(texts.texts().size()));
    for (const QString& text : texts.texts())
        all.text(text.toUtf8());
    all.number(static_cast<quint64>(items.size()));
    return all.take() + body.take();
}

Result<QList<RunItem>> runItemsFromBytes(qint64 firstIndex, QByteArrayView bytes)
{
    const Error malformed{
        ErrorKind::Malformed, {}, u"items of a run cannot be read"_s, {}, 0, {}, {}};
    ItemReader reader(bytes);
    if (reader.byte() != FormVersion)
        return malformed;
    QStringList texts;
    const qsizetype textCount = reader.count();
    for (qsizetype i = 0; i < textCount && reader.isSound(); ++i)
        texts.append(reader.text());
    const auto text = [&reader, &texts]() -> QString {
        return texts.value(static_cast<qsizetype>(
            qMin<quint64>(reader.number(), static_cast<quint64>(texts.size()))));
    };
    QList<RunItem> items;
    const qsizetype count = reader.count();
    items.reserve(count);
    qint64 lastOffset = 0;
    qint64 lastStored = 0;
    for (qsizetype i = 0; i < count && reader.isSound(); ++i) {
        RunItem item;
        item.index = firstIndex + i;
        const quint8 state = reader.byte();
        const quint8 outcome = reader.byte();
        const quint8 bits = reader.byte();
        if (state >= ItemStates.size() || outcome >= ItemOutcomes.size())
            return malformed;
        item.state = ItemStates[state];
        item.outcome = ItemOutcomes[outcome];
        item.source.topic = text();
        item.source.partition = reader.partition();
        lastOffset += reader.difference();
        item.source.offset = Offset{lastOffset};
        item.targetTopic = text();
        if (bits & HasTargetPartition)
            item.targetPartition = reader.partition();
        if (bits & HasStored) {
            RecordAddress stored;
            stored.topic = text();
            stored.partition = reader.partition();
            lastStored += reader.difference();
            stored.offset = Offset{lastStored};
            item.stored = stored;
        }
        if (bits & HasReason)
            item.reason = text();
        items.append(item);
    }
    if (!reader.isSound() || !reader.atEnd())
        return malformed;
    return items;
}

} // namespace storage
