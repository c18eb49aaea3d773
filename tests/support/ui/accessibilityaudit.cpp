// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

bool needsName(const QWidget* widget)
{
    if (qobject_cast<const QHeaderView*>(widget))
        return false;
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget);
}

/// Parts of another control are named and reached through it.
bool isPartOfControl(const QWidget* widget)
{
    for (const QWidget* above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QComboBox*>(above) || qobject_cast<const QAbstractSpinBox*>(above) ||
            (qobject_cast<const QLineEdit*>(above) && widget->inherits("QToolButton")) ||
            above->inherits("QTabBar") || above->inherits("QCalendarWidget") ||
            above->inherits("QTableCornerButton"))
            return true;
    }
    return widget->inherits("QTableCornerButton");
}

QString described(QWidget* widget)
{
    QStringList path;
    for (QWidget* step = widget; step; step = step->parentWidget()) {
        const QString name = step->objectName();
        path.prepend(
            name.isEmpty()
                ? QString::fromLatin1(step->metaObject()->className())
                : u"%1(%2)"_s.arg(QString::fromLatin1(step->metaObject()->className()), name));
    }
    return path.join(u" > "_s);
}

} // namespace

QStringList accessibilityProblems(QWidget* root)
{
    QStringList problems;
    QList<QWidget*> widgets = root->findChildren<QWidget*>();
    widgets.prepend(root);
    for (QWidget* widget : widgets) {
        if (!widget->isVisible() || !needsName(widget) || isPartOfControl(widget))
            continue;
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            problems << u"%1 has no accessible name"_s.arg(described(widget));
        // Buttons that repeat a key may be out of the Tab chain, when they say which key.
        const bool button = qobject_cast<QAbstractButton*>(widget);
        const bool passive = widget->testAttribute(Qt::WA_TransparentForMouseEvents);
        // Arrows lead from the chosen one of several to the others.
        const auto* radio = qobject_cast<QRadioButton*>(widget);
        const bool byArrows = radio && radio->group() && radio->group()->exclusive() &&
                              radio->group()->checkedButton() &&
                              radio->group()->checkedButton() != radio;
        if (widget->isEnabled() && !passive && !byArrows &&
            !qobject_cast<QAbstractItemView*>(widget) && !(widget->focusPolicy() & Qt::TabFocus) &&
            !(button && !widget->toolTip().isEmpty()))
            problems << u"%1 cannot be reached by Tab"_s.arg(described(widget));
    }
    return problems;
}
