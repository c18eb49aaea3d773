// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QGridLayout>

class TextLabel;

/// Captions at the left, fields at the right: the rows of the workspace form. A row of a field that
/// is not needed now is not there.
class FormGrid : public QGridLayout
{
    Q_OBJECT
public:
    static constexpr int CaptionWidth = 124;
    static constexpr int FieldLeft = CaptionWidth + 8;

    explicit FormGrid(QWidget* parent);

    /// @param field becomes the caption's buddy
    void addField(const QString& caption, QWidget* field);
    /// A sentence below the field before.
    TextLabel* addHint(const QString& sentence);
    void setFieldVisible(QWidget* field, bool visible);

private:
    QHash<QWidget*, TextLabel*> m_captions;
};
