// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int CaptionWidth = 160;

TextLabel* heading(const QString& text)
{
    return new TextLabel(text, TextStyle::Strong);
}

/// Below the row that it is about.
TextLabel* hint(const QString& text)
{
    auto* label = new TextLabel(text, TextStyle::Secondary, Token::Text2);
    label->setWordWrap(true);
    label->setContentsMargins(CaptionWidth + 10, 0, 0, 0);
    return label;
}

} // namespace

SettingsPage::SettingsPage(const AboutFacts& about, QWidget* parent)
    : Page(PageId::Settings, parent),
      m_about(about),
      m_theme(new QButtonGroup(this)),
      m_density(new QButtonGroup(this)),
      m_motion(new QButtonGroup(this)),
      m_language(new QButtonGroup(this)),
      m_memory(new QSpinBox),
      m_settle(new QSpinBox)
{
    auto* header = new PageHeader;
    header->setTitle(title());
    header->setSubtitle(tr("Changes take effect at once"));

    auto* content = new QWidget;
    content->setMaximumWidth(720);
    auto* rows = new QVBoxLayout(content);
    m_rows = rows;
    rows->setContentsMargins(Theme::PageMargin, 8, Theme::PageMargin, Theme::PageMargin);
    rows->setSpacing(Theme::RowGap);
    rows->addWidget(heading(tr("Appearance")));
    rows->addWidget(choices(tr("Theme"), {tr("As the desktop"), tr("Light"), tr("Dark")}, m_theme));
    rows->addWidget(choices(tr("Rows"), {tr("Normal"), tr("Compact")}, m_density));
    rows->addWidget(choices(tr("Movement"), {tr("As the desktop"), tr("None")}, m_motion));
    // Each in its own words, so that whoever cannot read the rest finds it.
    rows->addWidget(
        choices(tr("Language"), {tr("As the desktop"), u"English"_s, u"Deutsch"_s}, m_language));
    rows->addWidget(hint(tr("Another language counts from the next start of the program on.")));
    rows->addSpacing(6);
    rows->addWidget(new Hairline);
    rows->addSpacing(6);

    rows->addWidget(heading(tr("Memory")));
    m_memory->setRange(LeastMegabytes, MostMegabytes);
    m_memory->setSingleStep(64);
    m_memory->setGroupSeparatorShown(true);
    m_memory->setSuffix(tr(" MiB"));
    m_memory->setFixedWidth(140);
    // A number is taken when it is complete: "5" on the way to "512" would let go of what is held.
    m_memory->setKeyboardTracking(false);
    m_memory->setAccessibleName(tr("Memory for the stream, in MiB"));
    auto* memoryRow = new QHBoxLayout;
    auto* memoryCaption = new TextLabel(tr("Stream"), TextStyle::Body, Token::Text2);
    memoryCaption->setFixedWidth(CaptionWidth);
    memoryCaption->setBuddy(m_memory);
    memoryRow->addWidget(memoryCaption);
    memoryRow->addWidget(m_memory);
    memoryRow->addStretch();
    rows->addLayout(memoryRow);
    rows->addWidget(
        hint(tr("When this is full, the oldest events are let go, and the stream says how many.")));
    rows->addSpacing(6);
    rows->addWidget(new Hairline);
    rows->addSpacing(6);

    rows->addWidget(heading(tr("Retries")));
    m_settle->setRange(1, 3600);
    m_settle->setSuffix(tr(" s"));
    m_settle->setFixedWidth(140);
    m_settle->setKeyboardTracking(false);
    m_settle->setAccessibleName(tr("Time until a retried record counts as resolved, in seconds"));
    auto* settleRow = new QHBoxLayout;
    auto* settleCaption = new TextLabel(tr("Resolved after"), TextStyle::Body, Token::Text2);
    settleCaption->setFixedWidth(CaptionWidth);
    settleCaption->setBuddy(m_settle);
    settleRow->addWidget(settleCaption);
    settleRow->addWidget(m_settle);
    settleRow->addStretch();
    rows->addLayout(settleRow);
    rows->addWidget(hint(tr("A record counts as resolved when its group has committed past it and "
                            "it has not come back for this long.")));
    rows->addSpacing(6);
    rows->addWidget(new Hairline);
    rows->addSpacing(6);

    rows->addWidget(heading(tr("About")));
    auto* facts = new QFormLayout;
    facts->setHorizontalSpacing(10);
    facts->setVerticalSpacing(6);
    const auto addFact = [facts](const QString& name, const QString& value) {
        auto* caption = new TextLabel(name, TextStyle::Body, Token::Text2);
        caption->setFixedWidth(CaptionWidth);
        auto* text = new TextLabel(value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setWordWrap(true);
        facts->addRow(caption, text);
    };
    addFact(tr("Throughline"), about.version);
    for (const auto& [name, version] : about.parts)
        addFact(name, version);
    if (!about.dataFolder.isEmpty())
        addFact(tr("Data"), about.dataFolder);
    addFact(tr("Licence"), tr("GNU General Public License, version 3 or later"));
    rows->addLayout(facts);
    auto* copy = new ActionButton(tr("Copy these facts"));
    copy->setIconName(IconName::Copy);
    connect(copy, &ActionButton::clicked, this, &SettingsPage::copyAbout);
    auto* copyRow = new QHBoxLayout;
    copyRow->setContentsMargins(CaptionWidth + 10, 0, 0, 0);
    copyRow->addWidget(copy);
    copyRow->addStretch();
    rows->addLayout(copyRow);
    rows->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* wide = new QWidget;
    auto* wideLayout = new QHBoxLayout(wide);
    wideLayout->setContentsMargins(0, 0, 0, 0);
    wideLayout->addWidget(content, 1);
    wideLayout->addStretch(0);
    scroll->setWidget(wide);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(scroll, 1);

    setValues({});
    for (QButtonGroup* group : {m_theme, m_density, m_motion, m_language})
        connect(group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
            if (checked)
                announce();
        });
    connect(m_memory, &QSpinBox::valueChanged, this, &SettingsPage::announce);
    connect(m_settle, &QSpinBox::valueChanged, this, &SettingsPage::announce);
}

QWidget* SettingsPage::choices(const QString& caption, const QStringList& names,
                               QButtonGroup* group)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(18);
    auto* label = new TextLabel(caption, TextStyle::Body, Token::Text2);
    label->setFixedWidth(CaptionWidth - 8);
    layout->addWidget(label);
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto* button = new QRadioButton(names[i]);
        button->setAccessibleName(tr("%1: %2").arg(caption, names[i]));
        group->addButton(button, static_cast<int>(i));
        layout->addWidget(button);
    }
    layout->addStretch();
    return row;
}

void SettingsPage::addSection(const QString& title, QWidget* section)
{
    m_rows->insertWidget(0, heading(title));
    m_rows->insertWidget(1, section);
    m_rows->insertSpacing(2, 6);
    m_rows->insertWidget(3, new Hairline);
    m_rows->insertSpacing(4, 6);
    QWidget::setTabOrder(section, m_theme->button(0));
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QWidget* SettingsPage::firstFocus()
{
    return m_theme->checkedButton();
}

UiSettings SettingsPage::values() const
{
    UiSettings values;
    values.theme = static_cast<ThemeChoice>(m_theme->checkedId());
    values.density = static_cast<Density>(m_density->checkedId());
    values.motion = static_cast<Motion>(m_motion->checkedId());
    values.memoryMegabytes = m_memory->value();
    values.settleSeconds = m_settle->value();
    values.language = static_cast<LanguageChoice>(m_language->checkedId());
    return values;
}

void SettingsPage::setValues(const UiSettings& values)
{
    const QScopedValueRollback<bool> guard(m_setting, true);
    m_theme->button(static_cast<int>(values.theme))->setChecked(true);
    m_density->button(static_cast<int>(values.density))->setChecked(true);
    m_motion->button(static_cast<int>(values.motion))->setChecked(true);
    m_memory->setValue(values.memoryMegabytes);
    m_settle->setValue(values.settleSeconds);
    m_language->button(static_cast<int>(values.language))->setChecked(true);
}

void SettingsPage::announce()
{
    if (!m_setting)
        Q_EMIT settingsChanged(values());
}

void SettingsPage::copyAbout()
{
    QStringList lines{tr("Throughline %1").arg(m_about.version)};
    for (const auto& [name, version] : m_about.parts)
        lines << tr("%1 %2").arg(name, version);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}
