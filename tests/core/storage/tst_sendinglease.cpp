// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sendinglease.h"
#include "tests/core/storage/samples.h"

#include <QtCore/QProcess>

using namespace Qt::Literals::StringLiterals;

class TestSendingLease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void oneOfTwoHasIt();
    void renewsOnlyWhatIsHeld();
    void runsOut();
    void isGivenUp();
    void isTakenFromTheDead();
    void isTakenAfterTheClockWasPutBack();
    void manyWantItAtOnce();

private:
    static QDateTime later(int seconds) { return samples::at(0).addSecs(seconds); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QUuid m_window = QUuid::createUuid();
    const QUuid m_terminal = QUuid::createUuid();
};

void TestSendingLease::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSendingLease::oneOfTwoHasIt()
{
    storage::Database one(m_folder->path());
    storage::Database two(m_folder->path());
    auto nobody = storage::SendingLease(one).currentHolder();
    AWAIT(nobody);
    QVERIFY(!nobody.result()->has_value());
    auto first = storage::SendingLease(one).takeLease(m_window, later(0));
    AWAIT(first);
    QVERIFY(*first.result());
    auto second = storage::SendingLease(two).takeLease(m_terminal, later(1));
    AWAIT(second);
    QVERIFY(!*second.result());
    auto holder = storage::SendingLease(two).currentHolder();
    AWAIT(holder);
    const storage::LeaseHolder expected{m_window, QCoreApplication::applicationPid(),
                                        later(storage::SendingLease::LeaseDuration.count())};
    QCOMPARE(holder.result()->value(), expected);
}

void TestSendingLease::renewsOnlyWhatIsHeld()
{
    storage::Database database(m_folder->path());
    storage::SendingLease lease(database);
    lease.takeLease(m_window, later(0));
    auto stranger = lease.renewLease(m_terminal, later(5));
    auto renewed = lease.renewLease(m_window, later(10));
    auto early = lease.takeLease(m_terminal, later(20));
    AWAIT(early);
    QVERIFY(!*stranger.result());
    QVERIFY(*renewed.result());
    QVERIFY(!*early.result());
}

void TestSendingLease::runsOut()
{
    storage::Database database(m_folder->path());
    storage::SendingLease lease(database);
    const int duration = storage::SendingLease::LeaseDuration.count();
    lease.takeLease(m_window, later(0));
    auto justBefore = lease.takeLease(m_terminal, later(duration - 1));
    auto atTheEnd = lease.takeLease(m_terminal, later(duration));
    auto renewed = lease.renewLease(m_window, later(duration));
    AWAIT(renewed);
    QVERIFY(!*justBefore.result());
    QVERIFY(*atTheEnd.result());
    QVERIFY(!*renewed.result());
}

void TestSendingLease::isGivenUp()
{
    storage::Database database(m_folder->path());
    storage::SendingLease lease(database);
    lease.takeLease(m_window, later(0));
    lease.releaseLease(m_terminal);
    auto stillHeld = lease.takeLease(m_terminal, later(1));
    lease.releaseLease(m_window);
    auto taken = lease.takeLease(m_terminal, later(1));
    AWAIT(taken);
    QVERIFY(!*stillHeld.result());
    QVERIFY(*taken.result());
}

void TestSendingLease::isTakenFromTheDead()
{
    QProcess process;
    process.start(u"true"_s, QStringList());
    QTRY_VERIFY(process.processId() > 0 || process.state() == QProcess::NotRunning);
    const qint64 pid = process.processId();
    QVERIFY(pid > 0);
    QTRY_COMPARE(process.state(), QProcess::NotRunning);

    storage::Database database(m_folder->path());
    storage::SendingLease lease(database);
    lease.takeLease(m_window, later(0), pid);
    auto taken = lease.takeLease(m_terminal, later(1));
    auto renewed = lease.renewLease(m_window, later(2));
    AWAIT(renewed);
    QVERIFY(*taken.result());
    QVERIFY(!*renewed.result());
}

void TestSendingLease::isTakenAfterTheClockWasPutBack()
{
    storage::Database database(m_folder->path());
    storage::SendingLease lease(database);
    lease.takeLease(m_window, later(24 * 3600));
    auto taken = lease.takeLease(m_terminal, later(0));
    AWAIT(taken);
    QVERIFY(*taken.result());
}

void TestSendingLease::manyWantItAtOnce()
{
    std::vector<std::unique_ptr<storage::Database>> databases;
    QList<QFuture<Result<bool>>> taken;
    for (int i = 0; i < 6; ++i) {
        databases.push_back(std::make_unique<storage::Database>(m_folder->path()));
        taken.append(
            storage::SendingLease(*databases.back()).takeLease(QUuid::createUuid(), later(0)));
    }
    int holders = 0;
    for (const auto& future : taken) {
        AWAIT(future);
        QVERIFY(future.result());
        holders += *future.result() ? 1 : 0;
    }
    QCOMPARE(holders, 1);
}

QTEST_GUILESS_MAIN(TestSendingLease)
#include "tst_sendinglease.moc"
