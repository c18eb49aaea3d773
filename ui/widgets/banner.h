// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QFrame>

class QLabel;

/// A sentence on a coloured ground within a page: what is wrong, or what is good, and a link to
/// more.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    /// @param lead bold, in the tone's colour; may be empty
    /// @param linkText shown underlined at the end; empty = no link
    void setMessage(Tone tone, const QString& lead, const QString& sentence,
                    const QString& linkText = {});
    Tone tone() const { return m_tone; }

Q_SIGNALS:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QLabel* m_label;
    Tone m_tone = Tone::Neutral;
    QString m_lead;
    QString m_sentence;
    QString m_link;
};
