import Glibc

/// The squared logarithm of the sides' length ratio, at most 4.
///
/// Relative difference is what tells short sentences apart: 10 bytes against 40 is a mismatch, 400 against 430 is not.
enum LengthRatio {
    static func value(_ x: Double, _ y: Double) -> Float {
        let logarithm = log(max(min(x, y), 1) / max(x, y, 1))
        return Float(min(4, logarithm * logarithm))
    }
}
