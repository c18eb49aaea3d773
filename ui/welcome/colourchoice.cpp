// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/colourchoice.h"

#include <QtGui/QPainter>

namespace {

QIcon swatch(const QColor& colour)
{
    QPixmap picture(16, 16);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3);
    painter.end();
    return QIcon(picture);
}

} // namespace

ColourChoice::ColourChoice(QWidget* parent) : QComboBox(parent)
{
    setAccessibleName(tr("Colour of the workspace"));
    setToolTip(tr("Stands at the top of the window, so that production looks like production."));
    // The series colours keep their distance for the colour-blind.
    const std::pair<QString, QRgb> colours[] = {
        {tr("Green"), 0xff0b7a5b}, {tr("Blue"), 0xff0072b2},   {tr("Orange"), 0xffc85200},
        {tr("Pink"), 0xffa2578c},  {tr("Yellow"), 0xff8a6d00}, {tr("Red"), 0xffb3331f}};
    for (const auto& [name, colour] : colours)
        addItem(swatch(QColor::fromRgb(colour)), name, QColor::fromRgb(colour));
}

QColor ColourChoice::colour() const
{
    return currentData().value<QColor>();
}

void ColourChoice::setColour(const QColor& colour)
{
    if (!colour.isValid())
        return;
    if (findData(colour) < 0)
        addItem(swatch(colour), colour.name(), colour);
    setCurrentIndex(findData(colour));
}
