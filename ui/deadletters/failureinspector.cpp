// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deadletters/failureinspector.h"

#include "core/models/failuretexts.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostReasonChars = 600;
/// A view lays out the whole text of a cell before it elides it.
constexpr qsizetype MostCellChars = 500;

bool isFrame(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.startsWith(u"at ") || trimmed.startsWith(u"File \"");
}

/// Frames of languages and of the frameworks that deliver records; nobody mends those.
bool isForeign(QStringView line)
{
    static const QStringList begins{u"java."_s,
                                    u"javax."_s,
                                    u"jdk."_s,
                                    u"sun."_s,
                                    u"org.springframework."_s,
                                    u"org.apache.kafka."_s,
                                    u"io.smallrye."_s,
                                    u"io.vertx."_s,
                                    u"io.netty."_s,
                                    u"kotlin."_s,
                                    u"reactor."_s,
                                    u"System."_s,
                                    u"Microsoft."_s,
                                    u"NServiceBus."_s,
                                    u"MassTransit."_s,
                                    u"io.micrometer."_s};
    QStringView frame = line.trimmed().mid(3);
    // "java.base/java.lang.reflect.Method.invoke"
    const qsizetype module = frame.indexOf(u'/');
    if (module > 0 && module < frame.indexOf(u'('))
        frame = frame.mid(module + 1);
    for (const QString& begin : begins) {
        if (frame.startsWith(begin))
            return true;
    }
    return false;
}

} // namespace

QString foldedStack(const QString& stack)
{
    const QString indent = u"    "_s;
    QStringList shown;
    qsizetype folded = 0;
    bool isFirstOfBlock = true;
    const auto close = [&] {
        if (folded > 0)
            shown << indent + QCoreApplication::translate(
                                  "FailureInspector", "… %n frame(s) folded", nullptr, int(folded));
        folded = 0;
    };
    for (const QStringView line : QStringView(stack).split(u'\n')) {
        if (!isFrame(line)) {
            close();
            shown << line.toString();
            isFirstOfBlock = true;
            continue;
        }
        // The first frame of each cause is where it was thrown.
        if (isFirstOfBlock || !isForeign(line)) {
            close();
            shown << line.toString();
        } else {
            ++folded;
        }
        isFirstOfBlock = false;
    }
    close();
    return shown.join(u'\n');
}

FailureInspector::FailureInspector(QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextStyle::Strong, Token::Text1, this)),
      m_subtitle(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_links(new QLabel(this)),
      m_retried(new Banner(this)),
      m_reason(new TextLabel({}, TextStyle::Mono, Token::Bad, this)),
      m_tabs(new QTabWidget(this)),
      m_stackPage(new QWidget),
      m_stack(new QPlainTextEdit),
      m_fold(new ActionButton(tr("Show all frames"), ActionButton::Kind::Quiet)),
      m_headers(new QTableWidget(0, 2)),
      m_body(new BodyView(BodyView::Form::Formatted)),
      m_raw(new BodyView(BodyView::Form::AsItIs)),
      m_hex(new HexView),
      m_problem(new Banner(this))
{
    setObjectName(u"failureInspector"_s);
    setAccessibleName(tr("Selected failure"));
    setMinimumWidth(300);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::GroupGap, 12, Theme::GroupGap, 8);
    layout->setSpacing(6);
    for (TextLabel* label : {m_title, m_subtitle, m_reason}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_title->setObjectName(u"failureTitle"_s);
    m_reason->setObjectName(u"failureReason"_s);
    m_links->setObjectName(u"failureOrigin"_s);
    m_links->setWordWrap(true);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_links->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_title);
    layout->addWidget(m_links);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_retried);
    layout->addWidget(m_reason);
    layout->addWidget(m_problem);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the failure"));
    m_tabs->setMinimumHeight(100);
    layout->addWidget(m_tabs, 1);

    auto* stackLayout = new QVBoxLayout(m_stackPage);
    stackLayout->setContentsMargins(0, 6, 0, 0);
    stackLayout->setSpacing(4);
    m_stack->setObjectName(u"failureStack"_s);
    m_stack->setReadOnly(true);
    m_stack->setFrameShape(QFrame::NoFrame);
    m_stack->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_stack->setFont(Theme::font(TextStyle::MonoSmall));
    m_stack->setTabChangesFocus(true);
    // Frames are indented by a tab; there is little room beside the list.
    m_stack->setTabStopDistance(QFontMetricsF(m_stack->font()).horizontalAdvance(u' ') * 3);
    m_stack->setAccessibleName(tr("Stack trace"));
    m_fold->setObjectName(u"foldStack"_s);
    stackLayout->addWidget(m_stack, 1);
    stackLayout->addWidget(m_fold, 0, Qt::AlignLeft);

    prepareTable(m_headers, EdgeMargin::None);
    m_headers->setObjectName(u"failureHeaders"_s);
    m_headers->setAccessibleName(tr("Headers"));
    m_headers->setHorizontalHeaderLabels({tr("Header"), tr("Value")});
    m_headers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_headers->setContextMenuPolicy(Qt::CustomContextMenu);
    m_headers->setColumnWidth(0, 200);
    m_tabs->addTab(m_stackPage, tr("Stack"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_body, tr("Body"));
    m_tabs->addTab(m_raw, tr("Raw"));
    m_tabs->addTab(m_hex, tr("Hex"));
    m_body->setObjectName(u"failureBody"_s);
    setFocusProxy(m_tabs);

    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_isFolded = !m_isFolded;
        showStack();
    });
    connect(m_links, &QLabel::linkActivated, this, [this](const QString& link) {
        if (!m_failure)
            return;
        const int at = link.toInt();
        const FailureOrigin& origin = at == 0 ? m_failure->origin : m_failure->hops.value(at - 1);
        if (origin.topic && origin.partition && origin.offset)
            Q_EMIT activated(RecordAddress{*origin.topic, *origin.partition, *origin.offset});
    });
    connect(m_retried, &Banner::linkActivated, this, [this] {
        if (m_run)
            Q_EMIT activated(*m_run);
    });
    connect(m_headers, &QWidget::customContextMenuRequested, this,
            &FailureInspector::showHeaderMenu);
    clear();
}

void FailureInspector::clear()
{
    m_failure.reset();
    m_detail.reset();
    m_title->setText(tr("No failure selected"));
    m_subtitle->setText(tr("Choose a failure with the arrow keys or a click to read why."));
    for (QWidget* part : {static_cast<QWidget*>(m_links), static_cast<QWidget*>(m_retried),
                          static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_tabs),
                          static_cast<QWidget*>(m_problem)})
        part->hide();
}

void FailureInspector::showFailure(const Failure& failure)
{
    const bool isSame = m_failure && m_failure->address == failure.address;
    m_failure = failure;
    m_title->setText(recordPlaceText(failure.address));
    const QString subtitle = failureSubtitle(failure, QDateTime::currentDateTimeUtc());
    m_subtitle->setText(failure.isOfBatch ? subtitle + u'\n' + batchText() : subtitle);
    showLinks();
    QString reason = failure.message.isEmpty() ? causeText(failure)
                     : failure.exception.isEmpty()
                         ? failure.message
                         : u"%1: %2"_s.arg(shortTypeName(failure.exception), failure.message);
    if (failure.message.startsWith(failure.exception) && !failure.exception.isEmpty())
        reason = failure.message;
    if (reason.size() > MostReasonChars)
        reason = reason.left(MostReasonChars) + u'…';
    m_reason->setText(reason);
    m_reason->show();
    if (isSame)
        return;
    m_detail.reset();
    m_problem->hide();
    m_retried->hide();
    m_tabs->show();
    m_headers->setRowCount(0);
    m_tabs->setTabText(1, tr("Headers"));
    m_body->setBytes({});
    m_raw->setBytes({});
    m_hex->setBytes({});
    m_isFolded = true;
    showStack();
}

void FailureInspector::showLinks()
{
    const auto line = [](const FailureOrigin& origin, int at) -> QString {
        const QString place = originText(origin).toHtmlEscaped();
        if (place.isEmpty())
            return {};
        const bool leads = origin.topic && origin.partition && origin.offset;
        return leads ? u"<a href=\"%1\">%2</a>"_s.arg(at).arg(place) : place;
    };
    QStringList lines;
    const QString first = line(m_failure->origin, 0);
    lines << (first.isEmpty() ? tr("Where it came from is not told")
                              : tr("came from %1").arg(first));
    for (int hop = 0; hop < m_failure->hops.size() && hop < 5; ++hop) {
        if (const QString place = line(m_failure->hops.at(hop), hop + 1); !place.isEmpty())
            lines << tr("before that %1").arg(place);
    }
    if (m_failure->hops.size() > 5)
        lines << tr("and %n earlier hop(s)", nullptr, int(m_failure->hops.size() - 5));
    if (!m_failure->dialect.isEmpty())
        lines << tr("written by %1%2")
                     .arg(dialectText(m_failure->dialect).toHtmlEscaped(),
                          m_failure->keepsBytes
                              ? QString()
                              : tr("; its value may have been written anew, not byte for byte"));
    m_links->setText(lines.join(u"<br>"_s));
    m_links->setFont(Theme::font(TextStyle::Secondary));
    m_links->show();
}

void FailureInspector::showStack()
{
    const QString stack = m_detail ? m_detail->failure.stack : QString();
    if (!m_detail) {
        m_stack->setPlainText({});
        m_stack->setPlaceholderText(tr("Reading the record …"));
        m_fold->hide();
        return;
    }
    m_stack->setPlaceholderText(tr("This record carries no stack trace."));
    const QString folded = foldedStack(stack);
    m_stack->setPlainText(m_isFolded ? folded : stack);
    m_fold->setVisible(folded != stack);
    m_fold->setText(m_isFolded ? tr("Show all frames") : tr("Fold the frames of frameworks"));
}

void FailureInspector::showDetail(const FailureDetail& detail)
{
    if (!m_failure || m_failure->address != detail.failure.address)
        return;
    m_detail = detail;
    m_problem->hide();
    showStack();
    showHeaders();
    m_body->setBytes(detail.record.value);
    m_raw->setBytes(detail.record.value);
    m_hex->setBytes(detail.record.value.value_or(QByteArray()));
}

void FailureInspector::showProblem(const Error& error)
{
    m_problem->setMessage(Tone::Attention, tr("The record itself cannot be shown."), error.message);
    m_problem->show();
    m_stack->setPlaceholderText({});
}

void FailureInspector::setRetried(const QString& sentence, const std::optional<RunId>& run)
{
    m_run = run;
    m_retried->setVisible(!sentence.isEmpty());
    m_retried->setMessage(Tone::Neutral, {}, sentence, run ? tr("Show the run") : QString());
}

void FailureInspector::showHeaders()
{
    m_headers->setRowCount(int(m_detail->headers.size()));
    for (int row = 0; row < m_detail->headers.size(); ++row) {
        const codec::ShownHeader& header = m_detail->headers.at(row);
        auto* name = new QTableWidgetItem(QString::fromUtf8(header.name).left(MostCellChars));
        name->setFont(Theme::font(TextStyle::MonoSmall));
        if (header.isFailure)
            name->setToolTip(tr("Written by the framework that failed; goes before the record is "
                                "sent back"));
        else
            name->setForeground(Theme::color(Token::Text2));
        QString text = header.isNull     ? tr("null")
                       : header.isOpaque ? tr("present: a serialised object, never read")
                                         : header.text;
        auto* value = new QTableWidgetItem(text.left(MostCellChars).simplified());
        value->setFont(Theme::font(TextStyle::MonoSmall));
        if (header.isNull || header.isOpaque)
            value->setForeground(Theme::color(Token::Text3));
        value->setToolTip(header.isCut ? tr("%1 … (%2 bytes in all)")
                                             .arg(text.left(2000))
                                             .arg(QLocale().toString(header.size.value_or(0)))
                                       : text.left(2000));
        m_headers->setItem(row, 0, name);
        m_headers->setItem(row, 1, value);
    }
    m_tabs->setTabText(1, m_detail->headers.isEmpty()
                              ? tr("Headers")
                              : tr("Headers %1").arg(m_detail->headers.size()));
}

void FailureInspector::readHeader(int row, codec::HeaderReading reading)
{
    if (!m_detail || row < 0 || row >= m_detail->headers.size() ||
        row >= m_detail->record.headers.size())
        return;
    const auto& [name, value] = m_detail->record.headers.at(row);
    const bool isFailure = m_detail->headers.at(row).isFailure;
    m_detail->headers[row] = codec::shownHeader(name, value, reading);
    m_detail->headers[row].isFailure = isFailure;
    showHeaders();
    m_headers->selectRow(row);
}

void FailureInspector::showHeaderMenu(const QPoint& place)
{
    const int row = m_headers->currentRow();
    if (!m_detail || row < 0 || row >= m_detail->headers.size())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<QString, codec::HeaderReading> readings[] = {
        {tr("Read as text"), codec::HeaderReading::Text},
        {tr("Read as a binary number"), codec::HeaderReading::Number},
        {tr("Read as a decimal number"), codec::HeaderReading::Decimal},
        {tr("Read as hex"), codec::HeaderReading::Hex}};
    for (const auto& [text, reading] : readings) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_detail->headers.at(row).reading == reading);
        connect(action, &QAction::triggered, this,
                [this, row, reading = reading] { readHeader(row, reading); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Copy value")), &QAction::triggered, this, [this, row] {
        if (m_detail && row < m_detail->headers.size())
            QGuiApplication::clipboard()->setText(m_detail->headers.at(row).text);
    });
    menu->popup(m_headers->viewport()->mapToGlobal(place));
}

void FailureInspector::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}
