// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/notelabel.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

namespace {
constexpr int LineHeight = 18;
constexpr int IconSize = 12;
} // namespace

NoteLabel::NoteLabel(Leads leads, QWidget* parent) : QAbstractButton(parent), m_leads(leads)
{
    setFocusPolicy(leads == Leads::ToField ? Qt::StrongFocus : Qt::NoFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (leads == Leads::ToField)
        setCursor(Qt::PointingHandCursor);
}

void NoteLabel::setNote(const FieldNote* note)
{
    if (!note)
        set(Sign::None, {});
    else
        set(note->kind == FieldNote::Kind::Warning ? Sign::Attention : Sign::Bad, note->message);
}

void NoteLabel::setSentence(const QString& text, bool attention)
{
    set(attention ? Sign::Attention : Sign::Quiet, text);
}

void NoteLabel::set(Sign sign, const QString& text)
{
    if (m_sign == sign && this->text() == text)
        return;
    m_sign = sign;
    // A button would read "&" as the mark of a shortcut; the painting below does not.
    setText(text);
    setToolTip(text);
    setAccessibleName(text);
    update();
}

QSize NoteLabel::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TextStyle::Secondary));
    return {metrics.horizontalAdvance(text()) + IconSize + 10, LineHeight};
}

QSize NoteLabel::minimumSizeHint() const
{
    return {24, LineHeight};
}

void NoteLabel::paintEvent(QPaintEvent*)
{
    if (text().isEmpty())
        return;
    QPainter painter(this);
    QFont font = Theme::font(TextStyle::Secondary);
    font.setUnderline(m_leads == Leads::ToField && (underMouse() || hasFocus()));
    painter.setFont(font);
    QRect room = rect();
    if (m_sign == Sign::Attention || m_sign == Sign::Bad) {
        const Token token = m_sign == Sign::Bad ? Token::Bad : Token::Attention;
        const QRect place(0, (height() - IconSize) / 2, IconSize, IconSize);
        if (m_sign == Sign::Bad)
            painter.fillRect(place.adjusted(2, 2, -2, -2), Theme::color(token));
        else
            ::icon(IconName::Warning, token).paint(&painter, place);
        painter.setPen(Theme::color(token));
        room.setLeft(IconSize + 5);
    } else {
        painter.setPen(Theme::color(Token::Text2));
    }
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}
