import Glibc

/// Random numbers that are the same on every machine (SplitMix64: Steele, Lea and Flood, 2014).
struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Even between 0 and 1, 1 left out.
    mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }

    /// A whole number below `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// Of the normal distribution with mean 0 and variance 1 (Box and Muller).
    mutating func normal() -> Float { (-2 * logf(1 - unit())).squareRoot() * cosf(2 * .pi * unit()) }
}
