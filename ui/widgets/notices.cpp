// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notices.h"

#include "ui/widgets/noticecard.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace {

constexpr int MostCards = 5;
constexpr int Margin = 16;

bool isInput(const QWidget* widget)
{
    if (!widget->isEnabled())
        return false;
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return !line->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        return !text->isReadOnly();
    if (const auto* text = qobject_cast<const QTextEdit*>(widget))
        return !text->isReadOnly();
    return qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
}

} // namespace

NoticeStack::NoticeStack(QWidget* area)
    : QWidget(area), m_area(area), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    area->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (!m_cards.isEmpty())
            place();
    });
    hide();
}

NoticeStack::~NoticeStack()
{
    // The cards' own end moves the focus, and must not be heard any more.
    disconnect(qApp, nullptr, this, nullptr);
}

void NoticeStack::post(const Notice& notice)
{
    if (!notice.key.isEmpty())
        dismiss(notice.key);
    while (m_cards.size() >= MostCards) {
        const auto passing = std::find_if(m_cards.begin(), m_cards.end(),
                                          [](const NoticeCard* card) { return !card->stays(); });
        removeCard(passing == m_cards.end() ? m_cards.constFirst() : *passing);
    }
    auto* card = new NoticeCard(notice, this);
    connect(card, &NoticeCard::dismissed, this, [this, card] { removeCard(card); });
    connect(card, &NoticeCard::navigationRequested, this, &NoticeStack::navigationRequested);
    m_cards.append(card);
    m_layout->addWidget(card);
    // At once: what is not shown does not count for the layout.
    card->show();
    setVisible(true);
    place();
    QAccessibleEvent alert(card, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeStack::dismiss(const QString& key)
{
    for (NoticeCard* card : QList<NoticeCard*>(m_cards)) {
        if (card->key() == key)
            removeCard(card);
    }
}

void NoticeStack::updateLine(const QString& key, const Line& line)
{
    for (NoticeCard* card : m_cards) {
        if (card->key() == key)
            card->setLine(line);
    }
}

int NoticeStack::count() const
{
    return int(m_cards.size());
}

void NoticeStack::focusNewest()
{
    if (m_cards.isEmpty())
        return;
    QWidget* focus = QApplication::focusWidget();
    if (!focus || !isAncestorOf(focus))
        m_focusBefore = focus;
    m_cards.constLast()->firstButton()->setFocus(Qt::ShortcutFocusReason);
}

void NoticeStack::removeCard(NoticeCard* card)
{
    if (!m_cards.removeOne(card))
        return;
    QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && card->isAncestorOf(focus);
    m_layout->removeWidget(card);
    card->hide();
    card->deleteLater();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus();
    setVisible(!m_cards.isEmpty());
    place();
}

bool NoticeStack::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_area &&
        (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) &&
        !m_cards.isEmpty())
        place();
    return QWidget::eventFilter(watched, event);
}

void NoticeStack::place()
{
    if (m_cards.isEmpty())
        return;
    const int width = std::min(NoticeCard::Width, m_area->width() - 2 * Margin);
    m_layout->activate();
    const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width)
                                                     : m_layout->totalSizeHint().height();
    QRect where(m_area->width() - width - Margin, m_area->height() - height - Margin, width,
                height);
    // Upwards past every field it would cover; where that leads out of sight, past the focused one
    // only.
    QList<QRect> fields;
    QRect focused;
    for (const QWidget* child : m_area->findChildren<QWidget*>()) {
        if (!child->isVisible() || isAncestorOf(child) || !isInput(child))
            continue;
        const QRect field(child->mapTo(m_area, QPoint()), child->size());
        fields.append(field);
        if (child->hasFocus())
            focused = field;
    }
    const auto raisedOver = [](QRect card, const QList<QRect>& others) {
        for (qsizetype round = 0; round <= others.size(); ++round) {
            const auto hit = std::find_if(others.begin(), others.end(), [&](const QRect& other) {
                return other.intersects(card);
            });
            if (hit == others.end())
                break;
            card.moveBottom(hit->top() - 8);
        }
        return card;
    };
    QRect raised = raisedOver(where, fields);
    if (raised.top() < Margin)
        raised = raisedOver(where, {focused});
    if (raised.top() < Margin)
        raised = where;
    setGeometry(raised);
    raise();
}
