/// The squared logarithm of the sides' length ratio, at most 4.
///
/// Relative difference is what tells short sentences apart: 10 bytes against 40 is a mismatch, 400 against 430 is not.
enum LengthRatio {
    /// - Parameters: the logarithms of both lengths.
    static func value(_ x: Float, _ y: Float) -> Float { min(4, (x - y) * (x - y)) }
}
