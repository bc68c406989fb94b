import FileAccess
import TextFacts

/// Mandarin readings of Han characters without tones, as keys of their spelling.
///
/// Read from `pinyin.tsv` rather than asked of ICU, whose Han-Latin transform takes 140 ms to open.
struct PinyinTable: Sendable {
    struct Syllable: Sendable {
        var pinyin: TextKey
        /// The spelling of Wade and Giles without its apostrophes (Taiwan's names: Kuo for guo).
        var wadeGiles: TextKey
        var letters: Int
    }

    static let shared = PinyinTable()

    private(set) var syllables: [Syllable] = []
    /// For U+3400 to U+9FFF: the number of the syllable, 0xFFFF for none.
    private var readings = [UInt16](repeating: 0xFFFF, count: 0xA000 - 0x3400)
    /// The readings that hold for family names (曾: zeng).
    private var familyReadings = KeyTable<Int>()

    private init() {
        var numbers: [String: Int] = [:]
        for row in Table(bundled: "pinyin.tsv").rows {
            let reading = String(row.fields[0])
            let number =
                numbers[reading]
                ?? {
                    let new = syllables.count
                    numbers[reading] = new
                    syllables.append(
                        Syllable(
                            pinyin: LetterFolding.key(of: reading),
                            wadeGiles: LetterFolding.key(of: WadeGiles.spelling(ofPinyin: reading)),
                            letters: reading.utf8.count))
                    return new
                }()
            for scalar in row.fields[1].unicodeScalars {
                if row.fields.count > 2 {
                    familyReadings.insert(UInt64(scalar.value), number)
                } else if scalar.value >= 0x3400, scalar.value < 0xA000 {
                    readings[Int(scalar.value) - 0x3400] = UInt16(number)
                }
            }
        }
    }

    /// The number of a character's usual syllable.
    @inline(__always)
    func reading(_ scalar: UInt32) -> Int? {
        guard scalar >= 0x3400, scalar < 0xA000 else { return nil }
        let number = readings[Int(scalar) - 0x3400]
        return number == 0xFFFF ? nil : Int(number)
    }

    /// The number of the syllable as a family name, where that is another one.
    func familyReading(_ scalar: UInt32) -> Int? { familyReadings[UInt64(scalar)] }
}
