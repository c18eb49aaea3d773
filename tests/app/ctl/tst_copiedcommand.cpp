// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "core/services/tailcommand.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What the window copies as a command means the same to the command line, after a shell has read
/// it.
class tst_CopiedCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansTheSame_data();
    void meansTheSame();
};

void tst_CopiedCommand::meansTheSame_data()
{
    QTest::addColumn<kafka::ReadPlan>("plan");
    QTest::addColumn<QString>("filter");
    const QStringList topics{u"sprint.*"_s, u"todo.tasks.created"_s};
    QTest::newRow("newest") << kafka::ReadPlan{.topics = topics, .from = kafka::From::newest(1000)}
                            << QString();
    QTest::newRow("now, filtered")
        << kafka::ReadPlan{.topics = topics, .from = kafka::From::end()}
        << u"type:sprint.* and body.title~\"it's\\\\d\" or $HOME `x` \"two  words\""_s;
    QTest::newRow("beginning to the end") << kafka::ReadPlan{.topics = topics,
                                                             .from = kafka::From::beginning(),
                                                             .to = kafka::To::endAtStart()}
                                          << u"-n"_s;
    QTest::newRow("offsets of some partitions")
        << kafka::ReadPlan{.topics = {u"a"_s},
                           .partitions = QList<Partition>{Partition(0), Partition(7)},
                           .from = kafka::From::at(Offset(41)),
                           .to = kafka::To::at(Offset(900))}
        << QString();
    QTest::newRow("times") << kafka::ReadPlan{.topics = {u"a"_s},
                                              .from = kafka::From::time(1773994502131),
                                              .to = kafka::To::time(1773994602000)}
                           << QString();
    QTest::newRow("ages") << kafka::ReadPlan{.topics = {u"a"_s},
                                             .from = kafka::From::before(2h),
                                             .to = kafka::To::before(90s)}
                          << QString();
    QTest::newRow("a group, and a count")
        << kafka::ReadPlan{.topics = {u"a"_s},
                           .from = kafka::From::committedBy(u"audit log"_s),
                           .to = kafka::To::records(50)}
        << QString();
}

void tst_CopiedCommand::meansTheSame()
{
    QFETCH(kafka::ReadPlan, plan);
    QFETCH(QString, filter);
    const QString line = tailCommand(
        {.connection = {u"--workspace"_s, u"Ida's team"_s}, .plan = plan, .filter = filter});
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"throughlinectl() { printf '%s\\0' \"$@\"; }; "_s + line});
    QVERIFY(shell.waitForFinished());
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(u'\0'));
    words.removeLast();
    const Result<ctl::Arguments> arguments = ctl::readArguments(words);
    QVERIFY2(arguments, arguments ? "" : qPrintable(arguments.error().message));
    QCOMPARE(arguments->connection.workspace, u"Ida's team"_s);
    QCOMPARE(arguments->topics, plan.topics);
    QCOMPARE(arguments->partitions, plan.partitions);
    QVERIFY(arguments->from == plan.from);
    QVERIFY(arguments->to == plan.to);
    QCOMPARE(arguments->filter, filter);
}

QTEST_GUILESS_MAIN(tst_CopiedCommand)
#include "tst_copiedcommand.moc"
