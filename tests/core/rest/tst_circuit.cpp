// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/attemptrules.h"
#include "core/rest/circuit.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using rest::Circuit;
using State = rest::CircuitView::State;

class TestCircuit : public QObject
{
    Q_OBJECT
private:
    static rest::TransportSettings settings()
    {
        rest::TransportSettings settings;
        settings.circuitFailures = 3;
        settings.circuitPause = 30s;
        return settings;
    }
    const QDateTime m_now = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);

    void open(Circuit& circuit) const
    {
        for (int i = 0; i < 3; ++i)
            circuit.failed(m_now);
    }

private Q_SLOTS:
    void opensAfterFailuresInARow()
    {
        Circuit circuit(settings());
        circuit.failed(m_now);
        circuit.failed(m_now);
        circuit.succeeded();
        circuit.failed(m_now);
        circuit.failed(m_now);
        QCOMPARE(circuit.view().state, State::Closed);
        circuit.failed(m_now);
        QCOMPARE(circuit.view().state, State::Open);
        QCOMPARE(circuit.view().nextTry, m_now.addSecs(30));
        QVERIFY(!circuit.admit(m_now.addSecs(29)));
    }

    void sendsOneProbeAfterThePause()
    {
        Circuit circuit(settings());
        open(circuit);
        QVERIFY(circuit.admit(m_now.addSecs(30)));
        QCOMPARE(circuit.view().state, State::Probing);
        QVERIFY(!circuit.admit(m_now.addSecs(31)));
        circuit.succeeded();
        QCOMPARE(circuit.view(), rest::CircuitView{});
    }

    void opensAgainWhenTheProbeFails()
    {
        Circuit circuit(settings());
        open(circuit);
        QVERIFY(circuit.admit(m_now.addSecs(30)));
        circuit.failed(m_now.addSecs(31));
        QCOMPARE(circuit.view().state, State::Open);
        QCOMPARE(circuit.view().nextTry, m_now.addSecs(61));
    }

    void lendsTheProbeToTheNextWhenCancelled()
    {
        Circuit circuit(settings());
        open(circuit);
        QVERIFY(circuit.admit(m_now.addSecs(30)));
        circuit.released(m_now.addSecs(31));
        QVERIFY(circuit.admit(m_now.addSecs(31)));
    }

    void takesASetBackClockForNoPause()
    {
        Circuit circuit(settings());
        open(circuit);
        QVERIFY(!circuit.admit(m_now.addSecs(29)));
        // An hour back: the pause would last an hour.
        QVERIFY(circuit.admit(m_now.addSecs(-3600)));
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("absent") << ""_ba << qint64(-1);
        QTest::newRow("seconds") << " 7 "_ba << qint64(7000);
        QTest::newRow("zero") << "0"_ba << qint64(0);
        QTest::newRow("negative") << "-5"_ba << qint64(0);
        QTest::newRow("a date") << "Wed, 01 Apr 2026 09:00:20 GMT"_ba << qint64(20000);
        QTest::newRow("a date gone by") << "Wed, 01 Apr 2026 08:00:00 GMT"_ba << qint64(0);
        QTest::newRow("a thousand years") << "99999999999"_ba << qint64(86400000);
        QTest::newRow("nonsense") << "soon"_ba << qint64(-1);
        QTest::newRow("too large for a number") << "99999999999999999999999"_ba << qint64(-1);
    }

    void readsRetryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, milliseconds);
        const auto pause = rest::parseRetryAfter(header, m_now);
        QCOMPARE(pause ? qint64(pause->count()) : qint64(-1), milliseconds);
    }

    void growsThePauseUpToTheCap()
    {
        for (int attempts = 1; attempts < 200; ++attempts) {
            const auto pause = rest::jitteredPause(attempts, 500ms, 30s);
            QVERIFY(pause >= 0ms);
            QVERIFY(pause <= 30s);
            if (attempts == 1)
                QVERIFY(pause <= 500ms);
        }
    }
};

QTEST_GUILESS_MAIN(TestCircuit)
#include "tst_circuit.moc"
