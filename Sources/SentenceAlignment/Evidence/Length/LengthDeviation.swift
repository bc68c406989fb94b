import Glibc

/// The difference of the sides' lengths in standard deviations, as lengths that grow sentence by sentence deviate
/// (variance in proportion to length: Gale and Church 1993).
///
/// It punishes beads whose edges are off by a clause, which the ratio of a long bead does not notice.
enum LengthDeviation {
    static func value(_ x: Double, _ y: Double) -> Float { Float(-min(4, abs(x - y) / (x + y + 20).squareRoot() / 4)) }

    /// The Gaussian's exponent, at most 4; the plain deviation above is the exponential's.
    static func square(_ x: Double, _ y: Double) -> Float {
        let difference = x - y
        return Float(-min(4, difference * difference / (x + y + 20) / 16))
    }
}
