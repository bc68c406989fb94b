/// Reads what `BinaryWriter` wrote, in the same order. Nothing that is read is trusted: what is not there is nil, and a list
/// is as long as there are bytes for it.
package struct BinaryReader {
    private let bytes: [UInt8]
    private var position = 0

    /// At the first byte.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all was read.
    package var isAtEnd: Bool { position == bytes.count }

    /// The next number; nil where so many bytes are not there.
    package mutating func number<Value: FixedWidthInteger>(_: Value.Type = Value.self) -> Value? {
        let size = MemoryLayout<Value>.size
        guard bytes.count - position >= size else { return nil }
        defer { position += size }
        return Value(littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Value.self) })
    }

    /// The next count: of bytes at most as many as are left.
    package mutating func count() -> Int? {
        guard let value = number(UInt64.self), let count = Int(exactly: value), count <= bytes.count - position else {
            return nil
        }
        return count
    }

    /// The next number with decimals.
    package mutating func decimal() -> Float? { number(UInt32.self).map { Float(bitPattern: $0) } }

    /// The next number with decimals that may be nil; nil where none is there.
    package mutating func optionalDecimal() -> Double?? {
        guard let mark = number(UInt8.self), mark <= 1 else { return nil }
        guard mark == 1 else { return .some(nil) }
        return number(UInt64.self).map { Double(bitPattern: $0) }
    }

    /// The next text; nil where none is there.
    package mutating func text() -> String? { optionalText().flatMap { $0 } }

    /// The next text that may be nil; nil where none is there.
    package mutating func optionalText() -> String?? {
        guard let count = number(UInt32.self) else { return nil }
        if count == UInt32.max { return .some(nil) }
        guard bytes.count - position >= Int(count) else { return nil }
        defer { position += Int(count) }
        return String(decoding: bytes[position..<position + Int(count)], as: UTF8.self)
    }

    /// The next bytes.
    package mutating func block() -> [UInt8]? {
        guard let count = count() else { return nil }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    /// The next list.
    package mutating func list<Value>(_ read: (inout BinaryReader) -> Value?) -> [Value]? {
        guard let count = count() else { return nil }
        var values: [Value] = []
        for _ in 0..<count {
            guard let value = read(&self) else { return nil }
            values.append(value)
        }
        return values
    }

    /// The next list of numbers.
    package mutating func numbers<Value: FixedWidthInteger>(_: Value.Type = Value.self) -> [Value]? {
        list { $0.number(Value.self) }
    }
}
