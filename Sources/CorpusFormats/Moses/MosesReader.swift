import BitextModel
import FileAccess

/// Reads two files, line by line.
final class MosesReader: PartedReader {
    private var source: LineReader
    private var target: LineReader
    private let languages: (source: Language, target: Language)
    private var number = 0

    /// The languages are those given, else the files' last extensions (`corpus.en`, `corpus.zh`).
    init(_ sourcePath: String, _ targetPath: String, languages: (source: Language, target: Language)?) throws {
        source = try LineReader(sourcePath)
        target = try LineReader(targetPath)
        self.languages =
            languages
            ?? (
                MosesReader.language(of: sourcePath) ?? .undetermined,
                MosesReader.language(of: targetPath) ?? .undetermined
            )
    }

    private init(
        _ source: LineReader, _ target: LineReader, languages: (source: Language, target: Language), number: Int
    ) {
        (self.source, self.target, self.languages, self.number) = (source, target, languages, number)
    }

    func nextPart(units: Int) throws -> CorpusPart? {
        let one = try source.cut(lines: units)
        // As many lines of the other file, unless they are very long; one more after the last would be one too many.
        let other = try target.cut(lines: one?.lines ?? 1, bytes: CorpusLimits.segment)
        guard let one else {
            if other == nil { return nil }
            throw PartFailure(reason: "one file is longer")
        }
        guard let other, other.lines == one.lines else {
            throw PartFailure(reason: "one file is shorter, or far longer")
        }
        defer { number += one.lines }
        return CorpusPart { [here = source.origin, there = target.origin, languages, number] in
            MosesReader(LineReader(one, of: here), LineReader(other, of: there), languages: languages, number: number)
        }
    }

    /// The language that a file's extension names, `.gz` disregarded.
    static func language(of path: String) -> Language? {
        var name = path[...]
        if name.hasSuffix(".gz") { name = name.dropLast(3) }
        guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return nil }
        guard let language = Language(String(name[name.index(after: dot)...])), language.primary.count <= 3 else {
            return nil
        }
        return language
    }

    func takeRefusals() -> [RefusedUnit] { [] }

    /// - Throws: `CorpusFormatError.unevenPair` where one file is longer than the other.
    func next() throws -> TranslationUnit? {
        let one = try source.nextText()
        let other = try target.nextText()
        switch (one, other) {
        case (nil, nil): return nil
        case (let one?, let other?):
            number += 1
            return TranslationUnit(
                id: String(number), source: TranslationUnit.Side(text: one, language: languages.source),
                target: TranslationUnit.Side(text: other, language: languages.target))
        case (_?, nil): throw CorpusFormatError.unevenPair(source.path, other: target.path, line: source.line)
        case (nil, _?): throw CorpusFormatError.unevenPair(target.path, other: source.path, line: target.line)
        }
    }
}
