// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/options.h"

#include "app/sandbox/switches.h"
#include "core/base/version.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

#include <librdkafka/rdkafka.h>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SandboxOptions", text);
}

Error rejected(const QString& message)
{
    return Error{.kind = ErrorKind::Rejected, .message = message};
}

Result<quint16> portOf(const QString& text)
{
    bool ok = false;
    const int port = text.toInt(&ok);
    if (!ok || port < 1 || port > 65'535)
        return rejected(tr("'%1' is not a port.").arg(text));
    return quint16(port);
}

} // namespace

Result<Options> readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(
        "The reference backend: a sprint service, a task service, their Kafka and its consumers."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Show this and end."));
    const QCommandLineOption version(u"version"_s, tr("Show the versions and end."));
    const QCommandLineOption dataDir(
        u"data-dir"_s, tr("Keep everything in DIR (else in a folder that goes at the end)."),
        u"DIR"_s);
    const QCommandLineOption httpPort(
        u"http-port"_s, tr("Port of the sprint service; tasks take the next one where it is free."),
        u"N"_s);
    const QCommandLineOption kafkaPort(u"kafka-port"_s, tr("Port of Kafka."), u"N"_s);
    const QCommandLineOption bootstrap(
        u"bootstrap"_s, tr("Use this Kafka instead of starting one."), u"HOST:PORT"_s);
    const QCommandLineOption sprints(u"sprints"_s, tr("Profile of the sprint service: s1 or s0."),
                                     u"PROFILE"_s, u"s1"_s);
    const QCommandLineOption tasks(u"tasks"_s, tr("Shape of the task service: t, t2, t3 or t4."),
                                   u"SHAPE"_s, u"t"_s);
    const QCommandLineOption demoData(u"demo-data"_s,
                                      tr("Begin with sprints, people, tasks and events."));
    const QCommandLineOption randomSeed(u"random-seed"_s,
                                        tr("Make ids and demonstration data repeatable."), u"N"_s);
    const QCommandLineOption set(u"set"_s, tr("Set a switch at the start; repeatable."),
                                 u"SWITCH=VALUE"_s);
    const QCommandLineOption untilEof(u"until-eof"_s, tr("End when standard input closes."));
    parser.addOptions({help, version, dataDir, httpPort, kafkaPort, bootstrap, sprints, tasks,
                       demoData, randomSeed, set, untilEof});

    if (!parser.parse(arguments))
        return rejected(parser.errorText() + u'.');
    Options options;
    if (parser.isSet(help)) {
        options.information = parser.helpText();
        return options;
    }
    if (parser.isSet(version)) {
        options.information = u"throughline-sandbox %1\nQt %2\nlibrdkafka %3\n"_s.arg(
            programVersion(), QString::fromLatin1(qVersion()),
            QString::fromLatin1(rd_kafka_version_str()));
        return options;
    }
    if (!parser.positionalArguments().isEmpty())
        return rejected(
            tr("'%1' is not an option.").arg(parser.positionalArguments().constFirst()));
    const QString profile = parser.value(sprints);
    if (profile != u"s1" && profile != u"s0")
        return rejected(
            tr("The sprint service has no profile '%1' here; it has s1 and s0.").arg(profile));
    options.switches += {u"sprint-profile"_s, profile};

    const auto shape = taskShape(parser.value(tasks));
    if (!shape)
        return rejected(tr("The task service has no shape '%1' here; it has t, t2, t3 and t4.")
                            .arg(parser.value(tasks)));
    options.tasks = *shape;

    options.dataDir = parser.value(dataDir);
    if (parser.isSet(dataDir) && options.dataDir.isEmpty())
        return rejected(tr("--data-dir needs a folder."));
    for (const auto& [option, port] :
         {std::pair(&httpPort, &options.httpPort), std::pair(&kafkaPort, &options.kafkaPort)}) {
        if (!parser.isSet(*option))
            continue;
        const auto value = portOf(parser.value(*option));
        if (!value)
            return value.error();
        *port = *value;
    }
    options.bootstrap = parser.value(bootstrap);
    if (parser.isSet(bootstrap) && !options.bootstrap.contains(u':'))
        return rejected(tr("--bootstrap needs HOST:PORT."));
    if (parser.isSet(bootstrap) && parser.isSet(kafkaPort))
        return rejected(tr("--kafka-port is for a Kafka of our own and does not go with "
                           "--bootstrap."));
    options.demoData = parser.isSet(demoData);
    if (parser.isSet(randomSeed)) {
        bool ok = false;
        options.randomSeed = parser.value(randomSeed).toUInt(&ok);
        if (!ok)
            return rejected(tr("--random-seed needs a whole number."));
    }
    const Switches known;
    const QStringList settings = parser.values(set);
    for (const QString& setting : settings) {
        const qsizetype equals = setting.indexOf(u'=');
        if (equals < 0)
            return rejected(tr("--set needs SWITCH=VALUE, not '%1'.").arg(setting));
        const QString name = setting.first(equals);
        const QString value = setting.sliced(equals + 1);
        if (const auto checked = known.check(name, value); !checked)
            return checked.error();
        options.switches += {name, value};
    }
    const bool isSecured = std::ranges::any_of(options.switches, [](const auto& one) {
        return (one.first == u"security" || one.first == u"acl") && one.second != u"off";
    });
    if (isSecured && parser.isSet(bootstrap))
        return rejected(tr("The switches security and acl are for a Kafka of our own and do not go "
                           "with --bootstrap."));
    options.untilEof = parser.isSet(untilEof);
    return options;
}

} // namespace sandbox
