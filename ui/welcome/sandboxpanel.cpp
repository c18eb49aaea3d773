// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/sandboxpanel.h"

#include "ui/welcome/progressmark.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QHBoxLayout>

namespace {

/// A start has some ten steps; more lines come from a fault that repeats itself.
constexpr qsizetype MostLines = 12;

} // namespace

SandboxPanel::SandboxPanel(QWidget* parent)
    : QWidget(parent),
      m_start(new ActionButton(tr("Try the sandbox"), ActionButton::Kind::Primary, this)),
      m_cancel(new ActionButton(tr("Cancel"), ActionButton::Kind::Secondary, this)),
      m_linesLayout(new QVBoxLayout)
{
    m_start->setIconName(IconName::Sandbox);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new TextLabel(tr("Try it here"), TextStyle::Strong, Token::Text1, this));
    auto* sentence = new TextLabel(
        tr("A sprint service and a Kafka of your own, on this computer, with demonstration data. "
           "Nothing leaves it, and nothing of it stays unless you want it."),
        TextStyle::Body, Token::Text2, this);
    sentence->setWordWrap(true);
    layout->addWidget(sentence);
    layout->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    layout->addLayout(buttons);
    m_linesLayout->setContentsMargins(0, 8, 0, 0);
    m_linesLayout->setSpacing(4);
    layout->addLayout(m_linesLayout);
    m_cancel->hide();
    connect(m_start, &ActionButton::clicked, this, &SandboxPanel::begin);
    connect(m_cancel, &ActionButton::clicked, this, [this] {
        reset();
        m_start->setFocus();
        Q_EMIT cancelRequested();
    });
}

void SandboxPanel::begin()
{
    if (m_starting)
        return;
    clearLines();
    m_starting = true;
    m_start->setEnabled(false);
    m_cancel->show();
    m_cancel->setFocus();
    addLine(tr("Starting the sandbox"));
    Q_EMIT startRequested();
}

QStringList SandboxPanel::progress() const
{
    QStringList sentences;
    for (const Line& line : m_lines)
        sentences << line.text->text();
    return sentences;
}

void SandboxPanel::addLine(const QString& sentence)
{
    if (!m_lines.isEmpty())
        m_lines.constLast().mark->setState(LineNode::State::Done);
    Line line;
    line.row = new QWidget(this);
    auto* layout = new QHBoxLayout(line.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    line.mark = new ProgressMark(line.row);
    line.mark->setState(LineNode::State::UnderWay);
    line.text = new TextLabel(sentence, TextStyle::Secondary, Token::Text2, line.row);
    line.text->setWordWrap(true);
    layout->addWidget(line.mark, 0, Qt::AlignTop);
    layout->addWidget(line.text, 1);
    m_linesLayout->addWidget(line.row);
    m_lines.append(line);
    if (m_lines.size() > MostLines)
        m_lines.takeFirst().row->deleteLater();
}

void SandboxPanel::showProgress(const QString& sentence)
{
    if (m_starting)
        addLine(sentence);
}

void SandboxPanel::showFailed(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled) {
        reset();
        return;
    }
    if (!m_starting)
        clearLines();
    addLine(error.message);
    // The step before did not end well either; only what came before it did.
    m_lines.constLast().mark->setState(LineNode::State::Failed);
    m_lines.constLast().text->setColor(Token::Bad);
    m_lines.constLast().text->setToolTip(error.detail);
    if (m_lines.size() > 1)
        m_lines[m_lines.size() - 2].mark->setState(LineNode::State::Unknown);
    m_starting = false;
    m_start->setEnabled(true);
    m_start->setText(tr("Try again"));
    m_cancel->hide();
    m_start->setFocus();
}

void SandboxPanel::reset()
{
    clearLines();
    m_starting = false;
    m_start->setEnabled(true);
    m_start->setText(tr("Try the sandbox"));
    m_cancel->hide();
}

void SandboxPanel::clearLines()
{
    for (const Line& line : m_lines) {
        line.row->hide();
        line.row->deleteLater();
    }
    m_lines.clear();
}
