package import AlignmentPipeline
import BitextModel
package import CorpusOutput
import CorpusQuality
package import DocumentAlignment
import FileAccess
import SentenceAlignment

/// How a corpus is built.
package struct BuildSettings: Sendable {
    /// Reads the documents.
    package var reading: DocumentReading
    /// The evidence.
    package var resources: AlignmentResources
    /// How an alignment is chosen.
    package var options: DecodingOptions
    /// Which units the corpus gets.
    package var selection: AlignmentOutput.Selection
    /// Pairs that score less are left out, and told of.
    package var leastPairScore: Double
    /// Pages and pairs that are worked on at a time; nil for one on each processor. Nothing else depends on it.
    package var jobs: Int?
    private let program: String
    private let evidence: [String]

    /// - Throws: `FileError` for a file of the evidence that is gone.
    package init(
        reading: DocumentReading, resources: AlignmentResources, options: DecodingOptions,
        selection: AlignmentOutput.Selection, leastPairScore: Double, jobs: Int? = nil
    ) throws {
        self.reading = reading
        self.resources = resources
        self.options = options
        self.selection = selection
        self.leastPairScore = leastPairScore
        self.jobs = jobs
        program = try FileIdentity.ofProgram()
        evidence = try resources.identity()
    }

    var atOnce: Int { max(1, jobs ?? Processors.count) }

    /// What decides, beside a page's own bytes, what is read from it.
    func readingBytes() -> [UInt8] {
        var writer = BinaryWriter()
        writer.text(BitextVersion.number)
        writer.text(program)
        writer.list(reading.identity) { $1.text($0) }
        return writer.bytes
    }

    /// What decides, beside two documents' texts, what a pair teaches and how it is aligned.
    func writeAlignment(to writer: inout BinaryWriter) {
        writer.list(evidence) { $1.text($0) }
        writer.text(options.name)
    }

    /// What decides, beside an alignment, which of its units are wanted.
    func writeSelection(to writer: inout BinaryWriter) {
        writer.decimal(leastPairScore as Double?)
        writer.decimal(selection.leastConfidence)
        guard var rules = selection.rules else { return writer.text(nil) }
        writer.list(rules.rules.map(\.rawValue).sorted()) { $1.text($0) }
        rules.rules = []
        // A set has no order; all else of the options is written in that of its declaration.
        writer.text("\(rules)")
    }
}
