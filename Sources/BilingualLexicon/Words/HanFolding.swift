import FileAccess

/// Traditional characters as the simplified ones that they become: so that one dictionary serves both.
///
/// For comparison keys only: 乾隆 becomes 干隆 on both sides of a comparison, and nowhere else.
struct HanFolding: Sendable {
    static let shared = HanFolding()
    static let fileName = "simplified.tsv"

    // From U+3400 to U+9FFF, 54 KB.
    private var simplified: [UInt16]

    private init() {
        simplified = (0x3400..<0xA000).map { UInt16($0) }
        for row in Table(bundled: Self.fileName).rows {
            guard row.fields.count == 2, let plain = row.fields[0].unicodeScalars.first else { continue }
            for traditional in row.fields[1].unicodeScalars where (0x3400..<0xA000).contains(traditional.value) {
                simplified[Int(traditional.value) - 0x3400] = UInt16(plain.value)
            }
        }
    }

    @inline(__always)
    func callAsFunction(_ scalar: UInt64) -> UInt64 {
        scalar >= 0x3400 && scalar < 0xA000 ? UInt64(simplified[Int(scalar) - 0x3400]) : scalar
    }
}
