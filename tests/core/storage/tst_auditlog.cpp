// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/auditlog.h"
#include "core/storage/sql.h"
#include "tests/core/storage/samples.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Noon(QDate(2026, 3, 20), QTime(12, 0), Qt::UTC);

AuditEntry auditSample(int minute, const QString& target)
{
    return {.at = Noon.addSecs(60 * minute),
            .who = u"mia"_s,
            .what = u"retry"_s,
            .target = target,
            .count = 200,
            .result = u"done"_s,
            .detail = u"KeyError: email"_s,
            .run = RunId(QUuid::createUuid())};
}

} // namespace

class TestAuditLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatWasNotedAfterARestart();
    void pagesBothWays();
    void filtersByTimeAndText_data();
    void filtersByTimeAndText();
    void neitherChangesNorForgets();
    void cutsWhatIsTooLong();

private:
    Result<storage::AuditPage> page(storage::Database& database, const storage::AuditQuery& query)
    {
        auto future = storage::AuditLog(database).page(query);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
            return Error{.kind = ErrorKind::Timeout};
        return future.result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAuditLog::givesBackWhatWasNotedAfterARestart()
{
    AuditEntry withRun = auditSample(0, u"sprint.lifecycle"_s);
    // Texts that were never set come back empty.
    AuditEntry bare{.at = Noon};
    {
        storage::Database database(m_folder->path());
        storage::AuditLog log(database);
        auto first = log.add(withRun);
        auto second = log.add(bare);
        AWAIT(second);
        QCOMPARE(first.result().value(), 1);
        QCOMPARE(second.result().value(), 2);
    }
    withRun.sequence = 1;
    bare.sequence = 2;
    storage::Database database(m_folder->path());
    const auto read = page(database, {});
    QVERIFY(read);
    QCOMPARE(read->entries, (QList<AuditEntry>{bare, withRun}));
    QVERIFY(!read->hasMore);
}

void TestAuditLog::pagesBothWays()
{
    storage::Database database(m_folder->path());
    storage::AuditLog log(database);
    for (int i = 1; i <= 25; ++i)
        log.add(auditSample(i, u"t"_s));
    for (const auto order :
         {storage::AuditQuery::Order::NewestFirst, storage::AuditQuery::Order::OldestFirst}) {
        storage::AuditQuery query{.order = order, .limit = 10};
        QList<qint64> seen;
        for (int pages = 1; pages <= 3; ++pages) {
            const auto read = page(database, query);
            QVERIFY(read);
            QCOMPARE(read->hasMore, pages < 3);
            for (const AuditEntry& entry : read->entries)
                seen.append(entry.sequence);
            query.behind = seen.constLast();
        }
        QCOMPARE(seen.size(), 25);
        const bool isAscending = order == storage::AuditQuery::Order::OldestFirst;
        QCOMPARE(seen.constFirst(), isAscending ? 1 : 25);
        QCOMPARE(seen.constLast(), isAscending ? 25 : 1);
        QVERIFY(isAscending ? std::is_sorted(seen.cbegin(), seen.cend())
                            : std::is_sorted(seen.crbegin(), seen.crend()));
    }
    // A limit from outside is bounded.
    QCOMPARE(page(database, {.limit = -5})->entries.size(), 1);
    QCOMPARE(page(database, {.limit = 2'000'000'000})->entries.size(), 25);
}

void TestAuditLog::filtersByTimeAndText_data()
{
    QTest::addColumn<QDateTime>("from");
    QTest::addColumn<QDateTime>("to");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("targets");
    const QDateTime any;
    QTest::newRow("everything") << any << any << u""_s << QStringList{u"c_d"_s, u"b%"_s, u"a"_s};
    QTest::newRow("from its own minute on")
        << Noon.addSecs(60) << any << u""_s << QStringList{u"c_d"_s, u"b%"_s};
    QTest::newRow("to its own minute")
        << any << Noon.addSecs(60) << u""_s << QStringList{u"b%"_s, u"a"_s};
    QTest::newRow("a word in any case")
        << any << any << u"KEYERROR"_s << QStringList{u"c_d"_s, u"b%"_s, u"a"_s};
    QTest::newRow("a percent sign is a letter") << any << any << u"%"_s << QStringList{u"b%"_s};
    QTest::newRow("so is an underscore") << any << any << u"_"_s << QStringList{u"c_d"_s};
    QTest::newRow("no such word") << any << any << u"';--"_s << QStringList();
}

void TestAuditLog::filtersByTimeAndText()
{
    QFETCH(const QDateTime, from);
    QFETCH(const QDateTime, to);
    QFETCH(const QString, text);
    storage::Database database(m_folder->path());
    storage::AuditLog log(database);
    log.add(auditSample(0, u"a"_s));
    log.add(auditSample(1, u"b%"_s));
    log.add(auditSample(2, u"c_d"_s));
    const auto read = page(database, {.from = from, .to = to, .text = text});
    QVERIFY(read);
    QStringList targets;
    for (const AuditEntry& entry : read->entries)
        targets.append(entry.target);
    QTEST(targets, "targets");
}

void TestAuditLog::neitherChangesNorForgets()
{
    storage::Database database(m_folder->path());
    storage::AuditLog log(database);
    log.add(auditSample(0, u"a"_s));
    for (const QString& statement :
         {u"DELETE FROM audit"_s, u"UPDATE audit SET who = 'somebody else'"_s}) {
        auto done = database.run<int>([statement](QSqlDatabase& connection) {
            return storage::change(connection, statement);
        });
        AWAIT(done);
        QVERIFY(!done.result());
    }
    const auto read = page(database, {});
    QCOMPARE(read->entries.size(), 1);
    QCOMPARE(read->entries[0].who, u"mia"_s);
}

void TestAuditLog::cutsWhatIsTooLong()
{
    storage::Database database(m_folder->path());
    storage::AuditLog log(database);
    AuditEntry entry = auditSample(0, u"a"_s);
    entry.detail = QString(1'000'000, u'x');
    log.add(entry);
    const auto read = page(database, {});
    QCOMPARE(read->entries[0].detail.size(), storage::AuditLog::MostLetters);
}

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
