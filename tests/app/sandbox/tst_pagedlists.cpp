// SPDX-License-Identifier: GPL-3.0-or-later
// Shape T2: its lists.
#include "tests/app/sandbox/taskbench.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::Json;

namespace {

QByteArray titled(const QByteArray& title, const QByteArray& more = {})
{
    return "{\"title\":\"" + title + '"' + more + '}';
}

} // namespace

class TestPagedLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_bench.reset(); }

    void pages();
    void repeatsAndSkipsWhereSortingHasNoTieBreak();
    void sortsNullDueDates();
    void searchesAsThePatternSays_data();
    void searchesAsThePatternSays();
    void filters();

private:
    QStringList titlesIn(const QByteArray& query);

    std::unique_ptr<TaskBench> m_bench;
};

void TestPagedLists::initTestCase()
{
    m_bench = std::make_unique<TaskBench>(sandbox::TaskShape::Paged);
    QVERIFY(m_bench->isUp());
}

// Each test begins with no tasks at all.
void TestPagedLists::init()
{
    for (;;) {
        const Json list = m_bench->call("GET", "/tasks?limit=100").json();
        if (sizeAt(list, {u"data"_s}) <= 0)
            break;
        for (int i = 0; i < sizeAt(list, {u"data"_s}); ++i)
            m_bench->call("DELETE", "/tasks/" + textAt(list, {u"data"_s, i, u"id"_s}).toUtf8());
    }
    m_bench->events.clear();
}

QStringList TestPagedLists::titlesIn(const QByteArray& query)
{
    const Json list = m_bench->call("GET", "/tasks" + query).json();
    QStringList titles;
    for (int i = 0; i < sizeAt(list, {u"data"_s}); ++i)
        titles += textAt(list, {u"data"_s, i, u"title"_s});
    return titles;
}

void TestPagedLists::pages()
{
    for (int i = 0; i < 45; ++i)
        m_bench->make(titled(QByteArray::number(i)));
    const Json first = m_bench->call("GET", "/tasks").json();
    QCOMPARE(sizeAt(first, {u"data"_s}), 20);
    QCOMPARE(written(at(first, {u"pagination"_s})),
             "{\"page\":1,\"limit\":20,\"total\":45,\"pages\":3}");
    QCOMPARE(textAt(first, {u"data"_s, 0, u"title"_s}), u"44"_s);
    // By the time of creation every task comes once.
    QStringList all;
    for (int page = 1; page <= 5; ++page)
        all += titlesIn("?sort=created_at&order=asc&limit=10&page=" + QByteArray::number(page));
    QCOMPARE(all.size(), 45);
    for (int i = 0; i < all.size(); ++i)
        QCOMPARE(all.at(i), QString::number(i));
    const auto beyond = m_bench->call("GET", "/tasks?page=9");
    QCOMPARE(beyond.status, 200);
    QVERIFY(beyond.body.startsWith("{\"data\":[],"));
    QVERIFY(beyond.body.contains("{\"page\":9,\"limit\":20,\"total\":45,\"pages\":3}"));
}

void TestPagedLists::repeatsAndSkipsWhereSortingHasNoTieBreak()
{
    for (int i = 0; i < 45; ++i)
        m_bench->make(titled(QByteArray::number(i)));
    QStringList all;
    for (int page = 1; page <= 5; ++page)
        all += titlesIn("?sort=priority&limit=10&page=" + QByteArray::number(page));
    QCOMPARE(all.size(), 45);
    QVERIFY(QSet<QString>(all.begin(), all.end()).size() < 45);
}

void TestPagedLists::sortsNullDueDates()
{
    m_bench->make(titled("none"));
    m_bench->make(titled("late", ",\"due_date\":\"2026-05-01\""));
    m_bench->make(titled("early", ",\"due_date\":\"2026-04-01\""));
    QCOMPARE(titlesIn("?sort=due_date&order=asc"), QStringList({u"early"_s, u"late"_s, u"none"_s}));
    QCOMPARE(titlesIn("?sort=due_date"), QStringList({u"none"_s, u"late"_s, u"early"_s}));
    QCOMPARE(titlesIn("?sort=title&order=asc"), QStringList({u"early"_s, u"late"_s, u"none"_s}));
    m_bench->call("PATCH", "/tasks/" + m_bench->make(titled("urgent")), "{\"priority\":\"high\"}");
    m_bench->call("PATCH", "/tasks/" + m_bench->make(titled("idle")), "{\"priority\":\"low\"}");
    // As words: high, low, medium.
    QCOMPARE(titlesIn("?sort=priority&order=asc").mid(0, 2), QStringList({u"urgent"_s, u"idle"_s}));
}

void TestPagedLists::searchesAsThePatternSays_data()
{
    QTest::addColumn<QByteArray>("search");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* name, const QByteArray& search, const QStringList& found) {
        QTest::newRow(name) << search.toPercentEncoding() << found;
    };
    row("any case", "NOTE", {u"a note"_s});
    row("umlauts in any case", "ÜBUNG", {u"übung"_s});
    row("in the description", "inside", {u"50% off"_s});
    row("a wildcard for one", "n_te", {u"a note"_s});
    row("a wildcard for many", "a%ote", {u"a note"_s});
    row("every one has anything", "%", {u"a_b"_s, u"50% off"_s, u"übung"_s, u"a note"_s});
    row("escaped percent", "\\%", {u"50% off"_s});
    row("escaped underline", "a\\_", {u"a_b"_s});
    row("nothing", "zebra", {});
}

void TestPagedLists::searchesAsThePatternSays()
{
    QFETCH(QByteArray, search);
    QFETCH(QStringList, found);
    m_bench->make(titled("a note"));
    m_bench->make(titled("übung"));
    m_bench->make(titled("50% off", ",\"description\":\"what is Inside\""));
    m_bench->make(titled("a_b"));
    QCOMPARE(titlesIn("?search=" + search), found);
}

void TestPagedLists::filters()
{
    const QByteArray done = m_bench->make(titled("done", ",\"category\":\"Work\""));
    m_bench->call("PATCH", "/tasks/" + done + "/complete");
    m_bench->make(titled("open", ",\"priority\":\"high\",\"category\":\"work\""));
    QCOMPARE(titlesIn("?status=complete"), QStringList(u"done"_s));
    QCOMPARE(titlesIn("?status=incomplete"), QStringList(u"open"_s));
    QCOMPARE(titlesIn("?priority=high"), QStringList(u"open"_s));
    QCOMPARE(titlesIn("?category=work"), QStringList(u"open"_s));
    QCOMPARE(titlesIn("?category=wor"), QStringList());
    QCOMPARE(titlesIn("?category=Work&status=incomplete"), QStringList());
    const auto some = m_bench->call("GET", "/tasks?search=o&limit=1");
    QVERIFY(some.body.contains("{\"page\":1,\"limit\":1,\"total\":2,\"pages\":2}"));
}

QTEST_GUILESS_MAIN(TestPagedLists)
#include "tst_pagedlists.moc"
