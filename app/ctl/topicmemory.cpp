// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/topicmemory.h"

#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

TopicMemory::TopicMemory(QString dataFolder, std::function<void(const QString&)> say)
    : m_dataFolder(std::move(dataFolder)), m_say(std::move(say))
{}

TopicMemory::~TopicMemory()
{
    if (m_database)
        m_database->close();
}

void TopicMemory::recall(std::function<void(const Verdicts&)> next)
{
    if (!QFileInfo::exists(m_dataFolder + u"/workspace.db"_s))
        return next({});
    m_database = std::make_unique<storage::Database>(m_dataFolder);
    storage::DeadLetterTable(*m_database)
        .all()
        .then(this, [this, next = std::move(next)](const Result<Verdicts>& verdicts) {
            if (!verdicts)
                m_say(tr("What was said about topics could not be read: %1")
                          .arg(verdicts.error().message));
            next(verdicts ? *verdicts : Verdicts());
        });
}

} // namespace ctl
