// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views, and what is shown as a command.
#include "core/services/readrange.h"
#include "core/services/savedviewservice.h"
#include "core/services/tailcommand.h"
#include "ui/stream/exportflow.h"
#include "ui/stream/inspector.h"
#include "ui/stream/recordtable.h"
#include "ui/stream/streampage.h"
#include "ui/stream/viewsdialog.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/filterfield.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {
// A menu is for the few that are used; the window behind it lists all.
constexpr qsizetype ViewsInMenu = 20;
} // namespace

SavedView StreamPage::currentView() const
{
    return {.topics = m_topics,
            .partitions = partitionsText(m_range.partitions),
            .from = kafka::fromText(m_range.from),
            .to = kafka::toText(m_range.to),
            .filter = m_model.filter(),
            .columns = m_table->saveColumns(),
            .times = timeDisplayName(m_model.times())};
}

void StreamPage::openViewsMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"viewsMenu"_s);
    const QList<SavedView> views =
        m_views.views().first(std::min(ViewsInMenu, m_views.views().size()));
    for (const SavedView& view : views) {
        QString name = view.name;
        QAction* action = menu->addAction(name.replace(u'&', u"&&"_s));
        action->setToolTip(viewSummary(view));
        connect(action, &QAction::triggered, this, [this, id = view.id] { showView(id); });
    }
    if (views.isEmpty())
        menu->addAction(tr("No view was saved yet"))->setEnabled(false);
    menu->addSeparator();
    QAction* save = menu->addAction(tr("Save this view…"), this, &StreamPage::askViewName);
    save->setShortcut(QKeySequence(QKeySequence::Save));
    save->setShortcutContext(Qt::WidgetShortcut);
    menu->addAction(tr("Manage saved views…"), this, &StreamPage::manageViews)
        ->setEnabled(!views.isEmpty());
    menu->addSeparator();
    menu->addAction(tr("Copy as command"), this, &StreamPage::copyCommand);
    menu->addAction(m_exportAction);
    menu->setToolTipsVisible(true);
    menu->popup(m_viewsButton->mapToGlobal(QPoint(0, m_viewsButton->height() + 2)));
    if (!views.isEmpty())
        menu->setActiveAction(menu->actions().first());
}

void StreamPage::askViewName()
{
    if (m_topics.isEmpty())
        return openTopics();
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"viewName"_s);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Name. A view of the same name is replaced."));
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setTextValue(m_model.filter().isEmpty() ? m_topics.first() : m_model.filter());
    if (auto* edit = dialog->findChild<QLineEdit*>()) {
        edit->setMaxLength(int(SavedView::MaxNameChars));
        edit->setAccessibleName(tr("Name of the view"));
        edit->selectAll();
    }
    connect(dialog, &QInputDialog::textValueSelected, this, &StreamPage::saveView);
    dialog->open();
}

void StreamPage::saveView(const QString& name)
{
    SavedView view = currentView();
    view.name = SavedViewService::cleanName(name);
    if (view.name.isEmpty())
        return;
    const SavedView* known = m_views.findByName(view.name);
    std::optional<SavedView> before;
    if (known)
        before = *known;
    view.id = before ? before->id : SavedViewId(QUuid::createUuid());
    m_views.put(view);
    Notice notice{.tone = Tone::Good,
                  .title = before ? tr("View “%1” replaced").arg(view.name)
                                  : tr("View “%1” saved").arg(view.name),
                  .sentence = tr("It is in the menu “Views” and in the command palette."),
                  .key = u"stream-views"_s};
    notice.actions.append({.text = tr("Undo"), .run = [this, before, id = view.id] {
                               if (before)
                                   m_views.put(*before);
                               else
                                   m_views.remove(id);
                           }});
    Q_EMIT noticeRequested(notice);
}

void StreamPage::showView(const SavedViewId& id)
{
    const SavedView* known = m_views.find(id);
    if (!known) {
        Q_EMIT noticeRequested({.tone = Tone::Attention,
                                .title = tr("This view is not here any more"),
                                .sentence = tr("It was deleted, here or by another window."),
                                .key = u"stream-views"_s});
        return;
    }
    const SavedView view = *known;
    const Result<kafka::From> from = kafka::readFrom(view.from);
    const Result<kafka::To> to =
        view.to.isEmpty() ? Result<kafka::To>(kafka::To::follow()) : kafka::readTo(view.to);
    const std::optional<QList<Partition>> partitions = partitionsFrom(view.partitions);
    if (!from || !to || !partitions || view.topics.isEmpty()) {
        Q_EMIT noticeRequested({.tone = Tone::Attention,
                                .title = tr("The view “%1” cannot be shown").arg(view.name),
                                .sentence = tr("Its topics or its range make no sense to this "
                                               "version of the program. It is kept as it is."),
                                .key = u"stream-views"_s});
        return;
    }
    if (!view.columns.isEmpty() && m_table->restoreColumns(view.columns))
        m_rememberTimer.start();
    if (const auto times = timeDisplayFrom(view.times))
        m_model.setTimes(*times);
    m_filter->setText(view.filter);
    read(view.topics,
         {.from = *from,
          .to = *to,
          .partitions = partitions->isEmpty() ? std::optional<QList<Partition>>() : partitions});
    focusContent();
}

void StreamPage::manageViews()
{
    auto* dialog = new ViewsDialog(m_views, this);
    connect(dialog, &ViewsDialog::viewChosen, this, &StreamPage::showView);
    dialog->open();
}

QString StreamPage::command() const
{
    return tailCommand({.connection = m_commandConnection,
                        .plan = {.topics = m_topics,
                                 .partitions = m_range.partitions,
                                 .from = m_range.from,
                                 .to = m_range.to},
                        .filter = m_model.filter()});
}

void StreamPage::copyCommand()
{
    if (m_topics.isEmpty())
        return openTopics();
    QGuiApplication::clipboard()->setText(command());
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = tr("Copied as command"),
                            .sentence = tr("It shows the same in a terminal. Passwords are not in "
                                           "it; the command line takes them from the keychain."),
                            .key = u"stream-copy"_s});
}

void StreamPage::saveValue()
{
    const std::optional<InspectedRecord>& record = m_inspector->record();
    if (!record || !record->value) {
        Q_EMIT noticeRequested({.tone = Tone::Neutral,
                                .title = tr("Nothing to save"),
                                .sentence = tr("The selected event has no value."),
                                .key = u"stream-export"_s});
        return;
    }
    const RecordAddress& address = record->event.address;
    m_export->saveValue(*record->value,
                        u"%1-%2-%3.%4"_s.arg(address.topic)
                            .arg(address.partition.value())
                            .arg(address.offset.value())
                            .arg(record->event.form == EventForm::Binary ? u"bin"_s : u"json"_s));
}
