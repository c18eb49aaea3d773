// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

/// Apache Kafka's own command-line tools, by the names of their main classes, for comparing with.
class ApacheTool
{
public:
    /// The folder with the jars: $THROUGHLINE_KAFKA_JARS, else the cache of `./dev setup`.
    static QString jars();

    /// Starts one; it dies with the test's main thread.
    static std::unique_ptr<QProcess> start(const QString& mainClass, const QStringList& arguments);
    /// Runs one to its end; its standard output. Null when it failed or took too long.
    static QByteArray run(const QString& mainClass, const QStringList& arguments,
                          int timeoutMs = 60000);

    /// What `--describe` of the groups says: a table by the titles of its columns.
    /// @param which "--group", NAME or "--all-groups"
    static QList<QHash<QString, QString>> describeGroups(const QString& bootstrap,
                                                         const QStringList& which);
    /// A consumer of the tools that reads a topic from its beginning until it is ended.
    static std::unique_ptr<QProcess> consume(const QString& bootstrap, const QString& topic,
                                             const QString& group, const QString& protocol);
};
