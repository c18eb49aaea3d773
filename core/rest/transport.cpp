// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/transport.h"

#include "core/rest/exchange.h"
#include "core/rest/loopback.h"

#include <QtCore/QUuid>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslConfiguration>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
constexpr double EarnedPerSuccess = 0.1;
constexpr qsizetype MaxHeaderValue = 128;

/// Header values must not carry line ends or anything but printable ASCII.
bool isHeaderSafe(const QString& text)
{
    return !text.isEmpty() && text.size() <= MaxHeaderValue &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

QString minted()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Once own authorities are set, Qt no longer looks for the system's by itself.
std::shared_ptr<const QSslConfiguration> tlsWith(const QByteArray& authorities)
{
    if (authorities.isEmpty())
        return {};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslConfiguration::systemCaCertificates() +
                          QSslCertificate::fromData(authorities, QSsl::Pem));
    return std::make_shared<const QSslConfiguration>(tls);
}
} // namespace

Transport::Transport(const QUrl& baseUrl, const TransportSettings& settings, QObject* parent)
    : QObject(parent),
      m_baseUrl(baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment |
                                 QUrl::StripTrailingSlash)),
      m_settings(settings),
      m_token(settings.token),
      m_tls(tlsWith(settings.authorities)),
      m_circuit(settings),
      m_retriesInHand(static_cast<double>(settings.retryBudget))
{
    qRegisterMetaType<RequestTrace>();
    qRegisterMetaType<CircuitView>();
}

Transport::~Transport()
{
    blockSignals(true);
    // What waits is ended first, so that an ended read does not start it.
    const QList<Exchange*> waiting = std::exchange(m_waitingReads, {});
    for (Exchange* exchange : waiting)
        exchange->abandon();
    while (!m_exchanges.isEmpty())
        m_exchanges.first()->abandon();
    // The managers must outlive no exchange and die before this thread's event loop does.
    qDeleteAll(findChildren<Exchange*>(QString(), Qt::FindDirectChildrenOnly));
}

void Transport::setTokenProvider(TokenProvider provider)
{
    m_token = std::move(provider);
}

void Transport::cancel(const QString& requestId)
{
    for (Exchange* exchange : std::as_const(m_exchanges)) {
        if (exchange->request().requestId == requestId) {
            exchange->cancel();
            return;
        }
    }
}

void Transport::cancelExchange(QObject* exchange)
{
    static_cast<Exchange*>(exchange)->cancel();
}

QObject* Transport::begin(Request request, Completion completion)
{
    if (!isHeaderSafe(request.requestId))
        request.requestId = minted();
    if (request.method == Method::Post && !isHeaderSafe(request.idempotencyKey))
        request.idempotencyKey = minted();
    const bool write = isWrite(request.method);
    auto* exchange = new Exchange(*this, std::move(request), std::move(completion));
    m_exchanges.append(exchange);
    exchange->enqueue();
    if (write) {
        exchange->start();
    } else if (m_activeReads < std::max(1, m_settings.parallelReads)) {
        ++m_activeReads;
        exchange->start();
    } else {
        m_waitingReads.append(exchange);
    }
    return exchange;
}

void Transport::exchangeEnded(Exchange* exchange)
{
    m_exchanges.removeOne(exchange);
    if (isWrite(exchange->request().method))
        return;
    if (m_waitingReads.removeOne(exchange))
        return;
    if (m_waitingReads.isEmpty())
        --m_activeReads;
    else
        m_waitingReads.takeFirst()->start();
}

void Transport::record(const RequestTrace& trace)
{
    m_traces.push_back(trace);
    while (m_traces.size() > static_cast<std::size_t>(std::max(1, m_settings.traceCount)))
        m_traces.pop_front();
    if (trace.status > 0) {
        m_lastRoundTrip = trace.took;
        if (!trace.error)
            m_retriesInHand = std::min(m_retriesInHand + EarnedPerSuccess,
                                       static_cast<double>(m_settings.retryBudget));
    }
    Q_EMIT answered(trace);
}

void Transport::announceCircuit(const CircuitView& before)
{
    if (m_circuit.view() != before)
        Q_EMIT circuitChanged(m_circuit.view());
}

bool Transport::takeRetry()
{
    if (m_retriesInHand < 1.0)
        return false;
    m_retriesInHand -= 1.0;
    return true;
}

std::shared_ptr<QNetworkAccessManager> Transport::newNetwork() const
{
    auto network = std::make_shared<QNetworkAccessManager>();
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network->setAutoDeleteReplies(false);
    if (isLoopback(m_baseUrl.host()))
        network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    return network;
}

std::shared_ptr<QNetworkAccessManager> Transport::readNetwork()
{
    if (!m_readNetwork)
        m_readNetwork = newNetwork();
    return m_readNetwork;
}

void Transport::renewNetwork(const std::shared_ptr<QNetworkAccessManager>& used)
{
    if (used == m_readNetwork)
        m_readNetwork.reset();
}

} // namespace rest
