// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class ElidedLabel;
class QLabel;

/// The top of a page: title, in grey what it shows, actions at the right. 52 px high.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    QString title() const;
    QString subtitle() const;
    /// Beside the title: a chip.
    void addBeside(QWidget* widget);
    /// At the right, in the order added.
    void addAction(QWidget* widget);

private:
    QLabel* m_title;
    ElidedLabel* m_subtitle;
    QHBoxLayout* m_beside;
    QHBoxLayout* m_actions;
};
