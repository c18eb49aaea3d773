// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/inspector.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int LeastTabsHeight = 100;
} // namespace

Inspector::Inspector(QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextStyle::Strong, Token::Text1, this)),
      m_place(new Chip(this)),
      m_subtitle(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_tabs(new QTabWidget(this)),
      m_body(new BodyView(BodyView::Form::Formatted)),
      m_raw(new BodyView(BodyView::Form::AsItIs)),
      m_hex(new HexView),
      m_remarks(new Banner(this))
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Selected event"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::GroupGap, Theme::GroupGap, Theme::GroupGap, Theme::GroupGap);
    layout->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title);
    m_place->setFixedWidthFont(true);
    top->addWidget(m_place);
    top->addStretch();
    layout->addLayout(top);
    m_subtitle->setWordWrap(true);
    m_subtitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_subtitle);
    layout->addSpacing(6);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the event"));
    // In a low window rows are needed as well.
    m_tabs->setMinimumHeight(LeastTabsHeight);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_remarks);
    layout->addStretch(0);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_subtitle->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_body->setObjectName(u"bodyView"_s);
    m_raw->setObjectName(u"rawView"_s);
    m_tabs->addTab(m_body, tr("Body"));
    m_envelope = addRows(tr("Envelope"));
    m_headers = addRows(tr("Headers"));
    m_tabs->addTab(m_raw, tr("Raw"));
    m_tabs->addTab(m_hex, tr("Hex"));
    connect(m_body, &BodyView::saveRequested, this, &Inspector::saveRequested);
    connect(m_raw, &BodyView::saveRequested, this, &Inspector::saveRequested);
    setMinimumWidth(300);
    setFocusProxy(m_tabs);
    clear();
}

QTableWidget* Inspector::addRows(const QString& title)
{
    auto* table = new QTableWidget(0, 2);
    prepareTable(table, EdgeMargin::None);
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setFrameShape(QFrame::NoFrame);
    table->setAccessibleName(title);
    m_tabs->addTab(table, title);
    return table;
}

void Inspector::showRows(QTableWidget* table, const QList<FieldRow>& rows)
{
    table->setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        auto* name = new QTableWidgetItem(rows.at(row).name);
        name->setForeground(Theme::color(Token::Text2));
        // A view lays out the whole text before it elides it.
        auto* value = new QTableWidgetItem(rows.at(row).value.left(500));
        value->setToolTip(rows.at(row).value);
        value->setFont(Theme::font(TextStyle::Mono));
        table->setItem(row, 0, name);
        table->setItem(row, 1, value);
    }
}

void Inspector::setRecord(const InspectedRecord& record)
{
    m_record = record;
    const RecordAddress& address = record.event.address;
    m_title->setText(record.event.type.isEmpty() ? tr("Record") : record.event.type);
    m_place->setText(u"%1 · %2 @ %3"_s.arg(address.topic)
                         .arg(address.partition.value())
                         .arg(address.offset.value()));
    m_place->show();
    m_subtitle->setText(recordSubtitle(record));
    m_body->setBytes(record.value);
    m_raw->setBytes(record.value);
    m_hex->setBytes(record.value.value_or(QByteArray()));
    showRows(m_envelope, envelopeRows(record));
    showRows(m_headers, headerRows(record));
    m_tabs->setTabText(2, record.headers.isEmpty() ? tr("Headers")
                                                   : tr("Headers %1").arg(record.headers.size()));
    const QStringList remarks = recordRemarks(record);
    m_remarks->setVisible(!remarks.isEmpty());
    m_remarks->setMessage(Tone::Attention, {}, remarks.join(u' '));
    m_tabs->show();
}

void Inspector::clear()
{
    m_record.reset();
    m_title->setText(tr("No event selected"));
    m_place->hide();
    m_subtitle->setText(tr("Choose a row with the arrow keys or a click to read it here."));
    m_tabs->hide();
    m_remarks->hide();
}

void Inspector::beginSearch()
{
    if (!m_record)
        return;
    if (m_tabs->currentWidget() != m_raw)
        m_tabs->setCurrentWidget(m_body);
    static_cast<BodyView*>(m_tabs->currentWidget())->beginSearch();
}

void Inspector::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}
