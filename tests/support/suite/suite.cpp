// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite/suite.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace {

std::map<std::string, suite::Run, std::less<>>& tests()
{
    static std::map<std::string, suite::Run, std::less<>> list;
    return list;
}

std::string nameOf(std::string_view file)
{
    const std::size_t slash = file.find_last_of('/');
    const std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
    return std::string(name.substr(0, name.find('.')));
}

} // namespace

bool suite::add(const char* file, Run run)
{
    return tests().emplace(nameOf(file), run).second;
}

int main(int argc, char** argv)
{
    const auto found = argc > 1 ? tests().find(std::string_view(argv[1])) : tests().end();
    if (found == tests().end()) {
        std::fputs("The first argument is the test to run, one of these:\n", stderr);
        for (const auto& [name, run] : tests())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    // The test sees its own arguments only.
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
