package import BitextModel
import CorpusFormats
import DocumentInput
package import FileAccess
import Glibc

/// A folder of gold alignments: `<doc>.src.txt`, `<doc>.tgt.txt` (a sentence a line), `<doc>.gold` (bead lines) and
/// `LANGS` (two codes, source and target).
package struct GoldFolder: Sendable {
    package let path: String
    package let sourceLanguage: Language
    package let targetLanguage: Language
    package let documents: [GoldDocument]

    package struct GoldDocument: Sendable {
        package let name: String
        /// The sentences, a line each.
        package let source: [String]
        package let target: [String]
        /// Numbered as `source` and `target`; no sentence is in two beads.
        package let gold: [Bead]
    }

    /// - Throws: `FileError`, `GoldError`, or what the bead file throws.
    package init(path: String) throws {
        self.path = path
        let names = try Self.names(in: path, suffix: ".gold")
        guard !names.isEmpty else { throw GoldError.noGold(path) }
        let codes = try Self.text("\(path)/LANGS").split(whereSeparator: \.isWhitespace).map { Language(String($0)) }
        guard codes.count == 2, let source = codes[0], let target = codes[1] else {
            throw GoldError.badLanguages("\(path)/LANGS")
        }
        sourceLanguage = source
        targetLanguage = target
        documents = try names.map { name in
            let (sourcePath, targetPath) = ("\(path)/\(name).src.txt", "\(path)/\(name).tgt.txt")
            let (source, target) = (try Self.lines(sourcePath), try Self.lines(targetPath))
            let file = "\(path)/\(name).gold"
            let beads = try BeadFile.readNumbered(file)
            try Self.check(beads.map { ($0.line, $0.bead.source) }, of: file, against: (sourcePath, source.count))
            try Self.check(beads.map { ($0.line, $0.bead.target) }, of: file, against: (targetPath, target.count))
            return GoldDocument(name: name, source: source, target: target, gold: beads.map(\.bead))
        }
    }

    /// Checks one side of all beads: whether there are such sentences, and each in one bead only.
    private static func check(
        _ sides: [(line: Int, numbers: [Int])], of file: String, against text: (path: String, count: Int)
    ) throws(GoldError) {
        var lineOfSentence: [Int: Int] = [:]
        for (line, numbers) in sides {
            for sentence in numbers {
                guard sentence < text.count else {
                    throw .noSuchSentence(file, line: line, sentence: sentence, text: text.path, count: text.count)
                }
                if let other = lineOfSentence.updateValue(line, forKey: sentence) {
                    throw .sentenceTwice(file, line: line, sentence: sentence, text: text.path, other: other)
                }
            }
        }
    }

    /// Whether a path is a folder.
    static func isFolder(_ path: String) -> Bool {
        guard let directory = opendir(path) else { return false }
        closedir(directory)
        return true
    }

    /// The names, without suffix and in order, of the files in a folder that end so.
    package static func names(in folder: String, suffix: String) throws(FileError) -> [String] {
        guard let directory = opendir(folder) else {
            if errno == ENOENT { throw .missing(folder) }
            throw .unreadable(folder, reason: String(cString: strerror(errno)))
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(suffix), name.utf8.count > suffix.utf8.count {
                names.append(String(name.dropLast(suffix.count)))
            }
        }
        return names.sorted()
    }

    private static func text(_ path: String) throws(FileError) -> String {
        String(decoding: try InputFile.read(path), as: UTF8.self)
    }

    private static func lines(_ path: String) throws(FileError) -> [String] {
        SentenceLines.blocks(of: try text(path)).map(\.text)
    }
}
