// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/eventfacts.h"
#include "app/sandbox/switches.h"

#include <QtCore/QByteArray>

#include <optional>

namespace sandbox {

/// Why email-service could not send a mail, as its language would tell it.
struct MailFault
{
    QString exceptionClass;
    QString message;
    /// Where it was thrown, the innermost frame first ("org.example.mail.X.y(X.java:12)").
    QStringList frames;
};

/// An event lacks what a mail needs: every event of some type.
MailFault missingAddress(const EventFacts& event);
/// The mail relay did not answer: any event.
MailFault relayBusy(const EventFacts& event);
/// One event that can never be handled.
MailFault brokenTemplate(const EventFacts& event);

/// What the switches make of this event now; nothing: it succeeds. An event fails or succeeds by
/// percentage for its value, every time alike.
std::optional<MailFault> faultOf(const Switches& switches, const EventFacts& event,
                                 const QByteArray& key, const QByteArray& value);

} // namespace sandbox
