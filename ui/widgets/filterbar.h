// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

/// A search field: icon, text, match count at the right. Esc clears it; a second Esc leaves it.
class FilterBar : public QFrame
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    /// "3,204 of 1,204,118"; empty shows nothing. Its width never shrinks while text stands in the
    /// field.
    void setCountText(const QString& text);
    /// A sentence on why the filter cannot be used; empty when it can.
    void setProblem(const QString& sentence);
    /// Fixed-width text, for filters that are written rather than typed in passing.
    void setFixedWidthFont(bool fixed);
    QLineEdit* lineEdit() const { return m_edit; }

public Q_SLOTS:
    /// Takes the focus and selects what is there.
    void beginEditing();
    void clear();

Q_SIGNALS:
    /// With every key.
    void textChanged(const QString& text);
    /// Enter.
    void submitted(const QString& text);
    /// Esc in an empty field: the focus should go back to the content. Down arrow as well.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_icon;
    QLineEdit* m_edit;
    QLabel* m_count;
    QToolButton* m_clear;
    QString m_problem;
};
