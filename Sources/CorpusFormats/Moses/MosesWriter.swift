import BitextModel
import FileAccess

/// Writes two files, line by line: Moses' format. Line ends within a text become spaces.
final class MosesWriter: CorpusWriter {
    private let source: ByteSink
    private let target: ByteSink
    private(set) var summary = WriterSummary()

    init(source: OutputFile, target: OutputFile) {
        self.source = ByteSink(source)
        self.target = ByteSink(target)
    }

    func write(_ unit: TranslationUnit) throws {
        line(unit.source.text, to: source)
        line(unit.target.text, to: target)
        summary.written += 1
        try source.drain()
        try target.drain()
    }

    func finish() throws {
        try source.finish()
        try target.finish()
    }

    private func line(_ text: String, to sink: ByteSink) {
        sink.append { buffer in
            let start = buffer.count
            buffer.append(contentsOf: text.utf8)
            for index in start..<buffer.count where buffer[index] == 0x0A || buffer[index] == 0x0D {
                buffer[index] = 0x20
                summary.flattenedCharacters += 1
            }
            buffer.append(0x0A)
        }
    }
}
