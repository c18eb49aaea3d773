// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/deadletterlist.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using Evidence = DeadLetterTopic::Evidence;

class DeadLetterListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weighsTheEvidence()
    {
        ClusterInfo cluster;
        for (const QString& name :
             {u"orders"_s, u"orders-dlt"_s, u"orders-retry"_s, u"errors"_s, u"odd"_s, u"found"_s,
              u"shared"_s, u"found-retry"_s, u"known"_s})
            cluster.topics.append({name, false, {}});
        cluster.topics.append({u"__dlq"_s, true, {}});
        DeadLetterEvidence evidence;
        evidence.verdicts = {{u"errors"_s, storage::TopicVerdict::No},
                             {u"odd"_s, storage::TopicVerdict::Yes},
                             {u"known"_s, storage::TopicVerdict::Found}};
        evidence.found = {u"found"_s, u"found-retry"_s};
        evidence.settings = {u"shared"_s};
        const QList<DeadLetterTopic> topics = deadLetterTopics(cluster, evidence);
        QStringList told;
        for (const DeadLetterTopic& topic : topics)
            told.append(u"%1 %2%3%4"_s.arg(
                topic.name, evidenceName(topic.evidence),
                topic.kind == DeadLetterTopic::Kind::Retries ? u" retries"_s : QString(),
                !isRead(topic)   ? u" not read"_s
                : isMixed(topic) ? u" mixed"_s
                                 : QString()));
        QCOMPARE(told, (QStringList{u"errors refused not read"_s, u"found headers mixed"_s,
                                    u"found-retry name retries not read"_s,
                                    u"known headers mixed"_s, u"odd user"_s, u"orders-dlt name"_s,
                                    u"orders-retry name retries not read"_s, u"shared setting"_s}));
    }
};

QTEST_APPLESS_MAIN(DeadLetterListTest)
#include "tst_deadletterlist.moc"
