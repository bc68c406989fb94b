import BitextModel
import FileAccess
import TextFacts

/// Writes sentence numbers: `.beads`, Vecalign's lines, hunalign's ladder, OPUS' XCES.
///
/// The numbers are those that the units carry; where they carry none, sentences are counted as the units come.
final class BeadsWriter: CorpusWriter {
    private let output: OutputFile
    private let format: CorpusFormat
    private var beads: [Bead] = []
    private var documents: (source: String?, target: String?)
    private var counted = (source: 0, target: 0)
    private(set) var summary = WriterSummary()

    init(output: OutputFile, format: CorpusFormat) {
        self.output = output
        self.format = format
    }

    func write(_ unit: TranslationUnit) throws {
        var bead = Bead(
            source: unit.source.sentenceNumbers, target: unit.target.sentenceNumbers, confidence: unit.confidence)
        if bead.source.isEmpty, bead.target.isEmpty {
            guard let source = Self.numbers(unit.source, count: unit.type?.source, from: counted.source),
                let target = Self.numbers(unit.target, count: unit.type?.target, from: counted.target)
            else { throw CorpusFormatError.badNumber(output.path, unit: unit.id) }
            (bead.source, bead.target) = (source, target)
        }
        guard (bead.source + bead.target).allSatisfy((0...SentenceNumber.greatest).contains) else {
            throw CorpusFormatError.badNumber(output.path, unit: unit.id)
        }
        counted.source = max(counted.source, (bead.source.max() ?? -1) + 1)
        counted.target = max(counted.target, (bead.target.max() ?? -1) + 1)
        documents.source = documents.source ?? unit.source.document
        documents.target = documents.target ?? unit.target.document
        guard !bead.source.isEmpty || !bead.target.isEmpty else { return }
        if unit.isMoved, format == .ladder {
            // A ladder's rungs never cross; sentences in no bead get rungs of their own.
            summary.moved += 1
            return
        }
        beads.append(bead)
        summary.written += 1
    }

    func finish() throws {
        switch format {
        case .ladder: try LadderFile.write(beads, to: output)
        case .xces: try XCESFile.write(beads, documents: documents, to: output)
        case .vecalign: try VecalignLines.write(beads, to: output)
        default: try BeadFile.write(beads, to: output)
        }
    }

    private static func numbers(_ side: TranslationUnit.Side, count: Int?, from start: Int) -> [Int]? {
        let count = !side.sentences.isEmpty ? side.sentences.count : count ?? (side.text.isEmpty ? 0 : 1)
        guard (0...SentenceNumber.mostInBead).contains(count) else { return nil }
        return Array(start..<start + count)
    }
}

/// Vecalign's and Bertalign's lines: the third field is a cost, six decimals; 1 - probability stands for it.
enum VecalignLines {
    static func write(_ beads: [Bead], to output: OutputFile) throws {
        let sink = ByteSink(output)
        for bead in beads {
            let cost = bead.confidence.map { 1 - $0 } ?? 0
            sink.write(
                "\(BeadFile.line(Bead(source: bead.source, target: bead.target))):\(Decimals.string(cost, places: 4))00\n"
            )
            try sink.drain()
        }
        try sink.finish()
    }
}
