package import BitextModel
package import FileAccess

/// What an aligned pair of documents teaches of words: which stand together in its beads, and which translations are known.
package struct LexiconLesson: Sendable {
    struct BeadWords: Sendable {
        /// Numbers of words, each once and rising.
        var source: [Int32]
        var target: [Int32]
        var probability: Float
    }

    /// The words of both sides, by number.
    let sourceKeys: [UInt64]
    let targetKeys: [UInt64]
    /// Pairs of numbers that a dictionary knows as translations.
    let known: [Int32]
    let beads: [BeadWords]

    /// Beads with an empty side teach nothing, nor do those that are more probably wrong than right; a bead without
    /// confidence counts as certain.
    ///
    /// - Complexity: O(words).
    package init(_ words: PairedWords, beads aligned: [Bead]) {
        sourceKeys = words.source.keys
        targetKeys = words.target.keys
        known = words.source.pairs().flatMap { [$0.source, $0.target] }
        beads = aligned.compactMap { bead in
            let probability = Float(bead.confidence ?? 1)
            guard !bead.source.isEmpty, !bead.target.isEmpty, probability >= 0.5 else { return nil }
            return BeadWords(
                source: Self.distinct(bead.source, words.source), target: Self.distinct(bead.target, words.target),
                probability: probability)
        }
    }

    private static func distinct(_ sentences: [Int], _ table: WordTable) -> [Int32] {
        var row = sentences.flatMap { Array(table[$0]) }
        row.sort()
        var previous: Int32 = -1
        row.removeAll { word in
            defer { previous = word }
            return word == previous
        }
        return row
    }

    /// Reads a lesson that was written; nil for anything else.
    package init?(_ reader: inout BinaryReader) {
        guard let sources = reader.numbers(UInt64.self), let targets = reader.numbers(UInt64.self),
            let known = reader.numbers(Int32.self), known.count.isMultiple(of: 2)
        else { return nil }
        func isWord(_ number: Int32, of keys: [UInt64]) -> Bool { number >= 0 && Int(number) < keys.count }
        let beads = reader.list { reader -> BeadWords? in
            guard let source = reader.numbers(Int32.self), let target = reader.numbers(Int32.self),
                let probability = reader.decimal(), source.allSatisfy({ isWord($0, of: sources) }),
                target.allSatisfy({ isWord($0, of: targets) })
            else { return nil }
            return BeadWords(source: source, target: target, probability: probability)
        }
        guard let beads,
            known.indices.allSatisfy({ isWord(known[$0], of: $0.isMultiple(of: 2) ? sources : targets) })
        else { return nil }
        sourceKeys = sources
        targetKeys = targets
        self.known = known
        self.beads = beads
    }

    /// Writes the lesson.
    package func write(to writer: inout BinaryWriter) {
        writer.numbers(sourceKeys)
        writer.numbers(targetKeys)
        writer.numbers(known)
        writer.list(beads) { bead, writer in
            writer.numbers(bead.source)
            writer.numbers(bead.target)
            writer.decimal(bead.probability)
        }
    }
}
