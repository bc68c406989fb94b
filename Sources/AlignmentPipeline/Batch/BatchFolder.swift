import BitextModel
import CorpusFormats
import FileAccess

/// A folder that gets files of its own for each pair of a batch.
public struct BatchFolder: Sendable {
    private let path: String
    private let formats: [CorpusFormat]
    /// Whether the sentences that bead numbers count are written too.
    private let withSentences: Bool
    /// By the lines of the list.
    private let names: [Int: String]

    /// - Parameter withSentences: whether files of sentence numbers get the sentences beside them, in
    ///   `NAME.source.txt` and `NAME.target.txt`: for documents that were cut here.
    /// - Throws: `FileError` if the folder cannot be made, or a document of the list would be written over.
    public init(_ path: String, formats: [CorpusFormat], list: PairList, withSentences: Bool) throws {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.path = trimmed
        self.formats = CorpusFormat.allCases.filter { formats.contains($0) }
        self.withSentences = withSentences && formats.contains(where: \.holdsNumbersOnly)
        var taken: Set<String> = []
        var names: [Int: String] = [:]
        var inputs: [String: [String]] = [:]
        for pair in list.pairs where pair.fault == nil {
            let name = Self.name(of: pair)
            var unique = name
            var number = 2
            // Some file systems take capitals for small letters.
            while !taken.insert(unique.lowercased()).inserted {
                unique = "\(name)-\(number)"
                number += 1
            }
            names[pair.line] = unique
            for input in [pair.source, pair.target] { inputs[Self.lastPart(input), default: []].append(input) }
        }
        self.names = names
        try OutputFolder.make(trimmed)
        for name in names.values.sorted() {
            for file in fileNames(of: name) {
                try OutputFile.check(["\(trimmed)/\(file)"], against: inputs[file] ?? [])
            }
        }
    }

    private func fileNames(of name: String) -> [String] {
        formats.map { "\(name).\($0.rawValue)" } + (withSentences ? ["\(name).source.txt", "\(name).target.txt"] : [])
    }

    /// The source document's name without its extension, and without the part that tells it from the target
    /// (`release.en.txt` and `release.zh.txt` are `release`).
    static func name(of pair: ListedPair) -> String {
        let source = stem(lastPart(pair.source))
        let (first, second) = (stem(source), stem(stem(lastPart(pair.target))))
        return first != source && first == second ? first : source
    }

    private static func lastPart(_ path: String) -> String {
        path.split(separator: "/").last.map { String($0) } ?? path
    }

    /// A name without its last extension.
    private static func stem(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// Writes the files of a pair; all are complete before the first gets its name.
    ///
    /// - Parameters:
    ///   - kept: the units for formats with text; files of numbers get all.
    func write(
        _ release: AlignedRelease, of pair: ListedPair, kept: [TranslationUnit], all: [TranslationUnit],
        provenance: Provenance
    ) throws -> WriterSummary {
        let name = names[pair.line] ?? Self.name(of: pair)
        let header = CorpusHeader(
            provenance: provenance, sourceLanguage: release.languages.source,
            targetLanguage: release.languages.target)
        let outputs = OutputSet()
        if withSentences {
            for (side, document) in [("source", release.source), ("target", release.target)] {
                let file = try outputs.open("\(path)/\(name).\(side).txt")
                for sentence in document.segmented.sentences { try file.write(sentence.text + "\n") }
            }
        }
        var writers: [any CorpusWriter] = []
        for format in formats {
            let writer = try makeWriter(
                format: format, outputs: [try outputs.open("\(path)/\(name).\(format.rawValue)")], header: header)
            for unit in format.holdsNumbersOnly ? all : kept { try writer.write(unit) }
            writers.append(writer)
        }
        var summary = WriterSummary()
        for writer in writers {
            try writer.finish()
            summary = summary + writer.summary
        }
        try outputs.commit()
        return summary
    }
}
