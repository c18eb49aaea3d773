// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/welcome/workspacedraft.h"

#include <QtWidgets/QWidget>

class ActionButton;
class AddressRow;
class ColourChoice;
class QLineEdit;
class TextLabel;

/// *Connect*: a name and the addresses, tested one after the other. Connects at once when all that
/// was typed answers; asks once more where something does not.
class ConnectPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectPanel(QWidget* parent = nullptr);

    WorkspaceDraft draft() const;
    void setDraft(const WorkspaceDraft& draft);
    AddressRow* row(Part part) const;
    QLineEdit* nameEdit() const { return m_name; }
    ActionButton* connectButton() const { return m_connect; }

public Q_SLOTS:
    void showTestResult(Part part, bool ok, const QString& sentence);
    /// The workspace could not be opened after all.
    void showFailed(const Error& error);

Q_SIGNALS:
    void testRequested(Part part, const QString& address);
    void connectRequested(const WorkspaceDraft& draft);
    /// The whole form, with what is typed so far.
    void moreRequested(const WorkspaceDraft& draft);
    void importRequested();

private:
    void begin();
    void test(Part part);
    void testNext();
    void forget();
    bool isComplete();

    QLineEdit* m_name;
    ColourChoice* m_colour;
    QList<AddressRow*> m_rows;
    ActionButton* m_connect;
    ActionButton* m_more;
    ActionButton* m_import;
    TextLabel* m_problem;
    /// Tests that still have to run before the workspace is opened.
    bool m_connecting = false;
    bool m_despiteFailures = false;
};
