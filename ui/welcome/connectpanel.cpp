// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/connectpanel.h"

#include "ui/welcome/addressrow.h"
#include "ui/welcome/colourchoice.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

ConnectPanel::ConnectPanel(QWidget* parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_colour(new ColourChoice(this)),
      m_connect(new ActionButton(tr("Connect"), ActionButton::Kind::Secondary, this)),
      m_more(new ActionButton(tr("Login, TLS and more…"), ActionButton::Kind::Quiet, this)),
      m_import(new ActionButton(tr("Import…"), ActionButton::Kind::Quiet, this)),
      m_problem(new TextLabel({}, TextStyle::Secondary, Token::Bad, this))
{
    m_connect->setIconName(IconName::Connect);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(
        new TextLabel(tr("Connect to a system"), TextStyle::Strong, Token::Text1, this));
    auto* sentence =
        new TextLabel(tr("One address is enough to begin. Watching Kafka joins no group and "
                         "commits nothing."),
                      TextStyle::Body, Token::Text2, this);
    sentence->setWordWrap(true);
    layout->addWidget(sentence);
    layout->addSpacing(8);

    auto* top = new QGridLayout;
    top->setHorizontalSpacing(8);
    top->setColumnMinimumWidth(0, 124);
    top->setColumnStretch(1, 1);
    auto* nameLabel = new TextLabel(tr("Name"), TextStyle::Body, Token::Text2, this);
    nameLabel->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the workspace"));
    m_name->setPlaceholderText(tr("Platform team"));
    m_name->setMaxLength(60);
    top->addWidget(nameLabel, 0, 0);
    top->addWidget(m_name, 0, 1);
    top->addWidget(m_colour, 0, 2);
    layout->addLayout(top);
    layout->addSpacing(10);

    m_rows = {new AddressRow(Part::SprintService, tr("Sprint service"),
                             tr("For example http://sprints.example:8000"), this),
              new AddressRow(Part::TaskService, tr("Task service"),
                             tr("For example http://tasks.example:8000"), this),
              new AddressRow(Part::Kafka, tr("Kafka"),
                             tr("For example broker.example:9092, several with commas"), this)};
    for (AddressRow* row : m_rows) {
        layout->addWidget(row);
        connect(row, &AddressRow::edited, this, &ConnectPanel::forget);
        connect(row, &AddressRow::submitted, this, &ConnectPanel::begin);
        connect(row, &AddressRow::testChosen, this, [this, row] { test(row->part()); });
    }
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* problem = new QHBoxLayout;
    problem->setContentsMargins(132, 0, 0, 4);
    problem->addWidget(m_problem);
    layout->addLayout(problem);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(132, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_more);
    buttons->addWidget(m_import);
    buttons->addStretch();
    layout->addLayout(buttons);
    QWidget* before = m_colour;
    for (const AddressRow* row : m_rows) {
        setTabOrder(before, row->lineEdit());
        setTabOrder(row->lineEdit(), row->testButton());
        before = row->testButton();
    }
    setTabOrder(before, m_connect);
    setTabOrder(m_connect, m_more);
    setTabOrder(m_more, m_import);
    connect(m_name, &QLineEdit::textEdited, this, &ConnectPanel::forget);
    connect(m_name, &QLineEdit::returnPressed, this, &ConnectPanel::begin);
    connect(m_connect, &ActionButton::clicked, this, &ConnectPanel::begin);
    m_import->setToolTip(tr("Workspaces from a file that a colleague has exported"));
    connect(m_more, &ActionButton::clicked, this, [this] { Q_EMIT moreRequested(draft()); });
    connect(m_import, &ActionButton::clicked, this, &ConnectPanel::importRequested);
}

WorkspaceDraft ConnectPanel::draft() const
{
    WorkspaceDraft draft;
    draft.name = m_name->text().trimmed();
    draft.sprintAddress = row(Part::SprintService)->address();
    draft.taskAddress = row(Part::TaskService)->address();
    draft.kafkaAddress = row(Part::Kafka)->address();
    draft.colour = m_colour->colour();
    return draft;
}

void ConnectPanel::setDraft(const WorkspaceDraft& draft)
{
    m_name->setText(draft.name);
    row(Part::SprintService)->setAddress(draft.sprintAddress);
    row(Part::TaskService)->setAddress(draft.taskAddress);
    row(Part::Kafka)->setAddress(draft.kafkaAddress);
    m_colour->setColour(draft.colour);
    forget();
}

AddressRow* ConnectPanel::row(Part part) const
{
    return m_rows[static_cast<int>(part)];
}

bool ConnectPanel::isComplete()
{
    QString problem;
    const WorkspaceDraft now = draft();
    if (now.name.isEmpty()) {
        problem = tr("Give the workspace a name.");
        m_name->setFocus();
    } else if (now.sprintAddress.isEmpty() && now.taskAddress.isEmpty() &&
               now.kafkaAddress.isEmpty()) {
        problem = tr("Give at least one address.");
        row(Part::SprintService)->lineEdit()->setFocus();
    }
    for (AddressRow* each : m_rows) {
        const QString wrong = addressProblem(each->part(), each->address());
        if (wrong.isEmpty())
            continue;
        each->showProblem(wrong);
        if (problem.isEmpty()) {
            each->lineEdit()->setFocus();
            problem = tr("One address cannot be used as it is.");
        }
    }
    m_problem->setColor(Token::Bad);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    return problem.isEmpty();
}

void ConnectPanel::begin()
{
    if (m_connecting || !isComplete())
        return;
    if (m_despiteFailures) {
        Q_EMIT connectRequested(draft());
        return;
    }
    m_connecting = true;
    m_connect->setEnabled(false);
    testNext();
}

void ConnectPanel::test(Part part)
{
    if (row(part)->beginTest())
        Q_EMIT testRequested(part, row(part)->address());
}

void ConnectPanel::testNext()
{
    bool fails = false;
    for (AddressRow* each : m_rows) {
        if (each->address().isEmpty() || each->outcome() == AddressRow::Outcome::Answers)
            continue;
        if (each->outcome() == AddressRow::Outcome::Testing)
            return; // Its answer comes back here.
        if (each->outcome() == AddressRow::Outcome::Untested) {
            test(each->part());
            return;
        }
        fails = true;
    }
    m_connecting = false;
    m_connect->setEnabled(true);
    if (!fails) {
        Q_EMIT connectRequested(draft());
        return;
    }
    m_despiteFailures = true;
    m_connect->setText(tr("Connect anyway"));
    m_connect->setFocus();
    m_problem->setColor(Token::Attention);
    m_problem->setText(tr("Not everything answers. The workspace can be opened all the same; "
                          "what is missing is tried again by itself."));
    m_problem->show();
}

void ConnectPanel::showTestResult(Part part, bool ok, const QString& sentence)
{
    row(part)->endTest(ok, sentence);
    if (m_connecting)
        testNext();
}

void ConnectPanel::showFailed(const Error& error)
{
    forget();
    m_problem->setColor(Token::Bad);
    m_problem->setText(error.message);
    m_problem->setVisible(!error.message.isEmpty());
}

void ConnectPanel::forget()
{
    m_connecting = false;
    m_despiteFailures = false;
    m_connect->setEnabled(true);
    m_connect->setText(tr("Connect"));
    m_problem->hide();
}
