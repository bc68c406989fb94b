/// Memory that grows when needed and is kept for the next batch.
final class Scratch {
    private var memory: UnsafeMutablePointer<Float>?
    private var capacity = 0

    /// At least `count` floats, aligned to a cache line, with whatever they held.
    func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
        if let memory, capacity >= count { return memory }
        free()
        let capacity = max(count, 16)
        let floats = LargeMemory.allocate(byteCount: capacity * 4).bindMemory(to: Float.self, capacity: capacity)
        floats.initialize(repeating: 0, count: capacity)
        memory = floats
        self.capacity = capacity
        return floats
    }

    private func free() {
        if let memory { LargeMemory.deallocate(memory) }
        memory = nil
    }

    deinit { free() }
}
