// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cancelling.h"

#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtTest/QTest>

class TestCancelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelsWhatIsUnderWay();
    void leavesAloneWhatIsFinished();
    void takesAFutureOfNothing();
};

void TestCancelling::cancelsWhatIsUnderWay()
{
    QPromise<int> promise;
    promise.start();
    QFuture<int> future = promise.future();
    cancelUnfinished(future);
    QVERIFY(promise.isCanceled());
    promise.finish();
}

void TestCancelling::leavesAloneWhatIsFinished()
{
    QPromise<int> promise;
    promise.start();
    QFuture<int> future = promise.future();
    int got = 0;
    future.then(QThreadPool::globalInstance(), [](int value) { return value + 1; })
        .then(this, [&got](int value) { got = value; });
    promise.addResult(1);
    promise.finish();
    QTRY_COMPARE(got, 2);
    cancelUnfinished(future);
    QVERIFY(!future.isCanceled());
}

void TestCancelling::takesAFutureOfNothing()
{
    QFuture<int> future;
    cancelUnfinished(future);
    QVERIFY(future.isFinished());
}

QTEST_GUILESS_MAIN(TestCancelling)
#include "tst_cancelling.moc"
