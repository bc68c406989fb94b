import BitextModel
import CorpusFormats
import FileAccess

extension AlignmentScore {
    /// Test alignments compared with gold: two files, or two folders.
    ///
    ///     let comparison = try AlignmentScore.Comparison.compare(gold: "gold", test: "aligned")
    ///     print(comparison.total.strict.f1)
    public struct Comparison: Sendable {
        /// Each document's score, in the order of the names.
        public var documents: [(name: String, score: AlignmentScore)] = []
        /// How far the tests' confidences can be trusted.
        public var calibration = Calibration()
        /// Tests that were missing or invalid, and count as empty.
        public var problems: [String] = []

        /// The sums over all documents.
        public var total: AlignmentScore { documents.reduce(AlignmentScore()) { $0 + $1.score } }

        /// Compares two bead files, or every `<doc>.gold` of a folder with `<doc>.beads` of another.
        ///
        /// - Throws: `BitextError` for gold that cannot be read; a test that cannot be counts as empty, and is a problem.
        /// - Complexity: O(beads log beads).
        public static func compare(gold: String, test: String) throws -> Comparison {
            var comparison = Comparison()
            guard Folder.exists(gold) else {
                comparison.add("", gold: gold, beads: try BeadFile.read(gold), test: test)
                return comparison
            }
            let names = try GoldFolder.names(in: gold, suffix: ".gold")
            guard !names.isEmpty else { throw GoldError.noGold(gold) }
            guard Folder.exists(test) else { throw FileError.missing(test) }
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
}
