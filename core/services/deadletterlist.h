// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"
#include "core/domain/topics.h"
#include "core/storage/deadlettertable.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

/// What is known of topics beside their names.
struct DeadLetterEvidence
{
    /// What somebody said, and what was found in an earlier session.
    QHash<QString, storage::TopicVerdict> verdicts;
    /// In a sample of these, records with a dialect's headers were found in this session.
    QSet<QString> found;
    /// A share group's setting names them.
    QSet<QString> settings;
};

/// The topics that hold dead letters, those that somebody refused, and retry topics, by name;
/// without figures. What somebody said wins over headers, headers over a setting, a setting over
/// the name. Internal topics are left out. A pure function.
QList<DeadLetterTopic> deadLetterTopics(const ClusterInfo& cluster,
                                        const DeadLetterEvidence& evidence);

/// Whether a topic of the list is to be read.
bool isRead(const DeadLetterTopic& topic);
/// Whether nothing but headers in some of its records speaks for it: then the others are ordinary.
bool isMixed(const DeadLetterTopic& topic);

/// "name", "headers", "setting", "user", "refused": names of the command line.
QString evidenceName(DeadLetterTopic::Evidence evidence);
