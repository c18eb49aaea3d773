// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRandomGenerator>
#include <QtCore/QString>

#include <optional>

namespace sandbox {

/// Mints the service's ids: a prefix and eight hex digits. Repeatable when given a seed.
class IdSource
{
public:
    explicit IdSource(std::optional<quint32> seed)
        : m_seed(seed),
          m_random(seed ? QRandomGenerator(*seed) : QRandomGenerator::securelySeeded())
    {}

    /// A seed used again over the same data must not mint the same ids again.
    void skipTo(quint32 start)
    {
        if (m_seed)
            m_random.seed(*m_seed + start * 0x9e3779b9U);
    }

    QString mint(QStringView prefix)
    {
        return prefix.toString() +
               QStringLiteral("%1").arg(m_random.generate(), 8, 16, QLatin1Char('0'));
    }

    /// A random UUID (version 4).
    QString mintUuid()
    {
        QString text = mint(u"") + mint(u"") + mint(u"") + mint(u"");
        text[12] = u'4';
        text[16] = QChar(u"89ab"[m_random.bounded(4)]);
        for (const qsizetype place : {20, 16, 12, 8})
            text.insert(place, u'-');
        return text;
    }

private:
    std::optional<quint32> m_seed;
    QRandomGenerator m_random;
};

} // namespace sandbox
