// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/decoder.h"
#include "core/codec/eventjson.h"
#include "core/models/filtertexts.h"
#include "core/models/recordexport.h"
#include "tests/core/models/recordsamples.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 30'000;

/// No file of this process grows beyond this while it lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_RecordExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesJsonLinesAsTheCommandLine();
    void writesCsv();
    void exportsTheMatchesOnly();
    void cancelLeavesWhatStoodThere();
    void saysWhenTheDiskIsFull();
    void saysWhenTheFolderIsMissing();
    void exportsWhatTheStoreLetsGoMeanwhile();

private:
    QString path(const QString& name) const { return QDir(m_folder->path()).filePath(name); }
    Result<ExportProgress> run(const RecordList& list, ExportForm form, const QString& file)
    {
        RecordExport work;
        std::optional<Result<ExportProgress>> result;
        connect(&work, &RecordExport::finished, &work,
                [&](const Result<ExportProgress>& answer) { result = answer; });
        if (!work.start(list.shown(), form, file) || work.start(list.shown(), form, file) ||
            !QTest::qWaitFor([&] { return result.has_value(); }, Patience))
            return Error{.kind = ErrorKind::Internal, .message = u"no answer"_s};
        return *result;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_RecordExport::writesJsonLinesAsTheCommandLine()
{
    const auto store = sampleStore();
    append(*store, {sprintCreated(1), {.offset = 2, .key = "k"}, sprintDeleted(3)});
    const RecordList list(store);
    const Result<ExportProgress> result = run(list, ExportForm::JsonLines, path(u"a.jsonl"_s));
    QVERIFY(result);
    QCOMPARE(result->done, 3);
    const QByteArray written = contents(path(u"a.jsonl"_s));
    QCOMPARE(result->bytes, written.size());
    QByteArray wanted;
    for (int i = 0; i < 3; ++i) {
        const auto record = list.record(SequenceId(quint64(i)));
        wanted += codec::eventJson(*record, codec::decode(*record)) + '\n';
    }
    QCOMPARE(written, wanted);
}

void tst_RecordExport::writesCsv()
{
    const auto store = sampleStore();
    append(*store, {{.topic = "t",
                     .offset = 7,
                     .key = "a,b",
                     .value = QByteArray("say \"no\"\nand go"),
                     .headers = {{"h", QByteArray("1")}, {"n", std::nullopt}}},
                    {.topic = "t", .offset = 8, .key = QByteArray(""), .value = std::nullopt},
                    {.topic = "t", .offset = 9, .value = QByteArray("\xff\x00", 2)}});
    const RecordList list(store);
    QVERIFY(run(list, ExportForm::Csv, path(u"a.csv"_s)));
    QCOMPARE(contents(path(u"a.csv"_s)),
             QByteArray("timestamp,topic,partition,offset,key,type,entity_kind,entity_id,headers,"
                        "value\r\n"
                        "2026-03-20T08:15:02.131Z,t,0,7,\"a,b\",,,,\"[{\"\"name\"\":\"\"h\"\","
                        "\"\"value\"\":\"\"1\"\"},{\"\"name\"\":\"\"n\"\",\"\"value\"\":null}]\","
                        "\"say \"\"no\"\"\nand go\"\r\n"
                        // A null is nothing, an empty text is "".
                        "2026-03-20T08:15:02.131Z,t,0,8,\"\",,,,,\r\n"
                        "2026-03-20T08:15:02.131Z,t,0,9,,,,,,base64:/wA=\r\n"));
}

void tst_RecordExport::exportsTheMatchesOnly()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 1000));
    RecordList list(store);
    list.setFilter(readFilter(u"offset>=990"_s).filter);
    QTRY_VERIFY((list.refresh(), list.coverage().isComplete));
    QCOMPARE(list.count(), 10);
    const Result<ExportProgress> result = run(list, ExportForm::JsonLines, path(u"a.jsonl"_s));
    QVERIFY(result);
    QCOMPARE(result->done, 10);
    QCOMPARE(contents(path(u"a.jsonl"_s)).count('\n'), 10);
    QVERIFY(contents(path(u"a.jsonl"_s)).contains("\"offset\":990"));
}

void tst_RecordExport::cancelLeavesWhatStoodThere()
{
    const QString name = path(u"a.jsonl"_s);
    {
        QFile before(name);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("from yesterday");
    }
    const auto store = sampleStore();
    for (int batch = 0; batch < 100; ++batch)
        append(*store, textRecords(batch * 1000, 1000));
    const RecordList list(store);
    RecordExport work;
    QSignalSpy progress(&work, &RecordExport::progressed);
    std::optional<ErrorKind> kind;
    connect(&work, &RecordExport::finished, &work,
            [&](const Result<ExportProgress>& answer) { kind = answer.error().kind; });
    QVERIFY(work.start(list.shown(), ExportForm::JsonLines, name));
    QTRY_VERIFY(work.progress().done > 0);
    work.cancel();
    QTRY_VERIFY(kind);
    QCOMPARE(*kind, ErrorKind::Cancelled);
    QVERIFY(!work.isRunning());
    QCOMPARE(contents(name), QByteArray("from yesterday"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"a.jsonl"_s));
    // The same when the program ends in the middle of it.
    {
        RecordExport other;
        QVERIFY(other.start(list.shown(), ExportForm::JsonLines, name));
    }
    QCOMPARE(contents(name), QByteArray("from yesterday"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"a.jsonl"_s));
}

void tst_RecordExport::saysWhenTheDiskIsFull()
{
    // A bound on the size of files answers as a full disk does, without a disk of its own.
    const auto store = sampleStore();
    for (int batch = 0; batch < 20; ++batch)
        append(*store, textRecords(batch * 1000, 1000));
    const RecordList list(store);
    const FileSizeLimit limit(256 * 1024);
    const Result<ExportProgress> result = run(list, ExportForm::JsonLines, path(u"a.jsonl"_s));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Internal);
    QVERIFY2(result.error().message.contains(u"could not be written"_s),
             qPrintable(result.error().message));
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
}

void tst_RecordExport::saysWhenTheFolderIsMissing()
{
    const auto store = sampleStore();
    append(*store, textRecords(0, 3));
    const RecordList list(store);
    const Result<ExportProgress> result =
        run(list, ExportForm::Csv, path(u"no/such/folder/a.csv"_s));
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(u"Nothing was left"_s));
}

void tst_RecordExport::exportsWhatTheStoreLetsGoMeanwhile()
{
    const auto store = sampleStore({.limitBytes = 512 * 1024});
    append(*store, textRecords(0, 2000));
    const RecordList list(store);
    const qint64 count = list.count();
    RecordExport work;
    std::optional<Result<ExportProgress>> result;
    connect(&work, &RecordExport::finished, &work,
            [&](const Result<ExportProgress>& answer) { result = answer; });
    QVERIFY(work.start(list.shown(), ExportForm::Csv, path(u"a.csv"_s)));
    for (int batch = 0; batch < 50; ++batch)
        append(*store, textRecords(batch * 1000, 1000));
    QTRY_VERIFY(result);
    QVERIFY(*result);
    QCOMPARE((*result)->done, count);
}

QTEST_GUILESS_MAIN(tst_RecordExport)
#include "tst_recordexport.moc"
