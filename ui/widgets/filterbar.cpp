// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

FilterBar::FilterBar(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_edit(new QLineEdit(this)),
      m_count(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_clear(new QToolButton(this))
{
    setFixedHeight(Theme::ControlHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(9, 0, 4, 0);
    layout->setSpacing(8);
    m_icon->setPixmap(icon(IconName::Search).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_edit->setFrame(false);
    m_edit->setAccessibleName(tr("Filter"));
    // Longer filters than this are pasted by mistake; every key would search for them.
    m_edit->setMaxLength(1000);
    m_edit->installEventFilter(this);
    m_clear->setIcon(icon(IconName::Close));
    m_clear->setAutoRaise(true);
    m_clear->setFixedSize(20, 20);
    m_clear->setAccessibleName(tr("Clear the filter"));
    m_clear->setToolTip(tr("Clear the filter (Esc)"));
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->hide();
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_icon);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_clear);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_clear->setVisible(!text.isEmpty());
        if (text.isEmpty())
            m_count->setMinimumWidth(0);
        Q_EMIT textChanged(text);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { Q_EMIT submitted(text()); });
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
}

QString FilterBar::text() const
{
    return m_edit->text();
}

void FilterBar::setText(const QString& text)
{
    m_edit->setText(text);
}

void FilterBar::setPlaceholder(const QString& text)
{
    m_edit->setPlaceholderText(text);
    m_edit->setAccessibleName(text);
}

void FilterBar::setCountText(const QString& text)
{
    m_count->setText(text);
    m_count->setMinimumWidth(
        text.isEmpty() ? 0 : std::max(m_count->minimumWidth(), m_count->sizeHint().width()));
}

void FilterBar::setProblem(const QString& sentence)
{
    m_problem = sentence;
    m_edit->setToolTip(sentence);
    m_edit->setAccessibleDescription(sentence);
    update();
}

void FilterBar::setFixedWidthFont(bool fixed)
{
    m_edit->setFont(Theme::font(fixed ? TextStyle::Mono : TextStyle::Body));
}

void FilterBar::beginEditing()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::clear()
{
    m_edit->clear();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        // Esc is this field's, also on a page where it is a shortcut.
        if (event->type() == QEvent::ShortcutOverride &&
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (key->key() == Qt::Key_Escape) {
                if (text().isEmpty())
                    Q_EMIT left();
                else
                    clear();
                return true;
            }
            if (key->key() == Qt::Key_Down) {
                Q_EMIT left();
                return true;
            }
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FilterBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Token line = !m_problem.isEmpty() ? Token::Bad
                       : m_edit->hasFocus() ? Token::Accent
                                            : Token::Hairline;
    ThemeStyle::drawPanel(&painter, rect(), Theme::color(Token::Surface), Theme::color(line));
}

void FilterBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_icon->setPixmap(icon(IconName::Search).pixmap(QSize(16, 16), devicePixelRatioF()));
}
