// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/rest/certificatefault.h"
#include "core/rest/request.h"

#include <QtNetwork/QNetworkReply>

#include <chrono>

namespace rest {

/// Why the transport itself ended an attempt.
enum class Stop { None, Cancelled, Connect, Silence, Total, TooLarge };

/// All that is known of an attempt without a whole answer.
struct NoAnswer
{
    Method method = Method::Get;
    QUrl url;
    QString requestId;
    /// Of an answer that broke off; 0 without a status line.
    int status = 0;
    Stop stop = Stop::None;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText;
    /// Where the server's certificate was the reason.
    std::optional<CertificateFault> certificate;
    /// Whether the service may have got the whole request.
    bool mayHaveArrived = false;
    std::chrono::milliseconds waited{0};
};

/// The Error for it: Ambiguous for a write that may have arrived, else by its cause.
Error mapNoAnswer(const NoAnswer& facts);

/// Whether Qt's error stands for a whole answer with a status of 4xx or 5xx.
bool isStatusError(QNetworkReply::NetworkError error);
/// Whether it proves that no connection for the request was ever ready.
bool provesNoConnection(QNetworkReply::NetworkError error);

} // namespace rest
