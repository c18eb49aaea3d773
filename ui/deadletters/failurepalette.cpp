// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deadletters/failurepalette.h"

#include "core/models/failuretexts.h"
#include "core/stores/failurestore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {
/// The newest ones; more than that nobody types for.
constexpr qsizetype MostOffered = 200;
} // namespace

QList<PaletteEntry> FailurePalette::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (const FailureGroup& group : m_failures.groups()) {
        if (entries.size() >= MostOffered)
            break;
        QString where = QCoreApplication::translate("FailurePalette", "%1 failures")
                            .arg(QLocale().toString(group.count));
        if (!group.originTopic.isEmpty())
            where += u" · "_s + group.originTopic;
        if (!group.consumerGroup.isEmpty())
            where += u" · "_s + group.consumerGroup;
        entries.append({.title = causeText(group), .subtitle = where, .destination = group.id});
    }
    return entries;
}
