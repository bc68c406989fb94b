import BitextModel
import PageCleaning
import SentenceAlignment

/// What the rows of bilingual tables say of sentences.
enum RowBeads {
    /// A bead for each row that is one: with several sentences on at most one side, and of a type that the aligner knows. The
    /// sentences of a row without counterpart have none.
    ///
    /// - Complexity: O(sentences + rows).
    static func beads(
        of rows: [BilingualText.Row], _ source: SegmentedDocument, _ target: SegmentedDocument
    ) -> [Bead] {
        let sources = sentences(source)
        let targets = sentences(target)
        return rows.flatMap { row -> [Bead] in
            let first = row.source.flatMap { sources[$0] ?? [] }
            let second = row.target.flatMap { targets[$0] ?? [] }
            if first.isEmpty || second.isEmpty {
                return first.map { Bead(source: [$0], target: []) } + second.map { Bead(source: [], target: [$0]) }
            }
            guard min(first.count, second.count) == 1, isRun(first), isRun(second),
                BeadInventory.index(of: Bead.Kind(first.count, second.count)) != nil
            else { return [] }
            return [Bead(source: first, target: second)]
        }
    }

    private static func isRun(_ numbers: [Int]) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    /// The numbers of each block's sentences.
    private static func sentences(_ document: SegmentedDocument) -> [Int: [Int]] {
        var numbers: [Int: [Int]] = [:]
        for (number, sentence) in document.sentences.enumerated() {
            numbers[sentence.block, default: []].append(number)
        }
        return numbers
    }
}
