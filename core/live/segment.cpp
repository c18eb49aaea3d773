// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/segment.h"

#include <new>

#if defined(__unix__) || defined(__APPLE__)
#include <sys/mman.h>
#include <unistd.h>
#define THROUGHLINE_LIVE_MAPS 1
#endif

namespace live {

namespace {

#ifdef THROUGHLINE_LIVE_MAPS

std::size_t pageBytes()
{
    static const auto bytes = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return bytes;
}

// Straight from the system: a block that is let go is returned at once, and does not stay with an
// allocator that may never use it again. Asking for large pages was tried: on a virtual machine
// filling a segment took three times as long as with small ones.
char* takeMemory(std::size_t size)
{
    void* memory =
        ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    return static_cast<char*>(memory);
}

void returnMemory(char* memory, std::size_t size)
{
    ::munmap(memory, size);
}

/// Gives the whole pages between two places back; they read as zero from then on.
void returnPages(char* begin, char* end)
{
    const std::size_t page = pageBytes();
    const auto pastPage = [page](const char* place) {
        return reinterpret_cast<std::uintptr_t>(place) % page;
    };
    if (end - begin < static_cast<std::ptrdiff_t>(16 * page))
        return; // not worth a call
    begin += (page - pastPage(begin)) % page;
    end -= pastPage(end);
    ::madvise(begin, static_cast<std::size_t>(end - begin), MADV_DONTNEED);
}

#else

char* takeMemory(std::size_t size)
{
    return static_cast<char*>(::operator new(size, std::align_val_t(alignof(IndexEntry))));
}

void returnMemory(char* memory, std::size_t)
{
    ::operator delete(memory, std::align_val_t(alignof(IndexEntry)));
}

void returnPages(char*, char*) {}

#endif

} // namespace

Segment::Segment(std::size_t capacity)
    : m_capacity((capacity + sizeof(IndexEntry) - 1) / sizeof(IndexEntry) * sizeof(IndexEntry))
{
    m_memory = takeMemory(m_capacity);
    m_entriesEnd = static_cast<IndexEntry*>(static_cast<void*>(m_memory + m_capacity));
}

Segment::~Segment()
{
    returnMemory(m_memory, m_capacity);
}

void Segment::add(IndexEntry entry, std::size_t recordBytes)
{
    entry.begin = static_cast<std::uint32_t>(m_used);
    entry.size = static_cast<std::uint32_t>(recordBytes);
    new (m_entriesEnd - 1 - m_count) IndexEntry(entry);
    m_used += recordBytes;
    ++m_count;
}

void Segment::close()
{
    returnPages(m_memory + m_used, m_memory + m_capacity - m_count * sizeof(IndexEntry));
}

} // namespace live
