// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/mailfault.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString entityOf(const EventFacts& event)
{
    return event.entity.isEmpty() ? u"an unknown entity"_s : event.entity;
}

// A number that stays with the event.
quint32 stableNumber(const QByteArray& value)
{
    const QByteArray hash = QCryptographicHash::hash(value, QCryptographicHash::Sha1);
    quint32 number = 0;
    for (int i = 0; i < 4; ++i)
        number = number << 8 | quint8(hash[i]);
    return number;
}

} // namespace

MailFault missingAddress(const EventFacts& event)
{
    return {u"org.example.mail.MissingAddressException"_s,
            u"%1 of %2 carries no e-mail address"_s.arg(event.type, entityOf(event)),
            {u"org.example.mail.Recipients.addressOf(Recipients.java:48)"_s,
             u"org.example.mail.TeamMailer.greet(TeamMailer.java:91)"_s,
             u"org.example.mail.EventListener.onEvent(EventListener.java:37)"_s}};
}

MailFault relayBusy(const EventFacts& event)
{
    return {u"java.net.SocketTimeoutException"_s,
            u"relay mail.example:587 did not answer within 5000 ms (message for %1)"_s.arg(
                entityOf(event)),
            {u"java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:288)"_s,
             u"org.example.mail.Relay.submit(Relay.java:112)"_s,
             u"org.example.mail.EventListener.onEvent(EventListener.java:41)"_s}};
}

MailFault brokenTemplate(const EventFacts& event)
{
    return {u"java.lang.IllegalStateException"_s,
            u"the template of %1 cannot be filled for %2"_s.arg(event.type, entityOf(event)),
            {u"org.example.mail.Template.fill(Template.java:73)"_s,
             u"org.example.mail.EventListener.onEvent(EventListener.java:39)"_s}};
}

std::optional<MailFault> faultOf(const Switches& switches, const EventFacts& event,
                                 const QByteArray& key, const QByteArray& value)
{
    if (switches.value(u"email-faults") == u"repaired")
        return std::nullopt;
    const QString poison = switches.value(u"email-poison-ids");
    if (!poison.isEmpty()) {
        for (const QString& id : poison.split(u',')) {
            if (id == event.entity || id == event.eventId || id.toUtf8() == key)
                return brokenTemplate(event);
        }
    }
    const QString types = switches.value(u"email-fail-types");
    if (!types.isEmpty() && types.split(u',').contains(event.type))
        return missingAddress(event);
    const qint64 percent = switches.number(u"email-fail-percent");
    if (percent > 0 && stableNumber(value) % 100 < percent)
        return relayBusy(event);
    return std::nullopt;
}

} // namespace sandbox
