// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace {

QString fileOf(IconName name)
{
    switch (name) {
    case IconName::Program:
        return u"program"_s;
    case IconName::Sprints:
        return u"sprints"_s;
    case IconName::Tasks:
        return u"tasks"_s;
    case IconName::Stream:
        return u"stream"_s;
    case IconName::Activity:
        return u"activity"_s;
    case IconName::Settings:
        return u"settings"_s;
    case IconName::Search:
        return u"search"_s;
    case IconName::Pause:
        return u"pause"_s;
    case IconName::Play:
        return u"play"_s;
    case IconName::Lock:
        return u"lock"_s;
    case IconName::Unlock:
        return u"unlock"_s;
    case IconName::Copy:
        return u"copy"_s;
    case IconName::Plus:
        return u"plus"_s;
    case IconName::Trash:
        return u"trash"_s;
    case IconName::Edit:
        return u"edit"_s;
    case IconName::ChevronDown:
        return u"chevron-down"_s;
    case IconName::ChevronRight:
        return u"chevron-right"_s;
    case IconName::ChevronUp:
        return u"chevron-up"_s;
    case IconName::Close:
        return u"close"_s;
    case IconName::Refresh:
        return u"refresh"_s;
    case IconName::Warning:
        return u"warning"_s;
    case IconName::Check:
        return u"check"_s;
    case IconName::Follow:
        return u"follow"_s;
    case IconName::Filter:
        return u"filter"_s;
    case IconName::Topics:
        return u"topics"_s;
    case IconName::Person:
        return u"person"_s;
    case IconName::Calendar:
        return u"calendar"_s;
    case IconName::Command:
        return u"command"_s;
    case IconName::Sandbox:
        return u"sandbox"_s;
    case IconName::Connect:
        return u"connect"_s;
    case IconName::ChevronLeft:
        return u"chevron-left"_s;
    case IconName::Groups:
        return u"groups"_s;
    case IconName::DeadLetters:
        return u"dead-letters"_s;
    case IconName::Replay:
        return u"replay"_s;
    }
    return {};
}

/// Draws one SVG in the colour that its token has at the time of drawing.
class TokenIconEngine : public QIconEngine
{
public:
    TokenIconEngine(IconName name, Token token) : m_file(fileOf(name)), m_token(token) {}

    QIconEngine* clone() const override { return new TokenIconEngine(*this); }
    QString key() const override { return u"throughline"_s; }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, render(rect.size() * ratio, mode));
    }

    /// @param size in device pixels, as QIcon asks for it
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return render(size, mode);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return render(size, mode);
    }

private:
    QPixmap render(const QSize& size, QIcon::Mode mode) const
    {
        if (size.isEmpty())
            return {};
        const QColor colour = Theme::color(mode == QIcon::Disabled ? Token::Text3 : m_token);
        const QString cacheKey = u"throughline/%1/%2/%3x%4"_s.arg(m_file, colour.name())
                                     .arg(size.width())
                                     .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(cacheKey, &pixmap))
            return pixmap;
        QFile file(u":/icons/%1.svg"_s.arg(m_file));
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        if (file.open(QIODevice::ReadOnly)) {
            QByteArray svg = file.readAll();
            svg.replace("currentColor", colour.name().toLatin1());
            QSvgRenderer renderer(svg);
            renderer.setAspectRatioMode(Qt::KeepAspectRatio);
            QPainter painter(&pixmap);
            renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        }
        QPixmapCache::insert(cacheKey, pixmap);
        return pixmap;
    }

    QString m_file;
    Token m_token;
};

} // namespace

QIcon icon(IconName name, Token token)
{
    return QIcon(new TokenIconEngine(name, token));
}
