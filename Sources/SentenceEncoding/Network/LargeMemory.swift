import Glibc

/// Memory in pages of 2 MB where the system has them: fewer faults on first use, and the processor finds the place of an
/// address sooner.
enum LargeMemory {
    private static let pageSize = 1 << 21

    /// Uninitialised memory, aligned to a cache line; the system gives it where it is first written.
    static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
        let isLarge = byteCount >= pageSize
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(64, byteCount), alignment: isLarge ? pageSize : 64)
        // Only advice: where it is not followed, nothing but time is lost.
        if isLarge { madvise(memory, byteCount / pageSize * pageSize, MADV_HUGEPAGE) }
        return memory
    }

    static func deallocate(_ memory: UnsafeMutableRawPointer) { memory.deallocate() }
}
