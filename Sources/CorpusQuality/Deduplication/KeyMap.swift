/// A hash table from 64-bit keys that are hashes already to numbers: open addressing, linear probing, 12 bytes a slot.
struct KeyMap {
    private var keys: [UInt64]
    private var values: [UInt32]
    private var mask: Int
    private var count = 0
    /// No value of a key.
    private static let none = UInt32.max

    /// - Parameter capacity: so many keys have room without growing.
    init(capacity: Int) {
        var slots = 16
        while slots * 3 < capacity * 4 { slots *= 2 }
        keys = Array(repeating: 0, count: slots)
        values = Array(repeating: Self.none, count: slots)
        mask = slots - 1
    }

    @inline(__always)
    private static func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) }

    @inline(__always)
    private func find(_ key: UInt64) -> Int {
        var slot = Self.slot(of: key) & mask
        while values[slot] != Self.none, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    /// The number of a key; one that is not there gets the number given. Constant time.
    mutating func value(of key: UInt64, orNew new: UInt32) -> UInt32 {
        let slot = find(key)
        if values[slot] != Self.none { return values[slot] }
        keys[slot] = key
        values[slot] = new
        count += 1
        if count * 4 > keys.count * 3 { grow() }
        return new
    }

    /// The number of a key; nil for one that is not there. Constant time.
    subscript(key: UInt64) -> UInt32? {
        let value = values[find(key)]
        return value == Self.none ? nil : value
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        values = Array(repeating: Self.none, count: oldKeys.count * 2)
        mask = keys.count - 1
        for (key, value) in zip(oldKeys, oldValues) where value != Self.none {
            let slot = find(key)
            keys[slot] = key
            values[slot] = value
        }
    }
}
