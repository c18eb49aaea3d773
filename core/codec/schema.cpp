// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/schema.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

// Q_INIT_RESOURCE wants to stand outside every namespace.
static void initSchemaResource()
{
    Q_INIT_RESOURCE(throughline_schemas);
}

namespace codec {

namespace {

constexpr QLatin1StringView KeyType("type");
constexpr QLatin1StringView KeyForm("form");
constexpr QLatin1StringView KeyTopic("topic");
constexpr QLatin1StringView KeyKey("key");
constexpr QLatin1StringView KeyEntity("entity");
constexpr QLatin1StringView KeyKind("kind");
constexpr QLatin1StringView KeyId("id");
constexpr QLatin1StringView KeyVersions("versions");
constexpr QLatin1StringView KeyFields("fields");
constexpr QLatin1StringView KeyName("name");
constexpr QLatin1StringView KeyRequired("required");
constexpr QLatin1StringView KeySummary("summary");

constexpr int MaxFieldDepth = 8;

constexpr std::array<std::pair<QLatin1StringView, FieldType>, 8> TypeNames{{
    {QLatin1StringView("string"), FieldType::String},
    {QLatin1StringView("integer"), FieldType::Integer},
    {QLatin1StringView("number"), FieldType::Number},
    {QLatin1StringView("boolean"), FieldType::Boolean},
    {QLatin1StringView("date"), FieldType::Date},
    {QLatin1StringView("time"), FieldType::Time},
    {QLatin1StringView("object"), FieldType::Object},
    {QLatin1StringView("list"), FieldType::List},
}};

Error malformed(const QString& detail)
{
    Error error;
    error.kind = ErrorKind::Malformed;
    error.message =
        QCoreApplication::translate("Schema", "This is not an event schema: %1").arg(detail);
    error.detail = detail;
    return error;
}

/// A text, or a list of texts.
QStringList texts(const QJsonValue& json)
{
    QStringList result;
    if (json.isString())
        result.append(json.toString());
    const QJsonArray items = json.toArray();
    for (const QJsonValue& item : items) {
        if (item.isString())
            result.append(item.toString());
    }
    return result;
}

Result<QList<FieldSchema>> fieldsFromJson(const QJsonValue& json, int depth)
{
    QList<FieldSchema> fields;
    if (depth > MaxFieldDepth)
        return malformed(u"fields within fields, too deep"_s);
    const QJsonArray items = json.toArray();
    for (const QJsonValue& item : items) {
        FieldSchema field;
        field.name = item[KeyName].toString();
        if (field.name.isEmpty())
            return malformed(u"a field without a name"_s);
        const QStringList typeNames = texts(item[KeyType]);
        for (const QString& name : typeNames) {
            if (name == "null"_L1) {
                field.mayBeNull = true;
                continue;
            }
            const auto known = std::find_if(TypeNames.begin(), TypeNames.end(),
                                            [&](const auto& entry) { return name == entry.first; });
            if (known == TypeNames.end())
                return malformed(u"field %1 has the unknown type %2"_s.arg(field.name, name));
            field.types.append(known->second);
        }
        field.isRequired = item[KeyRequired].toBool();
        auto inner = fieldsFromJson(item[KeyFields], depth + 1);
        if (!inner)
            return inner.error();
        field.fields = *std::move(inner);
        fields.append(field);
    }
    return fields;
}

Result<EventSchema> schemaFromJson(const QJsonObject& json)
{
    EventSchema schema;
    schema.type = json.value(KeyType).toString();
    if (schema.type.isEmpty())
        return malformed(u"no type"_s);
    const QString form = json.value(KeyForm).toString();
    if (form == eventFormName(EventForm::TodoJson))
        schema.form = EventForm::TodoJson;
    else if (form != eventFormName(EventForm::SprintJson))
        return malformed(u"%1 has the unknown form %2"_s.arg(schema.type, form));
    schema.topic = json.value(KeyTopic).toString();
    schema.key = json.value(KeyKey).toString();
    const QJsonObject entity = json.value(KeyEntity).toObject();
    schema.entityKind = entity.value(KeyKind).toString();
    schema.entityIdFields = texts(entity.value(KeyId));
    schema.versions = texts(json.value(KeyVersions));
    schema.summaries = texts(json.value(KeySummary));
    auto fields = fieldsFromJson(json.value(KeyFields), 0);
    if (!fields)
        return fields.error();
    schema.fields = *std::move(fields);
    return schema;
}

SchemaCatalog loadBuiltIn()
{
    initSchemaResource();
    SchemaCatalog catalog;
    const QDir folder(u":/schemas"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto added = catalog.add(file.readAll()); !added)
            qWarning("schema %s: %s", qUtf8Printable(name), qUtf8Printable(added.error().detail));
    }
    return catalog;
}

} // namespace

Result<void> SchemaCatalog::add(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    const QJsonArray items = document.isArray() ? document.array() : QJsonArray{document.object()};
    for (const QJsonValue& item : items) {
        const auto schema = schemaFromJson(item.toObject());
        if (!schema)
            return schema.error();
        m_schemas.insert(schema->type, *schema);
    }
    return {};
}

const EventSchema* SchemaCatalog::find(const QString& type) const
{
    const auto it = m_schemas.constFind(type);
    return it == m_schemas.constEnd() ? nullptr : &*it;
}

QStringList SchemaCatalog::types() const
{
    QStringList types = m_schemas.keys();
    types.sort();
    return types;
}

const SchemaCatalog& builtInSchemas()
{
    static const SchemaCatalog catalog = loadBuiltIn();
    return catalog;
}

bool isTaskFamily(QStringView type)
{
    return type.startsWith("task."_L1) || type.startsWith("reminder."_L1) ||
           type.startsWith("recurring."_L1);
}

} // namespace codec
