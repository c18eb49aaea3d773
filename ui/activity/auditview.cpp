// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/auditview.h"

#include "core/models/auditexport.h"
#include "core/models/recordbody.h"
#include "core/services/auditservice.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/markcelldelegate.h"
#include "ui/widgets/tables.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Typing goes on meanwhile.
constexpr auto TypingPause = 200ms;
constexpr int ExportPage = 1000;
// A file somebody can still open; more is what the command line is for.
constexpr qint64 MostExported = 200'000;

} // namespace

AuditView::AuditView(AuditService& audit, QAction* exportAction, QWidget* parent)
    : QWidget(parent),
      m_audit(audit),
      m_filter(new FilterBar),
      m_table(new QTableView),
      m_empty(new EmptyState),
      m_failed(new FailedState)
{
    m_filter->setPlaceholder(tr("Who, what, on what, result or details"));
    m_filter->lineEdit()->setAccessibleName(tr("Filter the audit log"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::PageMargin, 8, Theme::PageMargin, 8);
    bar->setSpacing(Theme::RowGap);
    bar->addWidget(m_filter, 1);
    bar->addWidget(new ActionButton(exportAction));

    m_table->setModel(&m_model);
    prepareTable(m_table, EdgeMargin::Page);
    m_table->setObjectName(u"auditTable"_s);
    m_table->setAccessibleName(tr("Audit log"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(AuditListModel::Outcome,
                                      new MarkCellDelegate(AuditListModel::MarkRole, m_table));
    const std::pair<int, int> widths[]{{AuditListModel::When, 150}, {AuditListModel::Who, 90},
                                       {AuditListModel::What, 140}, {AuditListModel::Target, 220},
                                       {AuditListModel::Count, 80}, {AuditListModel::Outcome, 100}};
    for (const auto& [column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(true);

    m_empty->setIcon(IconName::Activity);
    auto* content = new QWidget;
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_failed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(content, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &AuditView::readNewest);
    connect(m_filter, &FilterBar::textChanged, this, [this] { m_typing.start(); });
    connect(m_filter, &FilterBar::submitted, this, &AuditView::readNewest);
    connect(m_filter, &FilterBar::left, m_table, [this] { m_table->setFocus(); });
    connect(m_failed, &FailedState::retryRequested, this, &AuditView::readNewest);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &FilterBar::clear);
    connect(&m_model, &AuditListModel::moreWanted, this, &AuditView::readMore);
    connect(m_table, &QTableView::activated, this, &AuditView::openRow);
    connect(exportAction, &QAction::triggered, this, &AuditView::askWhereTo);
    connect(&m_audit, &AuditService::noted, this, &AuditView::takeNoted);
}

QWidget* AuditView::firstFocus()
{
    return m_stack->currentWidget() == m_table ? static_cast<QWidget*>(m_table)
                                               : m_filter->lineEdit();
}

void AuditView::focusFilter()
{
    m_filter->beginEditing();
}

AuditQuery AuditView::query() const
{
    return {.text = m_filter->text().trimmed()};
}

QStringList AuditView::command() const
{
    QStringList words{u"audit"_s};
    if (const QString text = m_filter->text().trimmed(); !text.isEmpty())
        words += {u"--filter"_s, text};
    return words;
}

QString AuditView::summary() const
{
    const int count = m_model.rowCount();
    if (!m_hasRead || count == 0)
        return {};
    // More may follow; how many is known to the database alone.
    return m_hasMore ? tr("the newest %n entry(ies)", nullptr, count)
                     : tr("%n entry(ies)", nullptr, count);
}

void AuditView::beginReading()
{
    if (!m_hasRead)
        readNewest();
}

void AuditView::readNewest()
{
    m_typing.stop();
    m_hasRead = true;
    const quint64 generation = ++m_generation;
    m_audit.page(query()).then(this, [this, generation](const Result<AuditPage>& page) {
        if (generation == m_generation)
            take(page, true);
    });
}

void AuditView::readMore()
{
    AuditQuery next = query();
    next.behind = m_model.entries().constLast().sequence;
    const quint64 generation = m_generation;
    m_audit.page(next).then(this, [this, generation](const Result<AuditPage>& page) {
        if (generation == m_generation)
            take(page, false);
    });
}

void AuditView::take(const Result<AuditPage>& page, bool isFirst)
{
    if (!page) {
        if (isFirst) {
            m_failed->setFailure(tr("The audit log could not be read"), page.error());
            m_stack->setCurrentWidget(m_failed);
        } else {
            m_model.append({}, true);
            Q_EMIT noticeRequested({.tone = Tone::Bad,
                                    .title = tr("The audit log could not be read"),
                                    .sentence = page.error().message,
                                    .key = u"audit-unread"_s});
        }
        return;
    }
    if (isFirst)
        m_model.clear();
    m_hasMore = page->hasMore;
    m_model.append(page->entries, page->hasMore);
    const bool isFiltered = !query().text.isEmpty();
    m_filter->setCountText(isFiltered ? QLocale().toString(m_model.rowCount()) +
                                            (m_hasMore ? u"+"_s : QString())
                                      : QString());
    if (m_model.rowCount() == 0) {
        m_empty->setTitle(isFiltered ? tr("No entry fits") : tr("Nothing was written yet"));
        m_empty->setSentence(
            isFiltered ? tr("The filter looks for its words in who, what, on what, result and "
                            "details.")
                       : tr("Every save, retry, replay and produced record is noted here, with who "
                            "did it and when. Nothing is ever taken away from it."));
        m_empty->setAction(isFiltered ? tr("Show all entries") : QString());
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_table);
        if (isFirst)
            m_table->setCurrentIndex(m_model.index(0, 0));
    }
    Q_EMIT summaryChanged();
}

void AuditView::takeNoted(const AuditEntry& entry)
{
    if (!m_hasRead)
        return;
    // Whether it fits is the database's to say.
    if (!query().text.isEmpty() || m_stack->currentWidget() != m_table)
        return m_typing.start();
    m_model.prepend(entry);
    Q_EMIT summaryChanged();
}

void AuditView::openRow(const QModelIndex& index)
{
    const auto entry = m_model.entryAt(index.row());
    if (!entry)
        return;
    if (const auto destination = auditDestination(*entry))
        Q_EMIT activated(*destination);
}

void AuditView::askWhereTo()
{
    auto* dialog = new QFileDialog(this, tr("Export the audit log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (QDir(folder).exists())
        dialog->setDirectory(folder);
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss");
    dialog->selectFile(u"audit-%1.csv"_s.arg(stamp));
    const QString csv = tr("CSV, for spreadsheets (*.csv)");
    const QString lines = tr("JSON Lines, one entry a line (*.jsonl)");
    dialog->setNameFilters({csv, lines});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, csv](const QString& filter) {
        const QString suffix = filter == csv ? u"csv"_s : u"jsonl"_s;
        dialog->setDefaultSuffix(suffix);
        const QStringList files = dialog->selectedFiles();
        if (!files.isEmpty())
            dialog->selectFile(QFileInfo(files.first()).completeBaseName() + u'.' + suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        AuditQuery first = query();
        first.order = AuditQuery::Order::OldestFirst;
        first.limit = ExportPage;
        const bool isCsv = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
        collect(path, first, isCsv ? auditCsvTitle() : QByteArray(), 0);
    });
    dialog->open();
}

void AuditView::collect(const QString& path, const AuditQuery& query, QByteArray bytes,
                        qint64 count)
{
    m_audit.page(query).then(this, [this, path, query, bytes,
                                    count](const Result<AuditPage>& page) mutable {
        if (!page) {
            Q_EMIT noticeRequested({.tone = Tone::Bad,
                                    .title = tr("The export failed"),
                                    .sentence = page.error().message,
                                    .key = u"audit-export"_s,
                                    .stays = true});
            return;
        }
        const bool isCsv = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
        for (const AuditEntry& entry : page->entries) {
            bytes += isCsv ? auditCsvLine(entry)
                           : QJsonDocument(auditJson(entry)).toJson(QJsonDocument::Compact) + '\n';
        }
        count += page->entries.size();
        if (!page->hasMore || count >= MostExported)
            return save(path, bytes, count, !page->hasMore);
        AuditQuery next = query;
        next.behind = page->entries.constLast().sequence;
        collect(path, next, bytes, count);
    });
}

void AuditView::save(const QString& path, const QByteArray& bytes, qint64 count, bool isWhole)
{
    saveBytes(path, bytes).then(this, [this, path, count, isWhole](const Result<void>& saved) {
        const QString name = QFileInfo(path).fileName();
        if (!saved) {
            Q_EMIT noticeRequested({.tone = Tone::Bad,
                                    .title = tr("The export failed"),
                                    .sentence = saved.error().message,
                                    .key = u"audit-export"_s,
                                    .stays = true});
            return;
        }
        Q_EMIT noticeRequested(
            {.tone = isWhole ? Tone::Good : Tone::Attention,
             .title = tr("%n entry(ies) exported", nullptr, int(count)),
             .sentence = isWhole ? tr("They stand in %1.").arg(name)
                                 : tr("They stand in %1, the oldest ones. Filter them, or let "
                                      "throughlinectl audit print all.")
                                       .arg(name),
             .key = u"audit-export"_s});
    });
}
