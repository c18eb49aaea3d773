// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/layoutaudit.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QLabel>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Tolerance = 1;

QString textOf(const QWidget* widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text();
    const auto* label = qobject_cast<const QLabel*>(widget);
    return label ? label->text() : QString();
}

QString described(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* step = widget; step && path.size() < 4; step = step->parentWidget())
        path.prepend(QString::fromLatin1(step->metaObject()->className()));
    return u"%1 “%2”"_s.arg(path.join(u" > "_s), textOf(widget).left(60));
}

bool isScrolled(const QWidget* widget)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
    return area && area->viewport() == widget;
}

/// How far it reaches out of what is seen of its window, to the side.
int hiddenWidth(const QWidget* widget, const QWidget* root)
{
    int hidden = 0;
    QRect place(QPoint(), widget->size());
    for (const QWidget* step = widget; step != root; step = step->parentWidget()) {
        place.translate(step->pos());
        const QWidget* above = step->parentWidget();
        if (isScrolled(above))
            break;
        hidden = std::max({hidden, -place.left(), place.right() + 1 - above->width()});
    }
    return hidden;
}

} // namespace

QString LongTexts::translate(const char*, const char* source, const char*, int n) const
{
    static const QRegularExpression untouched(u"^(Ctrl|Alt|Shift|[dMyHmsz .:%0-9/·–-]+$)"_s);
    QString text = QString::fromUtf8(source);
    if (text.isEmpty() || untouched.match(text).hasMatch())
        return text;
    if (n >= 0)
        text.replace(u"%n"_s, QString::number(n));
    // Words of eight letters, so that what may break can.
    const qsizetype more = (text.size() * 2 + 4) / 5;
    QString tail;
    while (tail.size() < more)
        tail += tail.size() % 9 == 8 ? u' ' : u'o';
    return text + tail;
}

QStringList cutControls(QWidget* root)
{
    QStringList problems;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root) || textOf(widget).isEmpty())
            continue;
        const QSize needed = widget->sizeHint();
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label && label->wordWrap()) {
            const int height = label->heightForWidth(label->width());
            if (label->height() + Tolerance < height)
                problems << u"%1 is %2 high, needs %3"_s.arg(described(widget))
                                .arg(label->height())
                                .arg(height);
        } else if (widget->width() + Tolerance < needed.width()) {
            problems << u"%1 is %2 wide, needs %3"_s.arg(described(widget))
                            .arg(widget->width())
                            .arg(needed.width());
        }
        if (const int hidden = hiddenWidth(widget, root); hidden > Tolerance)
            problems << u"%1 is hidden by %2 pixels"_s.arg(described(widget)).arg(hidden);
    }
    return problems;
}
