// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartView that gives the chart away: as a picture and as values.
#include "ui/widgets/chartlegend.h"
#include "ui/widgets/chartplot.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/textlabel.h"

#include "core/models/chartscale.h"
#include "core/models/recordbody.h"

#include <QtCore/QBuffer>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>
#include <QtWidgets/QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PictureMargin = 16;
constexpr int TitleHeight = 22;
constexpr int NameRowHeight = 18;
constexpr int NameDash = 14;
constexpr int NameGap = 18;
// For documents and screens of twice the density.
constexpr int PictureScale = 2;

struct NamePlace
{
    QRect place;
    QString name;
    int style = 0;
};

/// Names in rows of the picture's width.
QList<NamePlace> namePlaces(const ChartContent& content, ChartView& view, int width)
{
    const QFontMetrics metrics(Theme::font(TextStyle::Secondary));
    QList<NamePlace> places;
    int x = 0;
    int y = 0;
    for (const ChartSeries& series : content.series) {
        if (!view.isShown(series.id))
            continue;
        const QString name = metrics.elidedText(series.name, Qt::ElideMiddle, width - NameDash - 6);
        const int wanted = NameDash + 6 + metrics.horizontalAdvance(name);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += NameRowHeight;
        }
        places.append({QRect(x, y, wanted, NameRowHeight), name, view.plot().placeOf(series.id)});
        x += wanted + NameGap;
    }
    return places;
}

} // namespace

QSize ChartView::pictureSize() const
{
    const QList<NamePlace> names = namePlaces(m_plot->content(), const_cast<ChartView&>(*this),
                                              std::max(m_plot->width(), 200));
    const int rows = names.isEmpty() ? 0 : names.constLast().place.bottom() + 1;
    return {m_plot->width() + 2 * PictureMargin,
            m_plot->height() + 2 * PictureMargin + 2 * TitleHeight + rows + 8};
}

void ChartView::paintPicture(QPainter& painter)
{
    const QSize size = pictureSize();
    painter.fillRect(QRect({}, size), Theme::color(Token::Surface));
    painter.translate(PictureMargin, PictureMargin);
    const int width = m_plot->width();
    painter.setFont(Theme::font(TextStyle::Strong));
    painter.setPen(Theme::color(Token::Text1));
    painter.drawText(QRect(0, 0, width, TitleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     m_subtitle.isEmpty() ? m_title->text()
                                          : tr("%1 – %2").arg(m_title->text(), m_subtitle));
    const ChartRange shown = shownRange();
    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.setPen(Theme::color(Token::Text2));
    // 0: with the date, whatever day it is read on.
    painter.drawText(QRect(0, TitleHeight, width, TitleHeight), Qt::AlignLeft | Qt::AlignTop,
                     tr("%1 to %2").arg(exactTimeText(shown.from, 0), exactTimeText(shown.to, 0)));
    painter.translate(0, 2 * TitleHeight);
    const QList<NamePlace> names = namePlaces(m_plot->content(), *this, std::max(width, 200));
    for (const NamePlace& name : names) {
        const ChartStyle style = chartStyle(name.style);
        painter.setPen(QPen(Theme::color(style.color), 2, style.line));
        const int y = name.place.center().y() + 1;
        painter.drawLine(name.place.left(), y, name.place.left() + NameDash, y);
        painter.setPen(Theme::color(Token::Text2));
        painter.drawText(name.place.adjusted(NameDash + 6, 0, 4, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, name.name);
    }
    if (!names.isEmpty())
        painter.translate(0, names.constLast().place.bottom() + 1 + 8);
    m_plot->paintPicture(painter);
}

QImage ChartView::picture()
{
    QImage image(pictureSize() * PictureScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(PictureScale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPicture(painter);
    painter.end();
    return image;
}

QByteArray ChartView::png()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture().save(&buffer, "PNG");
    return bytes;
}

QByteArray ChartView::svg()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QSize size = pictureSize();
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setTitle(m_title->text());
    QPainter painter(&generator);
    paintPicture(painter);
    painter.end();
    return bytes;
}

QByteArray ChartView::csv() const
{
    if (m_values)
        return m_values(shownRange());
    ChartContent content = m_plot->content();
    content.series.removeIf(
        [this](const ChartSeries& series) { return m_hidden.contains(series.id); });
    return chartCsv(content, shownRange());
}

void ChartView::copyPicture()
{
    QGuiApplication::clipboard()->setImage(picture());
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = tr("Picture copied"),
                            .sentence = {},
                            .actions = {},
                            .key = u"chart-copied"_s});
}

void ChartView::addExports()
{
    const auto add = [this](const QString& text, auto&& slot) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        m_exports.append(action);
    };
    add(tr("Copy the chart as a picture"), [this] { copyPicture(); });
    add(tr("Save the chart as a PNG picture…"),
        [this] { save(tr("Save the chart"), u"png"_s, [this] { return png(); }); });
    add(tr("Save the chart as an SVG drawing…"),
        [this] { save(tr("Save the chart"), u"svg"_s, [this] { return svg(); }); });
    add(tr("Save the values as CSV…"),
        [this] { save(tr("Save the values"), u"csv"_s, [this] { return csv(); }); });
}

void ChartView::save(const QString& title, const QString& suffix, std::function<QByteArray()> bytes)
{
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(u"*.%1"_s.arg(suffix));
    dialog->setDefaultSuffix(suffix);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (QDir(folder).exists())
        dialog->setDirectory(folder);
    // Ids of others become names of files.
    QString name = m_fileName.left(80);
    for (QChar& c : name) {
        if (!c.isLetterOrNumber() && !QStringView(u"._-").contains(c))
            c = u'_';
    }
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss");
    dialog->selectFile(u"%1-%2.%3"_s.arg(name.isEmpty() ? u"chart"_s : name, stamp, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString& path) {
        saveBytes(path, bytes()).then(this, [this, path](const Result<void>& saved) {
            Q_EMIT noticeRequested(
                saved ? Notice{.tone = Tone::Good,
                               .title = tr("Saved as %1").arg(QFileInfo(path).fileName()),
                               .key = u"chart-saved"_s}
                      : Notice{.tone = Tone::Bad,
                               .title = tr("The chart was not saved"),
                               .sentence = saved.error().message,
                               .key = u"chart-saved"_s,
                               .stays = true});
        });
    });
    dialog->open();
}
