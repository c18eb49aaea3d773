// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/exchange.h"

#include "core/rest/attemptrules.h"
#include "core/rest/errormapping.h"
#include "core/rest/loopback.h"
#include "core/rest/oneshotbody.h"
#include "core/rest/words.h"

#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace rest {
using std::chrono::milliseconds;

Exchange::Exchange(Transport& transport, Request request, Transport::Completion completion)
    : QObject(&transport),
      m_transport(transport),
      m_request(std::move(request)),
      m_completion(std::move(completion))
{
    const TransportSettings& settings = transport.settings();
    QByteArray address = transport.baseUrl().toEncoded(QUrl::StripTrailingSlash);
    address += m_request.path.toUtf8();
    m_url = QUrl::fromEncoded(address, QUrl::StrictMode);
    if (!m_request.query.isEmpty())
        m_url.setQuery(m_request.query);

    for (QTimer* timer : {&m_totalTimer, &m_connectTimer, &m_silenceTimer, &m_pauseTimer})
        timer->setSingleShot(true);
    m_totalTimer.setInterval(m_request.pace == Pace::Bulk ? settings.bulkTotalTimeout
                                                          : settings.totalTimeout);
    m_connectTimer.setInterval(settings.connectTimeout);
    m_silenceTimer.setInterval(settings.silenceTimeout);
    connect(&m_totalTimer, &QTimer::timeout, this, [this] { stop(Stop::Total); });
    connect(&m_connectTimer, &QTimer::timeout, this, &Exchange::connectTimeOver);
    connect(&m_silenceTimer, &QTimer::timeout, this, [this] { stop(Stop::Silence); });
    connect(&m_pauseTimer, &QTimer::timeout, this, &Exchange::attempt);
}

Exchange::~Exchange()
{
    // The reply is the manager's child and reads from our body: it goes first.
    dropReply();
}

void Exchange::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    delete std::exchange(m_reply, nullptr);
}

void Exchange::enqueue()
{
    m_clock.start();
    m_totalTimer.start();
}

void Exchange::start()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_completion && m_attempts == 0)
                attempt();
        },
        Qt::QueuedConnection);
}

void Exchange::cancel()
{
    stop(Stop::Cancelled);
}

void Exchange::abandon()
{
    m_leaving = true;
    stop(Stop::Cancelled);
    if (m_completion)
        attemptEnded();
}

bool Exchange::admitted()
{
    if (m_request.guard == Guard::Ignore)
        return true;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const CircuitView before = m_transport.circuit();
    const bool admitted = m_transport.m_circuit.admit(now);
    m_probing = admitted && m_transport.circuit().state == CircuitView::State::Probing;
    m_transport.announceCircuit(before);
    if (admitted)
        return true;
    const QDateTime next = m_transport.circuit().nextTry;
    Error error = m_lastError.value_or(Error{});
    if (!m_lastError) {
        error.kind = ErrorKind::Unreachable;
        error.requestId = m_request.requestId;
        // The reason is what the user can do something about.
        const QString reason = m_transport.m_lastTrouble.isEmpty()
                                   ? Words::tr("%1 did not answer.").arg(m_url.host())
                                   : m_transport.m_lastTrouble;
        error.message =
            Words::tr("%1 This happened several times in a row; the next try is possible at %2.")
                .arg(reason, QLocale().toString(next.toLocalTime().time(), u"HH:mm:ss"_s));
        if (isWrite(m_request.method))
            error.message = Words::tr("%1 Nothing was sent.").arg(error.message);
        error.detail = u"circuit open, nothing was sent"_s;
    }
    error.retryAfter = milliseconds(std::max<qint64>(0, now.msecsTo(next)));
    finish(std::move(error));
    return false;
}

void Exchange::refuse(ErrorKind kind, const QString& sentence)
{
    Error error;
    error.kind = kind;
    error.message = sentence;
    error.detail = u"nothing was sent"_s;
    error.requestId = m_request.requestId;
    finish(std::move(error));
}

NoAnswer Exchange::facts(Stop why) const
{
    NoAnswer facts;
    facts.method = m_request.method;
    facts.url = m_url;
    facts.requestId = m_request.requestId;
    facts.stop = why;
    const bool wholeTime = !m_reply || why == Stop::Total;
    facts.waited = milliseconds(wholeTime ? m_clock.elapsed() : m_attemptClock.elapsed());
    return facts;
}

void Exchange::attempt()
{
    if (!admitted())
        return;
    if (!m_url.isValid()) {
        refuse(ErrorKind::Internal, Words::tr("The address of the request is not valid."));
        return;
    }
    QNetworkRequest request = networkRequest(m_request, m_url);
    const QByteArray token = m_transport.m_token ? m_transport.m_token() : QByteArray();
    if (!token.isEmpty()) {
        if (m_url.scheme() != u"https"_s && !isLoopback(m_url.host())) {
            refuse(ErrorKind::Unauthenticated,
                   Words::tr("The access token was not sent, because the connection to %1 is not "
                             "encrypted. Use an https address.")
                       .arg(m_url.host()));
            return;
        }
        request.setRawHeader("Authorization"_ba, token);
        m_sentSecret = token.mid(token.indexOf(' ') + 1);
    }
    if (m_transport.m_tls)
        request.setSslConfiguration(*m_transport.m_tls);

    ++m_attempts;
    m_stop = Stop::None;
    m_sent = false;
    m_certificate.reset();
    m_received.clear();
    m_sentAt = QDateTime::currentDateTimeUtc();
    m_attemptClock.start();
    if (isWrite(m_request.method)) {
        // A connection of its own: one that the server has quietly given up would make the save
        // ambiguous for nothing.
        m_network = m_transport.newNetwork();
        m_upload = std::make_unique<OneShotBody>(m_request.body);
        m_reply =
            m_network->sendCustomRequest(request, methodName(m_request.method), m_upload.get());
    } else {
        m_network = m_transport.readNetwork();
        m_reply = m_network->get(request);
    }
    watchReply();
}

void Exchange::watchReply()
{
    QNetworkReply* reply = m_reply;
    // Bounds what Qt reads ahead while this thread is busy.
    reply->setReadBufferSize(1024 * 1024);
    connect(reply, &QNetworkReply::requestSent, this, &Exchange::requestLeft);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_certificate = certificateFault(errors); });
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
        m_connectTimer.stop();
        m_silenceTimer.start();
        if (m_reply && m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() >
                           m_transport.settings().answerBound)
            stop(Stop::TooLarge);
    });
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::takeBytes);
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (sent > 0)
            requestLeft();
    });
    // Queued, so that whoever gets the result may destroy the transport.
    connect(
        reply, &QNetworkReply::finished, this,
        [this, reply] {
            if (m_reply == reply)
                attemptEnded();
        },
        Qt::QueuedConnection);
    m_connectTimer.start();
    if (!isWrite(m_request.method))
        m_silenceTimer.start();
}

void Exchange::requestLeft()
{
    m_sent = true;
    m_connectTimer.stop();
}

void Exchange::connectTimeOver()
{
    // This thread may have been held up for longer than that (a computer that slept): the news
    // that the request has left is then already waiting in front of this.
    QMetaObject::invokeMethod(
        this,
        [this, attempt = m_attempts] {
            if (m_reply && attempt == m_attempts && !m_connectTimer.isActive())
                stop(Stop::Connect);
        },
        Qt::QueuedConnection);
}

void Exchange::takeBytes()
{
    if (!m_reply || m_stop != Stop::None)
        return;
    const bool ended = m_reply->isFinished();
    if (m_received.size() + m_reply->bytesAvailable() > m_transport.settings().answerBound) {
        if (ended)
            m_stop = Stop::TooLarge;
        else
            stop(Stop::TooLarge);
        return;
    }
    if (!ended)
        m_silenceTimer.start();
    m_received += m_reply->readAll();
}

void Exchange::stop(Stop why)
{
    if (!m_completion || m_stop != Stop::None)
        return;
    if (m_reply && m_reply->isFinished()) // the answer is whole; its event is under way
        return;
    if (why == Stop::Connect && (m_sent || (m_upload && m_upload->wasRead())))
        return;
    m_stop = why;
    if (m_upload)
        m_upload->shut();
    if (m_reply) {
        m_reply->abort();
        return;
    }
    // Waiting for its turn or for its next attempt: nothing is under way.
    if (why == Stop::Total && m_lastError) {
        finish(*m_lastError);
        return;
    }
    finish(mapNoAnswer(facts(why)));
}

bool Exchange::mayHaveArrived() const
{
    if (!isWrite(m_request.method))
        return true;
    // Without a byte of its body the request is incomplete whatever else was sent.
    if (!m_request.body.isEmpty())
        return m_upload && m_upload->wasRead();
    return m_sent || (m_stop != Stop::Connect && !provesNoConnection(m_reply->error()));
}

bool Exchange::isBodyWhole(int status) const
{
    if (status == 204 || status == 304) // they have none, whatever length they announce
        return true;
    // Qt sometimes reports a 401 that broke off as a plain 401.
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return !announced.isValid() || m_received.size() >= announced.toLongLong();
}

Reply Exchange::wholeAnswer(int status) const
{
    Reply answer;
    answer.method = m_request.method;
    answer.url = m_url;
    answer.status = status;
    answer.body = m_received;
    answer.contentType = m_reply->rawHeader("Content-Type"_ba).left(200);
    answer.requestId = m_request.requestId;
    answer.sentSecret = m_sentSecret;
    answer.serverRequestId = QString::fromLatin1(m_reply->rawHeader("X-Request-ID"_ba).left(200));
    const QByteArray location = m_reply->rawHeader("Location"_ba).left(4096);
    if (!location.isEmpty())
        answer.location = m_url.resolved(QUrl::fromEncoded(location));
    answer.sentAt = m_sentAt;
    answer.answeredAt = m_sentAt.addMSecs(m_attemptClock.elapsed());
    answer.serverTime = parseHttpDate(m_reply->rawHeader("Date"_ba));
    // A date of the server's is meant by the server's clock, whatever ours says.
    answer.retryAfter =
        parseRetryAfter(m_reply->rawHeader("Retry-After"_ba),
                        answer.serverTime.isValid() ? answer.serverTime : answer.answeredAt);
    return answer;
}

void Exchange::attemptEnded()
{
    if (!m_reply || !m_completion)
        return;
    m_connectTimer.stop();
    m_silenceTimer.stop();
    takeBytes();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError cause = m_reply->error();
    // Qt 6.4 wants to send the body again for a 307 or 308, even when told not to follow: that is
    // where our one-shot body stops it, with the whole answer already there.
    const bool pointsElsewhere = isRedirect(status) && cause == QNetworkReply::ContentReSendError &&
                                 m_reply->hasRawHeader("Location"_ba);
    const bool whole = m_stop == Stop::None && status >= 200 &&
                       ((isStatusError(cause) && isBodyWhole(status)) || pointsElsewhere);
    if (whole) {
        const Reply answer = wholeAnswer(status);
        dropReply();
        answerCame(answer);
        return;
    }
    NoAnswer known = facts(m_stop);
    known.status = status;
    known.error = cause;
    known.errorText = m_reply->errorString();
    known.certificate = m_certificate;
    known.mayHaveArrived = mayHaveArrived();
    const Error error = mapNoAnswer(known);
    const bool repeatable = !isWrite(m_request.method) && m_stop != Stop::Total &&
                            m_stop != Stop::Cancelled && isRepeatableError(error.kind, cause);
    dropReply();
    trace(status, {}, error.kind, error.message);
    const Stop why = std::exchange(m_stop, Stop::None);
    settleCircuit(why == Stop::TooLarge, why != Stop::Cancelled);
    m_transport.renewNetwork(m_network);
    m_lastError = error;
    if (!isWrite(m_request.method) && why != Stop::Cancelled)
        m_transport.m_lastTrouble = error.message;
    if (repeatable && repeatAfter({}))
        return;
    finish(error);
}

void Exchange::answerCame(const Reply& reply)
{
    const bool good = reply.status < 300;
    if (reply.serverTime.isValid())
        m_transport.m_clockAhead = std::chrono::seconds(reply.answeredAt.secsTo(reply.serverTime));
    trace(reply.status, reply.serverRequestId,
          good ? std::optional<ErrorKind>() : kindOfStatus(reply.status, reply.method),
          good ? QString() : u"status %1"_s.arg(reply.status));
    settleCircuit(reply.status != 502 && reply.status != 503 && reply.status != 504, true);
    // After a fault the service closes without saying so: never reuse that connection.
    if (reply.status >= 500)
        m_transport.renewNetwork(m_network);
    if (isWrite(m_request.method)) {
        finish(reply);
        return;
    }
    if (followRedirect(reply))
        return;
    if (reply.status == 500 && !m_faultRepeated && triesLeft() && m_transport.takeRetry()) {
        m_faultRepeated = true;
        attempt();
        return;
    }
    if (isRepeatableStatus(reply.status)) {
        // Only shown when the deadline comes first, and mapped on this thread: the beginning will
        // do.
        Reply beginning = reply;
        beginning.body.truncate(Transport::InlineBytes);
        m_lastError = mapError(beginning);
        m_transport.m_lastTrouble = m_lastError->message;
        if (repeatAfter(reply.retryAfter))
            return;
    }
    finish(reply);
}

bool Exchange::followRedirect(const Reply& reply)
{
    if (m_leaving || !isRedirect(reply.status) || m_redirected || !reply.location.isValid() ||
        !sameOrigin(m_url, reply.location))
        return false;
    m_redirected = true;
    m_url = reply.location.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    attempt();
    return true;
}

bool Exchange::triesLeft() const
{
    return !m_leaving && m_attempts < m_request.tries.value_or(m_transport.settings().tries);
}

bool Exchange::repeatAfter(std::optional<milliseconds> wish)
{
    const TransportSettings& settings = m_transport.settings();
    const milliseconds delay =
        wish ? *wish : jitteredPause(m_attempts, settings.retryBase, settings.retryCap);
    // A pause that ends after the deadline would only make the user wait for the same words.
    if (!triesLeft() || milliseconds(m_totalTimer.remainingTime()) <= delay ||
        !m_transport.takeRetry())
        return false;
    m_pauseTimer.start(delay);
    return true;
}

void Exchange::settleCircuit(bool answered, bool tellsSomething)
{
    const CircuitView before = m_transport.circuit();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (tellsSomething && answered)
        m_transport.m_circuit.succeeded();
    else if (tellsSomething)
        m_transport.m_circuit.failed(now);
    else if (m_probing)
        m_transport.m_circuit.released(now);
    m_probing = false;
    m_transport.announceCircuit(before);
}

void Exchange::trace(int status, const QString& serverId, std::optional<ErrorKind> error,
                     const QString& reason)
{
    RequestTrace trace;
    trace.method = methodName(m_request.method);
    trace.url = m_url;
    trace.status = status;
    trace.requestId = m_request.requestId;
    trace.serverRequestId = serverId;
    trace.started = m_sentAt;
    trace.took = milliseconds(m_attemptClock.elapsed());
    trace.attempt = m_attempts;
    trace.answerBytes = m_received.size();
    trace.error = error;
    trace.reason = reason;
    m_transport.record(trace);
}

void Exchange::finish(Result<Reply> result)
{
    if (m_probing)
        settleCircuit(false, false);
    for (QTimer* timer : {&m_totalTimer, &m_connectTimer, &m_silenceTimer, &m_pauseTimer})
        timer->stop();
    const Transport::Completion completion = std::exchange(m_completion, nullptr);
    m_transport.exchangeEnded(this);
    deleteLater();
    // Last: it may destroy the transport, and this with it.
    completion(std::move(result));
}

} // namespace rest
