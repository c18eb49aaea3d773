// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>

/// A key as it stands beside the action that it triggers.
class KeyCap : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCap(const QKeySequence& keys, QWidget* parent = nullptr);

    void setKeys(const QKeySequence& keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// For widgets that draw their own: the size that paint() needs.
    static QSize sizeFor(const QString& text);
    /// @param text as QKeySequence::NativeText
    /// @param foreground colour of text and frame; the frame is drawn lighter
    static void paint(QPainter& painter, const QRect& rect, const QString& text,
                      const QColor& foreground, const QColor& frame);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};
