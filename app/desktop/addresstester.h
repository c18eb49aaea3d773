// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/access.h"
#include "ui/welcome/workspacedialog.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace kafka {
class ClusterReader;
}

/// Tries the parts of a workspace one by one, as they were typed and before anything is saved. GUI
/// thread.
class AddressTester : public QObject
{
    Q_OBJECT

public:
    explicit AddressTester(QObject* parent = nullptr);

    struct Answer
    {
        bool ok = false;
        /// What answered, or why not and what to do.
        QString sentence;
        /// The base address to use, where the service told a better one than was typed.
        QUrl url;
    };
    /// Finished within some seconds whatever happens; several may be under way.
    QFuture<Answer> test(Part part, const WorkspaceEdit& edit);

private:
    QFuture<Answer> testSprints(const settings::Workspace& workspace, const Access& access);
    QFuture<Answer> testTasks(const settings::Workspace& workspace, const Access& access);
    QFuture<Answer> testKafka(const settings::Workspace& workspace, const Access& access);
};
