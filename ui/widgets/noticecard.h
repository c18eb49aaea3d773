// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/notices.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class LineWidget;

/// One notice on the screen. Goes by itself unless it stays, the pointer is on it or the focus is
/// in it.
class NoticeCard : public QFrame
{
    Q_OBJECT
public:
    static constexpr int Width = 360;

    NoticeCard(const Notice& notice, QWidget* parent);

    const QString& key() const { return m_key; }
    /// Nothing for a notice without a line.
    void setLine(const Line& line);
    bool stays() const { return m_stays; }
    /// The first thing that the keyboard should reach.
    QWidget* firstButton() const { return m_first; }

Q_SIGNALS:
    void navigationRequested(const Destination& destination);
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void run(const NoticeAction& action);
    void expire();

    QString m_key;
    LineWidget* m_line = nullptr;
    Tone m_tone;
    bool m_stays;
    QTimer m_life;
    QWidget* m_first = nullptr;
};
