// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/filtervocabulary.h"
#include "tests/core/models/recordsamples.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
bool has(const std::vector<std::string>& texts, const std::string& text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}
} // namespace

class tst_FilterVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatWasSeen();
    void isBounded();
};

void tst_FilterVocabulary::offersWhatWasSeen()
{
    const auto store = sampleStore();
    SampleRecord record = sprintCreated(4);
    record.headers = {{"trace", QByteArray("4bf9")}, {"none", std::nullopt}};
    append(*store, {sprintDeleted(1), record, {.topic = "orders", .partition = 9}});
    const live::FilterVocabulary seen = filterVocabulary(store->snapshot());
    QVERIFY(has(seen.values.at("topic"), "orders"));
    QVERIFY(has(seen.values.at("topic"), "sprint.lifecycle"));
    QVERIFY(has(seen.values.at("type"), "sprint.deleted"));
    QVERIFY(has(seen.values.at("key"), "sprint-9f31c07a"));
    QVERIFY(has(seen.values.at("partition"), "9"));
    QVERIFY(has(seen.values.at("header.trace"), "4bf9"));
    QVERIFY(has(seen.headers, "none"));
    QVERIFY(has(seen.paths, "sprint_name"));
    // As the filter field asks for it.
    const live::FilterCompletion found = live::completeFilter("type:", 5, seen);
    const bool offered = std::any_of(
        found.candidates.begin(), found.candidates.end(),
        [](const live::FilterCandidate& candidate) { return candidate.text == "sprint.deleted"; });
    QVERIFY(offered);
}

void tst_FilterVocabulary::isBounded()
{
    const auto store = sampleStore();
    QList<SampleRecord> records;
    for (int i = 0; i < 2000; ++i)
        records.append({.topic = "t" + QByteArray::number(i % 500),
                        .key = "k" + QByteArray::number(i),
                        .value = QByteArray(100'000, '['),
                        .headers = {{QByteArray(1000, 'h'), QByteArray(1000, 'v')}}});
    append(*store, records);
    const live::FilterVocabulary seen = filterVocabulary(store->snapshot(), 1000);
    QVERIFY(seen.values.at("topic").size() <= 200);
    QVERIFY(seen.values.at("key").size() <= 200);
    QVERIFY(seen.headers.empty());
    QVERIFY(seen.paths.empty());
    QVERIFY(filterVocabulary({}).headers.empty());
}

QTEST_GUILESS_MAIN(tst_FilterVocabulary)
#include "tst_filtervocabulary.moc"
