// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/storage/auditlog.h"

namespace ctl {

/// Prints what this program wrote, the oldest first.
class AuditCommand : public Command
{
    Q_OBJECT

public:
    explicit AuditCommand(Context context);
    void start() override;

private:
    void readPage();
    void print(const storage::AuditPage& page);

    storage::Database m_database;
    storage::AuditLog m_log;
    storage::AuditQuery m_query;
    bool m_hasTitle = false;
};

} // namespace ctl
