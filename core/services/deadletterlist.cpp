// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/deadletterlist.h"

#include "core/domain/deadletternames.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QList<DeadLetterTopic> deadLetterTopics(const ClusterInfo& cluster,
                                        const DeadLetterEvidence& evidence)
{
    using Evidence = DeadLetterTopic::Evidence;
    using storage::TopicVerdict;
    QList<DeadLetterTopic> topics;
    for (const TopicInfo& info : cluster.topics) {
        if (info.internal)
            continue;
        DeadLetterTopic topic;
        topic.name = info.name;
        const auto verdict = evidence.verdicts.constFind(info.name);
        const bool isTold = verdict != evidence.verdicts.constEnd();
        if (isTold && *verdict == TopicVerdict::No) {
            topic.evidence = Evidence::Refused;
        } else if (isTold && *verdict == TopicVerdict::Yes) {
            topic.evidence = Evidence::User;
        } else if (isRetryName(info.name)) {
            // Its records carry the same headers: only the name tells it apart.
            topic.kind = DeadLetterTopic::Kind::Retries;
        } else if (isTold || evidence.found.contains(info.name)) {
            topic.evidence = Evidence::Headers;
        } else if (evidence.settings.contains(info.name)) {
            topic.evidence = Evidence::Setting;
        } else if (!isDeadLetterName(info.name)) {
            continue;
        }
        topics.append(topic);
    }
    std::sort(topics.begin(), topics.end(),
              [](const DeadLetterTopic& a, const DeadLetterTopic& b) { return a.name < b.name; });
    return topics;
}

bool isRead(const DeadLetterTopic& topic)
{
    return topic.kind == DeadLetterTopic::Kind::DeadLetters &&
           topic.evidence != DeadLetterTopic::Evidence::Refused;
}

bool isMixed(const DeadLetterTopic& topic)
{
    return topic.evidence == DeadLetterTopic::Evidence::Headers && !isDeadLetterName(topic.name);
}

QString evidenceName(DeadLetterTopic::Evidence evidence)
{
    switch (evidence) {
    case DeadLetterTopic::Evidence::Name:
        return u"name"_s;
    case DeadLetterTopic::Evidence::Headers:
        return u"headers"_s;
    case DeadLetterTopic::Evidence::Setting:
        return u"setting"_s;
    case DeadLetterTopic::Evidence::User:
        return u"user"_s;
    case DeadLetterTopic::Evidence::Refused:
        return u"refused"_s;
    }
    return {};
}
