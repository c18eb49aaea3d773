// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/profile.h"

#include "core/rest/servicejson.h"
#include "core/rest/transport.h"
#include "core/rest/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
constexpr qsizetype MaxAddress = 2000;

Error rejected(const QString& sentence, const QString& typed)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = sentence;
    error.detail = typed.left(200);
    return error;
}

/// What /openapi.json tells us.
struct Schema
{
    QString title;
    QString version;
    /// Before "/sprints"; nothing when no such path is listed.
    std::optional<QString> prefix;
    bool hasTasks = false;
    Profile profile = Profile::None;
};

Result<Schema> readSchema(const Reply& reply)
{
    const auto description = readDescription(reply);
    if (!description)
        return description.error();
    Schema schema;
    schema.title = description->title;
    schema.version = description->version;
    const QStringList paths = description->paths.keys();
    for (const QString& path : paths) {
        schema.hasTasks = schema.hasTasks || path.endsWith("/tasks"_L1);
        // The calendar beside it is a stub with a list of another kind.
        if (!path.endsWith("/sprints"_L1) || path.contains("calendar"_L1) || path.contains(u'{'))
            continue;
        const QString prefix = path.chopped(8);
        if (!schema.prefix || prefix == u"/v1"_s)
            schema.prefix = prefix;
    }
    const QJsonArray required = description->root.value("components"_L1)
                                    .toObject()
                                    .value("schemas"_L1)
                                    .toObject()
                                    .value("SprintInput"_L1)
                                    .toObject()
                                    .value("required"_L1)
                                    .toArray();
    if (required.contains(u"sprintNumber"_s))
        schema.profile = Profile::S1;
    else if (required.contains(u"sprintName"_s))
        schema.profile = Profile::S0;
    return schema;
}

/// What the first list looks like.
struct Shape
{
    bool isList = false;
    bool isEmpty = false;
    Profile profile = Profile::None;
};

Result<Shape> readShape(const Reply& reply)
{
    const QJsonDocument body = QJsonDocument::fromJson(reply.body);
    Shape shape;
    shape.isList = body.isArray();
    shape.isEmpty = shape.isList && body.array().isEmpty();
    if (shape.isList && !shape.isEmpty) {
        const QJsonObject first = body.array().first().toObject();
        if (first.contains("sprintNumber"_L1))
            shape.profile = Profile::S1;
        else if (first.contains("sprintName"_L1) || first.contains("sprintDuration"_L1))
            shape.profile = Profile::S0;
    }
    return shape;
}

/// Whether the failure says that we could not talk at all, so that nothing is known of the service.
bool isNoTalk(const Error& error)
{
    return error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Timeout ||
           error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Unauthenticated ||
           error.kind == ErrorKind::Forbidden;
}

QUrl withPath(const QUrl& url, const QString& path)
{
    QUrl result = url;
    result.setPath(path);
    return result;
}

QUrl rootOf(const QUrl& address)
{
    return address.path().endsWith("/v1"_L1) ? withPath(address, address.path().chopped(3))
                                             : address;
}

/// One detection; deletes itself when it has told what it found.
class Detector : public QObject
{
public:
    using Outcome = Result<ServiceProfile>;

    Detector(const QUrl& address, const TransportSettings& settings, const TokenProvider& token)
        : m_given(address), m_root(rootOf(address)), m_transport(m_root, settings)
    {
        if (token)
            m_transport.setTokenProvider(token);
        m_promise.start();
    }

    QFuture<Outcome> start()
    {
        const QFuture<Outcome> future = m_promise.future();
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { conclude({}); });
        m_watcher.setFuture(future);
        Request request;
        request.path = u"/openapi.json"_s;
        request.guard = Guard::Ignore;
        m_transport.send<Schema>(std::move(request), &readSchema)
            .then(this, [this](const Result<Answer<Schema>>& answer) {
                if (answer)
                    m_schema = answer->value;
                else if (isNoTalk(answer.error()) && answer.error().httpStatus == 0)
                    return conclude(answer.error());
                chooseLists();
            });
        return future;
    }

private:
    void chooseLists()
    {
        if (m_schema && m_schema->prefix) {
            m_prefixes = {*m_schema->prefix};
        } else if (m_schema) {
            return concludeNone(
                m_schema->hasTasks
                    ? Words::tr("%1 is a task service, not a sprint service.").arg(serviceName())
                    : Words::tr("%1 answers, but it offers no sprints.").arg(serviceName()));
        } else if (m_given != m_root) {
            m_prefixes = {u"/v1"_s};
        } else {
            m_prefixes = {u"/v1"_s, QString()};
        }
        askNextList();
    }

    void askNextList()
    {
        m_prefix = m_prefixes.takeFirst();
        Request request;
        request.path = m_prefix + u"/sprints"_s;
        request.pace = Pace::Bulk;
        request.guard = Guard::Ignore;
        m_transport.send<Shape>(std::move(request), &readShape)
            .then(this, [this](const Result<Answer<Shape>>& answer) {
                if (answer)
                    judge(answer->value);
                else
                    judgeFailure(answer.error());
            });
    }

    void judge(const Shape& shape)
    {
        if (!shape.isList) {
            if (!m_prefixes.isEmpty())
                return askNextList();
            return concludeNone(
                Words::tr("%1 answers, but not with a list of sprints.").arg(serviceName()));
        }
        const Profile known = shape.isEmpty && m_schema ? m_schema->profile : shape.profile;
        if (known == Profile::None && !shape.isEmpty)
            return concludeNone(
                Words::tr("%1 has a list of sprints in a form that this program does not know.")
                    .arg(serviceName()));
        if (known == Profile::None)
            return concludeFound(Profile::S1,
                                 Words::tr("Its list of sprints is empty and it does not "
                                           "describe itself, so the current generation is "
                                           "assumed."));
        concludeFound(known, {});
    }

    void judgeFailure(const Error& error)
    {
        if (isNoTalk(error))
            return conclude(error);
        if (!m_prefixes.isEmpty())
            return askNextList();
        if (m_schema && m_schema->profile != Profile::None && error.kind != ErrorKind::NotFound)
            return concludeFound(
                m_schema->profile,
                Words::tr("Its sprints cannot be read at the moment: %1").arg(error.message));
        concludeNone(Words::tr("%1 answers, but its sprints cannot be read: %2")
                         .arg(serviceName(), error.message));
    }

    /// "Sprint Capacity API 1.0.0 at host:8000"
    QString serviceName() const
    {
        const QString place = m_root.toDisplayString(QUrl::RemoveScheme).mid(2);
        if (!m_schema || m_schema->title.isEmpty())
            return Words::tr("The service at %1").arg(place);
        return m_schema->version.isEmpty()
                   ? Words::tr("%1 at %2").arg(m_schema->title, place)
                   : Words::tr("%1 %2 at %3").arg(m_schema->title, m_schema->version, place);
    }

    ServiceProfile found(Profile profile, const QUrl& baseUrl, const QStringList& sentences) const
    {
        ServiceProfile service;
        service.profile = profile;
        if (m_schema) {
            service.title = m_schema->title;
            service.version = m_schema->version;
        }
        service.baseUrl = baseUrl;
        service.sentence = sentences.join(u' ');
        return service;
    }

    void concludeNone(const QString& sentence)
    {
        conclude(found(Profile::None, m_given, {sentence}));
    }

    void concludeFound(Profile profile, const QString& remark)
    {
        const QUrl base = withPath(m_root, m_root.path() + m_prefix);
        QStringList sentences;
        sentences << (profile == Profile::S1
                          ? Words::tr("%1 is a sprint service of the current generation.")
                          : Words::tr(
                                "%1 is a sprint service of the old generation, which this program "
                                "does not support."))
                         .arg(serviceName());
        if (!remark.isEmpty())
            sentences << remark;
        if (base != m_given)
            sentences << Words::tr("The address in use is %1.").arg(base.toDisplayString());
        conclude(found(profile, base, sentences));
    }

    void conclude(const std::optional<Outcome>& outcome)
    {
        if (m_concluded)
            return;
        m_concluded = true;
        deleteLater();
        if (outcome)
            m_promise.addResult(*outcome);
        m_promise.finish();
    }

    QUrl m_given;
    QUrl m_root;
    Transport m_transport;
    QPromise<Outcome> m_promise;
    QFutureWatcher<Outcome> m_watcher;
    std::optional<Schema> m_schema;
    QStringList m_prefixes;
    QString m_prefix;
    bool m_concluded = false;
};
} // namespace

Result<QUrl> normalisedAddress(const QString& typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return rejected(Words::tr("An address is expected, such as http://localhost:8000."), typed);
    if (text.size() > MaxAddress)
        return rejected(Words::tr("This address is too long."), typed);
    if (!text.contains("://"_L1))
        text.prepend("http://"_L1);
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return rejected(
            Words::tr("This is not an address. One such as http://localhost:8000 is expected."),
            typed);
    if (url.scheme() != u"http"_s && url.scheme() != u"https"_s)
        return rejected(Words::tr("Only addresses with http or https can be used."), typed);
    url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment |
                       QUrl::NormalizePathSegments);
    QString path = url.path();
    const auto strip = [&path](QLatin1StringView tail) {
        while (path.endsWith(u'/'))
            path.chop(1);
        if (path.endsWith(tail))
            path.chop(tail.size());
    };
    for (const auto tail : {"/openapi.json"_L1, "/docs"_L1, "/sprints"_L1})
        strip(tail);
    strip("/"_L1);
    url.setPath(path);
    return url;
}

QFuture<Result<ServiceProfile>>
detectProfile(const QString& address, const TransportSettings& settings, const TokenProvider& token)
{
    const Result<QUrl> url = normalisedAddress(address);
    if (!url)
        return QtFuture::makeReadyFuture(Result<ServiceProfile>(url.error()));
    auto* detector = new Detector(*url, settings, token);
    return detector->start();
}

} // namespace rest
