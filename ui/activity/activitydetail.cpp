// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitydetail.h"

#include "core/models/operationlistmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DetailHeight = 276;

enum Fact { Saved, Request, Attempts, Answer, NextTry, FactCount };

QString exact(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz 'UTC'"_s) : QString();
}

} // namespace

ActivityDetail::ActivityDetail(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextStyle::Strong, Token::Text1, this)),
      m_line(new LineWidget(this)),
      m_error(new Banner(this)),
      m_facts(new QFormLayout)
{
    setAccessibleName(tr("Selected save"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::PageMargin, 12, Theme::PageMargin, 12);
    layout->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    for (QAction* action : actions)
        top->addWidget(new ActionButton(action, ActionButton::Kind::Secondary, this));
    layout->addLayout(top);
    layout->addWidget(m_line);
    layout->addWidget(m_error);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(4);
    m_facts->setLabelAlignment(Qt::AlignLeft);
    const QStringList names{tr("Saved"), tr("Request id"), tr("Attempts"), tr("Last answer"),
                            tr("Next try")};
    for (const QString& name : names) {
        auto* value = new TextLabel({}, TextStyle::Mono, Token::Text1, this);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setFocusPolicy(Qt::ClickFocus);
        value->setAccessibleName(name);
        m_facts->addRow(new TextLabel(name, TextStyle::Secondary, Token::Text2, this), value);
        m_values.append(value);
    }
    layout->addLayout(m_facts);
    layout->addStretch();
    m_title->setTextFormat(Qt::PlainText);
    m_error->hide();
    // Room for the sentence of a save that went wrong: choosing one moves nothing.
    setMinimumHeight(DetailHeight);
    connect(m_line, &LineWidget::activated, this, &ActivityDetail::activated);
}

void ActivityDetail::setFact(int row, const QString& text)
{
    m_values.at(row)->setText(text.isEmpty() ? u"–"_s : text);
}

void ActivityDetail::showSave(const Operation* operation, const Promise* promise)
{
    const Promise known = promiseOf(operation, promise);
    m_title->setText(operation ? operationTitle(*operation) : known.title);
    m_line->setLine(lineFor(known));
    const std::optional<Error>& error = operation ? operation->lastError : known.error;
    const bool refused = operation && operation->state == OperationState::Refused;
    if (error)
        m_error->setMessage(refused ? Tone::Bad : Tone::Attention,
                            refused ? tr("The service refused it.") : QString(), error->message);
    m_error->setVisible(error.has_value());
    setFact(Saved, exact(known.savedAt));
    setFact(Request, operation ? operation->requestId : known.requestId);
    setFact(Attempts, operation ? QLocale().toString(operation->attempts) : QString());
    const int status = operation ? operation->httpStatus : known.httpStatus;
    const QDateTime answered = operation ? operation->answeredAt : known.answeredAt;
    setFact(Answer, status > 0 ? tr("%1, %2").arg(status).arg(exact(answered)) : exact(answered));
    const bool waits = operation && operation->state == OperationState::Queued;
    setFact(NextTry, !waits                           ? QString()
                     : operation->nextTryAt.isValid() ? exact(operation->nextTryAt)
                                                      : tr("as soon as the service answers"));
}

QString activityDetails(const Operation* operation, const Promise* promise)
{
    const Promise known = promiseOf(operation, promise);
    const Line line = lineFor(known);
    QStringList lines{operation ? operationTitle(*operation) : known.title};
    const auto add = [&lines](const QString& name, const QString& value) {
        if (!value.isEmpty())
            lines.append(u"%1: %2"_s.arg(name, value));
    };
    add(u"operation"_s, known.operation.value().toString(QUuid::WithoutBraces));
    if (operation) {
        add(u"state"_s, operationStateName(operation->state));
        add(u"attempts"_s, QString::number(operation->attempts));
    }
    add(u"promise"_s, promiseStateName(known.state));
    add(u"request"_s, operation ? operation->requestId : known.requestId);
    const int status = operation ? operation->httpStatus : known.httpStatus;
    add(u"status"_s, status > 0 ? QString::number(status) : QString());
    add(u"saved"_s, exact(known.savedAt));
    add(u"sent"_s, exact(known.sentAt));
    add(u"answered"_s, exact(known.answeredAt));
    for (const ExpectedEvent& event : known.expected) {
        add(event.type, event.seenAt ? u"%1:%2:%3, %4"_s.arg(event.seenAt->topic)
                                           .arg(event.seenAt->partition.value())
                                           .arg(event.seenAt->offset.value())
                                           .arg(exact(event.receivedAt))
                                     : u"not seen on %1"_s.arg(event.topic));
    }
    add(u"verdict"_s, line.verdict);
    const std::optional<Error>& error = operation ? operation->lastError : known.error;
    if (error) {
        add(u"error"_s, u"%1: %2"_s.arg(errorKindName(error->kind), error->message));
        for (const FieldError& field : error->fields)
            add(u"field %1"_s.arg(field.path), field.message);
        add(u"detail"_s, error->detail);
    }
    return lines.join(u'\n') + u'\n';
}
