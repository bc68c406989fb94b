import CommandSupport
import Foundation

/// Gold as a user has it: running text in paragraphs, whose sentences the program has to find itself.
struct RunningText {
    /// A side: its text, and where its sentences stand, in bytes.
    struct Side {
        private(set) var text = ""
        private(set) var sentences: [Range<Int>] = []

        mutating func append(_ sentence: String, after space: String) {
            if !text.isEmpty { text += space }
            let start = text.utf8.count
            text += sentence
            sentences.append(start..<text.utf8.count)
        }

        /// The sentences of which a range of bytes has two or more: one is white space at an edge.
        func sentences(in range: Range<Int>) -> Set<Int> {
            Set(sentences.indices.filter { sentences[$0].clamped(to: range).count >= min(2, sentences[$0].count) })
        }
    }

    private static let beadsAParagraph = 3

    private(set) var source = Side()
    private(set) var target = Side()
    private let beads: Set<[Set<Int>]>

    /// - Parameter spaces: what stands between two sentences of a paragraph, on each side.
    init(_ document: GoldDocument, spaces: (source: String, target: String)) {
        var inParagraph = 0
        for bead in document.beads {
            // A heading or an item, which no mark ends, is a line of its own, as in every text.
            let isSentence = (bead.source.map { document.source[$0] } + bead.target.map { document.target[$0] })
                .allSatisfy { $0.last.map { ".!?。！？”\"’…".contains($0) } ?? true }
            if !isSentence { inParagraph = 0 }
            for (place, index) in bead.source.enumerated() {
                source.append(document.source[index], after: inParagraph == 0 && place == 0 ? "\n" : spaces.source)
            }
            for (place, index) in bead.target.enumerated() {
                target.append(document.target[index], after: inParagraph == 0 && place == 0 ? "\n" : spaces.target)
            }
            inParagraph = isSentence ? (inParagraph + 1) % Self.beadsAParagraph : 0
        }
        beads = Set(document.beads.map { [Set($0.source), Set($0.target)] })
    }

    /// How the rows of a memory in JSON Lines agree with gold: right beads, found ones, those of gold. Rows that share a
    /// sentence are one (a sentence of gold can be two of the program's), and a sentence in none stands alone.
    func agreement(_ jsonLines: String) throws -> (right: Int, found: Int, gold: Int) {
        var found: [[Set<Int>]] = []
        for line in lines(jsonLines) {
            let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
            let sides = zip([source, target], row.ranges).map { side, range in
                range.map { side.sentences(in: $0[0]..<$0[1]) } ?? []
            }
            if let last = found.last, !last[0].isDisjoint(with: sides[0]) || !last[1].isDisjoint(with: sides[1]) {
                found[found.count - 1] = [last[0].union(sides[0]), last[1].union(sides[1])]
            } else {
                found.append(sides)
            }
        }
        for index in source.sentences.indices where !found.contains(where: { $0[0].contains(index) }) {
            found.append([[index], []])
        }
        for index in target.sentences.indices where !found.contains(where: { $0[1].contains(index) }) {
            found.append([[], [index]])
        }
        return (found.count { beads.contains($0) }, found.count, beads.count)
    }

    private struct Row: Decodable {
        /// Source, target; nil for the side that a sentence lacks.
        var ranges: [[Int]?]
    }
}
