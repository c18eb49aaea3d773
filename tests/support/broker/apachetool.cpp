// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/broker/apachetool.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>

#include <signal.h>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;

QString ApacheTool::jars()
{
    const QString named = qEnvironmentVariable("THROUGHLINE_KAFKA_JARS");
    if (!named.isEmpty())
        return named;
    return qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + u"/.cache"_s) +
           u"/throughline/kafka-4.3.1"_s;
}

std::unique_ptr<QProcess> ApacheTool::start(const QString& mainClass, const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start(u"java"_s, QStringList{u"-Xmx512m"_s, u"-XX:+UseSerialGC"_s, u"-cp"_s,
                                          jars() + u"/*"_s, mainClass} +
                                  arguments);
    return process;
}

QByteArray ApacheTool::run(const QString& mainClass, const QStringList& arguments, int timeoutMs)
{
    const auto process = start(mainClass, arguments);
    if (!process->waitForFinished(timeoutMs) || process->exitCode() != 0) {
        process->kill();
        process->waitForFinished(5000);
        return {};
    }
    return process->readAllStandardOutput();
}

QList<QHash<QString, QString>> ApacheTool::describeGroups(const QString& bootstrap,
                                                          const QStringList& which)
{
    const QByteArray text =
        run(u"org.apache.kafka.tools.consumer.group.ConsumerGroupCommand"_s,
            QStringList{u"--bootstrap-server"_s, bootstrap, u"--describe"_s} + which, 300000);
    static const QRegularExpression spaces(u"\\s+"_s);
    QList<QHash<QString, QString>> rows;
    QStringList titles;
    for (const QString& line : QString::fromUtf8(text).split(u'\n')) {
        const QStringList cells = line.split(spaces, Qt::SkipEmptyParts);
        if (cells.value(0) == u"GROUP"_s) {
            titles = cells;
            continue;
        }
        if (titles.isEmpty() || cells.size() < titles.size())
            continue;
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < titles.size(); ++i)
            row.insert(titles.at(i), cells.at(i));
        rows.append(row);
    }
    return rows;
}

std::unique_ptr<QProcess> ApacheTool::consume(const QString& bootstrap, const QString& topic,
                                              const QString& group, const QString& protocol)
{
    return start(u"org.apache.kafka.tools.consumer.ConsoleConsumer"_s,
                 {u"--bootstrap-server"_s, bootstrap, u"--topic"_s, topic, u"--group"_s, group,
                  u"--from-beginning"_s, u"--consumer-property"_s,
                  u"group.protocol=%1"_s.arg(protocol), u"--consumer-property"_s,
                  u"auto.commit.interval.ms=100"_s});
}
