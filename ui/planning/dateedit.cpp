// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/dateedit.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QDateEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

QString dateFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return format;
}

class DateEdit : public QDateEdit
{
public:
    using QDateEdit::QDateEdit;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier) {
            // The popup opens where the button is pressed; there is no call for it.
            QStyleOptionSpinBox option;
            initStyleOption(&option);
            const QPointF place(width() - 8, height() / 2);
            QMouseEvent press(QEvent::MouseButtonPress, place, mapToGlobal(place), Qt::LeftButton,
                              Qt::LeftButton, Qt::NoModifier);
            mousePressEvent(&press);
            return;
        }
        QDateEdit::keyPressEvent(event);
    }
};

} // namespace

QDateEdit* makeDateEdit(QWidget* parent)
{
    auto* edit = new DateEdit(parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(dateFormat());
    edit->calendarWidget()->setGridVisible(false);
    edit->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    edit->setToolTip(QCoreApplication::translate(
        "DateEdit", "Arrow keys change the part under the cursor; Alt+Down opens the calendar."));
    return edit;
}
