// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/dialects.h"

#include "core/codec/dialectreader.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// Q_INIT_RESOURCE wants to stand outside every namespace.
static void initDialectResource()
{
    Q_INIT_RESOURCE(throughline_dialects);
}

namespace codec {

namespace {

constexpr QByteArrayView OwnHeaders("throughline-*");

DialectCatalog loadDialects()
{
    initDialectResource();
    DialectCatalog catalog;
    const QDir folder(u":/dialects"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto added = catalog.add(file.readAll()); !added)
            qWarning("dialect %s: %s", qUtf8Printable(name), qUtf8Printable(added.error().detail));
    }
    return catalog;
}

bool isNamed(QByteArrayView name, QByteArrayView pattern)
{
    return pattern.endsWith('*') ? name.startsWith(pattern.chopped(1)) : name == pattern;
}

bool isNamedByAny(QByteArrayView name, const QList<QByteArray>& patterns)
{
    return std::any_of(patterns.cbegin(), patterns.cend(),
                       [&](const QByteArray& pattern) { return isNamed(name, pattern); });
}

} // namespace

Result<void> DialectCatalog::add(const QByteArray& json)
{
    auto read = readDialect(json);
    if (!read)
        return read.error();
    if (EnvelopePaths* paths = std::get_if<EnvelopePaths>(&*read)) {
        m_envelope = std::move(*paths);
        return {};
    }
    Dialect dialect = std::get<Dialect>(*std::move(read));
    const auto known =
        std::find_if(m_dialects.begin(), m_dialects.end(), [&dialect](const Dialect& other) {
            return other.id == dialect.id && other.writer == dialect.writer;
        });
    if (known != m_dialects.end())
        *known = std::move(dialect);
    else
        m_dialects.push_back(std::move(dialect));
    index();
    return {};
}

void DialectCatalog::index()
{
    std::stable_sort(m_dialects.begin(), m_dialects.end(),
                     [](const Dialect& a, const Dialect& b) { return a.order < b.order; });
    m_uses.clear();
    for (std::size_t i = 0; i < m_dialects.size(); ++i) {
        const QList<DialectHeader>& headers = m_dialects[i].headers;
        for (qsizetype header = 0; header < headers.size(); ++header)
            m_uses[headers.at(header).name.toStdString()].push_back(
                {std::uint16_t(i), std::uint16_t(header)});
    }
}

const Dialect* DialectCatalog::find(QStringView id) const
{
    if (id.isEmpty())
        return nullptr;
    const auto dialect = std::find_if(m_dialects.cbegin(), m_dialects.cend(),
                                      [id](const Dialect& known) { return known.id == id; });
    return dialect == m_dialects.cend() ? nullptr : &*dialect;
}

const std::vector<DialectCatalog::Use>* DialectCatalog::uses(std::string_view name) const
{
    const auto uses = m_uses.find(name);
    return uses == m_uses.end() ? nullptr : &uses->second;
}

std::vector<std::size_t> DialectCatalog::recognised(std::span<const std::uint64_t> present) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_dialects.size() && i < present.size(); ++i) {
        const std::vector<std::uint64_t>& sets = m_dialects[i].recognisingSets;
        const bool isIt = std::any_of(sets.begin(), sets.end(),
                                      [&](std::uint64_t set) { return (present[i] & set) == set; });
        if (isIt)
            found.push_back(i);
    }
    return found;
}

const DialectCatalog& builtInDialects()
{
    static const DialectCatalog catalog = loadDialects();
    return catalog;
}

bool RemovedHeaders::isRemoved(QByteArrayView name, bool isEmpty) const
{
    return isNamed(name, OwnHeaders) || isNamedByAny(name, m_patterns) ||
           (isEmpty && isNamedByAny(name, m_patternsIfEmpty));
}

RemovedHeaders::RemovedHeaders(const RecordHeaders& headers, const DialectCatalog& catalog)
{
    std::vector<std::uint64_t> present(catalog.dialects().size());
    for (const auto& [name, value] : headers) {
        const auto* uses = catalog.uses({name.constData(), std::size_t(name.size())});
        if (!uses)
            continue;
        for (const DialectCatalog::Use& use : *uses)
            present[use.dialect] |= std::uint64_t(1) << use.header;
    }
    const std::vector<std::size_t> recognised = catalog.recognised(present);
    for (std::size_t i = 0; i < catalog.dialects().size(); ++i) {
        const Dialect& dialect = catalog.dialects()[i];
        const bool isIt = std::find(recognised.begin(), recognised.end(), i) != recognised.end();
        if (isIt || dialect.removesAlways)
            m_patterns += dialect.removed;
        if (isIt)
            m_patternsIfEmpty += dialect.removedIfEmpty;
    }
}

RecordHeaders headersToSendBack(const RecordHeaders& headers)
{
    const RemovedHeaders removed(headers);
    RecordHeaders kept;
    for (const auto& header : headers) {
        if (!removed.isRemoved(header.first, header.second.value_or(QByteArray()).isEmpty()))
            kept.append(header);
    }
    return kept;
}

QList<QByteArray> headersTakenAway(const RecordHeaders& headers)
{
    const RemovedHeaders removed(headers);
    QList<QByteArray> names;
    QSet<QByteArray> known;
    for (const auto& [name, value] : headers) {
        if (!removed.isRemoved(name, value.value_or(QByteArray()).isEmpty()) ||
            known.contains(name))
            continue;
        known.insert(name);
        names.append(name);
    }
    return names;
}

QList<QByteArray> removableHeaders(QStringView dialect)
{
    const Dialect* known = builtInDialects().find(dialect);
    return known ? known->removed + known->removedIfEmpty : QList<QByteArray>();
}

} // namespace codec
