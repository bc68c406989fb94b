import Synchronization

/// Lends engines to callers on any thread; an engine is used by one caller at a time and kept for the next.
final class EnginePool: Sendable {
    /// The engine is not sendable; the pool hands each to one borrower at a time, which is why the box may cross
    /// threads unchecked.
    private struct Box: @unchecked Sendable {
        let engine: SegmentationEngine
    }

    private let idle = Mutex<[Box]>([])
    private let disabled: Set<BoundaryRule>

    init(without disabled: Set<BoundaryRule>) { self.disabled = disabled }

    func lend<Result>(_ body: (SegmentationEngine) -> Result) -> Result {
        let box = idle.withLock { $0.popLast() } ?? Box(engine: SegmentationEngine(without: disabled))
        defer { idle.withLock { $0.append(box) } }
        return body(box.engine)
    }
}
