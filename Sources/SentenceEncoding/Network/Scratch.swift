/// Memory that grows when needed and is kept for the next batch.
final class Scratch {
    private var memory: UnsafeMutablePointer<Float>?
    private var capacity = 0

    /// At least `count` floats, aligned to a cache line, with whatever they held.
    func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
        if let memory, capacity >= count { return memory }
        free()
        let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 16) * 4, alignment: 64)
        let floats = raw.bindMemory(to: Float.self, capacity: max(count, 16))
        floats.initialize(repeating: 0, count: max(count, 16))
        memory = floats
        capacity = max(count, 16)
        return floats
    }

    private func free() {
        if let memory { UnsafeMutableRawPointer(memory).deallocate() }
        memory = nil
    }

    deinit { free() }
}
