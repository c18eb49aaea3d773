// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

/// File systems that only this process (and its children) see: a disk that is nearly full, a folder
/// that cannot be written to, even by root. They go with the process.
class PrivateMounts
{
public:
    /// Gives this process a mount table of its own. To be called first thing in main(), while there
    /// is one thread. False where the system does not permit it; reason() says why.
    static bool enter();
    static QString reason();

    /// An empty file system of so many bytes over `folder`.
    static bool mountSmall(const QString& folder, qint64 bytes);
    /// Lets what is in `folder` be read and nothing be written; and takes that back.
    static bool setReadOnly(const QString& folder, bool readOnly);

    /// Takes away what mountSmall() or setReadOnly() laid over the folder, if anything.
    static void unmount(const QString& folder);

    /// Writes the file until nothing more fits on its file system. Removing it makes room again.
    static bool fill(const QString& file);
};
