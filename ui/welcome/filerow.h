// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class ActionButton;
class QLineEdit;

/// The path of a file: typed, or chosen from a dialog.
class FileRow : public QWidget
{
    Q_OBJECT
public:
    /// @param name for screen readers and the dialog's title
    explicit FileRow(const QString& name, QWidget* parent = nullptr);

    QString path() const;
    void setPath(const QString& path);
    QLineEdit* lineEdit() const { return m_edit; }

private:
    void choose();

    QString m_name;
    QLineEdit* m_edit;
    ActionButton* m_choose;
};
