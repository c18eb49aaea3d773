// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/console.h"
#include "core/codec/topicnames.h"
#include "core/codec/typeextractor.h"
#include "core/live/filterlanguage.h"
#include "core/live/record.h"
#include "core/live/searched.h"

#include <QtCore/QByteArray>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ctl {

/// Prints records as they are read, on the reading thread. While the output is not taken it waits,
/// and with it the reader, so that nothing piles up here.
class TailSink : public live::RecordSink
{
public:
    struct Options
    {
        TailFormat format = TailFormat::Table;
        /// Null lets everything through.
        std::shared_ptr<const live::CompiledFilter> filter;
        /// Stops after this many printed records.
        std::optional<qint64> most;
    };

    /// `onEnough` is called once, on the reading thread: everything wanted is printed, or nobody
    /// takes the output any more.
    TailSink(Console& console, const Options& options, std::function<void()> onEnough);

    live::TopicIndex topicIndex(std::string_view topic) override;
    void append(std::span<const live::RecordInput> batch) override;

    qint64 matched() const { return m_matched; }
    // Once the reading has ended:
    const live::Searched& searched() const { return m_searched.searched(); }
    QString topicName(live::TopicIndex topic) const { return m_topics.name(topic); }

private:
    bool matches(const live::RecordInput& record);
    void format(const live::RecordInput& record);
    void formatRow(const live::RecordInput& record, const QString& topic);
    void flush();
    void stop();

    Console& m_console;
    Options m_options;
    std::function<void()> m_onEnough;
    codec::TypeExtractor m_types;
    live::SearchedCounter m_searched;
    codec::TopicNames m_topics;
    QByteArray m_buffer;
    bool m_isOver = false;
    bool m_hasTitle = false;
    std::atomic<qint64> m_matched = 0;
};

} // namespace ctl
