// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tailsink.h"

#include "app/ctl/table.h"
#include "core/codec/decoder.h"
#include "core/codec/eventjson.h"
#include "core/codec/recordbytes.h"
#include "core/codec/summary.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

// Large writes are cheap, and this is little beside the batch that the reader holds anyway.
constexpr qsizetype FlushBytes = 256 * 1024;
constexpr std::size_t KeyBytes = 120;
constexpr qsizetype TimeWidth = 24;
constexpr qsizetype PlaceWidth = 26;
constexpr qsizetype KeyWidth = 16;
constexpr qsizetype TypeWidth = 20;

struct TailWords
{
    Q_DECLARE_TR_FUNCTIONS(ctl::TailSink)
};

QString keyText(const std::optional<std::string_view>& key)
{
    if (!key)
        return u"-"_s;
    const QByteArrayView bytes(key->data(), qsizetype(key->size()));
    if (!codec::isUtf8(*key))
        return u"0x"_s +
               QString::fromLatin1(
                   bytes.first(std::min<qsizetype>(bytes.size(), 32)).toByteArray().toHex());
    return QString::fromUtf8(QByteArrayView(codec::utf8Beginning(*key, KeyBytes)));
}

QString cell(const QString& text, qsizetype width)
{
    return withoutControls(text).leftJustified(width) + u"  "_s;
}

} // namespace

TailSink::TailSink(Console& console, const Options& options, std::function<void()> onEnough)
    : m_console(console), m_options(options), m_onEnough(std::move(onEnough))
{}

live::TopicIndex TailSink::topicIndex(std::string_view topic)
{
    return m_topics.indexOf(topic);
}

bool TailSink::matches(const live::RecordInput& record)
{
    if (!m_options.filter)
        return true;
    const std::string_view topic = m_topics.bytes(record.topic);
    return m_options.filter->matches(topic, m_types.eventType(topic, record), record);
}

void TailSink::append(std::span<const live::RecordInput> batch)
{
    for (const live::RecordInput& record : batch) {
        if (m_isOver)
            return;
        m_searched.add(record);
        if (!matches(record))
            continue;
        format(record);
        const qint64 matched = ++m_matched;
        if (m_buffer.size() >= FlushBytes)
            flush();
        if (m_options.most && matched >= *m_options.most) {
            flush();
            stop();
        }
    }
    flush();
}

void TailSink::format(const live::RecordInput& record)
{
    const QString& topic = m_topics.name(record.topic);
    switch (m_options.format) {
    case TailFormat::Table:
        return formatRow(record, topic);
    case TailFormat::Json:
        m_buffer += codec::eventJson(record, topic, codec::decode(record, topic));
        break;
    case TailFormat::Value:
        if (record.value)
            m_buffer.append(record.value->data(), qsizetype(record.value->size()));
        break;
    }
    m_buffer += '\n';
}

void TailSink::formatRow(const live::RecordInput& record, const QString& topic)
{
    if (!std::exchange(m_hasTitle, true))
        m_buffer += (cell(TailWords::tr("TIME"), TimeWidth) +
                     cell(TailWords::tr("TOPIC:PARTITION@OFFSET"), PlaceWidth) +
                     cell(TailWords::tr("KEY"), KeyWidth) + cell(TailWords::tr("TYPE"), TypeWidth) +
                     TailWords::tr("SUMMARY") + u'\n')
                        .toUtf8();
    const DomainEvent event = codec::decode(record, topic);
    const QString place =
        u"%1:%2@%3"_s.arg(topic).arg(record.partition.value()).arg(qint64(record.offset.value()));
    const QString type = event.type.isEmpty() ? eventFormName(event.form) : event.type;
    m_buffer += (cell(timeText(event.recordTime), TimeWidth) + cell(place, PlaceWidth) +
                 cell(keyText(record.key), KeyWidth) + cell(type, TypeWidth) +
                 withoutControls(codec::summary(event, record.value)) + u'\n')
                    .toUtf8();
}

void TailSink::flush()
{
    if (m_buffer.isEmpty())
        return;
    const bool isTaken = m_console.print(m_buffer);
    // Keeps its memory: the next batch is as large.
    m_buffer.resize(0);
    if (!isTaken)
        stop();
}

void TailSink::stop()
{
    if (!std::exchange(m_isOver, true))
        m_onEnough();
}

} // namespace ctl
