// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace codec {

enum class FieldType { String, Integer, Number, Boolean, Date, Time, Object, List };

/// What a body's field is to be. A field may be of several types.
struct FieldSchema
{
    QString name;
    QList<FieldType> types;
    bool isRequired = false;
    bool mayBeNull = false;
    /// Of an object, or of each item of a list.
    QList<FieldSchema> fields;
};

/// One event type, as its file in resources/schemas describes it.
struct EventSchema
{
    QString type;
    EventForm form = EventForm::SprintJson;
    QString topic;
    /// The body's field that the record's key repeats.
    QString key;
    QString entityKind;
    /// The first one that the body has; one of them must be there.
    QStringList entityIdFields;
    QStringList versions; ///< Known values of the envelope's version; empty = not checked.
    QList<FieldSchema> fields;
    /// The first one of which every field is there makes the summary.
    QStringList summaries;
};

/// The event types that the program knows. Immutable once built, so any thread may read it.
class SchemaCatalog
{
public:
    /// Adds the types of one file. Malformed says what is wrong with it.
    Result<void> add(const QByteArray& json);

    const EventSchema* find(const QString& type) const;
    QStringList types() const;

private:
    QHash<QString, EventSchema> m_schemas;
};

/// The types that come with the program.
const SchemaCatalog& builtInSchemas();

/// Whether a type belongs to the tasks' family: task.*, reminder.*, recurring.*.
bool isTaskFamily(QStringView type);

} // namespace codec
