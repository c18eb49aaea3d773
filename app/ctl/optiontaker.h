// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/argumentreader.h"

#include <optional>
#include <utility>

namespace ctl {

/// Fills a value from an option, or keeps the first thing that went wrong.
class Taker
{
public:
    explicit Taker(const SortedWords& words) : m_words(words) {}

    template <class To, class Read>
    void one(QLatin1StringView option, To& to, Read read)
    {
        if (m_words.has(option))
            take(m_words.value(option), read, [&to](auto value) { to = std::move(value); });
    }

    template <class T, class Read>
    void each(QLatin1StringView option, QList<T>& to, Read read)
    {
        const QStringList values = m_words.values(option);
        for (const QString& text : values)
            take(text, read, [&to](auto value) { to.append(std::move(value)); });
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    template <class Read, class Put>
    void take(const QString& text, Read read, Put put)
    {
        if (m_error)
            return;
        auto value = read(text);
        if (value)
            put(*std::move(value));
        else
            m_error = value.error();
    }

    const SortedWords& m_words;
    std::optional<Error> m_error;
};

} // namespace ctl
