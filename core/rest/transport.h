// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rest/circuit.h"
#include "core/rest/errormapping.h"
#include "core/rest/request.h"
#include "core/rest/transportsettings.h"

#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <deque>
#include <memory>

class QNetworkAccessManager;
class QSslConfiguration;

namespace rest {

class Exchange;

/// Speaks HTTP/1.1 with one service, below one base URL. Lives on one thread that runs an event
/// loop; nothing blocks it, and bodies above InlineBytes are parsed on the thread pool.
///
/// - A GET is repeated by the rules of TransportSettings; a write is put on the wire exactly once.
/// - A write that may have reached the service and has no whole answer ends as
/// ErrorKind::Ambiguous, as
///   do 502 and 504 for a write; one that provably did not, as Unreachable.
/// - No cookies, no cache, no compression, no HTTP/2; no proxy for loopback; redirects are followed
/// once,
///   for a GET within the same origin.
/// - QFuture::cancel() on a returned future stops the request, and nothing is delivered; cancel()
/// by
///   request id stops it and delivers Cancelled (or Ambiguous).
/// - A transport that is destroyed ends what is under way in the same manner.
class Transport : public QObject
{
    Q_OBJECT
public:
    /// @param baseUrl http or https, with the prefix ("http://host:8000/v1"); user and password are
    ///        taken out of it.
    explicit Transport(const QUrl& baseUrl, const TransportSettings& settings = {},
                       QObject* parent = nullptr);
    ~Transport() override;

    const QUrl& baseUrl() const { return m_baseUrl; }
    const TransportSettings& settings() const { return m_settings; }

    /// A token is never sent over plain http, except to loopback: such requests end
    /// Unauthenticated.
    void setTokenProvider(TokenProvider provider);

    /// Sends, and has `read` make the value from a 2xx answer. `read` must be a pure function: it
    /// may run on a pool thread. Any other status is mapped by mapError().
    template <class T>
    QFuture<Result<Answer<T>>> send(Request request, std::function<Result<T>(const Reply&)> read);

    /// Stops the request with this X-Request-ID, if it is still under way.
    void cancel(const QString& requestId);

    const CircuitView& circuit() const { return m_circuit.view(); }
    /// Newest last; bounded.
    const std::deque<RequestTrace>& traces() const { return m_traces; }
    /// The round trip of the newest attempt that was answered.
    std::optional<std::chrono::milliseconds> lastRoundTrip() const { return m_lastRoundTrip; }
    /// How far the service's clock is ahead of ours (negative: behind), by its newest answer;
    /// within a second or two. Nothing where it does not tell its time.
    std::optional<std::chrono::seconds> clockAhead() const { return m_clockAhead; }

    /// An answer up to this size is parsed where it arrives; 128 KiB take about 1 ms.
    static constexpr qsizetype InlineBytes = 128 * 1024;

Q_SIGNALS:
    /// One attempt ended, answered or not.
    void answered(const rest::RequestTrace& trace);
    void circuitChanged(const rest::CircuitView& circuit);

private:
    friend class Exchange;
    using Completion = std::function<void(Result<Reply>)>;

    QObject* begin(Request request, Completion completion);
    void cancelExchange(QObject* exchange);
    void record(const RequestTrace& trace);
    void announceCircuit(const CircuitView& before);
    std::shared_ptr<QNetworkAccessManager> newNetwork() const;
    /// The shared one for reads; renewNetwork() makes the next read use fresh connections.
    std::shared_ptr<QNetworkAccessManager> readNetwork();
    void renewNetwork(const std::shared_ptr<QNetworkAccessManager>& used);
    bool takeRetry();
    void exchangeEnded(Exchange* exchange);

    QUrl m_baseUrl;
    TransportSettings m_settings;
    TokenProvider m_token;
    /// Null where the system's authorities are all there are.
    std::shared_ptr<const QSslConfiguration> m_tls;
    Circuit m_circuit;
    double m_retriesInHand;
    std::shared_ptr<QNetworkAccessManager> m_readNetwork;
    std::deque<RequestTrace> m_traces;
    std::optional<std::chrono::milliseconds> m_lastRoundTrip;
    std::optional<std::chrono::seconds> m_clockAhead;
    /// The sentence of the newest read that failed: why an open circuit is open.
    QString m_lastTrouble;
    /// All that are not ended, oldest first; reads beyond the bound have not been started.
    QList<Exchange*> m_exchanges;
    QList<Exchange*> m_waitingReads;
    int m_activeReads = 0;
};

/// Makes the value from a whole answer: `read` for a 2xx, mapError() for the rest. A write whose
/// 2xx cannot be read is Ambiguous, for it may have been stored (or a proxy may have answered).
template <class T>
Result<Answer<T>> readAnswer(const Reply& reply, const std::function<Result<T>(const Reply&)>& read)
{
    if (reply.status < 200 || reply.status > 299)
        return mapError(reply);
    Result<T> value = read(reply);
    if (!value)
        return unreadableAnswer(reply, value.error());
    return Answer<T>{std::move(value).value(), reply.status, reply.requestId, reply.sentAt,
                     reply.answeredAt};
}

template <class T>
QFuture<Result<Answer<T>>> Transport::send(Request request,
                                           std::function<Result<T>(const Reply&)> read)
{
    using Outcome = Result<Answer<T>>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    QFuture<Outcome> future = promise->future();
    QObject* exchange =
        begin(std::move(request), [promise, read = std::move(read)](Result<Reply> reply) {
            if (!reply) {
                promise->addResult(Outcome(reply.error()));
                promise->finish();
                return;
            }
            const bool inlineWork = promise->isCanceled() || reply->body.size() <= InlineBytes;
            auto work = [promise, read, whole = std::move(reply).value()] {
                promise->addResult(readAnswer<T>(whole, read));
                promise->finish();
            };
            if (inlineWork)
                work();
            else
                QThreadPool::globalInstance()->start(std::move(work));
        });
    auto* watcher = new QFutureWatcher<Outcome>(exchange);
    connect(watcher, &QFutureWatcherBase::canceled, this,
            [this, exchange] { cancelExchange(exchange); });
    watcher->setFuture(future);
    return future;
}

} // namespace rest
