// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyedtable.h"
#include "ui/widgets/theme.h"

#include <QtGui/QStandardItemModel>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>

using namespace Qt::Literals::StringLiterals;

class TestKeyedTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { m_table.reset(); }

    void columnsYieldInTheirOrder();
    void theSortedColumnStays();
    void whatYieldedIsNotRememberedAsHidden();

private:
    void resizeTo(int width);
    QList<bool> hidden() const;

    std::unique_ptr<Theme> m_theme;
    QStandardItemModel m_model{3, 4};
    std::unique_ptr<KeyedTable> m_table;
};

void TestKeyedTable::init()
{
    m_model.setHorizontalHeaderLabels({u"Name"_s, u"State"_s, u"Lag"_s, u"Why"_s});
    m_table = std::make_unique<KeyedTable>(
        m_model,
        KeyedTable::Keys{.keyOf = [](int row) { return QString::number(row); },
                         .rowOf =
                             [](const QString& key) {
                                 return key.toInt();
                             }},
        KeyedTable::Shape{.flexible = 3,
                          .leastFlexible = 200,
                          .widths = {200, 100, 100, 300},
                          .yielding = {1, 2},
                          .sortColumn = 0,
                          .sortOrder = Qt::AscendingOrder});
    m_table->show();
    resizeTo(800);
}

void TestKeyedTable::resizeTo(int width)
{
    m_table->resize(width, 300);
    QTRY_COMPARE(m_table->viewport()->width(), width);
}

QList<bool> TestKeyedTable::hidden() const
{
    QList<bool> all;
    for (int column = 0; column < m_model.columnCount(); ++column)
        all.append(m_table->isColumnHidden(column));
    return all;
}

void TestKeyedTable::columnsYieldInTheirOrder()
{
    QCOMPARE(hidden(), QList<bool>({false, false, false, false}));
    QCOMPARE(m_table->columnWidth(3), 400);
    resizeTo(560);
    QCOMPARE(hidden(), QList<bool>({false, true, false, false}));
    QCOMPARE(m_table->columnWidth(3), 260);
    resizeTo(420);
    QCOMPARE(hidden(), QList<bool>({false, true, true, false}));
    QCOMPARE(m_table->horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
    // Only then is there a bar to move along.
    resizeTo(360);
    QCOMPARE(m_table->horizontalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
    resizeTo(800);
    QCOMPARE(hidden(), QList<bool>({false, false, false, false}));
    QCOMPARE(m_table->columnWidth(1), 100);
}

void TestKeyedTable::theSortedColumnStays()
{
    m_table->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    resizeTo(560);
    QCOMPARE(hidden(), QList<bool>({false, false, true, false}));
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    QCOMPARE(hidden(), QList<bool>({false, true, false, false}));
}

void TestKeyedTable::whatYieldedIsNotRememberedAsHidden()
{
    resizeTo(420);
    const QByteArray columns = m_table->saveColumns();
    resizeTo(800);
    QVERIFY(m_table->restoreColumns(columns));
    QCOMPARE(hidden(), QList<bool>({false, false, false, false}));
    QCOMPARE(m_table->columnWidth(2), 100);
}

QTEST_MAIN(TestKeyedTable)
#include "tst_keyedtable.moc"
