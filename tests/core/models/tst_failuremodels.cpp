// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/deadlettertopicmodel.h"
#include "core/models/failureexport.h"
#include "core/models/failuregroupmodel.h"
#include "core/models/failurelistmodel.h"
#include "core/models/failuretexts.h"
#include "core/stores/failurestore.h"
#include "tests/core/models/failuresamples.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace failuresamples;

/// Failures, their causes and their topics as rows.
class tst_FailureModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void namesACauseInAFewWords_data();
    void namesACauseInAFewWords();
    void tellsWhenInWords();
    void keepsRowsWhileFiguresChange();
    void ordersCausesByWhatIsAsked();
    void marksWhatIsNewAndWhatWasRetried();
    void insertsNewFailuresInFront();
    void removesWhatWasLetGo();
    void insertsWhatCameLate();
    void startsAnewForAnotherList();
    void holdsAHundredThousandFailures();
    void asksForAVerdictInsteadOfTakingIt();
    void writesAFailureAsJson();
    void writesAFailureAsCsv();
    void writesTheirRecords();
    void boundsBodiesOfATable();
    void cancelsAnExport();
    void leavesNothingWhereAFileCannotBeWritten();
};

void tst_FailureModels::namesACauseInAFewWords_data()
{
    QTest::addColumn<QString>("exception");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("cause");
    QTest::newRow("class and message") << u"a.b.KeyError"_s << u"email"_s << u"KeyError: email"_s;
    QTest::newRow("message that repeats its class")
        << u"a.b.KeyError"_s << u"a.b.KeyError: email"_s << u"KeyError: email"_s;
    QTest::newRow("first line only") << u"X"_s << u"one\ntwo"_s << u"X: one"_s;
    QTest::newRow("no message") << u"a.TimeoutException"_s << QString() << u"TimeoutException"_s;
    QTest::newRow("no class") << QString() << u"went wrong"_s << u"went wrong"_s;
    QTest::newRow("nothing") << QString() << QString() << u"No reason given"_s;
    QTest::newRow("only dots") << u"..."_s << QString() << u"..."_s;
    QTest::newRow("inner class") << u"a.Outer$Inner"_s << QString() << u"Outer$Inner"_s;
}

void tst_FailureModels::namesACauseInAFewWords()
{
    QFETCH(QString, exception);
    QFETCH(QString, message);
    FailureGroup group;
    group.exception = exception;
    group.message = message;
    QTEST(causeText(group), "cause");
    Failure failure;
    failure.exception = exception;
    failure.message = message;
    QTEST(causeText(failure), "cause");
}

void tst_FailureModels::tellsWhenInWords()
{
    const QDate day(2026, 3, 20);
    const QDateTime now(day, QTime(11, 0));
    const QDateTime first(day, QTime(10, 38));
    const QDateTime last(day, QTime(10, 42));
    QCOMPARE(failureSpanText(first, last, now), u"first 10:38, last 10:42"_s);
    QCOMPARE(failureSpanText(first, first, now), u"at 10:38"_s);
    QCOMPARE(failureSpanText(first.addDays(-16), last, now), u"since 4 Mar, last 10:42"_s);
    QCOMPARE(failureSpanText(first.addDays(-16), last.addDays(-15), now), u"5 Mar, none since"_s);
    QCOMPARE(failureSpanText({}, {}, now), u"time not told"_s);
    // A clock that is ahead of ours.
    QCOMPARE(failureSpanText(first, last.addDays(1), now), u"21 Mar"_s);
}

void tst_FailureModels::keepsRowsWhileFiguresChange()
{
    FailureGroupModel model;
    QAbstractItemModelTester tester(&model);
    FailureGroup a = failureGroup(u"a"_s, 3, u"A"_s, u"one"_s);
    const FailureGroup b = failureGroup(u"b"_s, 2, u"B"_s, u"two"_s);
    model.setGroups({a, b}, {});
    const QPersistentModelIndex held = model.index(model.rowOf(b.id), 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    a.count = 4;
    const FailureGroup c = failureGroup(u"c"_s, 1, u"C"_s, u"three"_s);
    model.setGroups({c, a, b}, {});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(held.row(), model.rowOf(b.id));
    QCOMPARE(model.index(model.rowOf(a.id), FailureGroupModel::Count).data().toString(), u"4"_s);
    model.setGroups({b}, {});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(held.row(), 0);
    model.setGroups({b}, {});
    QCOMPARE(changed.count(), 1);
}

void tst_FailureModels::ordersCausesByWhatIsAsked()
{
    FailureGroupModel model;
    model.setGroups({failureGroup(u"a"_s, 3, u"A"_s, {}), failureGroup(u"b"_s, 20, u"B"_s, {}),
                     failureGroup(u"c"_s, 1, u"C"_s, {})},
                    {});
    const QPersistentModelIndex held = model.index(model.rowOf(FailureGroupId(u"c"_s)), 0);
    model.sort(FailureGroupModel::Count, Qt::DescendingOrder);
    QCOMPARE(model.groupAt(0)->id.value(), u"b"_s);
    QCOMPARE(held.row(), 2);
    model.sort(FailureGroupModel::Cause, Qt::AscendingOrder);
    QCOMPARE(model.groupAt(0)->id.value(), u"a"_s);
    model.sort(-1);
    model.sort(99);
    QCOMPARE(model.groupAt(0)->id.value(), u"a"_s);
    QVERIFY(!model.groupAt(7));
}

void tst_FailureModels::marksWhatIsNewAndWhatWasRetried()
{
    FailureGroupModel model;
    const FailureGroup a = failureGroup(u"a"_s, 3, u"A"_s, {});
    const auto mark = [&](FailureMark of) {
        model.setGroups({a}, {{a.id, of}});
        return model.index(0, FailureGroupModel::Mark).data().toString();
    };
    QCOMPARE(mark({true, 0}), u"new"_s);
    QCOMPARE(mark({false, 0}), u"known"_s);
    QCOMPARE(mark({true, 1}), u"retried once"_s);
    QCOMPARE(mark({false, 2}), u"retried twice"_s);
    QVERIFY(mark({false, 7}).contains(u"7"));
}

void tst_FailureModels::insertsNewFailuresInFront()
{
    FailureListModel model;
    QAbstractItemModelTester tester(&model);
    model.setFailures(failures(10));
    const QPersistentModelIndex held = model.index(3, 0);
    const RecordAddress address = model.failureAt(3)->address;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFailures(failures(14));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowCount(), 14);
    QCOMPARE(held.row(), 7);
    QCOMPARE(model.failureAt(7)->address, address);
    QCOMPARE(model.rowOf(address), 7);
}

void tst_FailureModels::removesWhatWasLetGo()
{
    FailureListModel model;
    QAbstractItemModelTester tester(&model);
    model.setFailures(failures(10));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    // Two came, three of the oldest went.
    model.setFailures(failures(12).mid(0, 9));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowCount(), 9);
    QCOMPARE(model.failureAt(8)->address.offset.value(), 3);
}

void tst_FailureModels::insertsWhatCameLate()
{
    FailureListModel model;
    QAbstractItemModelTester tester(&model);
    const QList<Failure> all = failures(20);
    QList<Failure> some = all;
    some.remove(5, 3);
    model.setFailures(some);
    const QPersistentModelIndex held = model.index(10, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFailures(all);
    QCOMPARE(held.row(), 13);
    QCOMPARE(model.rowCount(), 20);
    model.setFailures(some);
    QCOMPARE(held.row(), 10);
    QCOMPARE(reset.count(), 0);
    // At two places at once.
    some.removeAt(2);
    some.removeAt(9);
    model.setFailures(all);
    model.setFailures(some);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), some.size());
}

void tst_FailureModels::startsAnewForAnotherList()
{
    FailureListModel model;
    QAbstractItemModelTester tester(&model);
    model.setFailures(failures(10));
    QList<Failure> others = failures(5);
    for (Failure& failure : others)
        failure.address.topic = u"other-dlt"_s;
    model.setFailures(others);
    QCOMPARE(model.rowCount(), 5);
    model.setFailures({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.failureAt(0));
    QCOMPARE(model.index(3, 1).data(), QVariant());
}

void tst_FailureModels::holdsAHundredThousandFailures()
{
    FailureListModel model;
    FailureStore store(FailureStore::Limits{.bytes = qsizetype(1) << 30, .groups = 10});
    const FailureGroupId id = failure(0).group;
    store.take(failures(100'000), FailureStore::Arrival::Backlog, QDateTime::currentDateTimeUtc());
    const FailureList before = store.failures(id);
    store.take({failure(100'000)}, FailureStore::Arrival::Live, QDateTime::currentDateTimeUtc());
    const FailureList after = store.failures(id);
    model.setFailures(before);
    QElapsedTimer timer;
    timer.start();
    model.setFailures(after);
    const qint64 taken = timer.elapsed();
    QCOMPARE(model.rowCount(), 100'001);
    // What an arrival costs must not grow with the list; generous, for a slow machine.
    QVERIFY2(taken < 50, qPrintable(QString::number(taken)));
    timer.restart();
    for (int row = 50'000; row < 50'040; ++row) {
        for (int column = 0; column < FailureListModel::ColumnCount; ++column)
            QVERIFY(model.index(row, column).data().isValid());
    }
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
}

void tst_FailureModels::asksForAVerdictInsteadOfTakingIt()
{
    DeadLetterTopicModel model;
    QAbstractItemModelTester tester(&model);
    DeadLetterTopic topic;
    topic.name = u"orders-dlt"_s;
    topic.sampled = 10;
    DeadLetterTopic other;
    other.name = u"b.errors"_s;
    other.evidence = DeadLetterTopic::Evidence::Refused;
    model.setTopics({topic, other});
    QCOMPARE(model.topicAt(0)->name, u"b.errors"_s);
    QSignalSpy verdicts(&model, &DeadLetterTopicModel::verdictGiven);
    const QModelIndex tick = model.index(1, DeadLetterTopicModel::Counts);
    QCOMPARE(tick.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(model.setData(tick, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(verdicts.count(), 1);
    QCOMPARE(verdicts.first().at(0).toString(), u"orders-dlt"_s);
    QCOMPARE(verdicts.first().at(1).toBool(), false);
    QCOMPARE(tick.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    topic.evidence = DeadLetterTopic::Evidence::Refused;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setTopics({topic, other});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(tick.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void tst_FailureModels::writesAFailureAsJson()
{
    Failure one = failure(7);
    one.stage = QString();
    one.origin.timestamp = {};
    one.attempts.reset();
    const QByteArray line = failureJsonLine(one, nullptr);
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object[u"topic"_s].toString(), u"sprint.team-members-dlt"_s);
    QCOMPARE(object[u"offset"_s].toInteger(), 7);
    const QJsonObject told = object[u"failure"_s].toObject();
    QCOMPARE(told[u"exception"_s].toString(), u"com.example.mail.KeyError"_s);
    QCOMPARE(told[u"origin"_s].toObject()[u"offset"_s].toInteger(), 409'007);
    // What a dialect does not tell is null, and said to be.
    QVERIFY(told.contains(u"attempts"_s));
    QVERIFY(told[u"attempts"_s].isNull());
    QVERIFY(told[u"stage"_s].isNull());
    QVERIFY(told[u"origin"_s].toObject()[u"timestamp"_s].isNull());
}

void tst_FailureModels::writesAFailureAsCsv()
{
    Failure one = failure(7);
    one.message = u"=cmd|'x'!A1, \"quoted\"\nand more"_s;
    const QByteArray line = failureCsvLine(one, nullptr);
    QVERIFY(line.endsWith("\r\n"));
    QVERIFY2(line.contains("\"'=cmd|'x'!A1, \"\"quoted\"\"\nand more\""), line.constData());
    QCOMPARE(failureCsvNames().count(','), failureCsvLine(failure(1), nullptr).count(','));
}

namespace {

/// Gives records whose keys name their place, but for those of partition 2.
Result<void> sampleRecords(const FailureList& failures, const std::function<bool()>& isDropped,
                           const FailureExport::Take& take)
{
    for (qsizetype place = failures.size() - 1; place >= 0 && !isDropped(); --place) {
        const Failure& failure = failures.at(place);
        if (failure.address.partition == Partition(2))
            continue;
        const QByteArray key = QByteArray::number(failure.address.offset.value());
        live::RecordInput record;
        record.partition = failure.address.partition;
        record.offset = failure.address.offset;
        record.key = std::string_view(key.constData(), std::size_t(key.size()));
        record.value = R"({"name":"Ines, \"x\""})";
        take(place, record);
    }
    return {};
}

Result<FailureExportProgress> exported(const FailureList& failures,
                                       const FailureExport::Records& records, FailureFileForm form,
                                       const QString& path)
{
    FailureExport writer;
    std::optional<Result<FailureExportProgress>> result;
    QObject::connect(&writer, &FailureExport::finished, &writer,
                     [&](const Result<FailureExportProgress>& told) { result = told; });
    if (!writer.start(failures, records, form, path) ||
        !QTest::qWaitFor([&] { return result.has_value(); }))
        return Error{};
    return *result;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_FailureModels::writesTheirRecords()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"failures.jsonl"_s);
    const auto told = exported(failures(6), sampleRecords, FailureFileForm::JsonLines, path);
    QVERIFY(told);
    QCOMPARE(told->done, 6);
    QCOMPARE(told->gone, 2);
    const QList<QByteArray> lines = contentOf(path).trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    for (const QByteArray& line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object[u"topic"_s].toString(), u"sprint.team-members-dlt"_s);
        QVERIFY(object.contains(u"failure"_s));
        const bool isGone = object[u"partition"_s].toInt() == 2;
        QCOMPARE(object.contains(u"value"_s), !isGone);
        QCOMPARE(object.contains(u"headers"_s), !isGone);
        if (isGone)
            continue;
        QCOMPARE(object[u"key"_s].toString(), QString::number(object[u"offset"_s].toInteger()));
        QCOMPARE(object[u"value"_s].toString(), uR"({"name":"Ines, \"x\""})"_s);
    }
    const QString table = folder.filePath(u"failures.csv"_s);
    QVERIFY(exported(failures(2), sampleRecords, FailureFileForm::Csv, table));
    const QByteArray csv = contentOf(table);
    QVERIFY2(csv.contains(R"(,1,"{""name"":""Ines, \""x\""""}",22,no)"), csv.constData());
}

void tst_FailureModels::boundsBodiesOfATable()
{
    const QByteArray text = QString(40'000, QChar(0xe4)).toUtf8();
    const QByteArray fits = QString(32'000, QChar(0xe4)).toUtf8();
    const QByteArray binary(64 << 20, '\xff');
    live::RecordInput record;
    const auto cells = [&record](const QByteArray& value) {
        record.value = std::string_view(value.constData(), std::size_t(value.size()));
        return failureCsvLine(failure(1), &record).trimmed().split(',').last(3);
    };
    QCOMPARE(QString::fromUtf8(cells(text).at(0)).size(), 32'000);
    QCOMPARE(cells(text).last(2), (QList<QByteArray>{"80000", "yes"}));
    QCOMPARE(cells(fits).at(2), "no");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(cells(binary).at(0).startsWith("base64:/"));
    QCOMPARE(cells(binary).at(0).size(), 32'000);
    QCOMPARE(cells(binary).at(2), "yes");
    // What is cut is not worked through first.
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

void tst_FailureModels::cancelsAnExport()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"failures.jsonl"_s);
    FailureExport writer;
    std::optional<Result<FailureExportProgress>> result;
    connect(&writer, &FailureExport::finished, this,
            [&](const Result<FailureExportProgress>& told) { result = told; });
    std::atomic<bool> isAsked = false;
    // A broker that does not answer.
    const auto waits = [&](const FailureList&, const std::function<bool()>& isDropped,
                           const FailureExport::Take&) -> Result<void> {
        isAsked = true;
        while (!isDropped())
            std::this_thread::yield();
        return Error{.kind = ErrorKind::Cancelled};
    };
    QVERIFY(writer.start(failures(3), waits, FailureFileForm::JsonLines, path));
    QVERIFY(!writer.start(failures(3), waits, FailureFileForm::JsonLines, path));
    QTRY_VERIFY(isAsked);
    writer.cancel();
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(path));
    // And one that is away.
    const auto away = [](const FailureList&, const std::function<bool()>&,
                         const FailureExport::Take&) -> Result<void> {
        return Error{.kind = ErrorKind::Unreachable, .message = u"away"_s};
    };
    const auto failed = exported(failures(3), away, FailureFileForm::Csv, path);
    QCOMPARE(failed.error().message, u"away"_s);
    QVERIFY(!QFile::exists(path));
}

void tst_FailureModels::leavesNothingWhereAFileCannotBeWritten()
{
    QTemporaryDir folder;
    const auto lost = exported(failures(3), sampleRecords, FailureFileForm::Csv,
                               folder.filePath(u"no/such/folder.csv"_s));
    QVERIFY(!lost);
    QVERIFY(!lost.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(tst_FailureModels)
#include "tst_failuremodels.moc"
