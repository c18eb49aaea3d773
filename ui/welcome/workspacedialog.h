// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/secretstore.h"
#include "core/settings/workspace.h"
#include "ui/welcome/workspacedraft.h"

#include <QtWidgets/QDialog>

class ActionButton;
class AddressRow;
class ColourChoice;
class FileRow;
class HttpLoginForm;
class KafkaSecurityForm;
class QCheckBox;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;
class TextLabel;

/// A workspace and its secrets, on the way between form and store. Never logged, never saved whole.
struct WorkspaceEdit
{
    settings::Workspace workspace;
    settings::Secrets secrets;

    bool operator==(const WorkspaceEdit&) const = default;
};

/// Everything about a workspace: name, colour, lock; each part's address, login and test. Says what
/// the user wants by signals and shows by functions how it went; closes when accept() is called.
class WorkspaceDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param takenNames of the other workspaces
    WorkspaceDialog(const QString& title, const WorkspaceEdit& edit, const QStringList& takenNames,
                    QWidget* parent = nullptr);

    /// As the form stands.
    WorkspaceEdit edit() const;
    /// What the keychain said, so that the user knows where passwords go.
    void setLifetime(settings::SecretStore::Lifetime lifetime);
    AddressRow* row(Part part) const;
    QLineEdit* nameEdit() const { return m_name; }
    ActionButton* saveButton() const { return m_save; }

public Q_SLOTS:
    void showTestResult(Part part, bool ok, const QString& sentence);
    /// It was not saved, and why.
    void showProblem(const QString& sentence);
    /// Asks before what was typed is given up.
    void reject() override;

Q_SIGNALS:
    /// The answer goes to showTestResult().
    void testRequested(Part part);
    /// What is typed is complete; showProblem() or accept() is the answer.
    void saveRequested();

private:
    void addPart(QVBoxLayout* rows, Part part, const QString& caption, const QString& hint,
                 QWidget* details);
    void addGeneral(QVBoxLayout* rows);
    void showLock();
    void fill(const WorkspaceEdit& edit);
    void save();
    void testAll();
    void testNext();
    void forget(Part part);
    QString takeProblem();

    settings::Workspace m_base;
    WorkspaceEdit m_first;
    QStringList m_takenNames;
    QScrollArea* m_scroll;
    QLineEdit* m_name;
    ColourChoice* m_colour;
    QCheckBox* m_locked;
    TextLabel* m_lockHint;
    QList<AddressRow*> m_rows;
    HttpLoginForm* m_sprintsLogin;
    HttpLoginForm* m_tasksLogin;
    FileRow* m_caFile;
    KafkaSecurityForm* m_kafka;
    TextLabel* m_lifetime;
    TextLabel* m_problem;
    ActionButton* m_testAll;
    ActionButton* m_cancel;
    ActionButton* m_save;
    QList<Part> m_toTest;
    bool m_discardAsked = false;
};
