// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"

#include <QtCore/QString>

#include <string>
#include <vector>

namespace codec {

/// The topics that one live::RecordSink has met, numbered in their order: as text to show and to
/// decode with, and as the bytes that filters compare. Belongs to the reading thread.
class TopicNames
{
public:
    /// The name's number, given on first sight.
    live::TopicIndex indexOf(std::string_view topic)
    {
        for (std::size_t i = 0; i < m_bytes.size(); ++i) {
            if (m_bytes[i] == topic)
                return live::TopicIndex(i);
        }
        m_bytes.emplace_back(topic);
        m_names.push_back(QString::fromUtf8(topic.data(), qsizetype(topic.size())));
        return live::TopicIndex(m_bytes.size() - 1);
    }

    const QString& name(live::TopicIndex index) const { return m_names.at(index); }
    std::string_view bytes(live::TopicIndex index) const { return m_bytes.at(index); }

private:
    std::vector<QString> m_names;
    std::vector<std::string> m_bytes;
};

} // namespace codec
