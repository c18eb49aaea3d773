// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class FieldGuard;
class NoteLabel;
class QCheckBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;
class SprintForm;

/// Number, dates and confidence of the open sprint, each with what is to be said about it right
/// below. Writes to the form with every key and shows what the form holds.
class SprintFields : public QWidget
{
    Q_OBJECT
public:
    explicit SprintFields(SprintForm& form, QWidget* parent = nullptr);

    /// A new sprint may take the people of another one; an empty text hides the choice.
    void setPeopleOffer(const QString& text, bool taken);
    void setNarrow(bool narrow);
    void focusNumber();
    /// The field of a note's path; null where there is none here.
    QWidget* fieldFor(const QString& path) const;

Q_SIGNALS:
    void peopleOfferTaken(bool taken);

private:
    QWidget* addField(const QString& caption, QWidget* field, int column, const QString& path);
    void showDraft();
    void showNotes();

    struct Field
    {
        QString path;
        QWidget* widget;
        NoteLabel* note;
    };

    SprintForm& m_form;
    FieldGuard* m_guard;
    QLineEdit* m_number;
    QDateEdit* m_start;
    QDateEdit* m_end;
    QDoubleSpinBox* m_confidence;
    QCheckBox* m_people;
    QList<Field> m_fields;
    bool m_showing = false;
};
