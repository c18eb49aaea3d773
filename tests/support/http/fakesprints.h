// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/http/scriptedserver.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMutex>

#include <functional>
#include <memory>

namespace scripted {

/// The sprints of a service that remembers what was saved, in memory, over a ScriptedServer: a
/// number is taken once (a bare 500), a sprint is replaced as a whole, a second delete is 404. What
/// becomes of the answer of a write that was stored can be chosen. Any thread.
class FakeSprints
{
public:
    /// From what would be answered; it is stored already.
    using Twist = std::function<Behaviour(const Seen&, const Behaviour& answer)>;

    /// @param prefix the path before "/sprints", such as "/v1"
    explicit FakeSprints(ScriptedServer& server, const QByteArray& prefix = "/v1");

    /// The next requests of this method are answered so, one each, and not carried out.
    void refuse(const QByteArray& method, const QList<Behaviour>& answers);
    /// Applied to every answer of this method from now on; an empty one ends that.
    void twist(const QByteArray& method, Twist twist);

    QList<QJsonObject> sprints() const;
    int countOf(const QString& number) const;
    /// As if somebody else had saved it.
    void put(const QJsonObject& sprint);
    /// Writes that were stored, in order: "POST", "PUT", "DELETE".
    QList<QByteArray> stored() const;

private:
    struct Shelf;
    std::shared_ptr<Shelf> m_shelf;
};

} // namespace scripted
