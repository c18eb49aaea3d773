// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/errormapping.h"
#include "tests/core/rest/fixture.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using rest::Method;

class TestErrorMapping : public QObject
{
    Q_OBJECT
private:
    static rest::Reply reply(int status, const QByteArray& body,
                             const QByteArray& type = "application/json",
                             Method method = Method::Post)
    {
        rest::Reply reply;
        reply.method = method;
        reply.url = QUrl(u"http://127.0.0.1:8000/v1/sprints"_s);
        reply.status = status;
        reply.body = body;
        reply.contentType = type;
        reply.requestId = u"our-id"_s;
        reply.serverRequestId = u"their-id"_s;
        reply.sentAt = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
        reply.answeredAt = reply.sentAt.addMSecs(38);
        return reply;
    }

private Q_SLOTS:
    void marksEachFieldOfAValidationList()
    {
        const Error error = rest::mapError(reply(422, fixture(u"error-validation.json"_s)));
        QCOMPARE(error.kind, ErrorKind::Rejected);
        QCOMPARE(error.httpStatus, 422);
        const QList<FieldError> expected{
            {u"start"_s, u"This value is missing."_s},
            {u"members[0].role"_s, u"Choose one of these: Developer, Tester, Designer, "
                                   "Product Owner, Scrum Master, Tech Lead."_s},
            {u"confidence"_s, u"The value must be at most 100."_s},
            {u"members[2].absences[1].end"_s, u"A date is expected, without a time of day."_s},
            {u"holidays[3].date"_s, u"A date is expected, such as 2026-03-30."_s},
            {u"members"_s, u"A list is expected."_s},
            {u"number"_s, u"the number must be like 26-07"_s},
        };
        QCOMPARE(error.fields.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(error.fields.at(i).path, expected.at(i).path);
            QCOMPARE(error.fields.at(i).message, expected.at(i).message);
        }
        QVERIFY(error.message.contains(u'7'));
    }

    void takesACharacterOffsetForNoRow()
    {
        const Error error = rest::mapError(reply(422, fixture(u"error-json-invalid.json"_s)));
        QCOMPARE(error.fields.size(), 1);
        QCOMPARE(error.fields.first().path, QString());
        QCOMPARE(error.message, u"The service could not read the request as JSON."_s);
    }

    void showsOneSentence_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("sentence");
        const QByteArray json = "application/json";
        QTest::newRow("coded object")
            << 400 << fixture(u"error-coded.json"_s) << json << ErrorKind::Rejected
            << u"Invalid sprint dates: Start date must be before end date"_s;
        QTest::newRow("coded object, not found")
            << 404 << R"({"detail":{"code":"NOT_FOUND","message":"Sprint not found"}})"_ba << json
            << ErrorKind::NotFound << u"Sprint not found"_s;
        QTest::newRow("plain string")
            << 404 << R"({"detail":"Sprint calendar feature is not available"})"_ba << json
            << ErrorKind::NotFound << u"Sprint calendar feature is not available"_s;
        QTest::newRow("field list") << 422 << fixture(u"error-field-list.json"_s) << json
                                    << ErrorKind::Rejected << u"Validation failed"_s;
        QTest::newRow("problem+json")
            << 409 << fixture(u"error-problem.json"_s) << "application/problem+json"_ba
            << ErrorKind::Conflict << u"The sprint is locked: It was closed by its owner."_s;
        QTest::newRow("text of a 500")
            << 500 << "Internal Server Error"_ba
            << "text/plain; charset=utf-8"_ba << ErrorKind::ServerFault
            << u"The service failed while it handled the request (500)."_s;
        QTest::newRow("a proxy's page") << 503 << "<html><h1>503</h1></html>"_ba
                                        << "text/html"_ba << ErrorKind::ServerFault
                                        << u"The service is not available at the moment (503)."_s;
        QTest::newRow("empty 401") << 401 << ""_ba
                                   << ""_ba << ErrorKind::Unauthenticated
                                   << u"The service wants to know who you are (401). Look at "
                                      "the login in the workspace's settings."_s;
        QTest::newRow("401 with words")
            << 401 << R"({"detail":"Could not validate credentials"})"_ba << json
            << ErrorKind::Unauthenticated
            << u"The service wants to know who you are (401). Look at the login in the "
               "workspace's settings. Could not validate credentials"_s;
        QTest::newRow("broken JSON") << 400 << "{\"detail\":"_ba << json << ErrorKind::Rejected
                                     << u"The service refused the request (400)."_s;
        QTest::newRow("JSON that is no object") << 400 << "[1,2]"_ba << json << ErrorKind::Rejected
                                                << u"The service refused the request (400)."_s;
        QTest::newRow("detail of no known type")
            << 400 << R"({"detail":7})"_ba << json << ErrorKind::Rejected
            << u"The service refused the request (400)."_s;
        QTest::newRow("an empty list")
            << 422 << R"({"detail":[]})"_ba << json << ErrorKind::Rejected
            << u"The service refused the request (422)."_s;
        QTest::newRow("a list of nonsense")
            << 422 << R"({"detail":[1,null,"x",[],{}]})"_ba << json << ErrorKind::Rejected
            << u"The service did not accept this value."_s;
    }

    void showsOneSentence()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, sentence);
        const Error error = rest::mapError(reply(status, body, type));
        QCOMPARE(errorKindName(error.kind), errorKindName(kind));
        QCOMPARE(error.message, sentence);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.requestId, u"our-id"_s);
    }

    void keepsWhatAReportNeeds()
    {
        const Error error = rest::mapError(reply(500, QByteArray(1024 * 1024, 'x'), "text/plain"));
        for (const auto& part : {u"POST http://127.0.0.1:8000/v1/sprints"_s, u"status: 500"_s,
                                 u"our-id"_s, u"their-id"_s, u"took 38 ms"_s, u"1048576 bytes"_s})
            QVERIFY2(error.detail.contains(part), qPrintable(part));
        QVERIFY(error.detail.size() < 3000);
    }

    void mapsFieldLists()
    {
        const Error error = rest::mapError(reply(422, fixture(u"error-field-list.json"_s)));
        QCOMPARE(error.fields.size(), 2);
        QCOMPARE(error.fields.at(0).path, u"members[1].name"_s);
        QCOMPARE(error.fields.at(1).path, u"holidays[0].date"_s);
        QCOMPARE(error.fields.at(1).message, u"is required"_s);
    }

    void namesFormPaths_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("path");
        QTest::newRow("body alone") << R"(["body"])"_ba << QString();
        QTest::newRow("query") << R"(["query","startDate"])"_ba << u"start"_s;
        QTest::newRow("snake case") << R"(["query","end_date"])"_ba << u"end"_s;
        QTest::newRow("a path parameter") << R"(["path","sprintId"])"_ba << u"id"_s;
        QTest::newRow("unknown name") << R"(["body","velocity"])"_ba << u"velocity"_s;
        QTest::newRow("a field named body") << R"(["body","body"])"_ba << u"body"_s;
        QTest::newRow("nothing") << "[]"_ba << QString();
        QTest::newRow("odd parts") << R"(["body",null,{"a":1},"name"])"_ba << u"name"_s;
    }

    void namesFormPaths()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, path);
        QCOMPARE(rest::formPath(QJsonDocument::fromJson(location).array()), path);
    }

    void boundsAFiveMegabyteValidationError()
    {
        const auto entry = [](const QString& type, const QJsonArray& location, qsizetype length) {
            return QJsonObject{{u"type"_s, type},
                               {u"loc"_s, location},
                               {u"msg"_s, QString(length, u'm')},
                               {u"input"_s, QString(length, u'i')},
                               {u"ctx"_s, QJsonObject{{u"max_length"_s, 255}}}};
        };
        const auto bodyOf = [](const QJsonArray& errors) {
            return QJsonDocument(QJsonObject{{u"detail"_s, errors}}).toJson();
        };
        QJsonArray errors;
        for (int i = 0; i < 5000; ++i)
            errors.append(
                entry(u"string_too_long"_s, {u"body"_s, u"teamMembers"_s, i, u"name"_s}, 500));
        const QByteArray body = bodyOf(errors);
        QVERIFY(body.size() > 5 * 1000 * 1000);
        const Error error = rest::mapError(reply(422, body));
        QCOMPARE(error.fields.size(), rest::MaxFields);
        QCOMPARE(error.fields.first().message, u"The text may have at most 255 characters."_s);
        QVERIFY(error.message.size() < 1000);
        QVERIFY(error.detail.size() < 3000);
        const Error single = rest::mapError(reply(
            422, bodyOf({entry(u"unheard_of"_s, {u"body"_s, QString(100000, u'l')}, 100000)})));
        QVERIFY(single.fields.first().path.size() <= 100);
        QVERIFY(single.fields.first().message.size() <= 300);
    }

    void readsTheOlderValidationTypes()
    {
        const Error error = rest::mapError(reply(
            422,
            R"({"detail":[{"loc":["body","endDate"],"msg":"field required","type":"value_error.missing"},)"
            R"({"loc":["body","teamMembers",0,"name"],"msg":"none is not allowed","type":"type_error.none.not_allowed"}]})"));
        QCOMPARE(error.fields.size(), 2);
        QCOMPARE(error.fields.at(0).message, u"This value is missing."_s);
        QCOMPARE(error.fields.at(1).message, u"none is not allowed"_s);
    }

    void callsAGatewaysSilenceOnAWriteAmbiguous()
    {
        QCOMPARE(rest::mapError(reply(502, "", "", Method::Put)).kind, ErrorKind::Ambiguous);
        QCOMPARE(rest::mapError(reply(504, "", "", Method::Get)).kind, ErrorKind::ServerFault);
        const Error read =
            rest::unreadableAnswer(reply(200, "<html>", "text/html", Method::Get),
                                   Error{ErrorKind::Malformed, u"No JSON."_s, {}, {}, 0, {}, {}});
        QCOMPARE(read.kind, ErrorKind::Malformed);
        const Error write =
            rest::unreadableAnswer(reply(201, "<html>", "text/html", Method::Post), read);
        QCOMPARE(write.kind, ErrorKind::Ambiguous);
        QCOMPARE(write.httpStatus, 201);
    }

    void survivesHostileBodies()
    {
        for (const QByteArray& body :
             {QByteArray(300000, '['), QByteArray("{\"detail\":\"\xff\xfe\"}"), QByteArray(1, '\0'),
              QByteArray("{\"detail\":[{\"loc\":[\"body\",1e400]}]}"),
              QByteArray("{\"detail\":[{\"loc\":[\"body\",1e300]}]}")}) {
            const Error error = rest::mapError(reply(400, body));
            QCOMPARE(error.kind, ErrorKind::Rejected);
            QVERIFY(!error.message.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestErrorMapping)
#include "tst_errormapping.moc"
