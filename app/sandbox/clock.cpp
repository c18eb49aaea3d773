// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/clock.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

qint64 nowMicroseconds()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

QString isoText(qint64 microseconds)
{
    const qint64 fraction = microseconds % 1'000'000;
    const auto time = QDateTime::fromSecsSinceEpoch(microseconds / 1'000'000, QTimeZone::utc());
    QString text = time.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    if (fraction != 0)
        text += u".%1"_s.arg(fraction, 6, 10, QLatin1Char('0'));
    return text;
}

} // namespace sandbox
