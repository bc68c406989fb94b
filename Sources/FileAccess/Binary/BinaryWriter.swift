/// Numbers, texts and lists one behind the other as bytes, the same on every machine; `BinaryReader` reads them in the
/// same order.
package struct BinaryWriter {
    /// What was written.
    package private(set) var bytes: [UInt8] = []

    /// Nothing written yet.
    package init() {}

    /// Appends a number, low byte first.
    package mutating func number(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Appends a count or offset.
    package mutating func count(_ value: Int) { number(UInt64(value)) }

    /// Appends a number with decimals, bit by bit.
    package mutating func decimal(_ value: Float) { number(value.bitPattern) }

    /// Appends a number with decimals, bit by bit; nil is kept apart from all numbers.
    package mutating func decimal(_ value: Double?) {
        bytes.append(value == nil ? 0 : 1)
        if let value { number(value.bitPattern) }
    }

    /// Appends a text; nil is kept apart from an empty one.
    package mutating func text(_ text: String?) {
        guard let text else { return number(UInt32.max) }
        number(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends bytes and how many they are.
    package mutating func block(_ block: [UInt8]) {
        count(block.count)
        bytes.append(contentsOf: block)
    }

    /// Appends a list and how long it is.
    package mutating func list<Values: Collection>(
        _ values: Values, _ write: (Values.Element, inout BinaryWriter) -> Void
    ) {
        count(values.count)
        for value in values { write(value, &self) }
    }

    /// Appends a list of numbers.
    package mutating func numbers(_ values: some Collection<some FixedWidthInteger>) {
        list(values) { $1.number($0) }
    }
}
