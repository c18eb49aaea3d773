// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <atomic>
#include <string_view>

namespace ctl {

/// Where the program writes: data to one descriptor, everything else to another. print() may be
/// called on any one thread at a time; it waits while a pipe is full, and gives up when the program
/// is interrupted meanwhile.
class Console
{
public:
    explicit Console(int dataDescriptor = 1, int wordsDescriptor = 2);

    /// False when nobody reads any more or it cannot be written; then the rest is pointless.
    bool print(std::string_view bytes);
    bool print(const QByteArray& bytes)
    {
        return print(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    }
    /// One JSON document on one line.
    bool print(const QJsonObject& document);
    /// A sentence for the person, with the program's name before it.
    void say(const QString& sentence);
    /// The error's sentence, and one line for each value that was not accepted.
    void say(const Error& error);
    /// Text as it stands.
    void sayPlain(const QString& text);

    /// Whether the reader of the data has gone. Any thread.
    bool isClosed();
    /// A write failed otherwise (disk full). Any thread.
    bool hasFailed() const { return m_failed; }

private:
    bool writeAll(int descriptor, bool isFile, std::string_view bytes);

    int m_data;
    int m_words;
    bool m_dataIsFile = false;
    std::atomic<bool> m_closed = false;
    std::atomic<bool> m_failed = false;
};

} // namespace ctl
