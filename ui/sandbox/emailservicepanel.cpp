// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandbox/emailservicepanel.h"

#include "core/services/sandboxcontrol.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Kind { ByType, ByShare, ById };

QString mailFigure(qint64 number)
{
    return QLocale().toString(number);
}

/// Does not take a field out of the user's hands.
template <class Field, class Value, class Put>
void follow(Field* field, const Value& now, const Value& wanted, Put put)
{
    if (!field->hasFocus() && now != wanted)
        put(wanted);
}

} // namespace

EmailServicePanel::EmailServicePanel(SandboxControl& control, QWidget* parent)
    : QWidget(parent),
      m_control(control),
      m_figures(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_faults(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_toggle(new ActionButton(QString(), ActionButton::Kind::Secondary, this)),
      m_kind(new QComboBox(this)),
      m_which(new QStackedWidget(this)),
      m_types(new QLineEdit(u"team_member.added"_s, this)),
      m_percent(new QSpinBox(this)),
      m_ids(new QLineEdit(this)),
      m_fail(new ActionButton(tr("Let it fail"), ActionButton::Kind::Secondary, this)),
      m_repair(new ActionButton(tr("Repair"), ActionButton::Kind::Secondary, this)),
      m_delay(new QSpinBox(this)),
      m_retries(new QLineEdit(this)),
      m_dialect(new QComboBox(this))
{
    build();
    wire();
    showState();
}

QWidget* EmailServicePanel::firstFocus() const
{
    return m_toggle;
}

void EmailServicePanel::build()
{
    m_toggle->setObjectName(u"emailToggle"_s);
    m_fail->setObjectName(u"emailFail"_s);
    m_repair->setObjectName(u"emailRepair"_s);
    m_figures->setObjectName(u"emailFigures"_s);
    m_faults->setObjectName(u"emailFaults"_s);
    m_faults->setWordWrap(true);
    m_kind->setObjectName(u"emailKind"_s);
    m_kind->addItems({tr("Events of a type"), tr("A share of all events"), tr("Certain ids")});
    m_kind->setAccessibleName(tr("What it fails on"));
    m_types->setObjectName(u"emailTypes"_s);
    m_types->setAccessibleName(tr("Event types, with commas between them"));
    m_types->setPlaceholderText(tr("Event types"));
    // Its beginning tells what it is.
    m_types->setCursorPosition(0);
    m_percent->setObjectName(u"emailPercent"_s);
    m_percent->setRange(1, 100);
    m_percent->setValue(20);
    m_percent->setSuffix(tr(" %"));
    m_percent->setAccessibleName(tr("How many of a hundred events"));
    m_ids->setObjectName(u"emailIds"_s);
    m_ids->setAccessibleName(tr("Keys or ids, with commas between them"));
    m_ids->setPlaceholderText(tr("Keys, sprint ids, event ids"));
    m_which->setMinimumWidth(160);
    m_which->addWidget(m_types);
    m_which->addWidget(m_percent);
    m_which->addWidget(m_ids);
    m_delay->setObjectName(u"emailDelay"_s);
    m_delay->setRange(0, 60'000);
    m_delay->setSingleStep(100);
    m_delay->setSuffix(tr(" ms"));
    m_delay->setKeyboardTracking(false);
    m_retries->setObjectName(u"retryDelays"_s);
    m_retries->setToolTip(tr("Milliseconds before each new attempt, with commas between them; "
                             "none for no new attempt."));
    m_dialect->setObjectName(u"deadLetterDialect"_s);
    m_dialect->addItem(tr("Spring Kafka"), u"spring"_s);
    m_dialect->addItem(tr("Kafka Connect"), u"connect"_s);
    m_dialect->addItem(tr("Without a word"), u"plain"_s);
    for (ActionButton* button : {m_toggle, m_fail, m_repair})
        button->setAutoDefault(false);

    auto* heading = new TextLabel(u"email-service"_s, TextStyle::Strong, Token::Text1, this);
    auto* top = new QHBoxLayout;
    top->addWidget(heading);
    top->addWidget(m_figures);
    top->addStretch();
    top->addWidget(m_toggle);
    auto* fails = new QHBoxLayout;
    fails->setSpacing(8);
    fails->addWidget(m_kind);
    fails->addWidget(m_which, 1);
    fails->addWidget(m_fail);
    fails->addWidget(m_repair);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    const auto addRow = [this, form](const QString& caption, QWidget* field) {
        auto* label = new TextLabel(caption, TextStyle::Body, Token::Text2, this);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    auto* label = new TextLabel(tr("Fails on"), TextStyle::Body, Token::Text2, this);
    label->setBuddy(m_kind);
    form->addRow(label, fails);
    form->addRow(nullptr, m_faults);
    addRow(tr("Works on each event for"), m_delay);
    addRow(tr("Tries again after (ms)"), m_retries);
    addRow(tr("Writes dead letters as"), m_dialect);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addLayout(form);
}

void EmailServicePanel::wire()
{
    connect(&m_control, &SandboxControl::changed, this, &EmailServicePanel::showState);
    connect(m_toggle, &QAbstractButton::clicked, this, &EmailServicePanel::toggle);
    connect(m_kind, &QComboBox::currentIndexChanged, m_which, &QStackedWidget::setCurrentIndex);
    connect(m_fail, &QAbstractButton::clicked, this, &EmailServicePanel::fail);
    connect(m_repair, &QAbstractButton::clicked, this, &EmailServicePanel::repair);
    connect(m_delay, &QSpinBox::editingFinished, this, &EmailServicePanel::setDelay);
    connect(m_retries, &QLineEdit::editingFinished, this, &EmailServicePanel::setRetries);
    connect(m_dialect, &QComboBox::activated, this, [this](int index) {
        m_control.turn(
            {{u"dead-letters"_s, m_dialect->itemData(index).toString()}},
            tr("New dead letters are written in this way: %1.").arg(m_dialect->itemText(index)));
    });
}

void EmailServicePanel::showState()
{
    const SandboxState& state = m_control.state();
    const bool isStopped = state.value(u"email-service") == u"stopped"_s;
    m_toggle->setText(isStopped ? tr("Start") : tr("Stop"));
    if (const SandboxConsumer* mail = state.consumer(u"email-service")) {
        m_figures->setText(
            tr("%1 · %2 handled · %3 failed attempts · %4 dead letters · %5 handled twice")
                .arg(mail->isRunning ? tr("Running") : tr("Stopped"), mailFigure(mail->handled),
                     mailFigure(mail->failedAttempts), mailFigure(mail->deadLetters),
                     mailFigure(mail->duplicates.value_or(0))));
    }
    QStringList faults;
    if (const QString types = state.value(u"email-fail-types"); !types.isEmpty())
        faults << tr("events of type %1").arg(types);
    if (const QString share = state.value(u"email-fail-percent"); share.toInt() > 0)
        faults << tr("%1 % of all events").arg(share);
    if (const QString ids = state.value(u"email-poison-ids"); !ids.isEmpty())
        faults << tr("the ids %1").arg(ids);
    const QString list = QLocale().createSeparatedList(faults);
    const bool isRepaired = state.value(u"email-faults") == u"repaired"_s;
    if (faults.isEmpty())
        m_faults->setText(tr("It handles every event."));
    else if (isRepaired)
        m_faults->setText(
            tr("Repaired: it handles every event. Before, it failed on %1.").arg(list));
    else
        m_faults->setText(tr("It fails on %1.").arg(list));
    m_faults->setColor(faults.isEmpty() || isRepaired ? Token::Text2 : Token::Bad);
    m_repair->setEnabled(!faults.isEmpty() && !isRepaired);

    follow(m_delay, m_delay->value(), state.value(u"email-delay-ms").toInt(),
           [this](int value) { m_delay->setValue(value); });
    follow(m_retries, m_retries->text(), state.value(u"retry-delays"),
           [this](const QString& value) { m_retries->setText(value); });
    follow(m_dialect, m_dialect->currentIndex(), m_dialect->findData(state.value(u"dead-letters")),
           [this](int index) { m_dialect->setCurrentIndex(index); });
}

void EmailServicePanel::toggle()
{
    if (m_control.state().value(u"email-service") == u"stopped"_s) {
        m_control.turn({{u"email-service"_s, u"running"_s}},
                       tr("email-service runs again and reads on from its last commit."));
    } else {
        m_control.turn({{u"email-service"_s, u"stopped"_s}},
                       tr("email-service has stopped and left its group; its lag grows with each "
                          "event."));
    }
}

void EmailServicePanel::fail()
{
    QMap<QString, QString> switches{{u"email-faults"_s, u"active"_s},
                                    {u"email-fail-types"_s, u""_s},
                                    {u"email-fail-percent"_s, u"0"_s},
                                    {u"email-poison-ids"_s, u""_s}};
    const auto typed = [](const QLineEdit* field) {
        return QString(field->text()).remove(u' ');
    };
    QLineEdit* const field = m_kind->currentIndex() == ByType ? m_types : m_ids;
    if (m_kind->currentIndex() == ByShare)
        switches[u"email-fail-percent"_s] = QString::number(m_percent->value());
    else if (typed(field).isEmpty())
        return field->setFocus();
    else
        switches[field == m_types ? u"email-fail-types"_s : u"email-poison-ids"_s] = typed(field);
    m_control.turn(switches, tr("email-service fails on these events from now on. Each becomes a "
                                "dead letter after its last attempt."));
}

void EmailServicePanel::repair()
{
    m_control.turn({{u"email-faults"_s, u"repaired"_s}},
                   tr("email-service is repaired: it handles every event from now on, and what you "
                      "retry."));
}

void EmailServicePanel::setDelay()
{
    const QString wanted = QString::number(m_delay->value());
    if (wanted != m_control.state().value(u"email-delay-ms"))
        m_control.turn({{u"email-delay-ms"_s, wanted}},
                       tr("email-service works %1 ms on each event from now on.").arg(wanted));
}

void EmailServicePanel::setRetries()
{
    const QString wanted = QString(m_retries->text()).remove(u' ');
    if (wanted != m_control.state().value(u"retry-delays"))
        m_control.turn({{u"retry-delays"_s, wanted}},
                       tr("The times between attempts count from the next attempt on."));
}
