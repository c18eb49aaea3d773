// SPDX-License-Identifier: GPL-3.0-or-later
// The stream page's actions and their keys.
#include "ui/stream/columnchooser.h"
#include "ui/stream/exportflow.h"
#include "ui/stream/inspector.h"
#include "ui/stream/streampage.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"

#include <tuple>

using namespace Qt::Literals::StringLiterals;

void StreamPage::addActions()
{
    m_pauseAction = addPageAction(tr("Pause"), QKeySequence(Qt::Key_Space));
    m_pauseAction->setCheckable(true);
    m_pauseAction->setToolTip(tr("Hold what is shown; reading goes on behind it"));
    connect(m_pauseAction, &QAction::toggled, &m_model, &RecordWindowModel::setPaused);
    m_followAction = addPageAction(tr("Follow"), QKeySequence(Qt::Key_F));
    m_followAction->setCheckable(true);
    m_followAction->setChecked(true);
    m_followAction->setToolTip(tr("Keep the newest event in sight"));
    connect(m_followAction, &QAction::triggered, &m_model, &RecordWindowModel::setFollowing);
    m_inspectAction = addPageAction(tr("Show the selected event"), QKeySequence(Qt::Key_I));
    m_inspectAction->setCheckable(true);
    m_inspectAction->setChecked(true);
    connect(m_inspectAction, &QAction::toggled, this,
            [this](bool shown) { m_inspector->setVisible(shown); });
    connect(addPageAction(tr("Filter"), QKeySequence::Find), &QAction::triggered, this,
            [this] { m_filter->bar().beginEditing(); });
    connect(addPageAction(tr("Find in the selected event"), tr("Ctrl+Shift+F")),
            &QAction::triggered, this, [this] { m_inspector->beginSearch(); });
    addReadingActions();
    addKeepingActions();
    const QList<std::tuple<QString, CopyForm, QKeySequence>> forms{
        {tr("Copy rows"), CopyForm::Rows, QKeySequence()},
        {tr("Copy as JSON"), CopyForm::Json, QKeySequence(tr("Ctrl+Shift+C"))},
        {tr("Copy value"), CopyForm::Values, QKeySequence()},
        {tr("Copy key"), CopyForm::Keys, QKeySequence()},
        {tr("Copy address"), CopyForm::Addresses, QKeySequence()},
        {tr("Copy link"), CopyForm::Links, QKeySequence(tr("Ctrl+Shift+L"))}};
    for (const auto& [text, form, keys] : forms) {
        QAction* action = addPageAction(text, keys);
        connect(action, &QAction::triggered, this, [this, f = form] { copy(f); });
        m_copyActions.append(action);
    }
    QAction* toFile = addPageAction(tr("Save the value to a file…"));
    connect(toFile, &QAction::triggered, this, &StreamPage::saveValue);
    m_copyActions.append(toFile);
}

void StreamPage::addReadingActions()
{
    connect(addPageAction(tr("Choose topics"), QKeySequence(Qt::Key_T)), &QAction::triggered, this,
            &StreamPage::openTopics);
    connect(addPageAction(tr("Choose the range…"), QKeySequence(Qt::Key_R)), &QAction::triggered,
            this, &StreamPage::askRange);
    connect(addPageAction(tr("Read from the beginning"), QKeySequence(Qt::Key_B)),
            &QAction::triggered, this, [this] { readFrom(kafka::From::beginning()); });
    connect(addPageAction(tr("Read from now on")), &QAction::triggered, this,
            [this] { readFrom(kafka::From::end()); });
    connect(addPageAction(tr("Choose columns and times"), QKeySequence(Qt::Key_C)),
            &QAction::triggered, this, [this] { m_columns->openBelow(m_columnsButton); });
    connect(addPageAction(tr("Show what was read and searched")), &QAction::triggered, this,
            &StreamPage::showCoverageDialog);
}

void StreamPage::addKeepingActions()
{
    connect(addPageAction(tr("Save this view…"), QKeySequence(QKeySequence::Save)),
            &QAction::triggered, this, &StreamPage::askViewName);
    connect(addPageAction(tr("Open a saved view"), QKeySequence(Qt::Key_V)), &QAction::triggered,
            this, &StreamPage::openViewsMenu);
    connect(addPageAction(tr("Manage saved views…")), &QAction::triggered, this,
            &StreamPage::manageViews);
    connect(addPageAction(tr("Copy as command"), tr("Ctrl+Shift+K")), &QAction::triggered, this,
            &StreamPage::copyCommand);
    m_exportAction = addPageAction(tr("Export what is listed…"), tr("Ctrl+E"));
    connect(m_exportAction, &QAction::triggered, this, [this] {
        if (!m_model.list() || m_model.total() == 0) {
            Q_EMIT noticeRequested({.tone = Tone::Neutral,
                                    .title = tr("Nothing to export"),
                                    .sentence = tr("No event is listed here."),
                                    .key = u"stream-export"_s});
            return;
        }
        m_export->exportRecords(
            [this] { return m_model.list() ? m_model.list()->shown() : RecordList::Shown(); },
            !m_model.list()->isFiltered() || m_model.list()->coverage().isComplete);
    });
    m_cancelExportAction = addPageAction(tr("Cancel the export"));
    m_cancelExportAction->setVisible(false);
    connect(m_cancelExportAction, &QAction::triggered, this, [this] { m_export->cancel(); });
}
