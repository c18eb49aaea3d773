// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/addressrow.h"

#include "ui/welcome/progressmark.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

AddressRow::AddressRow(Part part, const QString& caption, const QString& hint, QWidget* parent)
    : QWidget(parent),
      m_part(part),
      m_hint(hint),
      m_edit(new QLineEdit(this)),
      m_test(new ActionButton(tr("Test"), ActionButton::Kind::Secondary, this)),
      m_mark(new ProgressMark(this)),
      m_answer(new TextLabel(hint, TextStyle::Secondary, Token::Text2, this))
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->setColumnMinimumWidth(0, 124);
    auto* label = new TextLabel(caption, TextStyle::Body, Token::Text2, this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(caption);
    m_edit->setMaxLength(2000);
    m_test->setAccessibleName(tr("Test: %1").arg(caption));
    m_answer->setWordWrap(true);
    m_answer->setMinimumHeight(34);
    m_answer->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_mark->hide();
    auto* answer = new QHBoxLayout;
    answer->setSpacing(6);
    answer->addWidget(m_mark, 0, Qt::AlignTop);
    answer->addWidget(m_answer, 1);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_edit, 0, 1);
    layout->addWidget(m_test, 0, 2);
    layout->addLayout(answer, 1, 1, 1, 2);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        setOutcome(Outcome::Untested, m_hint);
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &AddressRow::submitted);
    connect(m_test, &ActionButton::clicked, this, &AddressRow::testChosen);
}

QString AddressRow::address() const
{
    return completedAddress(m_part, m_edit->text());
}

void AddressRow::setAddress(const QString& address)
{
    m_edit->setText(address);
    setOutcome(Outcome::Untested, m_hint);
}

bool AddressRow::beginTest()
{
    if (address().isEmpty()) {
        setOutcome(Outcome::Untested, tr("Type an address to test it."));
        return false;
    }
    if (const QString problem = addressProblem(m_part, m_edit->text()); !problem.isEmpty()) {
        showProblem(problem);
        return false;
    }
    setOutcome(Outcome::Testing, tr("Asking %1").arg(address()));
    return true;
}

void AddressRow::endTest(bool answers, const QString& sentence)
{
    if (m_outcome == Outcome::Testing)
        setOutcome(answers ? Outcome::Answers : Outcome::Fails, sentence);
}

void AddressRow::showProblem(const QString& sentence)
{
    setOutcome(Outcome::Fails, sentence);
}

void AddressRow::setOutcome(Outcome outcome, const QString& sentence)
{
    m_outcome = outcome;
    LineNode::State mark = LineNode::State::Waiting;
    Token ink = Token::Text2;
    if (outcome == Outcome::Testing) {
        mark = LineNode::State::UnderWay;
    } else if (outcome == Outcome::Answers) {
        mark = LineNode::State::Done;
        ink = Token::Good;
    } else if (outcome == Outcome::Fails) {
        mark = LineNode::State::Failed;
        ink = Token::Bad;
    }
    m_mark->setState(mark);
    m_mark->setVisible(outcome != Outcome::Untested);
    m_answer->setText(sentence);
    m_answer->setColor(ink);
    m_edit->setAccessibleDescription(sentence);
    m_test->setEnabled(outcome != Outcome::Testing);
}
