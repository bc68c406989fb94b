/// Cells laid over the sentences that they were made of, in order, so that they differ least.
struct CellLayout {
    /// What a cell is of its sentences.
    enum Kind: Hashable { case same, edited, firstPart, secondPart, unknown }

    /// A cell and the places of its sentences.
    struct Cell: Hashable {
        var kind: Kind
        var sentences: [Int]
    }

    /// In order.
    private(set) var cells: [Cell] = []
    /// The places of sentences that are in no cell.
    private(set) var dropped: [Int] = []

    /// The most sentences that one cell is laid over.
    private static let most = 12
    /// A cell that is less like its sentences than this is none of them.
    private static let leastLikeness = 0.4
    private static let costOfDropping = 0.9
    private static let costOfUnknown = 0.9

    private enum Move {
        case drop
        case lay(Int)
        case cut
        case unknown
    }

    /// - Complexity: O(cells x sentences x bytes).
    init(cells texts: [String], sentences: [String]) {
        let (m, n) = (texts.count, sentences.count)
        let normal = (texts.map(Self.normal), sentences.map(Self.normal))
        var cost = [[Double]](repeating: Array(repeating: .infinity, count: n + 1), count: m + 1)
        var moves = [[Move]](repeating: Array(repeating: .drop, count: n + 1), count: m + 1)
        cost[0][0] = 0
        for cell in 0...m {
            for sentence in 0...n {
                let own = cost[cell][sentence]
                guard own.isFinite else { continue }
                func reach(_ c: Int, _ s: Int, _ added: Double, _ move: Move) {
                    if own + added < cost[c][s] {
                        cost[c][s] = own + added
                        moves[c][s] = move
                    }
                }
                if sentence < n { reach(cell, sentence + 1, Self.costOfDropping, .drop) }
                guard cell < m else { continue }
                if normal.0[cell].isEmpty {
                    reach(cell + 1, sentence, 0, .lay(0))
                    continue
                }
                reach(cell + 1, sentence, Self.costOfUnknown, .unknown)
                var run: [UInt8] = []
                for count in 1...Self.most where sentence + count <= n {
                    run += normal.1[sentence + count - 1]
                    let likeness = run == normal.0[cell] ? 1 : Self.likeness(run, normal.0[cell])
                    guard likeness >= Self.leastLikeness else { continue }
                    reach(cell + 1, sentence + count, likeness == 1 ? 0 : 0.05 + 1 - likeness, .lay(count))
                }
                if cell + 1 < m, sentence < n, !normal.0[cell + 1].isEmpty,
                    normal.0[cell] + normal.0[cell + 1] == normal.1[sentence]
                {
                    reach(cell + 2, sentence + 1, 0.01, .cut)
                }
            }
        }
        var (cell, sentence) = (m, n)
        while cell > 0 || sentence > 0 {
            switch moves[cell][sentence] {
            case .drop:
                sentence -= 1
                dropped.append(sentence)
            case .lay(let count):
                cell -= 1
                sentence -= count
                let places = Array(sentence..<sentence + count)
                let isSame = places.flatMap { normal.1[$0] } == normal.0[cell]
                cells.append(Cell(kind: isSame ? .same : .edited, sentences: places))
            case .cut:
                cell -= 2
                sentence -= 1
                cells.append(Cell(kind: .secondPart, sentences: [sentence]))
                cells.append(Cell(kind: .firstPart, sentences: [sentence]))
            case .unknown:
                cell -= 1
                cells.append(Cell(kind: .unknown, sentences: []))
            }
        }
        cells.reverse()
        dropped.reverse()
    }

    private static func normal(_ text: String) -> [UInt8] { text.utf8.filter { $0 > 0x20 } }

    /// The share of pairs of bytes that two texts have in common (Dice), 0 to 1.
    private static func likeness(_ one: [UInt8], _ other: [UInt8]) -> Double {
        func pairs(_ bytes: [UInt8]) -> [UInt16: Int] {
            var counts: [UInt16: Int] = [:]
            for (first, second) in zip(bytes, bytes.dropFirst()) {
                counts[UInt16(first) << 8 | UInt16(second), default: 0] += 1
            }
            return counts
        }
        guard one.count > 1, other.count > 1 else { return 0 }
        let (left, right) = (pairs(one), pairs(other))
        let common = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
        return 2 * Double(common) / Double(one.count + other.count - 2)
    }
}
