import Glibc

/// ln(1 + e^x), a line that bends softly at 0.
package enum Softplus {
    @inline(__always)
    package static func value(_ x: Float) -> Float { max(x, 0) + log1pf(expf(-abs(x))) }

    /// Its derivative, 1 / (1 + e^-x).
    @inline(__always)
    package static func slope(_ x: Float) -> Float {
        if x >= 0 { return 1 / (1 + expf(-x)) }
        let power = expf(x)
        return power / (1 + power)
    }
}
