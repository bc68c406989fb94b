import Glibc

/// The logarithm of a skipped sentence's length: a heading is left out more easily than a long sentence.
enum SkippedLength {
    static func value(_ bytes: Double) -> Float { Float(log(1 + bytes) / 4) }
}
