/// A hash table from 64-bit keys to small values: open addressing, linear probing, one multiplication a look-up.
///
/// Several times faster than `Dictionary` for keys that are hashes already, and in the order of its own insertion when
/// enumerated, so that nothing depends on a seed.
struct KeyTable<Value: Sendable>: Sendable {
    /// The position in `keys` of what stands in each slot, -1 where nothing does; a power of two of them.
    private(set) var slots: [Int32]
    private var mask: Int
    private(set) var keys: [UInt64] = []
    private(set) var values: [Value] = []

    init(minimumCapacity: Int = 0) {
        var size = 16
        while size < minimumCapacity * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        mask = size - 1
        keys.reserveCapacity(minimumCapacity)
        values.reserveCapacity(minimumCapacity)
    }

    /// A table as another one was made of: `slots`, `keys`, `values`.
    init(slots: [Int32], keys: [UInt64], values: [Value]) {
        self.slots = slots
        self.keys = keys
        self.values = values
        mask = slots.count - 1
    }

    var count: Int { keys.count }
    var isEmpty: Bool { keys.isEmpty }

    @inline(__always)
    private static func scatter(_ key: UInt64) -> Int {
        var mixed = key ^ (key >> 32)
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32)
    }

    /// The position of a key in `keys` and `values`, nil if it is not there. Constant time.
    @inline(__always)
    func index(of key: UInt64) -> Int? {
        var slot = Self.scatter(key) & mask
        while true {
            let index = slots[slot]
            if index < 0 { return nil }
            if keys[Int(index)] == key { return Int(index) }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    func contains(_ key: UInt64) -> Bool { index(of: key) != nil }

    @inline(__always)
    subscript(key: UInt64) -> Value? { index(of: key).map { values[$0] } }

    subscript(at index: Int) -> Value {
        get { values[index] }
        set { values[index] = newValue }
        _modify { yield &values[index] }
    }

    /// The position of the key, which is inserted with the value if it is new.
    @discardableResult
    mutating func insert(_ key: UInt64, _ value: @autoclosure () -> Value) -> Int {
        var slot = Self.scatter(key) & mask
        while true {
            let index = slots[slot]
            if index < 0 { break }
            if keys[Int(index)] == key { return Int(index) }
            slot = (slot + 1) & mask
        }
        let index = keys.count
        keys.append(key)
        values.append(value())
        slots[slot] = Int32(index)
        if keys.count * 2 > slots.count { grow() }
        return index
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for (index, key) in keys.enumerated() {
            var slot = Self.scatter(key) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }
}
