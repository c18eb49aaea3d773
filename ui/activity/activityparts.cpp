// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the Activity page and what is common to them.
#include "core/services/auditservice.h"
#include "core/services/runservice.h"
#include "core/services/tailcommand.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/auditview.h"
#include "ui/activity/runsview.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/pageheader.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>

using namespace Qt::Literals::StringLiterals;

void ActivityPage::addPart(Part part, const QString& name, QWidget* view)
{
    m_views->addWidget(view);
    const int tab = m_parts->addTab(name);
    m_parts->setTabData(tab, QVariant::fromValue(part));
    // One part alone needs no switch.
    m_parts->setVisible(m_parts->count() > 1);
    if (m_parts->count() == 1)
        return;
    if (!m_commandAction) {
        m_commandAction = addPageAction(tr("Copy as command"), QKeySequence(u"Ctrl+Shift+C"_s));
        m_commandAction->setToolTip(tr("Copy the throughlinectl line that prints the same"));
        connect(m_commandAction, &QAction::triggered, this, &ActivityPage::copyCommand);
        m_header->addAction(new ActionButton(m_commandAction, ActionButton::Kind::Quiet));
    }
    QAction* show = addPageAction(tr("Show “%1”").arg(name));
    connect(show, &QAction::triggered, this, [this, part] {
        showPart(part);
        firstFocus()->setFocus();
    });
}

void ActivityPage::addRuns(RunService& runs)
{
    const RunsView::Actions actions{
        .open = addPageAction(tr("Open the run"), QKeySequence(Qt::Key_O)),
        .resume = addPageAction(tr("Go on"), QKeySequence(Qt::Key_G | Qt::SHIFT)),
        .pause = addPageAction(tr("Pause"), QKeySequence(Qt::Key_P)),
        .cancel = addPageAction(tr("Cancel the run…"), QKeySequence(Qt::Key_X))};
    m_runs = new RunsView(runs, actions);
    connect(m_runs, &RunsView::activated, this, &Page::navigationRequested);
    connect(m_runs, &RunsView::noticeRequested, this, &Page::noticeRequested);
    connect(m_runs, &RunsView::summaryChanged, this, &ActivityPage::showParts);
    addPart(Part::Runs, tr("Runs"), m_runs);
    showParts();
}

void ActivityPage::addAudit(AuditService& audit)
{
    m_exportAction = addPageAction(tr("Export…"), QKeySequence(u"Ctrl+E"_s));
    m_exportAction->setToolTip(tr("Write the entries that fit the filter to a file"));
    m_filterAction = addPageAction(tr("Filter the audit log"));
    m_filterAction->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    m_audit = new AuditView(audit, m_exportAction);
    connect(m_filterAction, &QAction::triggered, m_audit, &AuditView::focusFilter);
    connect(m_audit, &AuditView::activated, this, &Page::navigationRequested);
    connect(m_audit, &AuditView::noticeRequested, this, &Page::noticeRequested);
    connect(m_audit, &AuditView::summaryChanged, this, &ActivityPage::showParts);
    addPart(Part::Audit, tr("Audit log"), m_audit);
    showParts();
}

ActivityPage::Part ActivityPage::part() const
{
    const QVariant part = m_parts->tabData(m_parts->currentIndex());
    return part.isValid() ? part.value<Part>() : Part::Saves;
}

void ActivityPage::showPart(Part part)
{
    for (int tab = 0; tab < m_parts->count(); ++tab) {
        if (m_parts->tabData(tab).value<Part>() == part)
            m_parts->setCurrentIndex(tab);
    }
}

void ActivityPage::showParts()
{
    m_views->setCurrentIndex(m_parts->currentIndex());
    const Part shown = part();
    if (m_runs)
        m_runs->setShown(shown == Part::Runs);
    if (m_exportAction) {
        m_exportAction->setEnabled(shown == Part::Audit);
        m_filterAction->setEnabled(shown == Part::Audit);
    }
    if (shown == Part::Audit)
        m_audit->beginReading();
    if (shown == Part::Runs)
        m_header->setSubtitle(m_runs->summary());
    if (shown == Part::Audit)
        m_header->setSubtitle(m_audit->summary());
    showSummary();
}

void ActivityPage::copyCommand()
{
    QStringList words{u"throughlinectl"_s};
    words += m_connection;
    switch (part()) {
    case Part::Saves:
        words += u"outbox"_s;
        break;
    case Part::Runs:
        words += u"runs"_s;
        break;
    case Part::Audit:
        words += m_audit->command();
        break;
    }
    for (QString& word : words)
        word = shellWord(word);
    QGuiApplication::clipboard()->setText(words.join(u' '));
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = tr("Command copied"),
                            .sentence = words.join(u' '),
                            .actions = {},
                            .key = u"activity-command"_s});
}
