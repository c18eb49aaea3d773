# SPDX-License-Identifier: GPL-3.0-or-later
#
# The vocabulary of every CMakeLists.txt below this one:
#   throughline_room(name SOURCES … [ALONE …] [LINKS …] [PRIVATE_LINKS …] [NO_QT])  one static library per room
#   throughline_test(name LABEL unit|broker|ui|flow [LINKS …] [SOURCES …] [NO_QT])  one test file
#
# A test file is a program of its own. In a quick build (THROUGHLINE_QUICK_BUILD) the tests of a folder share one,
# the sources of a room or folder are compiled some at a time as one, and tests are not optimised: a clean build
# takes half as long. A source whose private names are also another's is named under ALONE as well, a test
# in THROUGHLINE_ALONE. The release preset compiles each source by itself, which shows a missing include.

include(GNUInstallDirs)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Executables and libraries share one precompiled header, which needs the same code model in both.
set(CMAKE_CXX_COMPILE_OPTIONS_PIE "-fPIC")
set(CMAKE_SKIP_INSTALL_RPATH ON)

find_program(THROUGHLINE_CCACHE ccache)
if(THROUGHLINE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${THROUGHLINE_CCACHE})
endif()

if(THROUGHLINE_QUICK_BUILD)
    # It links a test in a tenth of the time.
    find_program(THROUGHLINE_MOLD mold)
    if(THROUGHLINE_MOLD)
        add_link_options(-fuse-ld=mold)
    endif()
endif()

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(simdjson REQUIRED)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
if(NOT THROUGHLINE_PARTS STREQUAL "live")
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Sql HttpServer Test)
    pkg_check_modules(RDKAFKA REQUIRED IMPORTED_TARGET rdkafka)
endif()
if(THROUGHLINE_PARTS STREQUAL "all")
    find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Svg DBus Charts)
endif()

add_library(throughline_options INTERFACE)
target_include_directories(throughline_options INTERFACE "${PROJECT_SOURCE_DIR}"
    "${PROJECT_BINARY_DIR}/generated")
target_compile_definitions(throughline_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_MESSAGELOGCONTEXT)
target_compile_options(throughline_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    -Wformat=2 -Wnull-dereference -Wextra-semi
    # Values are made with designated initialisers; what is not named keeps its default on purpose.
    -Wno-missing-field-initializers
    -fno-omit-frame-pointer -fstack-protector-strong)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # What Qt deprecated after our floor has no replacement there yet.
    target_compile_definitions(throughline_options INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # False positives in the standard library's variant and optional, as in Result and in values that are sorted.
    target_compile_options(throughline_options INTERFACE -Wno-maybe-uninitialized)
endif()
if(THROUGHLINE_WARNINGS_AS_ERRORS)
    target_compile_options(throughline_options INTERFACE -Werror)
endif()
if(THROUGHLINE_SANITIZER STREQUAL "address")
    target_compile_options(throughline_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all)
    target_link_options(throughline_options INTERFACE -fsanitize=address,undefined)
    # The sanitizers make g++ see null pointers in inlined standard code that are not there.
    target_compile_options(throughline_options INTERFACE -Wno-null-dereference
        -Wno-maybe-uninitialized)
elseif(THROUGHLINE_SANITIZER STREQUAL "thread")
    target_compile_options(throughline_options INTERFACE -fsanitize=thread)
    target_link_options(throughline_options INTERFACE -fsanitize=thread)
    target_compile_options(throughline_options INTERFACE -Wno-null-dereference)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_definitions(throughline_options INTERFACE _FORTIFY_SOURCE=2)
    target_link_options(throughline_options INTERFACE -Wl,-z,now,-z,relro)
endif()

if(TARGET Qt6::Core)
    # Only AUTOMOC: there are no .ui files, and resources are added by their own command.
    set(CMAKE_AUTOMOC ON)
    # Told that the compiler knows concepts, the moc of Qt 6.4 stumbles over <concepts> itself.
    set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/pch_core.cpp" CONTENT "")
    add_library(throughline_pch_core OBJECT "${PROJECT_BINARY_DIR}/pch_core.cpp")
    target_link_libraries(throughline_pch_core PUBLIC throughline_options Qt6::Core)
    set_target_properties(throughline_pch_core PROPERTIES AUTOMOC OFF)
    target_precompile_headers(throughline_pch_core PRIVATE
        <QtCore/QByteArray> <QtCore/QDateTime> <QtCore/QHash> <QtCore/QJsonArray>
        <QtCore/QJsonDocument> <QtCore/QJsonObject> <QtCore/QList> <QtCore/QObject>
        <QtCore/QPointer> <QtCore/QString> <QtCore/QStringList> <QtCore/QTimer>
        <QtCore/QVariant> <algorithm> <array> <atomic> <chrono> <cstdint> <functional>
        <memory> <mutex> <optional> <span> <string> <string_view> <unordered_map> <utility>
        <variant> <vector>)
endif()
if(TARGET Qt6::Widgets)
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/pch_ui.cpp" CONTENT "")
    add_library(throughline_pch_ui OBJECT "${PROJECT_BINARY_DIR}/pch_ui.cpp")
    target_link_libraries(throughline_pch_ui PUBLIC throughline_options Qt6::Widgets)
    set_target_properties(throughline_pch_ui PROPERTIES AUTOMOC OFF)
    target_precompile_headers(throughline_pch_ui PRIVATE <QtWidgets/QtWidgets> <chrono>
        <functional> <memory> <optional> <span> <string> <variant> <vector>)
endif()

# Optimised tests would be compiled half again as long; a precompiled header serves one level only.
if(THROUGHLINE_QUICK_BUILD)
    foreach(pch core ui)
        if(TARGET throughline_pch_${pch})
            add_library(throughline_pch_${pch}_test OBJECT "${PROJECT_BINARY_DIR}/pch_${pch}.cpp")
            get_target_property(linked throughline_pch_${pch} LINK_LIBRARIES)
            get_target_property(headers throughline_pch_${pch} PRECOMPILE_HEADERS)
            target_link_libraries(throughline_pch_${pch}_test PUBLIC ${linked})
            set_target_properties(throughline_pch_${pch}_test PROPERTIES AUTOMOC OFF)
            target_compile_options(throughline_pch_${pch}_test PRIVATE -O0)
            target_precompile_headers(throughline_pch_${pch}_test PRIVATE ${headers})
        endif()
    endforeach()
endif()

function(_throughline_pch target no_qt)
    if(no_qt)
        set_target_properties(${target} PROPERTIES AUTOMOC OFF)
        return()
    endif()
    get_target_property(links ${target} LINK_LIBRARIES)
    if("${links}" MATCHES "Qt6::Widgets|throughline_ui")
        target_precompile_headers(${target} REUSE_FROM throughline_pch_ui${ARGN})
    else()
        target_precompile_headers(${target} REUSE_FROM throughline_pch_core${ARGN})
    endif()
endfunction()

function(_throughline_unity target)
    if(THROUGHLINE_QUICK_BUILD)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        # g++ takes what is included for a header, whose types others would see.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
        if(ARGN)
            set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        endif()
    endif()
endfunction()

function(throughline_room name)
    cmake_parse_arguments(PARSE_ARGV 1 ROOM "NO_QT" "" "SOURCES;ALONE;LINKS;PRIVATE_LINKS")
    add_library(throughline_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(throughline_${name}
        PUBLIC throughline_options ${ROOM_LINKS}
        PRIVATE ${ROOM_PRIVATE_LINKS})
    if(NOT ROOM_NO_QT)
        target_link_libraries(throughline_${name} PUBLIC Qt6::Core)
    endif()
    _throughline_pch(throughline_${name} ${ROOM_NO_QT})
    _throughline_unity(throughline_${name} ${ROOM_ALONE})
endfunction()

# The executable that holds all tests of one folder, in a quick build.
function(_throughline_suite suite)
    if(TARGET ${suite})
        return()
    endif()
    set(source "${PROJECT_SOURCE_DIR}/tests/support/suite/suite.cpp")
    add_executable(${suite} ${source})
    _throughline_unity(${suite} ${source})
    set_target_properties(${suite} PROPERTIES
        UNITY_BUILD_CODE_BEFORE_INCLUDE "#include \"tests/support/suite/suite.h\"")
endfunction()

function(throughline_test name)
    cmake_parse_arguments(PARSE_ARGV 1 TEST "NO_QT" "LABEL;TIMEOUT" "LINKS;SOURCES")
    file(STRINGS ${name}.cpp own_main REGEX "^int main")
    set(command ${name})
    set(target ${name})
    if(THROUGHLINE_QUICK_BUILD AND NOT TEST_NO_QT AND NOT name IN_LIST THROUGHLINE_ALONE AND NOT own_main)
        file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
        string(REPLACE "/" "_" target "suite_${folder}")
        set(command ${target} ${name})
        _throughline_suite(${target})
        target_sources(${target} PRIVATE ${name}.cpp ${TEST_SOURCES})
        add_custom_target(${name} DEPENDS ${target})
    else()
        add_executable(${name} ${name}.cpp ${TEST_SOURCES})
    endif()
    target_link_libraries(${target} PRIVATE throughline_options ${TEST_LINKS})
    set_property(GLOBAL PROPERTY throughline_program_of_${name} ${target})
    if(NOT TEST_NO_QT)
        target_link_libraries(${target} PRIVATE Qt6::Test)
        # One call of moc for each file that wants it: AUTOMOC would add two targets and a source to each test.
        set_target_properties(${target} PROPERTIES AUTOMOC OFF)
        foreach(source ${name}.cpp ${TEST_SOURCES})
            _throughline_test_moc(${target} "${source}")
        endforeach()
        target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
    endif()
    # A folder's tests that have windows come with Widgets; which header serves is known when all are there.
    cmake_language(EVAL CODE "cmake_language(DEFER CALL _throughline_test_pch ${target} ${TEST_NO_QT})")
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${command})
    # Whatever the machine is set to, tests see one locale, one zone, one style and no desktop.
    set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABEL}" TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_STYLE_OVERRIDE=Fusion;LC_ALL=C.UTF-8;TZ=UTC;THROUGHLINE_TEST=1;UBSAN_OPTIONS=print_stacktrace=1;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
    # A story of several programs is told with the machine for itself.
    if(TEST_LABEL STREQUAL "flow")
        set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
    endif()
endfunction()

# throughline_test_definitions(name NAME=VALUE…) and throughline_test_needs(name TARGET…): what a test is compiled
# with, and what must be built before it runs.
function(throughline_test_definitions name)
    get_property(target GLOBAL PROPERTY throughline_program_of_${name})
    target_compile_definitions(${target} PRIVATE ${ARGN})
endfunction()

function(throughline_test_needs name)
    get_property(target GLOBAL PROPERTY throughline_program_of_${name})
    add_dependencies(${target} ${ARGN})
endfunction()

# A test includes its own .moc; a header with Q_OBJECT has its moc compiled beside it.
function(_throughline_test_moc target source)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE path)
    if(NOT path MATCHES "\\.(cpp|h)$" OR NOT EXISTS "${path}")
        return()
    endif()
    file(STRINGS "${path}" wants REGEX "^ *Q_(OBJECT|GADGET)")
    if(NOT wants)
        return()
    endif()
    cmake_path(GET path STEM stem)
    if(path MATCHES "\\.h$")
        set(moc "${CMAKE_CURRENT_BINARY_DIR}/moc_${stem}.cpp")
    else()
        set(moc "${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc")
    endif()
    get_source_file_property(known "${moc}" GENERATED)
    if(NOT known)
        qt_generate_moc("${path}" "${moc}")
    endif()
    target_sources(${target} PRIVATE "${moc}")
endfunction()

function(_throughline_test_pch target)
    get_target_property(done ${target} PRECOMPILE_HEADERS_REUSE_FROM)
    if(done)
        return()
    endif()
    if(THROUGHLINE_QUICK_BUILD)
        target_compile_options(${target} PRIVATE -O0)
        _throughline_pch(${target} "${ARGN}" _test)
    else()
        _throughline_pch(${target} "${ARGN}")
    endif()
endfunction()
