// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/failuredecoder.h"
#include "core/codec/headervalue.h"
#include "core/codec/recordbytes.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

// Of one header; the record keeps everything.
constexpr qsizetype MaxShownText = 65536;
constexpr qsizetype MaxShownHex = 4096;

struct HeaderWords
{
    Q_DECLARE_TR_FUNCTIONS(codec::ShownHeader)
};

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

void showHex(ShownHeader& shown, const QByteArray& value)
{
    shown.reading = HeaderReading::Hex;
    shown.isCut = value.size() > MaxShownHex;
    shown.text = QString::fromLatin1(value.first(std::min(value.size(), MaxShownHex)).toHex(' '));
}

void showText(ShownHeader& shown, const QByteArray& value)
{
    shown.reading = HeaderReading::Text;
    shown.isCut = value.size() > MaxShownText;
    const std::string_view kept = utf8Beginning(viewOf(value), std::size_t(MaxShownText));
    shown.text = QString::fromUtf8(kept.data(), qsizetype(kept.size()));
}

bool showNumber(ShownHeader& shown, const QByteArray& value, HeaderForm form)
{
    const auto number = headerNumber(viewOf(value), form);
    if (!number)
        return false;
    shown.reading = form == HeaderForm::BigEndian ? HeaderReading::Number : HeaderReading::Decimal;
    shown.text = QString::number(*number);
    return true;
}

void showFound(ShownHeader& shown, const QByteArray& value)
{
    if (isText(viewOf(value)))
        showText(shown, value);
    else
        showHex(shown, value);
}

bool isTime(HeaderRole role)
{
    return role == HeaderRole::OriginTimestamp || role == HeaderRole::TimeDetail ||
           role == HeaderRole::FailedAt;
}

void showTold(ShownHeader& shown, const QByteArray& value, const DialectHeader& told)
{
    switch (told.form) {
    case HeaderForm::JavaObject:
        shown.isOpaque = true;
        shown.reading = HeaderReading::Told;
        shown.text = HeaderWords::tr("%n byte(s) of a Java object, which is never read", nullptr,
                                     int(std::min<qsizetype>(value.size(), 1 << 30)));
        return;
    case HeaderForm::Payload:
        shown.isOpaque = true;
        shown.reading = HeaderReading::Told;
        shown.text = HeaderWords::tr("%n byte(s) of the record itself, once more", nullptr,
                                     int(std::min<qsizetype>(value.size(), 1 << 30)));
        return;
    case HeaderForm::BigEndian:
    case HeaderForm::Decimal:
        if (!showNumber(shown, value, told.form))
            return showFound(shown, value);
        if (isTime(told.role)) {
            const QDateTime time = headerTime(shown.text.toLongLong());
            if (time.isValid())
                shown.text += u" · "_s + time.toString(Qt::ISODateWithMs);
        }
        return;
    case HeaderForm::Text:
        return showFound(shown, value);
    }
}

ShownHeader emptyShown(const QByteArray& name, const std::optional<QByteArray>& value)
{
    ShownHeader shown;
    shown.name = name;
    shown.isNull = !value;
    if (value)
        shown.size = value->size();
    return shown;
}

} // namespace

QList<ShownHeader> shownHeaders(const RecordHeaders& headers, const DialectCatalog& catalog)
{
    const RemovedHeaders removed(headers, catalog);
    QList<ShownHeader> all;
    all.reserve(headers.size());
    for (const auto& [name, value] : headers) {
        ShownHeader shown = emptyShown(name, value);
        shown.isFailure = removed.isRemoved(name, value.value_or(QByteArray()).isEmpty());
        if (value) {
            // An application's own header may bear such a name by chance.
            const auto* uses = shown.isFailure ? catalog.uses(viewOf(name)) : nullptr;
            if (uses) {
                const DialectCatalog::Use& use = uses->front();
                showTold(shown, *value,
                         catalog.dialects()[use.dialect].headers.at(qsizetype(use.header)));
            } else {
                showFound(shown, *value);
            }
        }
        all.append(shown);
    }
    return all;
}

ShownHeader shownHeader(const QByteArray& name, const std::optional<QByteArray>& value,
                        HeaderReading reading)
{
    if (reading == HeaderReading::Told) {
        const QList<ShownHeader> shown = shownHeaders({{name, value}});
        return shown.constFirst();
    }
    ShownHeader shown = emptyShown(name, value);
    if (!value)
        return shown;
    switch (reading) {
    case HeaderReading::Text:
        showText(shown, *value);
        break;
    case HeaderReading::Number:
        if (!showNumber(shown, *value, HeaderForm::BigEndian))
            showHex(shown, *value);
        break;
    case HeaderReading::Decimal:
        if (!showNumber(shown, *value, HeaderForm::Decimal))
            showHex(shown, *value);
        break;
    default:
        showHex(shown, *value);
        break;
    }
    return shown;
}

} // namespace codec
