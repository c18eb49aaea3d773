// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/consumer.h"

#include "core/kafka/readloop.h"
#include "core/kafka/readsession.h"

namespace kafka {

Consumer::Consumer(Connection connection, std::shared_ptr<live::RecordSink> sink, ReadPlan plan,
                   ConsumerOptions options, QObject* parent)
    : QObject(parent),
      m_plan(plan),
      m_session(std::make_shared<ReadSession>(*this, std::move(connection), std::move(sink),
                                              std::move(plan), options))
{}

Consumer::~Consumer()
{
    m_session->close();
}

void Consumer::start()
{
    if (m_thread.isStarted())
        return;
    m_thread.start([session = m_session] { ReadLoop(*session).run(); });
}

void Consumer::requestStop()
{
    m_session->requestStop();
}

QList<PartitionCoverage> Consumer::coverage() const
{
    return m_session->coverage();
}

} // namespace kafka
