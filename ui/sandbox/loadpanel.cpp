// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandbox/loadpanel.h"

#include "core/services/sandboxcontrol.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

LoadPanel::LoadPanel(SandboxControl& control, QWidget* parent)
    : QWidget(parent),
      m_control(control),
      m_figures(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_rate(number(u"loadRate"_s, 50'000, 100, tr(" events a second"))),
      m_count(number(u"loadCount"_s, 10'000'000, 1'000, {})),
      m_size(number(u"loadSize"_s, 900'000, 0, tr(" bytes"))),
      m_skew(number(u"loadSkew"_s, 100, 0, tr(" %"))),
      m_toggle(new ActionButton(QString(), ActionButton::Kind::Secondary, this)),
      m_publishing(new QComboBox(this)),
      m_broker(new QComboBox(this))
{
    build();
    connect(&m_control, &SandboxControl::changed, this, &LoadPanel::showState);
    connect(m_toggle, &QAbstractButton::clicked, this, &LoadPanel::toggle);
    connect(m_publishing, &QComboBox::activated, this, [this](int index) {
        const QStringList told{tr("Events are published again."),
                               tr("Nothing is published from now on: saves stay silent."),
                               tr("Events are published late from now on.")};
        m_control.turn({{u"publishing"_s, m_publishing->itemData(index).toString()}},
                       told.value(index));
    });
    connect(m_broker, &QComboBox::activated, this, [this](int index) {
        const QStringList told{tr("Kafka is being started again over the same data."),
                               tr("Kafka is being stopped."), tr("Kafka was killed.")};
        m_control.turn({{u"broker"_s, m_broker->itemData(index).toString()}}, told.value(index));
    });
    showState();
}

QSpinBox* LoadPanel::number(const QString& name, int most, int value, const QString& suffix)
{
    auto* field = new QSpinBox(this);
    field->setObjectName(name);
    field->setRange(0, most);
    field->setValue(value);
    field->setSuffix(suffix);
    field->setGroupSeparatorShown(true);
    return field;
}

void LoadPanel::build()
{
    m_rate->setMinimum(1);
    m_count->setSpecialValueText(tr("Until stopped"));
    m_size->setSpecialValueText(tr("As they are"));
    m_skew->setSpecialValueText(tr("None"));
    m_figures->setObjectName(u"loadFigures"_s);
    m_toggle->setObjectName(u"loadToggle"_s);
    m_toggle->setAutoDefault(false);
    m_publishing->setObjectName(u"publishing"_s);
    m_publishing->addItem(tr("Publishes events"), u"on"_s);
    m_publishing->addItem(tr("Stays silent"), u"off"_s);
    m_publishing->addItem(tr("Publishes them late"), u"delayed"_s);
    m_broker->setObjectName(u"broker"_s);
    m_broker->addItem(tr("Running"), u"running"_s);
    m_broker->addItem(tr("Stopped"), u"stopped"_s);
    m_broker->addItem(tr("Killed"), u"killed"_s);

    auto* top = new QHBoxLayout;
    top->addWidget(new TextLabel(tr("Load"), TextStyle::Strong, Token::Text1, this));
    top->addWidget(m_figures);
    top->addStretch();
    top->addWidget(m_toggle);
    const auto makeForm = [this](std::initializer_list<std::pair<QString, QWidget*>> rows) {
        auto* form = new QFormLayout;
        form->setHorizontalSpacing(16);
        form->setVerticalSpacing(8);
        for (const auto& [caption, field] : rows) {
            auto* label = new TextLabel(caption, TextStyle::Body, Token::Text2, this);
            label->setBuddy(field);
            form->addRow(label, field);
        }
        return form;
    };
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(makeForm({{tr("Rate"), m_rate}, {tr("How many"), m_count}}), 1);
    columns->addLayout(makeForm({{tr("Least size"), m_size}, {tr("With one key"), m_skew}}), 1);
    auto* others = new QHBoxLayout;
    others->setSpacing(24);
    others->addLayout(makeForm({{tr("The sprint and the task service"), m_publishing}}), 1);
    others->addLayout(makeForm({{tr("Kafka"), m_broker}}), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addLayout(columns);
    layout->addSpacing(6);
    layout->addWidget(new TextLabel(tr("Services"), TextStyle::Strong, Token::Text1, this));
    layout->addLayout(others);
}

void LoadPanel::showState()
{
    const SandboxState& state = m_control.state();
    const bool isOn = state.value(u"load-rate").toInt() > 0;
    m_toggle->setText(isOn ? tr("Stop load") : tr("Start load"));
    const QString published =
        tr("%1 events published").arg(QLocale().toString(state.loadPublished));
    m_figures->setText(
        state.loadFailed > 0
            ? tr("%1, %2 were not").arg(published).arg(QLocale().toString(state.loadFailed))
            : published);
    for (const auto& [field, name] :
         {std::pair(m_publishing, u"publishing"_s), std::pair(m_broker, u"broker"_s)}) {
        if (!field->hasFocus())
            field->setCurrentIndex(field->findData(state.value(name)));
    }
}

void LoadPanel::toggle()
{
    if (m_control.state().value(u"load-rate").toInt() > 0)
        return m_control.turn({{u"load-rate"_s, u"0"_s}}, tr("The load has ended."));
    m_control.turn(
        {{u"load-count"_s, QString::number(m_count->value())},
         {u"load-size"_s, QString::number(m_size->value())},
         {u"load-skew-percent"_s, QString::number(m_skew->value())},
         {u"load-rate"_s, QString::number(m_rate->value())}},
        tr("%1 events a second are being published.").arg(QLocale().toString(m_rate->value())));
}
