package import BitextModel
import CorpusOutput
import FileAccess

/// A corpus that was built, as its journal keeps it: every pair of documents with all of its beads.
package struct BuiltCorpus: Sendable {
    /// Two documents as they were aligned.
    package struct Pair: Sendable {
        /// Their sentences; ranges are those of their units.
        package var source: SegmentedDocument
        package var target: SegmentedDocument
        /// In document order, with their confidences.
        package var beads: [Bead]
    }

    /// In the order of the corpus.
    package let pairs: [Pair]

    /// Reads the journal of a folder that `CorpusBuilder` wrote; it is free again afterwards.
    ///
    /// - Returns: nil for a folder without one.
    /// - Throws: `FileError`; `BuildError` where another process is building, and for what is no journal.
    /// - Complexity: O(bytes of all units).
    package init?(folder: String) throws {
        guard InputFile.exists("\(folder)/journal") else { return nil }
        let journal = try Journal("\(folder)/journal")
        pairs = journal.keys(of: .pair).compactMap { key in
            guard let bytes = journal.result(of: key) else { return nil }
            var reader = BinaryReader(bytes)
            guard reader.number(UInt8.self) == 1, let result = PairResult(&reader) else { return nil }
            return Pair(result)
        }
    }
}

extension BuiltCorpus.Pair {
    fileprivate init(_ result: PairResult) {
        let sides = [result.units.map(\.unit.source), result.units.map(\.unit.target)]
        let documents = zip([result.source, result.target], zip(result.figures.languages, sides)).map { side, rest in
            let (language, units) = rest
            let count = 1 + (units.lazy.flatMap(\.sentenceNumbers).max() ?? -1)
            var sentences = [Sentence](
                repeating: Sentence(text: "", range: Document.SourceRange(0, 0), block: 0), count: count)
            for unit in units {
                for (number, text) in zip(unit.sentenceNumbers, unit.sentences) {
                    sentences[number] = Sentence(text: text, range: unit.range ?? Document.SourceRange(0, 0), block: 0)
                }
            }
            return SegmentedDocument(id: side.id, language: language, metadata: side.metadata, sentences: sentences)
        }
        source = documents[0]
        target = documents[1]
        beads = result.units.map {
            Bead(
                source: $0.unit.source.sentenceNumbers, target: $0.unit.target.sentenceNumbers,
                confidence: $0.unit.confidence)
        }
    }
}
