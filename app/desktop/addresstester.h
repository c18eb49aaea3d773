// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <memory>

namespace kafka {
class ClusterReader;
}

/// Tries the addresses that a user typed, one by one, before a workspace is made of them. GUI
/// thread.
class AddressTester : public QObject
{
    Q_OBJECT

public:
    explicit AddressTester(QObject* parent = nullptr);
    ~AddressTester() override;

    struct Answer
    {
        bool ok = false;
        /// What answered, or what to do.
        QString sentence;
        /// The base address to use, where the service told a better one than was typed.
        QUrl url;
    };
    QFuture<Answer> testSprintService(const QString& address);
    QFuture<Answer> testKafka(const QString& bootstrap);

private:
    std::unique_ptr<kafka::ClusterReader> m_reader;
};
