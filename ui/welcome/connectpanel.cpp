// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/connectpanel.h"

#include "ui/welcome/addressrow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

namespace {

QIcon swatch(const QColor& colour)
{
    QPixmap picture(16, 16);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3);
    painter.end();
    return QIcon(picture);
}

} // namespace

ConnectPanel::ConnectPanel(QWidget* parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_colour(new QComboBox(this)),
      m_connect(new ActionButton(tr("Connect"), ActionButton::Kind::Secondary, this)),
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
    m_colour->setAccessibleName(tr("Colour of the workspace"));
    m_colour->setToolTip(tr("Stands at the top of the window, so that production looks like "
                            "production."));
    // The series colours keep their distance for the colour-blind.
    const std::pair<QString, QRgb> colours[] = {
        {tr("Green"), 0xff0b7a5b}, {tr("Blue"), 0xff0072b2},   {tr("Orange"), 0xffc85200},
        {tr("Pink"), 0xffa2578c},  {tr("Yellow"), 0xff8a6d00}, {tr("Red"), 0xffb3331f}};
    for (const auto& [name, colour] : colours)
        m_colour->addItem(swatch(QColor::fromRgb(colour)), name, QColor::fromRgb(colour));
    top->addWidget(nameLabel, 0, 0);
    top->addWidget(m_name, 0, 1);
    top->addWidget(m_colour, 0, 2);
    layout->addLayout(top);
    layout->addSpacing(10);

    m_rows = {new AddressRow(Part::SprintService, tr("Sprint service"),
                             tr("For example http://sprints.example:8000"), this),
              new AddressRow(Part::TaskService, tr("Task service"),
                             tr("Kept for later: tasks follow in another version."), this),
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
    buttons->addWidget(m_connect);
    buttons->addStretch();
    layout->addLayout(buttons);
    QWidget* before = m_colour;
    for (const AddressRow* row : m_rows) {
        setTabOrder(before, row->lineEdit());
        setTabOrder(row->lineEdit(), row->testButton());
        before = row->testButton();
    }
    setTabOrder(before, m_connect);
    connect(m_name, &QLineEdit::textEdited, this, &ConnectPanel::forget);
    connect(m_name, &QLineEdit::returnPressed, this, &ConnectPanel::begin);
    connect(m_connect, &ActionButton::clicked, this, &ConnectPanel::begin);
}

WorkspaceDraft ConnectPanel::draft() const
{
    WorkspaceDraft draft;
    draft.name = m_name->text().trimmed();
    draft.sprintAddress = row(Part::SprintService)->address();
    draft.taskAddress = row(Part::TaskService)->address();
    draft.kafkaAddress = row(Part::Kafka)->address();
    draft.colour = m_colour->currentData().value<QColor>();
    return draft;
}

void ConnectPanel::setDraft(const WorkspaceDraft& draft)
{
    m_name->setText(draft.name);
    row(Part::SprintService)->setAddress(draft.sprintAddress);
    row(Part::TaskService)->setAddress(draft.taskAddress);
    row(Part::Kafka)->setAddress(draft.kafkaAddress);
    const int index = m_colour->findData(draft.colour);
    if (index >= 0)
        m_colour->setCurrentIndex(index);
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
    } else if (now.sprintAddress.isEmpty() && now.kafkaAddress.isEmpty()) {
        problem = tr("Give the address of the sprint service or of Kafka.");
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
