/// Makes wrong files out of right ones, the same ones every time.
public struct MutatedText {
    private let lines: [[UInt8]]

    /// What slips of the hand and foreign tools leave in files, and what readers trip over.
    private static let strange: [String] = [
        "", "0", "-1", "1", "1e38", "-1e308", "nan", "inf", "9223372036854775807", "9223372036854775808", "0x10", "1,5",
        "\t", "\t\t", "\r", "\u{0}", "\u{FEFF}", "\u{2028}", "[", "]", ":", "!", "[]:[]", "[0]:[0]", "<", "&", "\"",
        "é", "🀄",
    ]

    public init(_ text: String) {
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
    }

    /// One to four changes: a line lost, doubled or moved, bytes changed, something strange put in, an end cut off.
    public func next(using random: inout SeededGenerator) -> [UInt8] {
        var lines = lines
        for _ in 0..<Int.random(in: 1...4, using: &random) where !lines.isEmpty {
            let place = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0..<7, using: &random) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: Int.random(in: 0...lines.count, using: &random))
            case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
            case 3 where !lines[place].isEmpty:
                lines[place][Int.random(in: 0..<lines[place].count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            case 4 where !lines[place].isEmpty:
                lines[place].removeLast(Int.random(in: 1...lines[place].count, using: &random))
            case 5:
                // One field of several.
                var fields = lines[place].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                fields[Int.random(in: 0..<fields.count, using: &random)] =
                    Array(Self.strange.randomElement(using: &random)!.utf8)[...]
                lines[place] = Array(fields.joined(separator: [UInt8(ascii: "\t")]))
            default:
                let strange = Array(Self.strange.randomElement(using: &random)!.utf8)
                lines[place].insert(
                    contentsOf: strange, at: Int.random(in: 0...lines[place].count, using: &random))
            }
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
}
