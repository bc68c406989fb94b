/// A 64-bit key of a string of letters or characters that can be built one element at a time and joined.
///
/// A polynomial over the elements modulo 2^64 (Karp and Rabin 1987): the key of two strings one after the other follows
/// from their keys, so that "Zhou" and "Min" give the key of "zhoumin" without touching the letters again. Equal strings
/// have equal keys; different strings collide with a chance of about 2^-60 for what fits into a document.
struct TextKey: Hashable, Sendable {
    private(set) var value: UInt64 = 0
    /// The multiplier to the power of the length: what a key before this one has to be multiplied with.
    private(set) var power: UInt64 = 1

    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    init() {}

    init(value: UInt64, power: UInt64) {
        self.value = value
        self.power = power
    }

    /// The key of a text's UTF-8 bytes, as they are.
    init(_ text: some StringProtocol) {
        for byte in text.utf8 { append(UInt64(byte)) }
    }

    init(_ text: StaticString) {
        text.withUTF8Buffer { bytes in
            for byte in bytes { append(UInt64(byte)) }
        }
    }

    @inline(__always)
    mutating func append(_ element: UInt64) {
        value = value &* Self.multiplier &+ element &+ 1
        power = power &* Self.multiplier
    }

    @inline(__always)
    mutating func append(_ other: TextKey) {
        value = value &* other.power &+ other.value
        power = power &* other.power
    }

    static func + (left: TextKey, right: TextKey) -> TextKey {
        var joined = left
        joined.append(right)
        return joined
    }
}
