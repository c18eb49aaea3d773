// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/outboxtable.h"
#include "tests/core/storage/samples.h"

#include <QtCore/QProcess>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;

class TestOutboxTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsEveryField_data();
    void keepsEveryField();
    void keepsTheOrderOfAdding();
    void replacesById();
    void refusesTheSameIdTwice();
    void saysWhatIsGone();
    void givesWhatIsPending();
    void trimsWhatIsDone();
    void leavesOutWhatItCannotRead();
    void twoProgramsWriteAtOnce();
    void keepsWhatItSaidItKeptWhenKilled();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOutboxTable::keepsEveryField_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("everything set") << samples::fullOperation();
    QTest::newRow("as a form makes it") << samples::newOperation(u"26-08"_s);
    for (const OperationState state : {OperationState::Queued, OperationState::Sent,
                                       OperationState::Ambiguous, OperationState::Done}) {
        Operation operation = samples::fullOperation();
        operation.kind = OperationKind::DeleteSprint;
        operation.state = state;
        operation.lastError.reset();
        QTest::addRow("%s", qPrintable(operationStateName(state))) << operation;
    }
}

void TestOutboxTable::keepsEveryField()
{
    QFETCH(Operation, operation);
    storage::Database database(m_folder->path());
    storage::OutboxTable outbox(database);
    auto added = outbox.add(operation);
    auto read = outbox.byId(operation.id);
    AWAIT(read);
    QVERIFY(added.result());
    QVERIFY(read.result());
    QCOMPARE(*read.result(), operation);
}

void TestOutboxTable::keepsTheOrderOfAdding()
{
    storage::Database database(m_folder->path());
    storage::OutboxTable outbox(database);
    QList<Operation> operations;
    for (int i = 0; i < 20; ++i) {
        operations.append(samples::newOperation(QString::number(i)));
        // The times run backwards, as after a change of the clock: they do not decide.
        operations.last().createdAt = samples::at(59 - i);
        outbox.add(operations.last());
    }
    auto all = outbox.all();
    AWAIT(all);
    QCOMPARE(*all.result(), operations);
}

void TestOutboxTable::replacesById()
{
    storage::Database database(m_folder->path());
    storage::OutboxTable outbox(database);
    Operation first = samples::newOperation(u"1"_s);
    const Operation second = samples::newOperation(u"2"_s);
    outbox.add(first);
    outbox.add(second);
    const OperationId id = first.id;
    first = samples::fullOperation();
    first.id = id;
    auto updated = outbox.update(first);
    auto all = outbox.all();
    AWAIT(all);
    QVERIFY(updated.result());
    QCOMPARE(*all.result(), QList<Operation>({first, second}));
}

void TestOutboxTable::refusesTheSameIdTwice()
{
    storage::Database database(m_folder->path());
    storage::OutboxTable outbox(database);
    const Operation operation = samples::newOperation(u"1"_s);
    outbox.add(operation);
    auto again = outbox.add(operation);
    AWAIT(again);
    QVERIFY(!again.result());
    QCOMPARE(again.result().error().kind, ErrorKind::Conflict);
}

void TestOutboxTable::saysWhatIsGone()
{
    storage::Database database(m_folder->path());
    storage::OutboxTable outbox(database);
    const Operation operation = samples::newOperation(u"1"_s);
    outbox.add(operation);
    auto removed = outbox.remove(operation.id);
    auto removedAgain = outbox.remove(operation.id);
    auto updated = outbox.update(operation);
    auto read = outbox.byId(operation.id);
    AWAIT(read);
    QVERIFY(removed.result());
    QCOMPARE(removedAgain.result().error().kind, ErrorKind::NotFound);
    QCOMPARE(updated.result().error().kind, ErrorKind::NotFound);
    QCOMPARE(read.result().error().kind, ErrorKind::NotFound);
}

void TestOutboxTable::givesWhatIsPending()
{
    storage::Database database(m_folder->path());
    storage::OutboxTable outbox(database);
    QList<Operation> expected;
    for (const OperationState state :
         {OperationState::Done, OperationState::Refused, OperationState::Queued,
          OperationState::Sent, OperationState::Ambiguous}) {
        Operation operation = samples::newOperation(operationStateName(state));
        operation.state = state;
        outbox.add(operation);
        if (state != OperationState::Done)
            expected.append(operation);
    }
    auto pending = outbox.pending();
    AWAIT(pending);
    QCOMPARE(*pending.result(), expected);
}

void TestOutboxTable::trimsWhatIsDone()
{
    storage::Database database(m_folder->path());
    storage::OutboxTable outbox(database);
    for (int i = 0; i < 10; ++i) {
        Operation operation = samples::newOperation(QString::number(i));
        operation.state = i % 2 ? OperationState::Done : OperationState::Queued;
        outbox.add(operation);
    }
    auto trimmed = outbox.trimDone(2);
    auto all = outbox.all();
    AWAIT(all);
    QCOMPARE(*trimmed.result(), 3);
    QStringList numbers;
    const QList<Operation> left = *all.result();
    for (const Operation& operation : left)
        numbers.append(operation.intent.number);
    QCOMPARE(numbers, QStringList({u"0"_s, u"2"_s, u"4"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s}));
}

void TestOutboxTable::leavesOutWhatItCannotRead()
{
    storage::Database database(m_folder->path());
    storage::OutboxTable outbox(database);
    const Operation good = samples::newOperation(u"2"_s);
    outbox.add(samples::newOperation(u"1"_s));
    outbox.add(good);
    auto spoiled = database.run<bool>([](QSqlDatabase& connection) -> Result<bool> {
        return QSqlQuery(connection)
            .exec(u"UPDATE outbox SET kind = 'close-sprint' WHERE sequence = 1"_s);
    });
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"left out: outbox row"_s));
    auto all = outbox.all();
    AWAIT(all);
    QVERIFY(*spoiled.result());
    QCOMPARE(*all.result(), QList<Operation>{good});
}

void TestOutboxTable::twoProgramsWriteAtOnce()
{
    storage::Database one(m_folder->path());
    storage::Database two(m_folder->path());
    QList<QFuture<Result<void>>> added;
    for (int i = 0; i < 60; ++i) {
        added.append(storage::OutboxTable(one).add(samples::newOperation(QString::number(i))));
        added.append(storage::OutboxTable(two).add(samples::newOperation(QString::number(i))));
    }
    for (const auto& future : added) {
        AWAIT(future);
        QVERIFY(future.result());
    }
    auto all = storage::OutboxTable(one).all();
    AWAIT(all);
    QCOMPARE(all.result()->size(), 120);
}

void TestOutboxTable::keepsWhatItSaidItKeptWhenKilled()
{
    QList<QByteArray> told;
    for (const int enough : {1, 40, 300}) {
        QProcess writer;
        writer.start(QCoreApplication::applicationDirPath() + u"/storage_writer"_s,
                     {m_folder->path()});
        int count = 0;
        const auto collect = [&] {
            while (writer.canReadLine()) {
                told.append(writer.readLine().trimmed());
                ++count;
            }
            return count;
        };
        QTRY_VERIFY_WITH_TIMEOUT(collect() >= enough, 60'000);
        writer.kill();
        QTRY_COMPARE(writer.state(), QProcess::NotRunning);
        collect();
    }

    storage::Database database(m_folder->path());
    auto all = storage::OutboxTable(database).all();
    AWAIT(all);
    QVERIFY(database.opened().result());
    QVERIFY(database.opened().result()->setAside.isEmpty());
    // Some may have been stored without having been told; none the other way round, in the same
    // order.
    const QList<Operation> stored = *all.result();
    qsizetype next = 0;
    for (const Operation& operation : stored) {
        if (next < told.size() &&
            told[next] == operation.id.value().toByteArray(QUuid::WithoutBraces))
            ++next;
    }
    QCOMPARE(next, told.size());
    QVERIFY(stored.size() - told.size() <= 3);
}

QTEST_GUILESS_MAIN(TestOutboxTable)
#include "tst_outboxtable.moc"
