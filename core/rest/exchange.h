// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rest/noanswer.h"
#include "core/rest/request.h"
#include "core/rest/transport.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>

#include <memory>

namespace rest {

class OneShotBody;

/// One request from its first attempt to its result, with its timers and repetitions. Lives on the
/// transport's thread, as its child; deletes itself after the completion has run.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(Transport& transport, Request request, Transport::Completion completion);
    ~Exchange() override;

    const Request& request() const { return m_request; }
    /// Starts the clock of the whole request; the first attempt waits for start().
    void enqueue();
    void start();
    void cancel();
    /// The transport goes away: ends at once, before this returns.
    void abandon();

private:
    void attempt();
    bool admitted();
    void refuse(ErrorKind kind, const QString& sentence);
    NoAnswer facts(Stop why) const;
    void dropReply();
    void watchReply();
    void stop(Stop why);
    void takeBytes();
    void requestLeft();
    void connectTimeOver();
    void attemptEnded();
    bool mayHaveArrived() const;
    bool isBodyWhole(int status) const;
    Reply wholeAnswer(int status) const;
    void answerCame(const Reply& reply);
    bool followRedirect(const Reply& reply);
    bool repeatAfter(std::optional<std::chrono::milliseconds> wish);
    bool triesLeft() const;
    void settleCircuit(bool answered, bool tellsSomething);
    void trace(int status, const QString& serverId, std::optional<ErrorKind> error,
               const QString& reason);
    void finish(Result<Reply> result);

    Transport& m_transport;
    Request m_request;
    Transport::Completion m_completion;
    QUrl m_url;
    std::shared_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<OneShotBody> m_upload;
    /// A child of the manager; gone as soon as the attempt is over.
    QNetworkReply* m_reply = nullptr;
    QByteArray m_received;
    std::optional<CertificateFault> m_certificate;
    QByteArray m_sentSecret;
    QTimer m_totalTimer;
    QTimer m_connectTimer;
    QTimer m_silenceTimer;
    QTimer m_pauseTimer;
    QElapsedTimer m_clock;
    QElapsedTimer m_attemptClock;
    QDateTime m_sentAt;
    Stop m_stop = Stop::None;
    int m_attempts = 0;
    bool m_sent = false;
    bool m_redirected = false;
    bool m_faultRepeated = false;
    /// Our attempt is the one that decides about an open circuit.
    bool m_probing = false;
    bool m_leaving = false;
    std::optional<Error> m_lastError;
};

} // namespace rest
