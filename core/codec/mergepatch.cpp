// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/mergepatch.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

// The parser of Qt bounds the depth as well; a patch as deep as this is a mistake.
constexpr int DeepestPatch = 512;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

/// Whether the text is one JSON value of any kind.
bool isOneValue(QByteArrayView text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toByteArray() + ']', &error);
    return error.error == QJsonParseError::NoError && document.array().size() == 1;
}

/// The end of the value that begins at `at`, in text that is known to be sound.
qsizetype endOfValue(QByteArrayView text, qsizetype at)
{
    int depth = 0;
    bool isString = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (isString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                isString = false;
            if (isString || depth > 0)
                continue;
            return at + 1;
        }
        if (c == '"') {
            isString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at;
            if (--depth == 0)
                return at + 1;
        } else if (depth == 0 && (c == ',' || isBlank(c))) {
            return at;
        }
    }
    return text.size();
}

struct Member
{
    QString name;
    /// With its quotes, the colon and the blanks around it.
    QByteArrayView head;
    QByteArrayView value;
};

/// The members of a sound object, in their order.
std::vector<Member> membersOf(QByteArrayView object)
{
    std::vector<Member> members;
    qsizetype at = 1;
    const auto skipBlanks = [&] {
        while (at < object.size() && isBlank(object[at]))
            ++at;
    };
    while (at < object.size()) {
        skipBlanks();
        if (at >= object.size() || object[at] != '"')
            break;
        const qsizetype begin = at;
        at = endOfValue(object, at);
        const QByteArrayView name = object.sliced(begin, at - begin);
        skipBlanks();
        ++at; // the colon
        skipBlanks();
        const qsizetype value = at;
        at = endOfValue(object, at);
        members.push_back(
            {QJsonDocument::fromJson('[' + name.toByteArray() + ']').array().first().toString(),
             object.sliced(begin, value - begin), object.sliced(value, at - value)});
        skipBlanks();
        if (at < object.size() && object[at] == ',')
            ++at;
    }
    return members;
}

bool isObject(QByteArrayView value)
{
    return !value.isEmpty() && value.front() == '{';
}

bool isNull(QByteArrayView value)
{
    return value == "null";
}

/// `body` is nothing where there was no such member.
QByteArray merged(std::optional<QByteArrayView> body, QByteArrayView patch)
{
    if (!isObject(patch))
        return patch.toByteArray();
    const std::vector<Member> wanted = membersOf(patch);
    const bool isMerge = body && isObject(*body);
    std::vector<bool> used(wanted.size(), false);
    const std::vector<Member> old = isMerge ? membersOf(*body) : std::vector<Member>();
    QByteArray result("{");
    bool isFirst = true;
    // Blanks between members stay where the member before them stays.
    QByteArrayView last = isMerge ? body->first(1) : QByteArrayView();
    for (const Member& member : old) {
        const auto gapBegin = last.end();
        QByteArrayView gap(gapBegin, member.head.begin());
        last = member.value;
        QByteArray text;
        bool isGone = false;
        bool isNamed = false;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (wanted[i].name != member.name)
                continue;
            used[i] = true;
            isNamed = true;
            isGone = isNull(wanted[i].value);
            text = isGone ? QByteArray() : merged(member.value, wanted[i].value);
        }
        if (isGone)
            continue;
        // Whatever stood before the first one that is left, its comma is not wanted.
        QByteArray before = gap.toByteArray();
        if (isFirst)
            before.replace(',', "");
        else if (!before.contains(','))
            before.prepend(',');
        isFirst = false;
        result += before;
        result += member.head.toByteArray();
        result += isNamed ? text : member.value.toByteArray();
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (used[i] || isNull(wanted[i].value))
            continue;
        if (!isFirst)
            result += ',';
        isFirst = false;
        result += wanted[i].head.toByteArray() + merged(std::nullopt, wanted[i].value);
    }
    if (isMerge && !old.empty()) {
        const QByteArrayView tail(last.end(), body->end() - 1);
        result += tail.toByteArray().replace(',', "");
    }
    return result + '}';
}

int depthOf(QByteArrayView text)
{
    int depth = 0;
    int deepest = 0;
    bool isString = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                isString = false;
        } else if (c == '"') {
            isString = true;
        } else if (c == '{' || c == '[') {
            deepest = qMax(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

} // namespace

Result<void> checkMergePatch(const QByteArray& patch)
{
    const QByteArrayView text = withoutBlanks(patch);
    if (!text.isEmpty() && depthOf(text) <= DeepestPatch && isOneValue(text))
        return {};
    return Error{ErrorKind::Rejected,
                 QCoreApplication::translate("MergePatch", "The patch is not JSON."),
                 {},
                 {},
                 0,
                 {},
                 {}};
}

Result<QByteArray> mergePatched(const QByteArray& body, const QByteArray& patch)
{
    const QByteArrayView text = withoutBlanks(body);
    if (text.isEmpty() || depthOf(text) > DeepestPatch || !isOneValue(text))
        return Error{ErrorKind::Malformed,
                     QCoreApplication::translate(
                         "MergePatch", "Its body is not JSON, so that the patch cannot be "
                                       "applied."),
                     {},
                     {},
                     0,
                     {},
                     {}};
    return merged(text, withoutBlanks(patch));
}

} // namespace codec
