// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettemodel.h"

#include <algorithm>

namespace {

constexpr qsizetype MostRows = 60;
/// More entities than this would make a keystroke slow; the newest come first from their sources.
constexpr qsizetype MostItems = 5000;
constexpr qsizetype EntitiesWithoutQuery = 8;

} // namespace

PaletteModel::PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

void PaletteModel::setItems(QList<PaletteItem> items)
{
    m_items = std::move(items);
    if (m_items.size() > MostItems)
        m_items.resize(MostItems);
    refresh();
}

void PaletteModel::setQuery(const QString& query)
{
    m_query = query;
    refresh();
}

void PaletteModel::setInstead(std::optional<QList<PaletteItem>> items)
{
    if (!items && !m_instead)
        return;
    m_instead = std::move(items);
    refresh();
}

const PaletteItem* PaletteModel::item(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return nullptr;
    return m_instead ? &(*m_instead)[index.row()] : &m_items[m_rows[index.row()].item];
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    const PaletteItem* found = item(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return found->title;
    case Qt::AccessibleTextRole: {
        QStringList parts{found->title};
        if (!found->subtitle.isEmpty())
            parts << found->subtitle;
        if (!found->keys.isEmpty())
            parts << found->keys;
        return QLocale().createSeparatedList(parts);
    }
    case PositionsRole:
        return QVariant::fromValue(m_rows[index.row()].match.positions);
    default:
        return {};
    }
}

void PaletteModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    if (m_instead) {
        m_rows.resize(m_instead->size());
        endResetModel();
        return;
    }
    const bool typed = !m_query.trimmed().isEmpty();
    qsizetype entities = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const PaletteItem& item = m_items[i];
        const bool entity = item.kind == PaletteItem::Kind::Entity;
        if (!typed && entity && ++entities > EntitiesWithoutQuery)
            continue;
        if (auto match = fuzzyMatch(m_query, item.title))
            m_rows.append({i, std::move(*match)});
        else if (auto below = fuzzyMatch(m_query, item.subtitle))
            // The subtitle helps to find, but is not marked, and counts less.
            m_rows.append({i, FuzzyMatch{below->score / 2, {}}});
    }
    if (typed)
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const Row& a, const Row& b) { return a.match.score > b.match.score; });
    if (m_rows.size() > MostRows)
        m_rows.resize(MostRows);
    endResetModel();
}
