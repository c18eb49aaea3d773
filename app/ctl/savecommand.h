// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/promisedcommand.h"
#include "app/ctl/sprintreader.h"
#include "core/domain/sprintrules.h"

namespace ctl {

/// Creates, changes or deletes a sprint.
class SaveCommand : public PromisedCommand
{
    Q_OBJECT

public:
    explicit SaveCommand(Context context);

    void start() override;

protected:
    void sendingStarted() override;
    QJsonObject storedJson(const Operation& operation) const override;
    QByteArray storedText(const Operation& operation) const override;

private:
    void readBase();
    void takeBase(const Sprint& base);
    void readOthers();
    std::optional<Sprint> intentFrom(const Sprint& base);
    void check(const QList<Sprint>& others);

    bool isDelete() const { return arguments().command == CommandName::SprintsDelete; }
    bool isCreate() const { return arguments().command == CommandName::SprintsCreate; }

    SprintReader m_reader;
    Sprint m_base;
    Sprint m_intent;
};

} // namespace ctl
