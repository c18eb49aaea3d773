// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QString>

/// One file of tests/data/rest; empty (and a failing test) when it is not there.
inline QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(REST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
