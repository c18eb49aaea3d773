// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QComboBox>

/// The colours that a workspace may have. One that is not among them, from a file, is added.
class ColourChoice : public QComboBox
{
    Q_OBJECT
public:
    explicit ColourChoice(QWidget* parent = nullptr);

    QColor colour() const;
    /// An invalid one leaves the choice as it is.
    void setColour(const QColor& colour);
};
