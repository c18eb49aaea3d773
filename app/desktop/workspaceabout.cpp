// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is and how it stands.
#include "app/desktop/diagnostics.h"
#include "app/desktop/workspacewindow.h"
#include "core/storage/sqliteversion.h"
#include "ui/shell/aboutdialog.h"

using namespace Qt::Literals::StringLiterals;

void WorkspaceWindow::wireAbout()
{
    storage::sqliteVersion(m_session->database())
        .then(m_window.get(), [this](const Result<QString>& version) {
            m_sqliteVersion = version.value_or(QString());
        });
    auto* about = new QAction(tr("About Throughline…"), m_window.get());
    about->setObjectName(u"about"_s);
    connect(about, &QAction::triggered, m_window.get(), [this] {
        auto* dialog = new AboutDialog(
            versionRows(m_sqliteVersion),
            [this] { return diagnosticsText(diagnosticsOf(*m_session, m_sqliteVersion, m_parts)); },
            m_window.get());
        dialog->open();
    });
    m_window->addCommand(about);
}
