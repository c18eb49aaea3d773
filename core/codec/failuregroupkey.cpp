// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/failuregroupkey.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

// What differs behind this does not matter to the cause.
constexpr qsizetype MaxMaskedText = 2000;
// Longer runs are looked at piece by piece.
constexpr qsizetype MaxIdLength = 100;
// 48 bits: some ten million causes until two of them meet.
constexpr qsizetype IdDigits = 12;
constexpr QChar Mask = u'#';

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber();
}

/// Ends where a run of hexadecimal digits and hyphens that reads as an id ends: a UUID, or at least
/// six digits of which one is a number; else 0.
qsizetype hexIdLength(QStringView text)
{
    qsizetype length = 0;
    bool hasNumber = false;
    while (length < text.size() && length < MaxIdLength &&
           (isHexDigit(text.at(length)) ||
            (text.at(length) == u'-' && length > 0 && length + 1 < text.size() &&
             isHexDigit(text.at(length + 1))))) {
        hasNumber = hasNumber || isDigit(text.at(length));
        ++length;
    }
    // Within a word it is a part of the word: "decade7s".
    if (length < text.size() && isWordCharacter(text.at(length)))
        return 0;
    return hasNumber && length >= 6 ? length : 0;
}

/// A long word of letters and numbers ("01HV3GZ7M2K8Q4W1XY0T9R5N6P"), which no language has; else
/// 0.
qsizetype mixedIdLength(QStringView text)
{
    qsizetype length = 0;
    qsizetype numbers = 0;
    while (length < text.size() && isWordCharacter(text.at(length))) {
        numbers += isDigit(text.at(length)) ? 1 : 0;
        ++length;
    }
    return length >= 16 && numbers >= 4 ? length : 0;
}

/// Digits with the signs that stand within numbers, times and versions.
qsizetype numberLength(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size()) {
        const QChar c = text.at(length);
        const bool isWithin = (c == u'.' || c == u',' || c == u':') && length + 1 < text.size() &&
                              isDigit(text.at(length + 1));
        if (!isDigit(c) && !isWithin)
            break;
        ++length;
    }
    return length;
}

bool isMailCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-' || c == u'+' || c == u'%';
}

/// Replaces what stands around each "@" of a mail's address.
QString withoutMail(const QString& text)
{
    qsizetype at = text.indexOf(u'@');
    if (at < 0)
        return text;
    QString result;
    qsizetype done = 0;
    for (; at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (at < done)
            continue;
        qsizetype begin = at;
        while (begin > done && isMailCharacter(text.at(begin - 1)))
            --begin;
        qsizetype end = at + 1;
        while (end < text.size() && isMailCharacter(text.at(end)))
            ++end;
        while (end > at + 1 && text.at(end - 1) == u'.')
            --end;
        const QStringView host = QStringView(text).mid(at + 1, end - at - 1);
        if (begin == at || !host.contains(u'.'))
            continue;
        result += QStringView(text).mid(done, begin - done);
        result += Mask;
        done = end;
    }
    result += QStringView(text).mid(done);
    return result;
}

void appendMask(QString& to)
{
    if (!to.endsWith(Mask))
        to += Mask;
}

} // namespace

QString maskedMessage(const QString& message)
{
    const QString text = withoutMail(message.left(MaxMaskedText));
    QString result;
    result.reserve(text.size());
    const QStringView view(text);
    for (qsizetype i = 0; i < view.size();) {
        const QChar c = view.at(i);
        const QStringView rest = view.mid(i);
        const bool atWord = i == 0 || !isWordCharacter(view.at(i - 1));
        // An identity hash: Listener$1@6bd393a1
        if (c == u'@' && rest.size() > 1 && isHexDigit(rest.at(1))) {
            qsizetype length = 1;
            while (length < rest.size() && isHexDigit(rest.at(length)))
                ++length;
            if (length == rest.size() || !isWordCharacter(rest.at(length))) {
                result += c;
                appendMask(result);
                i += length;
                continue;
            }
        }
        if (rest.startsWith("0x"_L1) && atWord && rest.size() > 2 && isHexDigit(rest.at(2))) {
            qsizetype length = 2;
            while (length < rest.size() && isHexDigit(rest.at(length)))
                ++length;
            appendMask(result);
            i += length;
            continue;
        }
        if (atWord && isWordCharacter(c)) {
            const qsizetype hex = isHexDigit(c) ? hexIdLength(rest) : 0;
            if (const qsizetype length = hex > 0 ? hex : mixedIdLength(rest); length > 0) {
                appendMask(result);
                i += length;
                continue;
            }
        }
        if (isDigit(c)) {
            appendMask(result);
            i += numberLength(rest);
            continue;
        }
        result += c;
        ++i;
    }
    return result;
}

QString maskedFrame(const QString& frame)
{
    // Names keep their digits ("Http2Client"): what differs from run to run and from build to build
    // stands behind '$', ':', '@', '/' or "Accessor", or is a number of its own.
    const QString text = frame.left(MaxMaskedText);
    QString result;
    result.reserve(text.size());
    const QStringView view(text);
    for (qsizetype i = 0; i < view.size();) {
        const QStringView rest = view.mid(i);
        const QChar before = i == 0 ? QChar(u' ') : view.at(i - 1);
        if (rest.startsWith("Lambda"_L1) && before == u'$') {
            // Lambda$14/0x00007f3c001 and Lambda/0x…
            result += "Lambda"_L1;
            i += 6;
            while (i < view.size() && (view.at(i) == u'$' || view.at(i) == u'/' ||
                                       view.at(i) == u'x' || isHexDigit(view.at(i))))
                ++i;
            appendMask(result);
            continue;
        }
        const bool isNumbered = before == u'$' || before == u'@' || before == u'/';
        if (isNumbered && isHexDigit(rest.front())) {
            qsizetype length = rest.startsWith("0x"_L1) ? 2 : 0;
            bool hasNumber = length > 0;
            while (length < rest.size() && isHexDigit(rest.at(length))) {
                hasNumber = hasNumber || isDigit(rest.at(length));
                ++length;
            }
            const bool isWhole = length == rest.size() || !isWordCharacter(rest.at(length));
            if (isWhole && (hasNumber || before == u'@')) {
                appendMask(result);
                i += length;
                continue;
            }
        }
        const bool isName = isWordCharacter(before) && !isDigit(before) &&
                            !result.endsWith("Accessor"_L1) && !result.endsWith("Proxy"_L1);
        if (isDigit(rest.front()) && !isName) {
            appendMask(result);
            i += numberLength(rest);
            continue;
        }
        result += rest.front();
        ++i;
    }
    return result;
}

FailureGroupId failureGroupId(const Failure& failure)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    const auto add = [&digest](QStringView part) {
        const QByteArray bytes = part.toUtf8();
        digest.addData(QByteArray::number(bytes.size()) + ':');
        digest.addData(bytes);
    };
    add(failure.exception);
    add(failure.maskedFrame);
    add(failure.maskedFrame.isEmpty() ? failure.maskedMessage : QString());
    add(failure.origin.topic ? *failure.origin.topic : u"in:"_s + failure.address.topic);
    add(failure.origin.group.value_or(QString()));
    return FailureGroupId(QString::fromLatin1(digest.result().toHex().first(IdDigits)));
}

} // namespace codec
