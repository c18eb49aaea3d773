// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/segment.h"

#include <new>

#if defined(__unix__) || defined(__APPLE__)
#include <sys/mman.h>
#define THROUGHLINE_LIVE_MAPS 1
#endif

namespace live {

namespace {

// Straight from the system where that is possible: a block that is let go is returned at once, and
// does not stay with an allocator that may never use it again.
char* takeMemory(std::size_t size)
{
#ifdef THROUGHLINE_LIVE_MAPS
    void* memory =
        ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    return static_cast<char*>(memory);
#else
    return static_cast<char*>(::operator new(size, std::align_val_t(alignof(IndexEntry))));
#endif
}

void returnMemory(char* memory, std::size_t size)
{
#ifdef THROUGHLINE_LIVE_MAPS
    ::munmap(memory, size);
#else
    static_cast<void>(size);
    ::operator delete(memory, std::align_val_t(alignof(IndexEntry)));
#endif
}

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

} // namespace live
