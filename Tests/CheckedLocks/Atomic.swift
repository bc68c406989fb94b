/// What `Synchronization.Atomic` does for numbers, by a lock.
public struct Atomic<Value: FixedWidthInteger & Sendable>: ~Copyable, Sendable {
    /// What other threads must have seen; a lock lets them see everything.
    public enum Ordering { case relaxed }

    private let value: Mutex<Value>

    public init(_ initial: Value) { value = Mutex(initial) }

    public func load(ordering: Ordering) -> Value { value.withLock { $0 } }

    public func add(_ other: Value, ordering: Ordering) { value.withLock { $0 += other } }

    public func subtract(_ other: Value, ordering: Ordering) { value.withLock { $0 -= other } }

    public func wrappingAdd(_ other: Value, ordering: Ordering) -> (oldValue: Value, newValue: Value) {
        value.withLock { held in
            let old = held
            held &+= other
            return (old, held)
        }
    }
}
