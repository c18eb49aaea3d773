// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/layering.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catchesWhatIsPlanted_data();
    void catchesWhatIsPlanted();
    void readsIncludesAsTheCompilerDoes();
    void catchesWhatIsPlantedInATree();
    void everyRoomKeepsToItsArrows();
};

void TestLayering::catchesWhatIsPlanted_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<QString>("sentence"); // Empty: allowed.

    const auto row = [](const QString& path, const QString& include, const QString& sentence) {
        QTest::addRow("%s includes %s", qPrintable(path), qPrintable(include))
            << path << include << sentence;
    };
    const QString none;
    row(u"core/models/a.h"_s, u"\"ui/widgets/theme.h\""_s, u"core/models may not include ui"_s);
    row(u"core/models/a.h"_s, u"\"core/services/x.h\""_s,
        u"core/models may not include core/services"_s);
    row(u"core/models/a.h"_s, u"\"core/stores/x.h\""_s, none);
    row(u"core/models/a.h"_s, u"\"core/models/b.h\""_s, none);
    row(u"core/models/a.h"_s, u"<QtGui/QColor>"_s, u"core/models may not include QtGui"_s);
    row(u"core/models/a.h"_s, u"\"b.h\""_s,
        u"core/models includes \"b.h\", which is not written from the project's root"_s);
    row(u"core/models/a.cpp"_s, u"\"a.moc\""_s, none);
    row(u"core/stores/a.h"_s, u"\"core/rest/x.h\""_s, u"core/stores may not include core/rest"_s);
    row(u"core/rest/a.h"_s, u"\"core/stores/x.h\""_s, u"core/rest may not include core/stores"_s);
    row(u"core/rest/a.h"_s, u"\"core/kafka/x.h\""_s, u"core/rest may not include core/kafka"_s);
    row(u"core/kafka/a.h"_s, u"\"core/domain/topics.h\""_s, none);
    row(u"core/kafka/a.h"_s, u"\"core/domain/grouplag.h\""_s, none);
    row(u"core/kafka/a.h"_s, u"\"core/domain/sprint.h\""_s,
        u"core/kafka may not include core/domain/sprint.h"_s);
    row(u"core/live/a.h"_s, u"\"core/base/strong.h\""_s, none);
    row(u"core/live/a.h"_s, u"\"core/base/result.h\""_s,
        u"core/live may not include core/base/result.h"_s);
    row(u"core/live/a.h"_s, u"\"core/domain/topics.h\""_s,
        u"core/live may not include core/domain"_s);
    row(u"core/live/a.h"_s, u"<QtCore/QString>"_s, u"core/live may not include Qt"_s);
    row(u"core/live/a.h"_s, u"<vector>"_s, none);
    row(u"core/settings/a.h"_s, u"\"core/domain/sprint.h\""_s,
        u"core/settings may not include core/domain"_s);
    row(u"core/storage/a.cpp"_s, u"<QtSql/QSqlQuery>"_s, none);
    row(u"core/stores/a.cpp"_s, u"<QtSql/QSqlQuery>"_s, u"core/stores may not include QtSql"_s);
    row(u"app/sandbox/a.cpp"_s, u"<QtSql/QSqlQuery>"_s, none);
    row(u"core/services/a.cpp"_s, u"<QtNetwork/QNetworkReply>"_s,
        u"core/services may not include QtNetwork"_s);
    row(u"core/services/a.cpp"_s, u"<QTcpSocket>"_s, u"core/services may not include QtNetwork"_s);
    row(u"core/rest/a.cpp"_s, u"<QtNetwork/QNetworkReply>"_s, none);
    row(u"core/services/a.cpp"_s, u"<librdkafka/rdkafka.h>"_s,
        u"core/services may not include librdkafka"_s);
    row(u"core/kafka/a.cpp"_s, u"<librdkafka/rdkafka.h>"_s, none);
    row(u"ui/stream/a.cpp"_s, u"<simdjson.h>"_s, u"ui/stream may not include simdjson"_s);
    row(u"core/codec/a.cpp"_s, u"<simdjson.h>"_s, none);
    row(u"core/services/a.cpp"_s, u"<QtWidgets/QWidget>"_s,
        u"core/services may not include QtWidgets"_s);
    row(u"core/services/a.cpp"_s, u"<QWidget>"_s,
        u"core/services includes <QWidget> without its module (<QtCore/…>)"_s);
    row(u"core/services/a.cpp"_s, u"<QtTest/QTest>"_s, u"core/services may not include QtTest"_s);
    row(u"core/services/a.cpp"_s, u"\"tests/support/x.h\""_s,
        u"core/services may not include tests"_s);
    row(u"core/services/a.cpp"_s, u"\"app/assembly/session.h\""_s,
        u"core/services may not include app"_s);
    row(u"ui/stream/a.cpp"_s, u"\"ui/planning/x.h\""_s, u"ui/stream may not include ui/planning"_s);
    row(u"ui/stream/a.cpp"_s, u"\"ui/shell/x.h\""_s, u"ui/stream may not include ui/shell"_s);
    row(u"ui/shell/a.cpp"_s, u"\"ui/stream/x.h\""_s, u"ui/shell may not include ui/stream"_s);
    row(u"ui/stream/a.cpp"_s, u"\"ui/widgets/x.h\""_s, none);
    row(u"ui/widgets/chartlines.cpp"_s, u"<QtCharts/QChart>"_s, none);
    row(u"ui/widgets/chartview.cpp"_s, u"<QtCharts/QChart>"_s,
        u"ui/widgets may not include QtCharts"_s);
    row(u"ui/groups/a.cpp"_s, u"<QtCharts/QLineSeries>"_s, u"ui/groups may not include QtCharts"_s);
    row(u"ui/groups/a.cpp"_s, u"\"ui/stream/x.h\""_s, u"ui/groups may not include ui/stream"_s);
    row(u"ui/stream/a.cpp"_s, u"\"core/kafka/x.h\""_s, u"ui/stream may not include core/kafka"_s);
    row(u"app/sandbox/a.cpp"_s, u"\"core/domain/sprint.h\""_s,
        u"app/sandbox may not include core/domain"_s);
    row(u"app/ctl/a.cpp"_s, u"\"ui/widgets/x.h\""_s, u"app/ctl may not include ui"_s);
    row(u"app/desktop/a.cpp"_s, u"\"ui/shell/x.h\""_s, none);
    row(u"app/desktop/a.cpp"_s, u"\"app/assembly/x.h\""_s, none);
    row(u"tests/ui/stream/a.cpp"_s, u"\"ui/stream/x.h\""_s, none);
}

void TestLayering::catchesWhatIsPlanted()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(QString, sentence);
    const QStringList found =
        layering::findings(path, u"// A line before\n#include %1\n"_s.arg(include));
    if (sentence.isEmpty()) {
        QCOMPARE(found, QStringList());
        return;
    }
    const QString bare = include.mid(1, include.size() - 2);
    QCOMPARE(found, QStringList{u"%1 (%2:2 includes %3)"_s.arg(sentence, path, bare)});
}

void TestLayering::readsIncludesAsTheCompilerDoes()
{
    const QString text = u"  #  include   <QtSql/QSqlQuery>\n"
                         "// #include <QtSql/QSqlError>\n"
                         "const char* text = \"#include <QtSql/QSqlField>\";\n"
                         "#include<QtSql/QSqlRecord> // why\r\n"_s;
    QCOMPARE(layering::findings(u"core/models/a.cpp"_s, text),
             QStringList({u"core/models may not include QtSql (core/models/a.cpp:1 includes "
                          "QtSql/QSqlQuery)"_s,
                          u"core/models may not include QtSql (core/models/a.cpp:4 includes "
                          "QtSql/QSqlRecord)"_s}));
    QCOMPARE(layering::findings(u"core/newroom/a.cpp"_s, text).size(), 1);
    QCOMPARE(layering::findings(u"core/loose.cpp"_s, text).size(), 1);
}

void TestLayering::catchesWhatIsPlantedInATree()
{
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(u"core/models/deep"_s));
    QFile file(root.filePath(u"core/models/deep/planted.h"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "#pragma once\n#include \"core/domain/sprint.h\"\n#include \"ui/widgets/theme.h\"\n");
    file.close();
    const layering::Tree tree = layering::checkTree(root.path());
    QCOMPARE(tree.files, 1);
    QCOMPARE(tree.includes, 2);
    QCOMPARE(tree.findings,
             QStringList{u"core/models may not include ui (core/models/deep/planted.h:3 "
                         "includes ui/widgets/theme.h)"_s});
}

void TestLayering::everyRoomKeepsToItsArrows()
{
    const layering::Tree tree = layering::checkTree(QStringLiteral(THROUGHLINE_SOURCE_DIR));
    // An empty tree keeps to everything: make sure that it was read.
    QVERIFY(tree.files > 50);
    QVERIFY(tree.includes > tree.files);
    QVERIFY2(tree.findings.isEmpty(), qPrintable(u'\n' + tree.findings.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
