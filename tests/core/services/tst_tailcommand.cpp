// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tailcommand.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_TailCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsShown_data();
    void saysWhatIsShown();
    void comesThroughAShellAsItWas_data();
    void comesThroughAShellAsItWas();
    void readsPartitions_data();
    void readsPartitions();
};

void tst_TailCommand::saysWhatIsShown_data()
{
    QTest::addColumn<kafka::ReadPlan>("plan");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("line");
    const QString begin = u"throughlinectl --workspace 'Platform team' tail "_s;
    QTest::newRow("newest of one topic")
        << kafka::ReadPlan{.topics = {u"sprint.lifecycle"_s}, .from = kafka::From::newest(1000)}
        << QString() << begin + u"sprint.lifecycle --from -1000"_s;
    QTest::newRow("a pattern, partitions and a bound")
        << kafka::ReadPlan{.topics = {u"sprint.*"_s, u"orders"_s},
                           .partitions = QList<Partition>{Partition(0), Partition(2)},
                           .from = kafka::From::at(Offset(41)),
                           .to = kafka::To::endAtStart()}
        << QString()
        << begin + u"'sprint.*' orders --from offset:41 --to end --partition 0 --partition 2"_s;
    QTest::newRow("a filter with quotes")
        << kafka::ReadPlan{.topics = {u"a"_s}, .from = kafka::From::end()}
        << u"body.title~\"it's\" or $x"_s
        << begin + u"a --from end --filter 'body.title~\"it'\\''s\" or $x'"_s;
    QTest::newRow("a topic that looks like an option")
        << kafka::ReadPlan{.topics = {u"-x"_s}, .from = kafka::From::beginning()} << QString()
        << begin + u"--from beginning -- -x"_s;
}

void tst_TailCommand::saysWhatIsShown()
{
    QFETCH(kafka::ReadPlan, plan);
    QFETCH(QString, filter);
    QFETCH(QString, line);
    QCOMPARE(
        tailCommand(
            {.connection = {u"--workspace"_s, u"Platform team"_s}, .plan = plan, .filter = filter}),
        line);
}

void tst_TailCommand::comesThroughAShellAsItWas_data()
{
    QTest::addColumn<QString>("word");
    for (const QString& word : {u"plain"_s, u""_s, u"two words"_s, u"it's"_s, u"'"_s,
                                u"$HOME `id` $(id) \\ \" ! * ? [a] #"_s, u"-n"_s,
                                u"ümlaut → 日本"_s, u"a\nb\tc"_s, u"~root"_s, u"a;b&c|d>e<f"_s})
        QTest::newRow(qPrintable(u"[%1]"_s.arg(word))) << word;
}

void tst_TailCommand::comesThroughAShellAsItWas()
{
    QFETCH(QString, word);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf '%s|' "_s + shellWord(word)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word + u'|');
}

void tst_TailCommand::readsPartitions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("again");
    QTest::newRow("none") << u""_s << true << u""_s;
    QTest::newRow("some") << u"2, 0,2"_s << true << u"0,2"_s;
    QTest::newRow("a range") << u"5-7,1"_s << true << u"1,5-7"_s;
    QTest::newRow("two neighbours") << u"3,4"_s << true << u"3,4"_s;
    QTest::newRow("a word") << u"all"_s << false << u""_s;
    QTest::newRow("turned round") << u"7-5"_s << false << u""_s;
    QTest::newRow("negative") << u"-1"_s << false << u""_s;
    QTest::newRow("too many") << u"0-2000000000"_s << false << u""_s;
    QTest::newRow("beyond an int") << u"99999999999"_s << false << u""_s;
}

void tst_TailCommand::readsPartitions()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QFETCH(QString, again);
    const auto partitions = partitionsFrom(text);
    QCOMPARE(partitions.has_value(), isGood);
    if (isGood)
        QCOMPARE(partitionsText(partitions), again);
}

QTEST_GUILESS_MAIN(tst_TailCommand)
#include "tst_tailcommand.moc"
