// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace codec {

/// One exception of a Java stack trace: its head, or what stands behind a "Caused by:" at the
/// beginning of a line. Those nested under "Suppressed:" are indented and are none.
struct StackBlock
{
    std::string_view type;
    /// May span lines; empty where there is none.
    std::string_view message;
    /// Its first own frame, without "at "; empty where all of them are in the block before ("... 24
    /// more").
    std::string_view frame;
};

/// Further causes are not looked for.
inline constexpr std::size_t MaxStackBlocks = 256;

/// Views into `stack`, outermost first. Linear in its size; any bytes.
std::vector<StackBlock> stackBlocks(std::string_view stack);

/// The place of the block of this class; npos where there is none.
inline constexpr std::size_t NoStackBlock = std::size_t(-1);
std::size_t stackBlockOf(const std::vector<StackBlock>& blocks, std::string_view type);

/// The frame that stands for a block: its own, or that of the nearest block before it that has one.
std::string_view frameOf(const std::vector<StackBlock>& blocks, std::size_t block);

/// For stacks that are not Java's: the first line that begins with "at " (.NET, JavaScript), or the
/// innermost place of a Python traceback. Empty where nothing looks like a frame.
std::string_view firstFrame(std::string_view stack);

/// The classes that a message names by "nested exception is <class>", in its order.
std::vector<std::string_view> nestedTypes(std::string_view message);

} // namespace codec
