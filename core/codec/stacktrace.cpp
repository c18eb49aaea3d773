// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/stacktrace.h"

#include <algorithm>

namespace codec {

namespace {

constexpr std::string_view CausedBy = "Caused by: ";
constexpr std::string_view OwnFrame = "\tat ";
constexpr std::string_view Nested = "nested exception is ";

bool isTypeCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '$' || c == '/' || static_cast<unsigned char>(c) >= 0x80;
}

/// A class's name at the beginning of a text.
std::string_view typeAt(std::string_view text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isTypeCharacter);
    std::string_view type = text.substr(0, std::size_t(end - text.begin()));
    while (type.ends_with('.'))
        type.remove_suffix(1);
    return type;
}

/// The next line, without its end; moves `rest` behind it.
std::string_view takeLine(std::string_view& rest)
{
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

std::string_view withoutSpace(std::string_view text)
{
    const auto isSpace = [](char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::vector<StackBlock> stackBlocks(std::string_view stack)
{
    std::vector<StackBlock> blocks;
    std::string_view rest = stack;
    const char* messageBegin = nullptr;
    const char* messageEnd = nullptr;
    const auto begin = [&](std::string_view head) {
        StackBlock block;
        const std::string_view type = typeAt(head);
        messageBegin = nullptr;
        // "Class", or "Class: message"; anything else is no class.
        if (type.size() == head.size()) {
            block.type = type;
        } else if (head.substr(type.size()).starts_with(": ") || head.substr(type.size()) == ":") {
            block.type = type;
            const std::string_view message = head.substr(std::min(head.size(), type.size() + 2));
            messageBegin = message.data();
            messageEnd = message.data() + message.size();
        }
        blocks.push_back(block);
    };
    const auto closeMessage = [&] {
        if (messageBegin && !blocks.empty())
            blocks.back().message =
                withoutSpace({messageBegin, std::size_t(messageEnd - messageBegin)});
        messageBegin = nullptr;
    };
    if (!rest.empty())
        begin(takeLine(rest));
    while (!rest.empty()) {
        const std::string_view line = takeLine(rest);
        if (line.starts_with(OwnFrame)) {
            closeMessage();
            if (blocks.back().frame.empty())
                blocks.back().frame = withoutSpace(line.substr(OwnFrame.size()));
        } else if (line.starts_with(CausedBy)) {
            closeMessage();
            if (blocks.size() == MaxStackBlocks)
                break;
            begin(line.substr(CausedBy.size()));
        } else if (line.starts_with("\t... ") || line.starts_with("\tSuppressed: ") ||
                   line.starts_with("\t\t")) {
            closeMessage();
        } else if (messageBegin) {
            messageEnd = line.data() + line.size();
        }
    }
    closeMessage();
    return blocks;
}

std::size_t stackBlockOf(const std::vector<StackBlock>& blocks, std::string_view type)
{
    if (type.empty())
        return NoStackBlock;
    const auto block = std::find_if(blocks.begin(), blocks.end(),
                                    [type](const StackBlock& known) { return known.type == type; });
    return block == blocks.end() ? NoStackBlock : std::size_t(block - blocks.begin());
}

std::string_view frameOf(const std::vector<StackBlock>& blocks, std::size_t block)
{
    if (block >= blocks.size())
        return {};
    for (std::size_t i = block + 1; i-- > 0;) {
        if (!blocks[i].frame.empty())
            return blocks[i].frame;
    }
    return {};
}

std::string_view firstFrame(std::string_view stack)
{
    const bool isPython = stack.find("Traceback (most recent call last)") != stack.npos;
    std::string_view found;
    std::string_view rest = stack;
    while (!rest.empty()) {
        const std::string_view line = withoutSpace(takeLine(rest));
        if (isPython) {
            // The innermost call stands last.
            if (line.starts_with("File \""))
                found = line;
        } else if (line.starts_with("at ")) {
            return line.substr(3);
        }
    }
    return found;
}

std::vector<std::string_view> nestedTypes(std::string_view message)
{
    std::vector<std::string_view> types;
    std::size_t at = message.find(Nested);
    while (at != message.npos && types.size() < MaxStackBlocks) {
        if (const std::string_view type = typeAt(message.substr(at + Nested.size())); !type.empty())
            types.push_back(type);
        at = message.find(Nested, at + Nested.size());
    }
    return types;
}

} // namespace codec
