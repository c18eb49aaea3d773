// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/filtervocabulary.h"

#include <algorithm>
#include <set>

namespace {

// Larger values are not taken apart for a list of names.
constexpr std::size_t MostValueBytes = 16 * 1024;
constexpr std::size_t MostTextBytes = 80;
constexpr std::size_t MostOfAKind = 200;
constexpr std::size_t MostPathsOfOne = 60;

using Texts = std::set<std::string, std::less<>>;

void add(Texts& texts, std::string_view text)
{
    if (!text.empty() && text.size() <= MostTextBytes && texts.size() < MostOfAKind)
        texts.emplace(text);
}

std::vector<std::string> listOf(const Texts& texts)
{
    return {texts.begin(), texts.end()};
}

} // namespace

live::FilterVocabulary filterVocabulary(const live::Snapshot& snapshot, std::uint64_t records)
{
    Texts topics;
    Texts types;
    Texts keys;
    Texts partitions;
    Texts headers;
    Texts paths;
    std::map<std::string, Texts, std::less<>> headerValues;
    const std::size_t typeCount = std::min(snapshot.typeCount(), MostOfAKind);
    for (std::size_t type = 1; type <= typeCount; ++type)
        add(types, snapshot.typeName(live::TypeIndex(type)));
    snapshot.forEachBackwards(
        snapshot.first(), snapshot.end(), [&](const live::RecordView& record) {
            add(topics, record.topic());
            add(partitions, std::to_string(record.partition().value()));
            if (record.key())
                add(keys, *record.key());
            for (const live::HeaderView& header : record.headers()) {
                add(headers, header.name);
                if (header.value && header.name.size() <= MostTextBytes &&
                    headerValues.size() < MostOfAKind)
                    add(headerValues[std::string(header.name)], *header.value);
            }
            if (record.value() && record.value()->size() <= MostValueBytes) {
                for (const std::string& path : live::bodyPaths(*record.value(), MostPathsOfOne))
                    add(paths, path);
            }
            return --records > 0;
        });
    live::FilterVocabulary seen;
    seen.values["topic"] = listOf(topics);
    seen.values["type"] = listOf(types);
    seen.values["key"] = listOf(keys);
    seen.values["partition"] = listOf(partitions);
    for (const auto& [name, values] : headerValues)
        seen.values["header." + name] = listOf(values);
    seen.headers = listOf(headers);
    seen.paths = listOf(paths);
    return seen;
}
