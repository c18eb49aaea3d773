// SPDX-License-Identifier: GPL-3.0-or-later
// The third of SprintsPage that shows: which state the page is in, and what is said about the
// sprint.
#include "ui/planning/sprintspage.h"

#include "core/models/conflicttexts.h"
#include "core/models/sprinttext.h"
#include "core/services/outboxservice.h"
#include "core/services/sprintservice.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"
#include "ui/planning/conflictsdialog.h"
#include "ui/planning/sprintdetail.h"
#include "ui/planning/sprintlistview.h"
#include "ui/planning/statebanner.h"
#include "ui/planning/teamview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

void SprintsPage::formOpened()
{
    m_serviceCapacity.reset();
    offerPeople();
    askForCapacity();
    refreshList();
    refreshActions();
    refreshBanner();
}

void SprintsPage::refreshAll()
{
    if (m_service.isRefreshing())
        m_loading->start(tr("Reading the sprints from the service"));
    refreshAge();
    refreshList();
    refreshActions();
}

void SprintsPage::showPreferred()
{
    const int row = m_list.preferredRow();
    if (row >= 0)
        m_form.open(m_list.rows()[row].key);
    else
        refreshList();
}

void SprintsPage::refreshList()
{
    if (!m_form.isOpen() && m_list.rowCount() > 0) {
        showPreferred();
        return;
    }
    m_listView->showCurrent(m_form.isOpen() ? m_list.rowOf(m_form.key()) : -1);

    QWidget* wanted = m_nothing;
    if (m_form.isOpen()) {
        wanted = m_detail;
    } else if (m_service.lastError()) {
        m_failed->setFailure(tr("The sprints could not be read"), *m_service.lastError(),
                             tr("Nothing has been changed. Sprints can be made all the same: they "
                                "wait here until the service answers."));
        wanted = m_failed;
    } else if (m_sprints.fetchedAt().isValid()) {
        wanted = m_empty;
    }
    if (m_stack->currentWidget() != wanted)
        m_stack->setCurrentWidget(wanted);
}

void SprintsPage::refreshAge()
{
    const std::optional<Error>& error = m_service.lastError();
    const QDateTime fetched = m_sprints.fetchedAt();
    if (!error && !m_sprints.isFromCache()) {
        m_age->hide();
        return;
    }
    QString text;
    if (error)
        text = error->message.toHtmlEscaped();
    if (fetched.isValid() && m_list.rowCount() > 0) {
        const qint64 age = fetched.msecsTo(QDateTime::currentDateTimeUtc());
        const QString shown = tr("Shown is what the service said %1 ago.").arg(durationText(age));
        text = text.isEmpty() ? shown : tr("%1 %2", "two sentences").arg(text, shown);
    }
    if (error) {
        text = tr("%1 <a href=\"again\" style=\"color:%2\">Try again</a>", "sentences and a link")
                   .arg(text, Theme::color(Token::Accent).name());
    }
    m_age->setTextFormat(Qt::RichText);
    m_age->setText(text);
    m_age->setVisible(!text.isEmpty());
}

void SprintsPage::refreshActions()
{
    const bool open = m_form.isOpen();
    const QString hindrance = m_form.saveHindrance();
    const bool blocked = open && !hindrance.isEmpty() && m_form.isDirty();
    const bool blockedNew =
        open && !hindrance.isEmpty() && m_form.isNew() && !m_form.pendingOperation();
    m_saveAction->setEnabled(open && !blocked && !blockedNew);
    m_saveAction->setToolTip(hindrance.isEmpty() ? tr("Save this sprint.") : hindrance);
    m_deleteAction->setEnabled(open && !waitingDeletion());
    m_explainAction->setEnabled(open);
    m_addPersonAction->setEnabled(open);
    m_holidaysAction->setEnabled(open);
    m_absencesAction->setEnabled(open && m_detail->team().currentMember() >= 0);
    m_undoAction->setEnabled(m_form.canUndo() || !m_undo.isEmpty());
    m_undoAction->setToolTip(m_form.isDirty() || m_undo.isEmpty()
                                 ? tr("Take the newest change back.")
                                 : tr("Take back: %1").arg(m_undo.newestText()));
    m_redoAction->setEnabled(m_form.canRedo() || !m_redo.isEmpty());
    m_compareAction->setEnabled(m_form.underneath() == SprintForm::Underneath::Changed);
    m_revertAction->setEnabled(
        open && (m_form.isDirty() || (m_form.isNew() && !m_form.pendingOperation())));
}

void SprintsPage::refreshBanner()
{
    StateBanner& banner = m_detail->banner();
    if (!m_form.isOpen()) {
        banner.silence();
        return;
    }
    refreshActions();
    if (m_form.underneath() == SprintForm::Underneath::Deleted) {
        banner.say(
            Tone::Attention, tr("Somebody deleted this sprint."),
            tr("What you typed is kept here. Saving makes a new sprint of it, with a new id."),
            {{tr("Discard it"), [this] {
                  discardDraft();
              }}});
        return;
    }
    if (m_form.underneath() == SprintForm::Underneath::Changed) {
        const qsizetype conflicts = m_form.conflicts().size();
        const bool both = conflicts > 0;
        banner.say(Tone::Attention, tr("Somebody else changed this sprint."),
                   both ? tr("%n value(s) were changed by both of you.", nullptr, int(conflicts))
                        : tr("Nothing that you typed is concerned."),
                   {{both ? tr("Compare…") : tr("Take it in"), [this] {
                         settleNewer();
                     }}});
        return;
    }
    if (const Operation* refused = m_form.refusedOperation()) {
        banner.say(Tone::Bad, tr("The service refused it."), m_form.refusal(),
                   {{tr("Send again"),
                     [this, id = refused->id] {
                         m_outbox.retry(id);
                     }},
                    {tr("Discard"), [this] {
                         revert();
                     }}});
        return;
    }
    if (const Operation* deletion = waitingDeletion()) {
        const bool refusedDeletion = deletion->state == OperationState::Refused;
        const OperationId id = deletion->id;
        banner.say(refusedDeletion ? Tone::Bad : Tone::Accent,
                   refusedDeletion ? tr("The service did not delete it.")
                                   : tr("Its deletion is under way."),
                   deletion->lastError ? deletion->lastError->message : QString(),
                   {{tr("Send again"),
                     [this, id] {
                         m_outbox.retry(id);
                     }},
                    {tr("Keep the sprint"), [this, id] {
                         m_outbox.drop(id);
                     }}});
        return;
    }
    const Operation* pending = m_form.pendingOperation();
    if (pending && pending->lastError) {
        const OperationId id = pending->id;
        const bool unsure = pending->state == OperationState::Ambiguous;
        banner.say(Tone::Attention,
                   unsure ? tr("No answer came; it may have been stored.")
                          : tr("It is kept here and sent when the service answers."),
                   pending->lastError->message, {{tr("Try now"), [this, id] {
                                                      m_outbox.retry(id);
                                                  }}});
        return;
    }
    banner.silence();
}

void SprintsPage::settleNewer()
{
    if (m_form.underneath() != SprintForm::Underneath::Changed)
        return;
    const QList<MergeConflict> conflicts = m_form.conflicts();
    if (conflicts.isEmpty()) {
        m_form.mergeNewer();
        return;
    }
    const SprintKey key = m_form.key();
    auto* dialog = new ConflictsDialog(
        sprintTitle(m_form.base()).left(80), conflictRows(conflicts),
        [this, key, conflicts](const QSet<QString>& takeTheirs) {
            if (!m_form.isOpen() || m_form.key() != key)
                return;
            if (m_form.conflicts() != conflicts) {
                // Somebody saved once more while the table was open: what was chosen may not be
                // what it now says.
                Q_EMIT noticeRequested(
                    {.tone = Tone::Attention,
                     .title = tr("It was changed once more meanwhile"),
                     .sentence = tr("Compare again; nothing has been taken over yet."),
                     .key = u"sprint-compare"_s});
                refreshBanner();
                return;
            }
            const Operation* refused = m_form.refusedOperation();
            const auto refusedId = refused ? std::optional(OperationId(refused->id)) : std::nullopt;
            m_form.mergeNewer(takeTheirs);
            // Where everything of one's own was given up, the refused save wants nothing any more.
            if (refusedId && !m_form.isDirty())
                m_outbox.drop(*refusedId);
        },
        this);
    dialog->open();
}
