// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterfield.h"

#include "ui/widgets/filterbar.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QStringListModel>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int OfferedRows = 10;

qsizetype charsOf(const QByteArray& utf8, std::size_t bytes)
{
    return QString::fromUtf8(utf8.left(qsizetype(bytes))).size();
}

} // namespace

FilterField::FilterField(QWidget* parent)
    : QWidget(parent),
      m_bar(new FilterBar(this)),
      m_problem(new TextLabel({}, TextStyle::Secondary, Token::Bad, this)),
      m_completer(new QCompleter(this)),
      m_candidates(new QStringListModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    layout->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"filterProblem"_s);
    m_problem->hide();
    setFocusProxy(m_bar);
    m_completer->setModel(m_candidates);
    m_completer->setWidget(m_bar->lineEdit());
    // What is offered was chosen by the language itself.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(OfferedRows);
    m_completer->popup()->setAccessibleName(tr("What may stand here"));
    m_completer->popup()->setFont(Theme::font(TextStyle::Mono));
    m_bar->lineEdit()->installEventFilter(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &FilterField::take);
    connect(m_bar, &FilterBar::textChanged, this, &FilterField::textChanged);
    connect(m_bar, &FilterBar::submitted, this, [this] {
        const bool isOffering = m_completer->popup()->isVisible();
        // Enter takes what is offered and chosen; the field is left with the next one.
        if (isOffering && m_completer->popup()->currentIndex().isValid())
            return;
        m_completer->popup()->hide();
        // A list that goes gives the focus back first.
        QMetaObject::invokeMethod(this, &FilterField::submitted, Qt::QueuedConnection);
    });
    connect(m_bar->lineEdit(), &QLineEdit::textEdited, this, [this] { offer(Ask::WhileTyping); });
}

QString FilterField::text() const
{
    return m_bar->text();
}

void FilterField::setText(const QString& text)
{
    m_bar->setText(text);
}

void FilterField::setVocabulary(std::function<live::FilterVocabulary()> vocabulary)
{
    m_vocabulary = std::move(vocabulary);
}

void FilterField::setFault(const std::optional<FilterFaultText>& fault, const QString& stillShown)
{
    m_problem->setVisible(fault.has_value());
    if (!fault) {
        m_bar->setProblem({});
        mark(0, 0);
        return;
    }
    const QString shown = stillShown.isEmpty()
                              ? tr("Everything is shown until this is put right.")
                              : tr("The rows are still those of “%1”.").arg(stillShown.left(60));
    const QString sentence = u"%1 %2"_s.arg(fault->sentence, shown);
    m_problem->setText(sentence);
    m_bar->setProblem(sentence);
    // Where something is missing the letter before it is marked.
    const qsizetype size = text().size();
    const qsizetype length = std::max<qsizetype>(1, fault->length);
    const qsizetype begin =
        std::clamp<qsizetype>(fault->begin, 0, std::max<qsizetype>(0, size - 1));
    mark(begin, std::min(length, size - begin));
}

void FilterField::mark(qsizetype begin, qsizetype length)
{
    // A line edit draws formats that an input method would give; there is no other way in.
    QLineEdit* edit = m_bar->lineEdit();
    QList<QInputMethodEvent::Attribute> attributes;
    if (length > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Theme::color(Token::Bad));
        attributes.append({QInputMethodEvent::TextFormat, int(begin - edit->cursorPosition()),
                           int(length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(edit, &event);
}

void FilterField::complete()
{
    offer(Ask::ByKey);
}

void FilterField::offer(Ask ask)
{
    if (m_taking || !m_vocabulary)
        return;
    const QString typed = text();
    const QByteArray utf8 = typed.toUtf8();
    const int cursor = m_bar->lineEdit()->cursorPosition();
    const live::FilterCompletion found =
        live::completeFilter({utf8.constData(), std::size_t(utf8.size())},
                             std::size_t(typed.left(cursor).toUtf8().size()), m_vocabulary());
    m_begin = charsOf(utf8, found.begin);
    m_length = charsOf(utf8, found.begin + found.length) - m_begin;
    QStringList candidates;
    for (const live::FilterCandidate& candidate : found.candidates)
        candidates.append(QString::fromStdString(candidate.text));
    const QString fragment = typed.mid(m_begin, m_length);
    const bool isWhole = candidates.size() == 1 && candidates.first() == fragment;
    // Who types is offered what begins like it, and the values once a field stands there.
    const bool isOpen =
        m_length > 0 || (m_begin > 0 && QStringView(u":=<>~.").contains(typed.at(m_begin - 1)));
    if (candidates.isEmpty() || isWhole || (ask == Ask::WhileTyping && !isOpen)) {
        m_completer->popup()->hide();
        return;
    }
    m_candidates->setStringList(candidates);
    m_completer->setCompletionPrefix({});
    QRect place = m_bar->lineEdit()->rect();
    const QFontMetrics metrics(m_bar->lineEdit()->font());
    place.setLeft(std::min(place.width() / 2, metrics.horizontalAdvance(typed.left(m_begin))));
    place.setWidth(std::max(220, m_completer->popup()->sizeHintForColumn(0) + 40));
    m_completer->complete(place);
}

void FilterField::take(const QString& candidate)
{
    QLineEdit* edit = m_bar->lineEdit();
    const QString typed = text();
    const qsizetype end = m_begin + m_length;
    if (end > typed.size())
        return;
    m_taking = true;
    edit->setText(typed.left(m_begin) + candidate + typed.mid(end));
    edit->setCursorPosition(int(m_begin + candidate.size()));
    m_taking = false;
    // After a field its operators, after an operator the values.
    QMetaObject::invokeMethod(
        this, [this] { offer(Ask::WhileTyping); }, Qt::QueuedConnection);
}

bool FilterField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_bar->lineEdit() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            complete();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
