// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/coveragedialog.h"

#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

#include <map>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { Topic, PartitionNumber, Held, Records, ReadFrom, ReadTo, EndOfLog, ColumnCount };

struct Row
{
    const HeldPartition* held = nullptr;
    const kafka::PartitionCoverage* read = nullptr;
};

/// By topic and partition.
using Rows = std::map<std::pair<QString, Partition>, Row>;

Rows rowsOf(const StreamCoverage& coverage)
{
    Rows rows;
    for (const kafka::PartitionCoverage& read : coverage.read)
        rows[{read.where.topic, read.where.partition}].read = &read;
    for (const HeldPartition& held : coverage.held.partitions)
        rows[{held.topic, held.partition}].held = &held;
    return rows;
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

CoverageDialog::CoverageDialog(const QString& sentence, const StreamCoverage& coverage,
                               QWidget* parent)
    : QDialog(parent), m_table(new QTableWidget(0, ColumnCount, this))
{
    setWindowTitle(tr("What was read and searched"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::GroupGap, Theme::GroupGap, Theme::GroupGap, Theme::GroupGap);
    layout->setSpacing(Theme::GroupGap);
    auto* label = new TextLabel(sentence, TextStyle::Body, Token::Text1, this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(label);
    layout->addWidget(m_table, 1);
    auto* note = new TextLabel(tr("A filter searches what is held. Offsets may have holes: "
                                  "compaction and transactions leave them."),
                               TextStyle::Secondary, Token::Text2, this);
    note->setWordWrap(true);
    layout->addWidget(note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    prepareTable(m_table, EdgeMargin::None);
    m_table->setAccessibleName(tr("Partitions"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalHeaderLabels({tr("Topic"), tr("Partition"), tr("Held offsets"),
                                        tr("Records held"), tr("Read from"), tr("Read to"),
                                        tr("End on the broker")});
    for (int column = PartitionNumber; column < ColumnCount; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fill(coverage);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    resize(760, 420);
    m_table->setFocus();
}

void CoverageDialog::fill(const StreamCoverage& coverage)
{
    const Rows rows = rowsOf(coverage);
    m_table->setRowCount(int(rows.size()));
    int row = 0;
    for (const auto& [where, part] : rows) {
        const auto put = [&](Column column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            if (column != Topic)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        };
        put(Topic, where.first);
        put(PartitionNumber, QString::number(where.second.value()));
        put(Held, part.held ? u"%1 – %2"_s.arg(number(part.held->lowest.value()),
                                               number(part.held->highest.value()))
                            : tr("nothing"));
        put(Records, number(part.held ? qint64(part.held->records) : 0));
        put(ReadFrom, part.read ? number(part.read->from.value()) : u"–"_s);
        put(ReadTo, !part.read                          ? u"–"_s
                    : part.read->next > part.read->from ? number(part.read->next.value() - 1)
                                                        : tr("nothing"));
        put(EndOfLog,
            part.read && part.read->end ? number(part.read->end->value()) : tr("not known"));
        ++row;
    }
}
