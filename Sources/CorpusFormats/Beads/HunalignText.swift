import BitextModel
import FileAccess
import TextFacts

/// hunalign's text: `source TAB target TAB score`, the sentences of a side joined by ` ~~~ `.
enum HunalignText {
    static let joiner = " ~~~ "
}

final class HunalignWriter: CorpusWriter {
    private let sink: ByteSink
    private(set) var summary = WriterSummary()

    init(output: OutputFile) { sink = ByteSink(output) }

    func write(_ unit: TranslationUnit) throws {
        side(unit.source)
        sink.write(0x09)
        side(unit.target)
        sink.write(0x09)
        sink.write(unit.confidence.map { Decimals.string($0, places: 4) } ?? "0")
        sink.write(0x0A)
        summary.written += 1
        try sink.drain()
    }

    func finish() throws { try sink.finish() }

    private func side(_ side: TranslationUnit.Side) {
        let text = side.sentences.count > 1 ? side.sentences.joined(separator: HunalignText.joiner) : side.text
        sink.append { buffer in
            let start = buffer.count
            buffer.append(contentsOf: text.utf8)
            for index in start..<buffer.count where [0x09, 0x0A, 0x0D].contains(buffer[index]) {
                buffer[index] = 0x20
                summary.flattenedCharacters += 1
            }
        }
    }
}

final class HunalignReader: CorpusReader {
    private var lines: LineReader
    private let languages: (source: Language, target: Language)?
    private var refusals: [RefusedUnit] = []
    private var number = 0

    init(_ source: UTF8Source, languages: (source: Language, target: Language)?) {
        lines = LineReader(source)
        self.languages = languages
    }

    func takeRefusals() -> [RefusedUnit] {
        defer { refusals = [] }
        return refusals
    }

    func next() throws -> TranslationUnit? {
        while let line = try lines.nextText() {
            if line.isEmpty { continue }
            number += 1
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count >= 2 else {
                refusals.append(
                    RefusedUnit(
                        location: ErrorLocation(file: lines.path, line: lines.line), unit: String(number),
                        reason: "the line has no tab"))
                continue
            }
            let source = side(parts[0], languages?.source)
            let target = side(parts[1], languages?.target)
            var unit = TranslationUnit(
                id: String(number), source: source, target: target,
                type: Bead.Kind(source.sentences.count, target.sentences.count))
            if parts.count > 2 {
                unit.confidence = Decimals.probability(parts[2])
                // hunalign's own scores are no probabilities; they are kept as they are.
                if unit.confidence == nil { unit.properties = [.init(name: "score", value: String(parts[2]))] }
            }
            return unit
        }
        return nil
    }

    private func side(_ text: Substring, _ language: Language?) -> TranslationUnit.Side {
        let language = language ?? .undetermined
        let sentences = text.isEmpty ? [] : text.split(separator: HunalignText.joiner).map { String($0) }
        return TranslationUnit.Side(
            text: SentenceJoiner.join(sentences, language: language), language: language, sentences: sentences)
    }
}
