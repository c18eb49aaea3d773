// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"

#include <QtCore/QList>

#include <compare>
#include <iterator>
#include <memory>
#include <utility>

/// Failures as the store held them at one moment. Nothing is copied to make it: it names them, and
/// what it names lives as long as it does, whatever the store lets go. A value that never changes;
/// any thread may read it.
class FailureList
{
public:
    class const_iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Failure;
        using difference_type = qsizetype;
        using pointer = const Failure*;
        using reference = const Failure&;

        const_iterator() = default;
        explicit const_iterator(const Failure* const* at) : m_at(at) {}
        reference operator*() const { return **m_at; }
        pointer operator->() const { return *m_at; }
        reference operator[](difference_type by) const { return *m_at[by]; }
        const_iterator& operator++() { return *this += 1; }
        const_iterator operator++(int) { return std::exchange(*this, *this + 1); }
        const_iterator& operator--() { return *this += -1; }
        const_iterator operator--(int) { return std::exchange(*this, *this + -1); }
        const_iterator& operator+=(difference_type by)
        {
            m_at += by;
            return *this;
        }
        const_iterator& operator-=(difference_type by) { return *this += -by; }
        friend const_iterator operator+(const_iterator it, difference_type by) { return it += by; }
        friend const_iterator operator+(difference_type by, const_iterator it) { return it += by; }
        friend const_iterator operator-(const_iterator it, difference_type by) { return it -= by; }
        friend difference_type operator-(const_iterator a, const_iterator b)
        {
            return a.m_at - b.m_at;
        }
        friend auto operator<=>(const const_iterator&, const const_iterator&) = default;

    private:
        const Failure* const* m_at = nullptr;
    };

    FailureList() = default;
    /// Of failures that are not the store's; each is copied.
    FailureList(const QList<Failure>& failures)
    {
        const auto own = std::make_shared<const QList<Failure>>(failures);
        m_failures.reserve(own->size());
        for (const Failure& failure : *own)
            m_failures.append(&failure);
        m_owner = own.get();
        m_kept = own;
    }
    /// @param kept keeps alive what is named
    /// @param owner whose they are: two lists of one owner name the same failure by the same place
    FailureList(QList<const Failure*> failures, std::shared_ptr<const void> kept, const void* owner)
        : m_failures(std::move(failures)), m_kept(std::move(kept)), m_owner(owner)
    {}

    qsizetype size() const { return m_failures.size(); }
    bool isEmpty() const { return m_failures.isEmpty(); }
    const Failure& at(qsizetype place) const { return *m_failures.at(place); }
    const Failure& constFirst() const { return *m_failures.constFirst(); }
    const_iterator begin() const { return const_iterator(m_failures.constData()); }
    const_iterator end() const { return const_iterator(m_failures.constData() + size()); }

    bool isSharedWith(const FailureList& other) const
    {
        return m_failures.isSharedWith(other.m_failures);
    }
    /// Whether the same record failed there. Cheap for lists of one store.
    bool isSame(qsizetype place, const FailureList& other, qsizetype otherPlace) const
    {
        const Failure* const one = m_failures.at(place);
        const Failure* const two = other.m_failures.at(otherPlace);
        return one == two || (m_owner != other.m_owner && one->address == two->address);
    }
    /// Some of these, kept alive with them.
    FailureList picked(QList<const Failure*> some) const
    {
        return {std::move(some), m_kept, m_owner};
    }
    const QList<const Failure*>& pointers() const { return m_failures; }

private:
    QList<const Failure*> m_failures;
    std::shared_ptr<const void> m_kept;
    const void* m_owner = nullptr;
};
