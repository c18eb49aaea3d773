// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/workspacedraft.h"

#include <QtWidgets/QWidget>

class ActionButton;
class ProgressMark;
class QLineEdit;
class TextLabel;

/// One address of a workspace: caption, field, test, and below what the test said. The height of
/// the answer is kept free, so nothing moves when it comes.
class AddressRow : public QWidget
{
    Q_OBJECT
public:
    enum class Outcome { Untested, Testing, Answers, Fails };

    AddressRow(Part part, const QString& caption, const QString& hint, QWidget* parent);

    Part part() const { return m_part; }
    /// Completed: with scheme or port.
    QString address() const;
    void setAddress(const QString& address);
    Outcome outcome() const { return m_outcome; }
    QLineEdit* lineEdit() const { return m_edit; }
    ActionButton* testButton() const { return m_test; }

    /// False, with the reason shown, when the address cannot be one; also for an empty one.
    bool beginTest();
    /// Ignored unless a test is under way.
    void endTest(bool answers, const QString& sentence);
    void showProblem(const QString& sentence);

Q_SIGNALS:
    void edited();
    void testChosen();
    void submitted();

private:
    void setOutcome(Outcome outcome, const QString& sentence);

    Part m_part;
    QString m_hint;
    Outcome m_outcome = Outcome::Untested;
    QLineEdit* m_edit;
    ActionButton* m_test;
    ProgressMark* m_mark;
    TextLabel* m_answer;
};
