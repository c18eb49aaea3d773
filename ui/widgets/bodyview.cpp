// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodyview.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFuture>
#include <QtCore/QLocale>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtGui/QAction>
#include <QtGui/QSyntaxHighlighter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

// Laying out and colouring a long text gives way to keys and rows after this.
constexpr qint64 FillSliceNs = 4'000'000;
constexpr qsizetype FillChars = 1'000;
constexpr int MaxMarks = 2'000;

Token tokenOf(codec::TextPart part)
{
    switch (part) {
    case codec::TextPart::Key:
        return Token::Series1;
    case codec::TextPart::String:
        return Token::Good;
    case codec::TextPart::Number:
        return Token::Series2;
    case codec::TextPart::Word:
        return Token::Series4;
    case codec::TextPart::Punctuation:
        break;
    }
    return Token::Text1;
}

} // namespace

/// Colours a text by spans that were found when it was made.
class SpanHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    QList<codec::TextSpan> spans;

protected:
    void highlightBlock(const QString& text) override
    {
        const qsizetype from = currentBlock().position();
        const qsizetype to = from + text.size();
        auto span = std::lower_bound(spans.cbegin(), spans.cend(), from,
                                     [](const codec::TextSpan& s, qsizetype position) {
                                         return s.begin + s.length <= position;
                                     });
        for (; span != spans.cend() && span->begin < to; ++span) {
            const qsizetype begin = std::max(span->begin, from);
            const qsizetype end = std::min(span->begin + span->length, to);
            setFormat(int(begin - from), int(end - begin), Theme::color(tokenOf(span->part)));
        }
    }
};

BodyView::BodyView(Form form, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_search(new FilterBar(this)),
      m_edit(new QPlainTextEdit(this)),
      m_highlighter(new SpanHighlighter(m_edit->document())),
      m_note(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_more(new ActionButton(tr("Show more"), ActionButton::Kind::Secondary, this)),
      m_save(new ActionButton(tr("Save to a file…"), ActionButton::Kind::Secondary, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->addWidget(m_more);
    row->addWidget(m_save);
    row->addStretch();
    layout->addLayout(row);
    m_more->hide();
    m_save->hide();
    connect(m_more, &QPushButton::clicked, this, &BodyView::showMore);
    connect(m_save, &QPushButton::clicked, this, &BodyView::saveRequested);
    m_search->setPlaceholder(tr("Find in this record"));
    m_search->hide();
    m_note->setWordWrap(true);
    m_note->hide();
    m_edit->setReadOnly(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_edit->setWordWrapMode(QTextOption::WrapAnywhere);
    m_edit->document()->setDocumentMargin(0);
    m_edit->setFont(Theme::font(TextStyle::Mono));
    m_edit->setAccessibleName(form == Form::Formatted ? tr("Body") : tr("Raw value"));
    m_fillTimer.setSingleShot(true);
    m_fillTimer.setInterval(0);
    connect(&m_fillTimer, &QTimer::timeout, this, &BodyView::fillSome);
    connect(m_search, &FilterBar::textChanged, this, [this] {
        markMatches();
        m_edit->moveCursor(QTextCursor::Start);
        search(true);
    });
    connect(m_search, &FilterBar::submitted, this, [this] { search(true); });
    const auto addKey = [this](QKeySequence::StandardKey key, bool forward) {
        auto* action = new QAction(this);
        action->setShortcuts(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, forward] { search(forward); });
        addAction(action);
    };
    addKey(QKeySequence::FindNext, true);
    addKey(QKeySequence::FindPrevious, false);
    connect(m_search, &FilterBar::left, this, [this] {
        m_search->hide();
        m_edit->setExtraSelections({});
        m_edit->setFocus();
    });
}

void BodyView::setBytes(const std::optional<QByteArray>& bytes)
{
    m_bytes = bytes;
    m_mostChars = FirstBodyChars;
    // What nobody looks at is not made.
    m_isPending = true;
    ++m_generation;
    if (isVisible())
        load();
}

void BodyView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isPending)
        load();
}

void BodyView::showMore()
{
    if (m_mostChars == MostBodyChars)
        return;
    m_mostChars = MostBodyChars;
    m_edit->setFocus();
    load();
}

void BodyView::load()
{
    m_isPending = false;
    const quint64 generation = ++m_generation;
    if (!m_bytes || m_bytes->size() <= InlineBodyBytes) {
        showBody(recordBody(m_bytes, m_form, m_mostChars));
        return;
    }
    // It comes within an instant; until then nothing is better than another record's value.
    m_fillTimer.stop();
    m_edit->clear();
    m_note->hide();
    m_more->hide();
    m_save->hide();
    auto promise = std::make_shared<QPromise<RecordBody>>();
    promise->start();
    promise->future().then(this, [this, generation](const RecordBody& body) {
        if (generation == m_generation)
            showBody(body);
    });
    QThreadPool::globalInstance()->start(
        [promise, bytes = m_bytes, form = m_form, most = m_mostChars] {
            promise->addResult(recordBody(bytes, form, most));
            promise->finish();
        });
}

void BodyView::showNote(const RecordBody& shown)
{
    const bool isCut = shown.body.isCut;
    const bool hasMore = isCut && m_mostChars < MostBodyChars;
    const QLocale locale;
    QStringList sentences;
    if (isCut)
        sentences.append(
            tr("Only the first %1 characters of %2 are shown.")
                .arg(locale.toString(shown.body.text.size()),
                     locale.formattedDataSize(m_bytes->size(), 1, QLocale::DataSizeSIFormat)));
    if (shown.hasBrokenLines)
        sentences.append(tr("Long lines are broken here; the value has no line end there."));
    if (!sentences.isEmpty())
        sentences.append(tr("“Copy value” and a file hold the whole of it."));
    m_note->setText(sentences.join(u' '));
    m_note->setVisible(!sentences.isEmpty());
    m_more->setText(m_bytes && m_bytes->size() <= MostBodyChars ? tr("Show all") : tr("Show more"));
    m_more->setVisible(hasMore);
    m_save->setVisible(isCut);
}

void BodyView::showBody(const RecordBody& shown)
{
    const codec::BodyText& body = shown.body;
    m_fillTimer.stop();
    m_highlighter->spans.clear();
    QString text = body.text;
    switch (body.kind) {
    case codec::BodyKind::Null:
        text = tr("The value is null: a tombstone. In a compacted topic it removes its key.");
        break;
    case codec::BodyKind::Empty:
        text = tr("The value is empty: no byte.");
        break;
    case codec::BodyKind::Binary:
        text = tr("The value is not text. See the tab Hex.");
        break;
    case codec::BodyKind::Json:
    case codec::BodyKind::Text:
        break;
    }
    m_edit->clear();
    m_text = text;
    m_filled = 0;
    if (body.kind == codec::BodyKind::Json)
        m_highlighter->spans = body.spans;
    showNote(shown);
    fillSome();
    m_edit->moveCursor(QTextCursor::Start);
}

void BodyView::fillSome()
{
    QElapsedTimer timer;
    timer.start();
    QTextCursor end(m_edit->document());
    end.movePosition(QTextCursor::End);
    while (m_filled < m_text.size() && timer.nsecsElapsed() < FillSliceNs) {
        // Whole lines, so that each is laid out and coloured once.
        const qsizetype newLine = m_text.indexOf(u'\n', m_filled + FillChars);
        const qsizetype next = newLine < 0 ? m_text.size() : newLine + 1;
        end.insertText(m_text.mid(m_filled, next - m_filled));
        m_filled = next;
    }
    if (m_filled < m_text.size()) {
        m_fillTimer.start();
        return;
    }
    m_text.clear();
    m_filled = 0;
    markMatches();
}

void BodyView::beginSearch()
{
    m_search->show();
    m_search->beginEditing();
}

void BodyView::search(bool forward)
{
    const QString text = m_search->text();
    if (text.isEmpty())
        return;
    const QTextDocument::FindFlags flags =
        forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    if (!m_edit->find(text, flags)) {
        m_edit->moveCursor(forward ? QTextCursor::Start : QTextCursor::End);
        m_edit->find(text, flags);
    }
}

void BodyView::markMatches()
{
    const QString text = m_search->isHidden() ? QString() : m_search->text();
    QList<QTextEdit::ExtraSelection> marks;
    if (!text.isEmpty()) {
        QTextCursor cursor(m_edit->document());
        while (marks.size() < MaxMarks) {
            cursor = m_edit->document()->find(text, cursor);
            if (cursor.isNull())
                break;
            QTextEdit::ExtraSelection mark;
            mark.cursor = cursor;
            mark.format.setBackground(Theme::color(Token::AttentionGround));
            marks.append(mark);
        }
    }
    m_matches = int(marks.size());
    m_search->setCountText(text.isEmpty()             ? QString()
                           : marks.size() >= MaxMarks ? tr("%1 and more").arg(m_matches)
                                                      : tr("%n match(es)", nullptr, m_matches));
    m_edit->setExtraSelections(marks);
}
