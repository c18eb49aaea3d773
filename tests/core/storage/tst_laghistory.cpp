// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lagbody.h"
#include "core/storage/laghistory.h"
#include "core/storage/migrations.h"
#include "core/storage/sendinglease.h"
#include "tests/core/storage/lagsamples.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using lagsamples::group;
using lagsamples::moment;
using lagsamples::partition;
using lagsamples::sweep;
using storage::LagHistory;

#define AWAIT_HISTORY(future) QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), 30'000)

class TestLagHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_history.reset();
        m_database.reset();
    }

    void readsAndWritesBodies();
    void refusesBodiesThatAreNone();
    void drawsStepsBetweenSweeps();
    void keepsOnlyChanges();
    void tellsAGapWhereNobodyWatched();
    void tellsAGapWhereAGroupWasNotTold();
    void endsTheLineOfAPartitionThatWent();
    void clipsToTheSpan();
    void thinsLongSeries();
    void goesOnAfterARestart();
    void tellsThePastToAJudge();
    void dropsTheOldestFirst();
    void setsADamagedFileAside();
    void takesBackWhatLiesInTheFuture();
    void survivesAKill();
    void oneOfTwoWrites();

private:
    void open(qint64 bytes = LagHistory::DefaultBytes)
    {
        m_history.reset();
        m_database.reset();
        m_database = std::make_unique<storage::Database>(m_folder->path(), LagHistory::schema());
        m_history = std::make_unique<LagHistory>(*m_database, bytes);
    }
    bool keep(const LagSweep& one)
    {
        const auto future = m_history->append(one, 5s);
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) &&
               future.result();
    }
    LagSeries series(const QString& name, double from, double to, int most = 2000)
    {
        const auto future = m_history->series(name, moment(from), moment(to), most);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) || !future.result())
            return {};
        return *future.result();
    }
    /// "seconds:committed/end …" of each run, for comparing.
    static QStringList runs(const PartitionSeries& series)
    {
        QStringList texts;
        for (const QList<LagPoint>& run : series.runs) {
            QStringList points;
            for (const LagPoint& point : run)
                points.append(u"%1:%2/%3"_s.arg(moment(0).msecsTo(point.at) / 1000)
                                  .arg(point.committed->value())
                                  .arg(point.end->value()));
            texts.append(points.join(u' '));
        }
        return texts;
    }
    static QStringList gaps(const LagSeries& series)
    {
        QStringList texts;
        for (const LagGap& gap : series.gaps)
            texts.append(u"%1-%2"_s.arg(moment(0).msecsTo(gap.from) / 1000)
                             .arg(moment(0).msecsTo(gap.to) / 1000));
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<LagHistory> m_history;
};

void TestLagHistory::readsAndWritesBodies()
{
    storage::LagBody body{GroupState::Empty, false, 5000, {}};
    body.entries = {{1, 0, 0, 0},
                    {300, 65535, 127, 128},
                    {2, 7, std::numeric_limits<qint64>::max() - 1, 1LL << 40},
                    {3, 1, std::nullopt, 5},
                    {3, 2, std::nullopt, std::nullopt}};
    QCOMPARE(*storage::lagBodyFromBytes(storage::lagBodyToBytes(body)), body);
    const storage::LagBody untold{GroupState::Unknown, true, 0, {}};
    QCOMPARE(*storage::lagBodyFromBytes(storage::lagBodyToBytes(untold)), untold);
}

void TestLagHistory::refusesBodiesThatAreNone()
{
    QVERIFY(!storage::lagBodyFromBytes({}));
    QVERIFY(!storage::lagBodyFromBytes("\x02\x00\x00"_ba));
    storage::LagBody body{GroupState::Stable, false, 5000, {{1, 2, 300, 400}}};
    const QByteArray whole = storage::lagBodyToBytes(body);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto read = storage::lagBodyFromBytes(whole.first(size));
        QVERIFY(!read || read->entries.isEmpty());
    }
    QVERIFY(!storage::lagBodyFromBytes(QByteArray(64, '\xff')));
}

void TestLagHistory::drawsStepsBetweenSweeps()
{
    QVERIFY(keep(sweep(0, {group(u"g"_s, {partition(0, 10, 20), partition(1, 5, 5)})})));
    for (int i = 1; i < 4; ++i)
        QVERIFY(keep(sweep(5 * i, {group(u"g"_s, {partition(0, 10, 20), partition(1, 5, 5)})})));
    QVERIFY(keep(sweep(20, {group(u"g"_s, {partition(0, 18, 30), partition(1, 5, 5)})})));
    const LagSeries told = series(u"g"_s, 0, 20);
    QCOMPARE(told.partitions.size(), 2);
    // It still was what it had been at the sweep before the change.
    QCOMPARE(runs(told.partitions.at(0)), QStringList({u"0:10/20 15:10/20 20:18/30"_s}));
    QCOMPARE(told.partitions.at(0).where, (TopicPartition{u"orders"_s, Partition{0}}));
    QCOMPARE(runs(told.partitions.at(1)), QStringList({u"0:5/5 20:5/5"_s}));
    QCOMPARE(told.gaps, QList<LagGap>());
    QCOMPARE(told.partitions.at(0).runs.at(0).last().lag(), 12);
    const LagSeries nobody = series(u"nobody"_s, 0, 20);
    QVERIFY(nobody.partitions.isEmpty());
    QCOMPARE(gaps(nobody), QStringList({u"0-20"_s}));
}

void TestLagHistory::keepsOnlyChanges()
{
    QVERIFY(keep(lagsamples::wide(0, 50, 16, 1)));
    auto before = m_history->bytes();
    AWAIT_HISTORY(before);
    for (int i = 1; i < 100; ++i)
        QVERIFY(keep(lagsamples::wide(5 * i, 50, 16, 1)));
    auto after = m_history->bytes();
    AWAIT_HISTORY(after);
    QCOMPARE(*after.result(), *before.result());
}

void TestLagHistory::tellsAGapWhereNobodyWatched()
{
    const auto one = [this](double at, qint64 committed) {
        return keep(sweep(at, {group(u"g"_s, {partition(0, committed, 100)})}));
    };
    QVERIFY(one(0, 10));
    QVERIFY(one(5, 11));
    QVERIFY(one(20, 12)); // Three sweeps late: still watched.
    QVERIFY(one(36, 13)); // A second more.
    QVERIFY(one(41, 14));
    const LagSeries told = series(u"g"_s, -10, 100);
    QCOMPARE(runs(told.partitions.at(0)),
             QStringList({u"0:10/100 5:11/100 20:12/100"_s, u"36:13/100 41:14/100"_s}));
    QCOMPARE(gaps(told), QStringList({u"-10-0"_s, u"20-36"_s, u"41-100"_s}));
    // The next sweep may be on its way: no gap yet.
    QCOMPARE(gaps(series(u"g"_s, 36, 56)), QStringList());
    QCOMPARE(gaps(series(u"g"_s, 36, 57)), QStringList({u"41-57"_s}));
}

void TestLagHistory::tellsAGapWhereAGroupWasNotTold()
{
    const GroupLag well = group(u"g"_s, {partition(0, 10, 20)});
    GroupLag ill = group(u"g"_s, {});
    ill.problem = u"The coordinator is away."_s;
    const GroupLag other = group(u"other"_s, {partition(0, 1, 2)});
    QVERIFY(keep(sweep(0, {well, other})));
    QVERIFY(keep(sweep(5, {well, other})));
    QVERIFY(keep(sweep(10, {ill, other})));
    QVERIFY(keep(sweep(15, {other})));
    QVERIFY(keep(sweep(20, {well, other})));
    QVERIFY(keep(sweep(25, {well, other})));
    const LagSeries told = series(u"g"_s, 0, 25);
    QCOMPARE(runs(told.partitions.at(0)),
             QStringList({u"0:10/20 5:10/20"_s, u"20:10/20 25:10/20"_s}));
    QCOMPARE(gaps(told), QStringList({u"5-20"_s}));
    QCOMPARE(gaps(series(u"other"_s, 0, 25)), QStringList());
}

void TestLagHistory::endsTheLineOfAPartitionThatWent()
{
    QVERIFY(keep(sweep(0, {group(u"g"_s, {partition(0, 1, 9), partition(1, 2, 9)})})));
    QVERIFY(keep(sweep(5, {group(u"g"_s, {partition(0, 1, 9)})})));
    QVERIFY(keep(sweep(10, {group(u"g"_s, {partition(0, 1, 9), partition(1, 3, 9)})})));
    const LagSeries told = series(u"g"_s, 0, 10);
    QCOMPARE(runs(told.partitions.at(0)), QStringList({u"0:1/9 10:1/9"_s}));
    QCOMPARE(runs(told.partitions.at(1)), QStringList({u"0:2/9"_s, u"10:3/9"_s}));
    QCOMPARE(told.gaps, QList<LagGap>());
}

void TestLagHistory::clipsToTheSpan()
{
    for (int i = 0; i < 20; ++i)
        QVERIFY(keep(sweep(5 * i, {group(u"g"_s, {partition(0, i / 8, 100)})})));
    // Changes at 40 and 80: what held at 50 is known all the same.
    const LagSeries told = series(u"g"_s, 50, 82);
    QCOMPARE(runs(told.partitions.at(0)), QStringList({u"50:1/100 75:1/100 80:2/100 82:2/100"_s}));
    QCOMPARE(told.gaps, QList<LagGap>());
}

void TestLagHistory::thinsLongSeries()
{
    constexpr int count = 1300;
    for (int i = 0; i < count; ++i) {
        const qint64 lag = i == 1234 ? 5000 : 10 + i % 3;
        m_history->append(sweep(5 * i, {group(u"g"_s, {partition(0, 100 + i, 100 + i + lag)})}),
                          5s);
    }
    const LagSeries whole = series(u"g"_s, 0, 5 * count, 10'000);
    QCOMPARE(whole.partitions.at(0).runs.at(0).size(), count);
    QVERIFY(!whole.isThinned);
    const LagSeries thin = series(u"g"_s, 0, 5 * count, 200);
    QVERIFY(thin.isThinned);
    QCOMPARE(thin.partitions.at(0).runs.size(), 1);
    const QList<LagPoint>& points = thin.partitions.at(0).runs.at(0);
    QVERIFY(points.size() <= 200 && points.size() > 100);
    // The peak is still there, and so are both ends.
    QVERIFY(std::ranges::any_of(points, [](const LagPoint& p) { return p.lag() == 5000; }));
    QCOMPARE(points.first(), whole.partitions.at(0).runs.at(0).first());
    QCOMPARE(points.last(), whole.partitions.at(0).runs.at(0).last());
    QVERIFY(std::ranges::is_sorted(points, {}, &LagPoint::at));
}

void TestLagHistory::goesOnAfterARestart()
{
    QVERIFY(keep(sweep(0, {group(u"g"_s, {partition(0, 1, 9)})})));
    QVERIFY(keep(sweep(5, {group(u"g"_s, {partition(0, 2, 9)})})));
    open();
    QVERIFY(keep(sweep(12, {group(u"g"_s, {partition(0, 3, 9)})})));
    QCOMPARE(runs(series(u"g"_s, 0, 12).partitions.at(0)), QStringList({u"0:1/9 5:2/9 12:3/9"_s}));
    open();
    QVERIFY(keep(sweep(600, {group(u"g"_s, {partition(0, 4, 9)})})));
    const LagSeries told = series(u"g"_s, 0, 600);
    QCOMPARE(runs(told.partitions.at(0)), QStringList({u"0:1/9 5:2/9 12:3/9"_s, u"600:4/9"_s}));
    QCOMPARE(gaps(told), QStringList({u"12-600"_s}));
}

void TestLagHistory::tellsThePastToAJudge()
{
    GroupLag changing = group(u"g"_s, {partition(0, 7, 9)});
    for (int i = 0; i < 40; ++i) {
        changing.state = i < 20 ? GroupState::Stable : GroupState::Empty;
        if (i == 30)
            changing.partitions[0].committed = Offset{8};
        QVERIFY(keep(sweep(5 * i, {changing})));
    }
    open();
    auto past = m_history->since(moment(60));
    AWAIT_HISTORY(past);
    const auto answer = past.result();
    QVERIFY(answer);
    QStringList told;
    for (const LagHistory::Past& one : *answer) {
        QString text =
            u"%1 %2"_s.arg(moment(0).msecsTo(QDateTime::fromMSecsSinceEpoch(one.atMs)) / 1000)
                .arg(groupStateName(one.state));
        for (const auto& place : one.places)
            text += u" %1/%2"_s.arg(place.committed->value()).arg(place.end->value());
        told.append(text);
    }
    QCOMPARE(told, QStringList({u"60 stable 7/9"_s, u"100 empty"_s, u"150 empty 8/9"_s,
                                u"195 empty 8/9"_s}));
    // Too long ago to say anything of now.
    auto later = m_history->since(moment(1000));
    AWAIT_HISTORY(later);
    QVERIFY(later.result()->isEmpty());
}

void TestLagHistory::dropsTheOldestFirst()
{
    constexpr qint64 most = 400'000;
    open(most);
    const auto fileBytes = [this] {
        return QFileInfo(m_database->path()).size();
    };
    constexpr int count = 400;
    for (int i = 0; i < count; ++i) {
        QVERIFY(keep(lagsamples::wide(5 * i, 20, 16, i)));
        auto used = m_history->bytes();
        AWAIT_HISTORY(used);
        QVERIFY2(*used.result() <= most, qPrintable(QString::number(*used.result())));
    }
    // What was freed is used again; beside it there is one sweep's worth at most.
    QVERIFY2(fileBytes() < most + 100'000, qPrintable(QString::number(fileBytes())));
    const LagSeries told = series(u"group-3"_s, 0, 5 * count);
    QCOMPARE(told.partitions.size(), 16);
    const QList<QList<LagPoint>>& kept = told.partitions.at(0).runs;
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.last().last().at, moment(5 * (count - 1)));
    QCOMPARE(kept.last().last().committed, Offset{3000 + count - 1});
    // The old end is gone, and told as not watched.
    QVERIFY(kept.first().first().at > moment(100));
    QCOMPARE(told.gaps.size(), 1);
    QCOMPARE(told.gaps.first().from, moment(0));
    QVERIFY(told.gaps.first().to <= kept.first().first().at);
    // And it begins again by itself after a restart.
    open(most);
    QVERIFY(keep(lagsamples::wide(5 * count, 20, 16, count)));
    QCOMPARE(series(u"group-3"_s, 5 * count - 5, 5 * count).partitions.size(), 16);
}

void TestLagHistory::setsADamagedFileAside()
{
    for (int i = 0; i < 50; ++i)
        QVERIFY(keep(lagsamples::wide(5 * i, 10, 4, i)));
    const QString path = m_database->path();
    QCOMPARE(QFileInfo(path).fileName(), u"history.db"_s);
    cleanup();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 8192);
    file.seek(0);
    file.write(QByteArray(int(file.size()), '\x55'));
    file.close();
    open();
    QVERIFY(keep(sweep(1000, {group(u"g"_s, {partition(0, 1, 2)})})));
    const auto opened = m_database->opened();
    QVERIFY(opened.result());
    QVERIFY(QFileInfo::exists(opened.result()->setAside));
    QVERIFY2(opened.result()->notice.contains(u"history.db"_s),
             qPrintable(opened.result()->notice));
    QCOMPARE(runs(series(u"g"_s, 990, 1000).partitions.at(0)), QStringList({u"1000:1/2"_s}));
}

void TestLagHistory::takesBackWhatLiesInTheFuture()
{
    QVERIFY(keep(sweep(0, {group(u"g"_s, {partition(0, 1, 9)})})));
    QVERIFY(keep(sweep(3600, {group(u"g"_s, {partition(0, 2, 9)})})));
    // The clock was an hour ahead, and is right again.
    QVERIFY(keep(sweep(5, {group(u"g"_s, {partition(0, 3, 9)})})));
    QVERIFY(keep(sweep(10, {group(u"g"_s, {partition(0, 4, 9)})})));
    const LagSeries told = series(u"g"_s, 0, 10);
    QCOMPARE(runs(told.partitions.at(0)), QStringList({u"0:1/9 5:3/9 10:4/9"_s}));
}

void TestLagHistory::survivesAKill()
{
    cleanup();
    int next = 0;
    for (const int enough : {1, 30, 80}) {
        QProcess writer;
        writer.start(QCoreApplication::applicationDirPath() + u"/history_writer"_s,
                     {m_folder->path(), QString::number(next)});
        const int until = next + enough;
        const auto collect = [&] {
            while (writer.canReadLine())
                next = writer.readLine().trimmed().toInt() + 1;
            return next;
        };
        QTRY_VERIFY_WITH_TIMEOUT(collect() >= until, 60'000);
        writer.kill();
        QTRY_COMPARE(writer.state(), QProcess::NotRunning);
        collect();
    }
    open();
    const LagSeries told = series(u"group-7"_s, 0, 5 * (next - 1), 100'000);
    QVERIFY(m_database->opened().result());
    QVERIFY(m_database->opened().result()->setAside.isEmpty());
    QCOMPARE(told.partitions.size(), 8);
    // Everything that was said to be kept is there, without a gap.
    QCOMPARE(told.gaps, QList<LagGap>());
    for (const PartitionSeries& partition : told.partitions) {
        QCOMPARE(partition.runs.size(), 1);
        QCOMPARE(partition.runs.at(0).size(), next);
        for (int i = 0; i < next; ++i)
            QCOMPARE(partition.runs.at(0).at(i).committed, Offset{7000 + i});
    }
}

void TestLagHistory::oneOfTwoWrites()
{
    const QUuid window = QUuid::createUuid();
    const QUuid terminal = QUuid::createUuid();
    storage::SendingLease lease(*m_database, u"history"_s);
    storage::SendingLease other(*m_database, u"something else"_s);
    auto first = lease.takeLease(window, moment(0));
    auto second = lease.takeLease(terminal, moment(1));
    auto different = other.takeLease(terminal, moment(1));
    auto released = lease.releaseLease(window);
    auto third = lease.takeLease(terminal, moment(2));
    AWAIT_HISTORY(third);
    QVERIFY(*first.result());
    QVERIFY(!*second.result());
    QVERIFY(*different.result());
    QVERIFY(*third.result());
}

QTEST_GUILESS_MAIN(TestLagHistory)
#include "tst_laghistory.moc"
