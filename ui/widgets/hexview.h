// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtWidgets/QAbstractScrollArea>

/// Bytes in hex beside their ASCII; makes only the lines that are on screen, whatever the size.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HexView(QWidget* parent = nullptr);

    void setBytes(const QByteArray& bytes);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateRange();
    int lineHeight() const;

    QByteArray m_bytes;
};
