// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/layering.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace layering {

namespace {
/// A room and what it may include besides itself: rooms, or single headers.
struct Room
{
    QString name;
    QStringList mayInclude;
};

const QList<Room>& rooms()
{
    static const QList<Room> table = [] {
        const QString base = u"core/base"_s;
        const QString live = u"core/live"_s;
        const QString domain = u"core/domain"_s;
        const QStringList services{u"core/stores"_s,
                                   u"core/rest"_s,
                                   u"core/kafka"_s,
                                   u"core/codec"_s,
                                   u"core/storage"_s,
                                   u"core/settings"_s,
                                   u"core/services"_s,
                                   domain,
                                   live,
                                   base};
        const QStringList pages{u"core/models"_s,
                                u"core/services"_s,
                                u"core/stores"_s,
                                u"core/settings"_s,
                                domain,
                                live,
                                base,
                                u"ui/widgets"_s};
        const QStringList core = services + QStringList{u"core/models"_s};
        return QList<Room>{
            {base, {}},
            // Free of Qt, so that the thread sanitizer can be believed: only the ids' header of
            // base.
            {live, {u"core/base/strong.h"_s}},
            {domain, {base}},
            {u"core/codec"_s, {live, domain, base}},
            // Of domain, only the values that name what lies on the bus.
            {u"core/kafka"_s,
             {live, base, u"core/domain/topics.h"_s, u"core/domain/topicsnapshot.h"_s,
              u"core/domain/grouplag.h"_s, u"core/domain/event.h"_s, u"core/domain/run.h"_s}},
            {u"core/rest"_s, {domain, base}},
            {u"core/storage"_s, {domain, base}},
            {u"core/settings"_s, {base}},
            {u"core/stores"_s, {domain, base}},
            {u"core/services"_s, services},
            {u"core/models"_s, {u"core/stores"_s, live, domain, u"core/codec"_s, base}},
            // Pages do not know each other, nor the shell that shows them.
            {u"ui/widgets"_s, pages},
            {u"ui/shell"_s, pages},
            {u"ui/welcome"_s, pages},
            {u"ui/planning"_s, pages},
            {u"ui/stream"_s, pages},
            {u"ui/activity"_s, pages},
            {u"ui/topics"_s, pages},
            {u"ui/groups"_s, pages},
            {u"ui/deadletters"_s, pages},
            {u"ui/replay"_s, pages},
            {u"ui/sandbox"_s, pages},
            {u"ui/settings"_s, pages},
            // A server of its own, so that client and reference backend cannot agree by accident.
            {u"app/sandbox"_s, {base}},
            {u"app/assembly"_s, core},
            {u"app/ctl"_s, core + QStringList{u"app/assembly"_s}},
            {u"app/desktop"_s, core + QStringList{u"app/assembly"_s, u"ui"_s}},
        };
    }();
    return table;
}

/// A library that lives in some rooms and nowhere else.
struct Library
{
    QString name;
    QRegularExpression include;
    QStringList rooms; ///< A whole name, the beginning of one ("ui"), or a single file.
};

const QList<Library>& libraries()
{
    static const QList<Library> table{
        {u"QtNetwork"_s,
         QRegularExpression(
             u"^(QtNetwork/|Q(Network|Tcp|Udp|Ssl|Http(Part|MultiPart|2)|Host|Abstract"
             "Socket|LocalS|Dns|Authenticator))"_s),
         {u"core/rest"_s, u"app/sandbox"_s}},
        {u"QtHttpServer"_s,
         QRegularExpression(u"^(QtHttpServer/|QHttpServer|QAbstractHttpServer)"_s),
         {u"app/sandbox"_s}},
        {u"librdkafka"_s,
         QRegularExpression(u"^(librdkafka/|rdkafka)"_s),
         {u"core/kafka"_s, u"app/sandbox"_s}},
        {u"QtSql"_s,
         QRegularExpression(u"^(QtSql/|QSql)"_s),
         {u"core/storage"_s, u"app/sandbox"_s}},
        {u"SQLite"_s, QRegularExpression(u"^sqlite3"_s), {u"app/sandbox"_s}},
        {u"simdjson"_s, QRegularExpression(u"^simdjson"_s), {u"core/live"_s, u"core/codec"_s}},
        {u"PCRE2"_s, QRegularExpression(u"^pcre2"_s), {u"core/live"_s}},
        {u"zstd"_s, QRegularExpression(u"^(zstd|zdict)"_s), {u"core/live"_s}},
        {u"QtKeychain"_s,
         QRegularExpression(u"^(qt6?keychain|QtKeychain)/"_s),
         {u"core/settings"_s}},
        {u"QtWidgets"_s, QRegularExpression(u"^QtWidgets/"_s), {u"ui"_s, u"app/desktop"_s}},
        {u"QtGui"_s,
         QRegularExpression(u"^(QtGui|QtSvg|QtSvgWidgets|QtPrintSupport)/"_s),
         {u"ui"_s, u"app/desktop"_s}},
        // Costly to include, and to be replaced in one place.
        {u"QtCharts"_s,
         QRegularExpression(
             u"^(QtCharts/|QChart|Q(Line|Bar|Area|Pie|XY)Series|Q(Value|DateTime)Axis)"_s),
         {u"ui/widgets/chartlines.cpp"_s}},
        {u"QtTest"_s, QRegularExpression(u"^QtTest/"_s), {}},
    };
    return table;
}

bool isWithin(const QString& path, const QString& roomOrHeader)
{
    return path == roomOrHeader || path.startsWith(roomOrHeader + u'/');
}

bool isWithinAny(const QString& path, const QStringList& roomsOrHeaders)
{
    return std::any_of(roomsOrHeaders.cbegin(), roomsOrHeaders.cend(),
                       [&path](const QString& name) { return isWithin(path, name); });
}

/// "core/models" of "core/models/x/y.h"; empty for a file that lies in no room.
QString roomOf(const QString& path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() >= 3 ? parts[0] + u'/' + parts[1] : QString();
}

struct Include
{
    QString path;
    bool isQuoted = false;
    int line = 0;
};

QList<Include> includesOf(const QString& text)
{
    static const QRegularExpression pattern(uR"(^\s*#\s*include\s*(["<])([^">]+)[">])"_s);
    QList<Include> includes;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = pattern.match(lines[i]); match.hasMatch())
            includes.append({match.captured(2), match.captured(1) == u"\"", int(i) + 1});
    }
    return includes;
}

/// The sentence without its place, or nothing.
QString wrongOwn(const Room& room, const QString& included)
{
    if (isWithin(included, room.name) || isWithinAny(included, room.mayInclude))
        return {};
    if (isWithin(included, u"tests"_s))
        return u"%1 may not include tests"_s.arg(room.name);
    const QString other = roomOf(included);
    if (other.isEmpty())
        return u"%1 includes \"%2\", which is not written from the project's root"_s.arg(room.name,
                                                                                         included);
    // Where the arrow allows some headers of a room, name the one that it does not.
    const bool allowsSome =
        std::any_of(room.mayInclude.cbegin(), room.mayInclude.cend(),
                    [&other](const QString& name) { return name.startsWith(other + u'/'); });
    // A whole floor is not allowed to another: name the floor.
    const QString floor = other.section(u'/', 0, 0);
    if (!room.name.startsWith(floor + u'/') &&
        std::none_of(room.mayInclude.cbegin(), room.mayInclude.cend(),
                     [&floor](const QString& name) { return name.startsWith(floor); }))
        return u"%1 may not include %2"_s.arg(room.name, floor);
    return u"%1 may not include %2"_s.arg(room.name, allowsSome ? included : other);
}

QString wrongForeign(const Room& room, const QString& path, const QString& included)
{
    for (const Library& library : libraries()) {
        if (library.include.match(included).hasMatch() && !isWithinAny(room.name, library.rooms) &&
            !isWithinAny(path, library.rooms))
            return u"%1 may not include %2"_s.arg(room.name, library.name);
    }
    static const QRegularExpression qt(u"^(Qt[A-Z]|Q[A-Z])"_s);
    if (!qt.match(included).hasMatch())
        return {};
    if (room.name == u"core/live")
        return u"core/live may not include Qt"_s;
    if (!included.contains(u'/'))
        return u"%1 includes <%2> without its module (<QtCore/…>)"_s.arg(room.name, included);
    return {};
}
} // namespace

QStringList findings(const QString& path, const QString& text)
{
    const QString name = roomOf(path);
    // Tests may look everywhere.
    if (isWithin(path, u"tests"_s))
        return {};
    const auto room = std::find_if(rooms().cbegin(), rooms().cend(),
                                   [&name](const Room& known) { return known.name == name; });
    if (room == rooms().cend()) {
        return {u"%1 lies in no room that tests/layering knows; add its arrows there"_s.arg(path)};
    }
    QStringList found;
    const QList<Include> includes = includesOf(text);
    for (const Include& include : includes) {
        // What the build makes: "x.moc", "moc_x.cpp".
        if (include.isQuoted &&
            (include.path.endsWith(u".moc") || include.path.startsWith(u"moc_")))
            continue;
        const QString wrong = include.isQuoted ? wrongOwn(*room, include.path)
                                               : wrongForeign(*room, path, include.path);
        if (!wrong.isEmpty())
            found.append(
                u"%1 (%2:%3 includes %4)"_s.arg(wrong, path).arg(include.line).arg(include.path));
    }
    return found;
}

Tree checkTree(const QString& root)
{
    Tree tree;
    for (const QString& floor : {u"app"_s, u"core"_s, u"ui"_s, u"tests"_s}) {
        QDirIterator files(root + u'/' + floor, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) {
                tree.findings.append(u"%1 cannot be read"_s.arg(path));
                continue;
            }
            const QString text = QString::fromUtf8(file.readAll());
            tree.files += 1;
            tree.includes += int(includesOf(text).size());
            tree.findings += findings(path.mid(root.size() + 1), text);
        }
    }
    tree.findings.sort();
    return tree;
}

} // namespace layering
