// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/http/scriptedserver.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <functional>
#include <memory>

namespace scripted {

/// The tasks of a service that remembers what was saved, in memory, over a ScriptedServer, in each
/// of the four shapes. What becomes of the answer of a write that was stored can be chosen. Any
/// thread.
class FakeTasks
{
public:
    enum class Shape { T, T2, T3, T4 };
    /// From what would be answered; it is stored already.
    using Twist = std::function<Behaviour(const Seen&, const Behaviour& answer)>;

    FakeTasks(ScriptedServer& server, Shape shape);

    /// The next requests of this method are answered so, one each, and not carried out.
    void refuse(const QByteArray& method, const QList<Behaviour>& answers);
    /// Applied to every answer of this method from now on; an empty one ends that.
    void twist(const QByteArray& method, Twist twist);
    /// Called before each page of a list is read.
    void beforeList(std::function<void(int page)> hook);
    /// Another service takes its place, with the same tasks.
    void become(Shape shape);
    /// What its description tells of fields; without any it describes none.
    void describe(const QStringList& fields);
    /// Without a description.
    void hideDescription();

    /// id, title, description, done, priority, category, due_date, created_at, updated_at.
    QList<QJsonObject> tasks() const;
    QJsonObject task(const QString& id) const;
    /// As if somebody else had made or changed it; makes up what is missing. Gives the id.
    QString put(const QJsonObject& task);
    void remove(const QString& id);
    /// Writes that were carried out, in order: "POST", "PUT", "PATCH", "DELETE", "complete".
    QList<QByteArray> stored() const;
    /// The path before "/tasks".
    QByteArray prefix() const;

private:
    struct Shelf;
    std::shared_ptr<Shelf> m_shelf;
};

} // namespace scripted
