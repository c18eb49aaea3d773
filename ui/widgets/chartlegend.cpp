// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartlegend.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chartplot.h"
#include "ui/widgets/themestyle.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

// More than these are read in the list.
constexpr int MostEntries = 12;
constexpr int EntryHeight = 24;
constexpr int DashWidth = 14;
constexpr int EntryPadding = 6;
constexpr int EntryGap = 4;
constexpr int MostEntryWidth = 180;

} // namespace

ChartLegendEntry::ChartLegendEntry(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void ChartLegendEntry::setSeries(const QString& label, const QString& name, int place, bool isShown)
{
    m_place = place;
    setText(label);
    setChecked(isShown);
    setAccessibleName(tr("Show %1").arg(name));
    setToolTip(tr("%1 – click to hide or show it, Ctrl with a click for it alone").arg(name));
    update();
}

QSize ChartLegendEntry::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TextStyle::Secondary));
    return {std::min(metrics.horizontalAdvance(text()) + DashWidth + 10 + 2 * EntryPadding,
                     MostEntryWidth),
            EntryHeight};
}

void ChartLegendEntry::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse())
        ThemeStyle::drawPanel(&painter, rect(), Theme::color(Token::Raised), {});
    const ChartStyle style = chartStyle(m_place);
    const QRect line(EntryPadding, 0, DashWidth, height());
    const int y = line.center().y() + 1;
    // Hidden: a faint ring instead of the line, and a faint name.
    if (isChecked()) {
        QPen pen(Theme::color(style.color), 3, style.line, Qt::FlatCap);
        if (style.line != Qt::SolidLine)
            pen.setDashPattern(style.line == Qt::DashLine ? QList<qreal>{1.6, 1.0}
                                                          : QList<qreal>{0.7, 0.7});
        painter.setPen(pen);
        painter.drawLine(line.left(), y, line.right() + 1, y);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Token::Text3), 1.2));
        painter.drawEllipse(QPointF(line.center()) + QPointF(0.5, 1.5), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    const QFont font = Theme::font(TextStyle::Secondary);
    painter.setFont(font);
    painter.setPen(Theme::color(isChecked() ? Token::Text1 : Token::Text3));
    const QRect room = rect().adjusted(EntryPadding + DashWidth + 6, 0, -EntryPadding, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text(), Qt::ElideMiddle, room.width()));
    if (hasFocus())
        ThemeStyle::drawFocusRing(&painter, rect());
}

void ChartLegendEntry::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT onlyRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ChartLegendEntry::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier) &&
        rect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT onlyRequested();
        event->accept();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

ChartLegend::ChartLegend(QWidget* parent)
    : QWidget(parent),
      m_more(new ActionButton(QString(), ActionButton::Kind::Quiet, this)),
      m_popup(new QFrame(this, Qt::Popup)),
      m_list(new QListWidget(m_popup))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setObjectName(u"chartSeries"_s);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &ChartLegend::openList);

    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setAccessibleName(tr("Series"));
    m_popup->resize(320, 360);
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    m_list->setObjectName(u"chartSeriesList"_s);
    m_list->setAccessibleName(tr("Series"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    layout->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    auto* all = new ActionButton(tr("Show all"), ActionButton::Kind::Secondary, m_popup);
    auto* only = new ActionButton(tr("Only this one"), ActionButton::Kind::Secondary, m_popup);
    row->addWidget(all);
    row->addWidget(only);
    row->addStretch();
    layout->addLayout(row);
    connect(all, &QPushButton::clicked, this, &ChartLegend::allRequested);
    connect(only, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem* item = m_list->currentItem())
            Q_EMIT onlyRequested(item->data(Qt::UserRole).toString());
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        Q_EMIT shownRequested(item->data(Qt::UserRole).toString(),
                              item->checkState() == Qt::Checked);
    });
}

void ChartLegend::setEntries(const QList<Entry>& entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    const int count = std::min(int(entries.size()), MostEntries);
    while (m_buttons.size() < count) {
        auto* button = new ChartLegendEntry(this);
        const int place = int(m_buttons.size());
        connect(button, &QAbstractButton::clicked, this, [this, place](bool checked) {
            if (place < m_entries.size())
                Q_EMIT shownRequested(m_entries.at(place).id, checked);
        });
        connect(button, &ChartLegendEntry::onlyRequested, this, [this, place] {
            if (place < m_entries.size())
                Q_EMIT onlyRequested(m_entries.at(place).id);
        });
        m_buttons.append(button);
    }
    for (int i = 0; i < count; ++i) {
        const Entry& entry = entries.at(i);
        m_buttons.at(i)->setSeries(entry.label, entry.name, entry.place, entry.isShown);
    }
    arrange();
    if (m_popup->isVisible())
        fillList();
}

QSize ChartLegend::sizeHint() const
{
    int wanted = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(m_entries.size(), m_buttons.size()); ++i)
        wanted += m_buttons.at(i)->sizeHint().width() + EntryGap;
    return {wanted, EntryHeight};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {m_more->sizeHint().width(), EntryHeight};
}

void ChartLegend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartLegend::arrange()
{
    const int count = int(m_entries.size());
    int fitting = 0;
    int used = 0;
    m_more->setText(tr("%n series", nullptr, count));
    m_more->setAccessibleName(tr("Choose among %n series", nullptr, count));
    const int moreWidth = m_more->sizeHint().width();
    const int most = std::min(count, MostEntries);
    for (; fitting < most; ++fitting) {
        const int wanted = m_buttons.at(fitting)->sizeHint().width() + EntryGap;
        const bool isLast = fitting + 1 == count;
        if (used + wanted + (isLast ? 0 : moreWidth + EntryGap) > width())
            break;
        used += wanted;
    }
    const bool needsMore = fitting < count;
    int x = width() - used - (needsMore ? moreWidth : 0);
    for (int i = 0; i < m_buttons.size(); ++i) {
        ChartLegendEntry* button = m_buttons.at(i);
        button->setVisible(i < fitting);
        if (i >= fitting)
            continue;
        const QSize size = button->sizeHint();
        button->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        x += size.width() + EntryGap;
    }
    m_more->setVisible(needsMore);
    if (needsMore)
        m_more->setGeometry(width() - moreWidth, (height() - EntryHeight) / 2, moreWidth,
                            EntryHeight);
}

void ChartLegend::fillList()
{
    const QSignalBlocker blocker(m_list);
    while (m_list->count() > m_entries.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < m_entries.size())
        m_list->addItem(new QListWidgetItem);
    for (int i = 0; i < m_list->count(); ++i) {
        const Entry& entry = m_entries.at(i);
        QListWidgetItem* item = m_list->item(i);
        item->setText(entry.name);
        item->setData(Qt::UserRole, entry.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(entry.isShown ? Qt::Checked : Qt::Unchecked);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

void ChartLegend::openList()
{
    fillList();
    m_popup->move(mapToGlobal(QPoint(width() - m_popup->width(), height() + 4)));
    m_popup->show();
    m_list->setFocus();
}
