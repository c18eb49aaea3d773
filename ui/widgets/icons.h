// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtGui/QIcon>

/// Our own icons; the file names are those of resources/icons.
enum class IconName {
    Program,
    Sprints,
    Tasks,
    Stream,
    Activity,
    Settings,
    Search,
    Pause,
    Play,
    Lock,
    Unlock,
    Copy,
    Plus,
    Trash,
    Edit,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    Close,
    Refresh,
    Warning,
    Check,
    Follow,
    Filter,
    Topics,
    Person,
    Calendar,
    Command,
    Sandbox,
    Connect,
    ChevronLeft,
    Groups,
    DeadLetters,
    Replay,
};

/// An icon in a token's colour. It asks the colour when it is painted, so it follows the theme by
/// itself, and draws from the SVG at whatever size and pixel ratio is asked for. GUI thread.
QIcon icon(IconName name, Token token = Token::Text2);
