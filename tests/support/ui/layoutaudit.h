// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtCore/QTranslator>

class QWidget;

/// Makes every text longer by two fifths, as a wordy language would. Keys and forms of dates stay
/// as they are.
class LongTexts : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override;
};

/// What cannot be read whole below `root`: one line for each visible button or label that has less
/// room than its text needs, or that reaches out of what it stands in. Parts that scroll may be
/// larger than what is seen of them. Empty when all is well. The widget has to be shown.
QStringList cutControls(QWidget* root);
