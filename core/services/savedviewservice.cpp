// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/savedviewservice.h"

#include <algorithm>

SavedViewService::SavedViewService(storage::SavedViewTable table, QObject* parent)
    : QObject(parent), m_table(std::move(table))
{}

void SavedViewService::load()
{
    if (m_writing > 0) {
        m_loadAgain = true;
        return;
    }
    m_table.all().then(this, [this](const Result<QList<SavedView>>& views) {
        if (m_writing > 0) {
            m_loadAgain = true;
            return;
        }
        if (!views) {
            Q_EMIT failed(views.error());
            return;
        }
        if (m_views == *views)
            return;
        m_views = *views;
        sort();
        Q_EMIT viewsChanged();
    });
}

const SavedView* SavedViewService::find(const SavedViewId& id) const
{
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(),
                                    [&](const SavedView& view) { return view.id == id; });
    return found == m_views.cend() ? nullptr : &*found;
}

const SavedView* SavedViewService::findByName(const QString& name) const
{
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(), [&](const SavedView& view) {
        return view.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_views.cend() ? nullptr : &*found;
}

QString SavedViewService::cleanName(const QString& name)
{
    return name.simplified().left(SavedView::MaxNameChars).trimmed();
}

void SavedViewService::put(const SavedView& view)
{
    m_views.removeIf([&](const SavedView& known) { return known.id == view.id; });
    m_views.append(view);
    sort();
    settle(m_table.put(view));
    Q_EMIT viewsChanged();
}

void SavedViewService::rename(const SavedViewId& id, const QString& name)
{
    const SavedView* known = find(id);
    if (!known || known->name == name)
        return;
    SavedView renamed = *known;
    renamed.name = name;
    put(renamed);
}

void SavedViewService::remove(const SavedViewId& id)
{
    if (m_views.removeIf([&](const SavedView& known) { return known.id == id; }) == 0)
        return;
    settle(m_table.remove(id));
    Q_EMIT viewsChanged();
}

void SavedViewService::sort()
{
    std::sort(m_views.begin(), m_views.end(), [](const SavedView& a, const SavedView& b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id.value() < b.id.value();
    });
}

void SavedViewService::settle(QFuture<Result<void>> written)
{
    ++m_writing;
    written.then(this, [this](const Result<void>& result) {
        --m_writing;
        const bool failure = !result && result.error().kind != ErrorKind::Cancelled;
        m_loadAgain = m_loadAgain || failure;
        if (m_writing == 0 && std::exchange(m_loadAgain, false))
            load();
        if (failure)
            Q_EMIT failed(result.error());
    });
}
