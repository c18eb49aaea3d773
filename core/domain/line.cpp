// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/line.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// How the write itself stands, as far as a promise can tell.
enum class WriteState { ToBeSent, Sent, WaitsForService, Ambiguous, Refused, Answered };

WriteState writeState(const Promise& promise)
{
    if (!promise.error) {
        if (promise.answeredAt.isValid())
            return WriteState::Answered;
        return promise.sentAt.isValid() ? WriteState::Sent : WriteState::ToBeSent;
    }
    switch (promise.error->kind) {
    case ErrorKind::Ambiguous:
        return WriteState::Ambiguous;
    case ErrorKind::Unreachable:
    case ErrorKind::RateLimited:
        return WriteState::WaitsForService;
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
        return promise.sentAt.isValid() ? WriteState::Ambiguous : WriteState::WaitsForService;
    case ErrorKind::ServerFault:
        return promise.answeredAt.isValid() || promise.error->httpStatus != 503
                   ? WriteState::Refused
                   : WriteState::WaitsForService;
    case ErrorKind::Unauthenticated:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Rejected:
    case ErrorKind::ReadOnly:
    case ErrorKind::Internal:
        break;
    }
    return WriteState::Refused;
}

QString clock(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().time(), u"HH:mm:ss.zzz"_s)
                          : QString();
}

QString exact(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz 'UTC'"_s) : QString();
}

QString gapText(const QDateTime& from, const QDateTime& to)
{
    return from.isValid() && to.isValid() ? durationText(from.msecsTo(to)) : QString();
}

QString reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return u"200 OK"_s;
    case 201:
        return u"201 Created"_s;
    case 202:
        return u"202 Accepted"_s;
    case 204:
        return u"204 No Content"_s;
    case 400:
        return u"400 Bad Request"_s;
    case 401:
        return u"401 Unauthorized"_s;
    case 403:
        return u"403 Forbidden"_s;
    case 404:
        return u"404 Not Found"_s;
    case 409:
        return u"409 Conflict"_s;
    case 412:
        return u"412 Precondition Failed"_s;
    case 413:
        return u"413 Content Too Large"_s;
    case 422:
        return u"422 Unprocessable Content"_s;
    case 429:
        return u"429 Too Many Requests"_s;
    case 500:
        return u"500 Internal Server Error"_s;
    case 502:
        return u"502 Bad Gateway"_s;
    case 503:
        return u"503 Service Unavailable"_s;
    case 504:
        return u"504 Gateway Timeout"_s;
    default:
        return QString::number(status);
    }
}

QString placeText(const RecordAddress& address)
{
    return u"%1 · %2 @ %3"_s.arg(address.topic, QString::number(address.partition.value()),
                                 QString::number(address.offset.value()));
}

class LineBuilder
{
    Q_DECLARE_TR_FUNCTIONS(Line)

public:
    explicit LineBuilder(const Promise& promise) : m_promise(promise), m_write(writeState(promise))
    {}

    Line build()
    {
        m_line.nodes.append(savedNode());
        m_line.nodes.append(answerNode());
        for (const ExpectedEvent& event : m_promise.expected)
            m_line.nodes.append(eventNode(event));
        setVerdict();
        return std::move(m_line);
    }

private:
    using State = LineNode::State;

    QString errorMessage() const { return m_promise.error ? m_promise.error->message : QString(); }

    LineNode savedNode() const
    {
        LineNode node;
        node.state = State::Done;
        node.title = tr("Saved by you");
        node.caption = clock(m_promise.savedAt);
        node.explanation =
            tr("%1: saved on this computer at %2.").arg(m_promise.title, exact(m_promise.savedAt));
        node.destination = m_promise.operation;
        return node;
    }

    LineNode answerNode() const
    {
        LineNode node;
        node.caption = isTaskOperation(m_promise.kind) ? tr("task service") : tr("sprint service");
        node.destination = m_promise.operation;
        switch (m_write) {
        case WriteState::ToBeSent:
            node.state = State::Waiting;
            node.title = tr("To be sent");
            node.explanation = tr("The save is written down here and has not been sent yet.");
            break;
        case WriteState::Sent:
            node.state = State::UnderWay;
            node.title = tr("Waiting for the answer");
            node.explanation =
                tr("Sent at %1 as request %2.").arg(exact(m_promise.sentAt), m_promise.requestId);
            break;
        case WriteState::WaitsForService:
            node.state = State::UnderWay;
            node.title = tr("Waiting for the service");
            node.explanation =
                tr("%1 The save is kept and sent again as soon as the service answers.")
                    .arg(errorMessage())
                    .trimmed();
            break;
        case WriteState::Ambiguous:
            node.state = State::Unknown;
            node.title = tr("No answer");
            node.explanation =
                tr("Request %1 went out at %2, but no answer came. The service is asked what it "
                   "stored before anything is sent again.")
                    .arg(m_promise.requestId, exact(m_promise.sentAt));
            break;
        case WriteState::Refused:
            node.state = State::Failed;
            node.title =
                m_promise.httpStatus > 0 ? reasonPhrase(m_promise.httpStatus) : tr("Refused");
            node.gap = gapText(m_promise.savedAt, m_promise.answeredAt);
            node.explanation = errorMessage();
            break;
        case WriteState::Answered:
            answered(node);
            break;
        }
        return node;
    }

    void answered(LineNode& node) const
    {
        node.state = State::Done;
        node.gap = gapText(m_promise.savedAt, m_promise.answeredAt);
        if (m_promise.httpStatus == 0) {
            // The answer itself was lost; a look at what is stored took its place.
            node.title = tr("Found stored");
            node.explanation =
                tr("The answer to request %1 was lost. At %2 the service was found to "
                   "hold what was saved.")
                    .arg(m_promise.requestId, exact(m_promise.answeredAt));
            return;
        }
        node.title = reasonPhrase(m_promise.httpStatus);
        node.explanation =
            tr("Request %1 was answered at %2, %3 after it was sent.")
                .arg(m_promise.requestId, exact(m_promise.answeredAt),
                     durationText(m_promise.sentAt.isValid()
                                      ? m_promise.sentAt.msecsTo(m_promise.answeredAt)
                                      : 0));
    }

    LineNode eventNode(const ExpectedEvent& event) const
    {
        LineNode node;
        node.title = event.type;
        if (!event.seenAt) {
            node.caption = event.topic;
            missing(node);
            return node;
        }
        node.caption = placeText(*event.seenAt);
        node.destination = *event.seenAt;
        const bool byRecordTime = m_promise.watchWasAway && event.recordTime.isValid() &&
                                  event.recordTime < event.receivedAt;
        const QDateTime seen = byRecordTime ? event.recordTime : event.receivedAt;
        const bool beforeAnswer = !m_promise.answeredAt.isValid() || seen < m_promise.answeredAt;
        const QDateTime from = beforeAnswer ? m_promise.sentAt : m_promise.answeredAt;
        if (from.isValid() && seen.isValid())
            node.gap = durationText(std::max<qint64>(0, from.msecsTo(seen)));
        node.explanation = seenText(event, node, beforeAnswer, byRecordTime);
        node.state = State::Done;
        if (!event.difference.isEmpty()) {
            node.state = State::Failed;
            node.explanation += u' ' + event.difference;
        } else if (event.againAt) {
            node.state = State::Unknown;
            node.explanation +=
                u' ' + tr("It came once more, at %1.").arg(placeText(*event.againAt));
        }
        return node;
    }

    QString seenText(const ExpectedEvent& event, const LineNode& node, bool beforeAnswer,
                     bool byRecordTime) const
    {
        const QString place = placeText(*event.seenAt);
        if (byRecordTime)
            return tr("Record %1 carries the time %2. It was read later, at %3, because the stream "
                      "was not being watched.")
                .arg(place, exact(event.recordTime), exact(event.receivedAt));
        if (beforeAnswer)
            return tr("Record %1 was read at %2, %3 after the request was sent and before its "
                      "answer.")
                .arg(place, exact(event.receivedAt), node.gap);
        return tr("Record %1 was read at %2, %3 after the answer.")
            .arg(place, exact(event.receivedAt), node.gap);
    }

    void missing(LineNode& node) const
    {
        if (m_write != WriteState::Answered) {
            node.state = State::Waiting;
            node.explanation =
                tr("Expected on %1 once the service has stored the change.").arg(node.caption);
        } else if (m_promise.state == PromiseState::Waiting) {
            node.state = State::UnderWay;
            node.explanation = tr("Expected on %1 any moment.").arg(node.caption);
        } else {
            node.state = State::Unknown;
            node.explanation = tr("Not seen on %1 within %2 of the answer.")
                                   .arg(node.caption, durationText(PromiseLimit.count()));
        }
    }

    QStringList missingTypes() const
    {
        QStringList types;
        for (const ExpectedEvent& event : m_promise.expected) {
            if (!event.seenAt)
                types.append(event.type);
        }
        return types;
    }

    void say(State state, const QString& sentence)
    {
        m_line.verdictState = state;
        m_line.verdict = sentence;
    }

    void setVerdict()
    {
        switch (m_write) {
        case WriteState::ToBeSent:
            return say(State::Waiting, tr("Saved here, about to be sent."));
        case WriteState::Sent:
            return say(State::UnderWay, tr("Sent, waiting for the answer."));
        case WriteState::WaitsForService:
            return say(State::UnderWay, tr("Saved here, waiting for the service."));
        case WriteState::Ambiguous:
            // A task has no key of its own to be found by: sometimes only the user can tell.
            if (isTaskOperation(m_promise.kind))
                return say(State::Unknown, errorMessage());
            return say(State::Unknown,
                       tr("No answer came: it may have been stored. The service is being asked."));
        case WriteState::Refused:
            return say(State::Failed, tr("Not stored. %1").arg(errorMessage()).trimmed());
        case WriteState::Answered:
            return setPromiseVerdict();
        }
    }

    void setPromiseVerdict()
    {
        const auto took = millisecondsToSeen(m_promise);
        switch (m_promise.state) {
        case PromiseState::Waiting:
            return say(State::UnderWay,
                       tr("Stored, waiting for %n event(s).", nullptr, int(missingTypes().size())));
        case PromiseState::Seen:
            return say(State::Done, tr("Seen after %1").arg(durationText(took.value_or(0))));
        case PromiseState::Late:
            return say(State::Unknown,
                       tr("Seen late, after %1").arg(durationText(took.value_or(0))));
        case PromiseState::Silent:
            return say(State::Unknown, silentText());
        case PromiseState::NoneExpected:
            return say(State::Done, noneExpectedText());
        case PromiseState::Doubled:
            return say(State::Unknown, tr("Seen more than once: those who listen may have acted "
                                          "twice."));
        case PromiseState::Different:
            return say(State::Failed,
                       tr("Seen, but the event tells something else than was saved. %1 Somebody "
                          "else may have saved at the same time.")
                           .arg(firstDifference()));
        }
    }

    QString noneExpectedText() const
    {
        if (m_promise.kind == OperationKind::DeleteSprint)
            return tr("No event expected: the sprint had been deleted already.");
        if (m_promise.kind == OperationKind::DeleteTask)
            return tr("No event expected: the task had been deleted already.");
        if (isTaskOperation(m_promise.kind))
            return tr("No event expected: the task was already as wished, and nothing was sent.");
        return tr("No event expected: the service publishes nothing for such an edit.");
    }

    QString firstDifference() const
    {
        for (const ExpectedEvent& event : m_promise.expected) {
            if (!event.difference.isEmpty())
                return event.difference;
        }
        return {};
    }

    QString silentText() const
    {
        const QString limit = durationText(PromiseLimit.count());
        const QStringList types = missingTypes();
        const QString what =
            types.size() == m_promise.expected.size()
                ? tr("Silent: no event within %1.").arg(limit)
                : tr("Silent: no %1 within %2.").arg(QLocale().createSeparatedList(types), limit);
        const QString why =
            m_promise.watchWasAway
                ? tr("The stream was not watched all the time, so it may have come unseen.")
                : tr("The change is stored, but those who listen have not heard of it. The service "
                     "may have lost its connection to Kafka, or publish nothing at all.");
        return u"%1 %2"_s.arg(what, why);
    }

    const Promise& m_promise;
    const WriteState m_write;
    Line m_line;
};

} // namespace

Line lineFor(const Promise& promise)
{
    return LineBuilder(promise).build();
}

QString durationText(qint64 milliseconds)
{
    const auto figure = [](qint64 value) {
        return QLocale().toString(value);
    };
    const qint64 ms = std::max<qint64>(0, milliseconds);
    if (ms < 1000)
        return QCoreApplication::translate("Line", "%1 ms").arg(figure(ms));
    const qint64 seconds = ms / 1000;
    if (seconds < 60) {
        // Cut, not rounded: 59.96 s must not read "60 s".
        const qint64 tenths = ms / 100 % 10;
        return QCoreApplication::translate("Line", "%1 s")
            .arg(tenths == 0 ? figure(seconds)
                             : QLocale().toString(double(seconds) + double(tenths) / 10, 'f', 1));
    }
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return QCoreApplication::translate("Line", "%1 min %2 s")
            .arg(figure(minutes), figure(seconds % 60));
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return QCoreApplication::translate("Line", "%1 h %2 min")
            .arg(figure(hours), figure(minutes % 60));
    return QCoreApplication::translate("Line", "%1 d %2 h")
        .arg(figure(hours / 24), figure(hours % 24));
}
