/// Which characters a text has, roughly: a bit of 128 for each. What the sketch of a text lacks, the text lacks.
struct CharacterSketch: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars {
            // Neighbouring code points, as in an alphabet, fall on different bits.
            let bit = UInt64(1) << UInt64(scalar.value & 63)
            if (scalar.value >> 6) & 1 == 0 { low |= bit } else { high |= bit }
        }
    }

    func isSubset(of other: CharacterSketch) -> Bool { low & ~other.low == 0 && high & ~other.high == 0 }
}
