// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/argumentreader.h"

#include "app/ctl/words.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace ctl {

namespace {

std::optional<qint64> countIn(QStringView text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 0 || text.startsWith(u'+'))
        return std::nullopt;
    return number;
}

} // namespace

Error wrongUsage(const QString& sentence)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = sentence;
    return error;
}

Result<SortedWords> sortWords(const QStringList& words, std::span<const OptionRow> known)
{
    SortedWords sorted;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words.at(i);
        if (word == "--"_L1) {
            sorted.others += words.sliced(i + 1);
            break;
        }
        if (!word.startsWith(u'-') || word == "-"_L1) {
            sorted.others += word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name =
            word == "-h"_L1 ? u"help"_s : word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto row = std::find_if(known.begin(), known.end(),
                                      [&](const OptionRow& option) { return name == option.name; });
        if (row == known.end() || (!word.startsWith("--"_L1) && word != "-h"_L1))
            return wrongUsage(
                Words::tr("There is no option %1.").arg(equals < 0 ? word : word.first(equals)));
        if (!row->takesValue && equals >= 0)
            return wrongUsage(Words::tr("The option --%1 takes no value.").arg(name));
        QString value;
        if (row->takesValue) {
            if (equals < 0 && i + 1 == words.size())
                return wrongUsage(Words::tr("The option --%1 needs a value.").arg(name));
            value = equals >= 0 ? word.sliced(equals + 1) : words.at(++i);
        }
        QStringList& values = sorted.options[name];
        if (!values.isEmpty() && !row->isRepeatable && row->takesValue)
            return wrongUsage(Words::tr("The option --%1 may be given once.").arg(name));
        values += value;
    }
    return sorted;
}

Result<std::chrono::milliseconds> readDuration(const QString& text)
{
    static constexpr std::array<std::pair<QLatin1StringView, std::chrono::milliseconds>, 4> Units{
        {{"ms"_L1, 1ms}, {"s"_L1, 1s}, {"m"_L1, 1min}, {"h"_L1, 1h}}};
    for (const auto& [name, unit] : Units) {
        if (!text.endsWith(name))
            continue;
        const auto count = countIn(QStringView(text).chopped(name.size()));
        if (count && *count <= 24h / unit)
            return std::chrono::milliseconds(unit.count() * *count);
    }
    return wrongUsage(
        Words::tr("“%1” is no length of time: one such as 500ms, 5s or 1m is expected.").arg(text));
}

} // namespace ctl
