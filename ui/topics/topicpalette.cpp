// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topics/topicpalette.h"

#include "core/services/topicservice.h"

#include <QtCore/QCoreApplication>

namespace {

// The palette is asked with every opening; a cluster of thousands is searched on its page.
constexpr qsizetype MostPaletteTopics = 2000;

} // namespace

QList<PaletteEntry> TopicPalette::paletteEntries() const
{
    QList<PaletteEntry> entries;
    const TopicSnapshotPtr snapshot = m_topics.snapshot();
    if (!snapshot)
        return entries;
    for (const TopicState& topic : snapshot->topics) {
        if (entries.size() == MostPaletteTopics)
            break;
        if (topic.info.internal)
            continue;
        entries.append({topic.info.name,
                        QCoreApplication::translate("TopicPalette", "topic, %n partition(s)",
                                                    nullptr, int(topic.info.partitions.size())),
                        Destination(TopicPlace{topic.info.name, std::nullopt})});
    }
    return entries;
}
