// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/console.h"
#include "core/live/record.h"
#include "core/live/textfilter.h"

#include <QtCore/QByteArray>

#include <atomic>
#include <functional>
#include <optional>
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
        QString filter;
        /// Stops after this many printed records.
        std::optional<qint64> most;
    };

    /// `onEnough` is called once, on the reading thread: everything wanted is printed, or nobody
    /// takes the output any more.
    TailSink(Console& console, const Options& options, std::function<void()> onEnough);

    live::TopicIndex topicIndex(std::string_view topic) override;
    void append(std::span<const live::RecordInput> batch) override;

    qint64 matched() const { return m_matched; }

private:
    bool matches(const live::RecordInput& record) const;
    void format(const live::RecordInput& record);
    void formatRow(const live::RecordInput& record, const QString& topic);
    void flush();
    void stop();

    Console& m_console;
    Options m_options;
    std::function<void()> m_onEnough;
    live::TextFilter m_filter;
    std::vector<QString> m_topics;
    QByteArray m_buffer;
    bool m_isOver = false;
    bool m_hasTitle = false;
    std::atomic<qint64> m_matched = 0;
};

} // namespace ctl
