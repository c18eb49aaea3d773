// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

/// A figure with its caption above and a line below that says what it means. With an explanation it
/// is a button: focusable, underlined on hover, clicked() when chosen.
class FigureLabel : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FigureLabel(QWidget* parent = nullptr);

    void setCaption(const QString& caption);
    void setFigure(const QString& figure);
    /// @param attention draws it in the attention colour (the service says something else)
    void setSubline(const QString& text, bool attention = false);
    void setExplainable(bool explainable);
    /// The figure does not make the label narrower than it was; call when another thing is shown.
    void resetWidth();

    QString figure() const { return m_figure; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateNames();

    QString m_caption;
    QString m_figure;
    QString m_subline;
    bool m_attention = false;
    bool m_explainable = false;
    int m_widest = 0;
};
