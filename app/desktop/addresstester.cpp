// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/addresstester.h"

#include "core/kafka/clusterreader.h"
#include "core/rest/profile.h"

#include <QtCore/QLocale>

AddressTester::AddressTester(QObject* parent) : QObject(parent) {}

AddressTester::~AddressTester() = default;

QFuture<AddressTester::Answer> AddressTester::testSprintService(const QString& address)
{
    return rest::detectProfile(address).then(
        this, [](const Result<rest::ServiceProfile>& profile) -> Answer {
            if (!profile)
                return {.ok = false, .sentence = profile.error().message};
            return {.ok = profile->isSupported(),
                    .sentence = profile->sentence,
                    .url = profile->baseUrl};
        });
}

QFuture<AddressTester::Answer> AddressTester::testKafka(const QString& bootstrap)
{
    m_reader = std::make_unique<kafka::ClusterReader>(kafka::Connection{bootstrap, {}});
    return m_reader->probe().then(this, [](const Result<kafka::ProbeAnswer>& answer) -> Answer {
        if (!answer)
            return {.ok = false, .sentence = answer.error().message};
        return {.ok = true,
                .sentence = tr("%n broker(s) answered in %1 ms.", nullptr, answer->brokers)
                                .arg(QLocale().toString(qlonglong(answer->answeredIn.count())))};
    });
}
