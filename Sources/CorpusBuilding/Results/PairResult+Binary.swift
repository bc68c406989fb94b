import BitextModel
import CorpusOutput
import FileAccess

extension PairResult {
    /// Reads a result that was written; nil for anything else.
    init?(_ reader: inout BinaryReader) {
        guard let source = reader.side(), let target = reader.side(), let figures = reader.figures(),
            let provenance = reader.provenance(), let pairScore = reader.optionalDecimal()
        else { return nil }
        let sides = [(source.id, figures.languages[0]), (target.id, figures.languages[1])]
        guard let units = reader.list({ $0.unit(sides, pairScore: pairScore) }) else { return nil }
        self.init(
            source: source, target: target, figures: figures, provenance: provenance, pairScore: pairScore, units: units
        )
    }

    /// Writes the result.
    func write(to writer: inout BinaryWriter) {
        writer.side(source)
        writer.side(target)
        writer.figures(figures)
        writer.provenance(provenance)
        writer.decimal(pairScore)
        writer.list(units) { $1.unit($0) }
    }
}

extension BinaryWriter {
    fileprivate mutating func side(_ side: PairResult.Side) {
        text(side.id)
        metadata(side.metadata)
        text(side.charset)
        count(side.malformed)
        count(side.removed)
    }

    fileprivate mutating func figures(_ figures: PairReport) {
        list(figures.documents) { $1.text($0) }
        list(figures.languages) { $1.text($0.tag) }
        list(figures.sentences) { $1.count($0) }
        list(figures.unlinked) { $1.count($0) }
        count(figures.beads)
        count(figures.linked)
        decimal(figures.meanConfidence)
        decimal(figures.pairScore)
    }

    fileprivate mutating func provenance(_ provenance: AlignedPair.Provenance) {
        text(provenance.program)
        text(provenance.version)
        text(provenance.weights)
        text(provenance.modelChecksum)
    }

    fileprivate mutating func unit(_ one: PairResult.Unit) {
        text(one.reason)
        decimal(one.unit.confidence)
        for side in [one.unit.source, one.unit.target] {
            text(side.text)
            list(side.sentences) { $1.text($0) }
            list(side.sentenceNumbers) { $1.number(UInt32($0)) }
            number(UInt64(side.range?.start ?? 0))
            number(UInt64(side.range?.end ?? 0))
        }
    }
}

extension BinaryReader {
    fileprivate mutating func number() -> Int? { number(UInt64.self).flatMap { Int(exactly: $0) } }

    fileprivate mutating func side() -> PairResult.Side? {
        guard let id = text(), let metadata = metadata(), let charset = text(), let malformed = number(),
            let removed = number()
        else { return nil }
        return .init(id: id, metadata: metadata, charset: charset, malformed: malformed, removed: removed)
    }

    fileprivate mutating func figures() -> PairReport? {
        guard let documents = list({ $0.text() }), let languages = list({ $0.text().flatMap { Language($0) } }),
            let sentences = list({ $0.number() as Int? }), let unlinked = list({ $0.number() as Int? }),
            let beads = number() as Int?, let linked = number() as Int?, let mean = optionalDecimal(),
            let score = optionalDecimal(),
            [documents.count, languages.count, sentences.count, unlinked.count].allSatisfy({ $0 == 2 })
        else { return nil }
        return PairReport(
            documents: documents, languages: languages, sentences: sentences, beads: beads, linked: linked,
            unlinked: unlinked, meanConfidence: mean, pairScore: score)
    }

    fileprivate mutating func provenance() -> AlignedPair.Provenance? {
        guard let program = text(), let version = text(), let weights = optionalText(), let model = optionalText()
        else { return nil }
        return AlignedPair.Provenance(program: program, version: version, weights: weights, modelChecksum: model)
    }

    fileprivate mutating func unit(_ sides: [(document: String, language: Language)], pairScore: Double?)
        -> PairResult.Unit?
    {
        guard let reason = optionalText(), let confidence = optionalDecimal() else { return nil }
        var read: [TranslationUnit.Side] = []
        for side in sides {
            guard let text = text(), let sentences = list({ $0.text() }), let numbers = numbers(UInt32.self),
                let start = number() as Int?, let end = number() as Int?, start <= end
            else { return nil }
            read.append(
                TranslationUnit.Side(
                    text: text, language: side.language, sentences: sentences, sentenceNumbers: numbers.map { Int($0) },
                    document: side.document, range: numbers.isEmpty ? nil : Document.SourceRange(start, end)))
        }
        var unit = TranslationUnit(
            id: "", source: read[0], target: read[1], confidence: confidence,
            type: Bead.Kind(read[0].sentenceNumbers.count, read[1].sentenceNumbers.count))
        unit.pairScore = pairScore
        return .init(unit: unit, reason: reason)
    }
}
