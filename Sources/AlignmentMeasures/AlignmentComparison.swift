import BitextModel
import CorpusFormats
import FileAccess

/// Test alignments compared with gold: two files, or two folders.
package struct AlignmentComparison: Sendable {
    /// Each document's score, in the order of the names.
    package var documents: [(name: String, score: AlignmentScore)] = []
    /// How far the tests' confidences can be trusted.
    package var calibration = Calibration()
    /// Tests that were missing or invalid, and count as empty.
    package var problems: [String] = []

    package var total: AlignmentScore { documents.reduce(AlignmentScore()) { $0 + $1.score } }

    /// - Throws: `FileError`, `GoldError` and `CorpusFormatError` for the gold; a test that cannot be read counts
    ///   as empty.
    package static func compare(gold: String, test: String) throws -> AlignmentComparison {
        var comparison = AlignmentComparison()
        guard GoldFolder.isFolder(gold) else {
            comparison.add("", gold: gold, beads: try BeadFile.read(gold), test: test)
            return comparison
        }
        let names = try GoldFolder.names(in: gold, suffix: ".gold")
        guard !names.isEmpty else { throw GoldError.noGold(gold) }
        for name in names {
            let path = "\(gold)/\(name).gold"
            comparison.add(name, gold: path, beads: try BeadFile.read(path), test: "\(test)/\(name).beads")
        }
        return comparison
    }

    private mutating func add(_ name: String, gold: String, beads: [Bead], test path: String) {
        var test: [Bead] = []
        do {
            test = try BeadFile.read(path)
            if !AlignmentScore.isConsistent(test) {
                problems.append("\(path): a sentence is in two beads; counts as empty")
            }
        } catch {
            problems.append("\(error) It counts as empty.")
        }
        documents.append((name, AlignmentScore(gold: beads, test: test)))
        calibration = calibration + Calibration(gold: beads, test: test)
    }
}
