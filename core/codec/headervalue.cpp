// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/headervalue.h"

#include "core/codec/recordbytes.h"

#include <algorithm>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {
// The end of the year 9999: later ones are no times but other numbers.
constexpr qint64 MaxTimeMs = 253'402'300'799'999;
constexpr std::size_t MaxTimeText = 64;
} // namespace

std::optional<qint64> headerNumber(std::string_view bytes, HeaderForm form)
{
    if (form == HeaderForm::BigEndian) {
        if (bytes.empty() || bytes.size() > 8)
            return std::nullopt;
        // Signed: the first bit fills what is in front of it.
        std::uint64_t number = (bytes.front() & 0x80) != 0 ? ~std::uint64_t(0) : 0;
        for (const char byte : bytes)
            number = (number << 8) | static_cast<unsigned char>(byte);
        return static_cast<qint64>(number);
    }
    if (form != HeaderForm::Decimal)
        return std::nullopt;
    qint64 number = 0;
    const char* const end = bytes.data() + bytes.size();
    const auto read = std::from_chars(bytes.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && !bytes.empty() ? std::optional(number)
                                                                       : std::nullopt;
}

QString headerText(std::string_view bytes, qsizetype most)
{
    const std::string_view beginning = utf8Beginning(bytes, std::size_t(most));
    if (isUtf8(beginning))
        return QString::fromUtf8(beginning.data(), qsizetype(beginning.size()));
    const std::string_view kept = bytes.substr(0, std::size_t(most) / 2);
    return u"0x"_s + QString::fromLatin1(
                         QByteArray::fromRawData(kept.data(), qsizetype(kept.size())).toHex());
}

QDateTime headerTime(qint64 ms)
{
    return ms >= 0 && ms <= MaxTimeMs ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

QDateTime headerTime(std::string_view text)
{
    if (text.size() > MaxTimeText)
        return {};
    if (const auto ms = headerNumber(text, HeaderForm::Decimal))
        return headerTime(*ms);
    const QString written = QString::fromUtf8(text.data(), qsizetype(text.size())).trimmed();
    QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!time.isValid() && written.endsWith(u" Z"_s)) {
        // A colon before the fraction, which has six digits there.
        const QString beginning = written.left(23);
        time = QDateTime::fromString(beginning, u"yyyy-MM-dd HH:mm:ss:zzz"_s);
        time.setTimeSpec(Qt::UTC);
    }
    if (!time.isValid())
        return {};
    // Without a zone it is taken for UTC, as services write it.
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace codec
