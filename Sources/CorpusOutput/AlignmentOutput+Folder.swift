package import CorpusFormats
import FileAccess

extension AlignmentOutput {
    /// A folder that gets files of its own for each pair of a list, named after the source document.
    public struct Folder: Sendable {
        /// A line of the list: the number it has there, and the paths of its documents.
        package struct Line: Hashable, Sendable {
            /// The number that the line has in the list.
            package var number: Int
            /// The source document's path.
            package var source: String
            /// The target document's path.
            package var target: String

            /// A pair of a list.
            package init(number: Int, source: String, target: String) {
                self.number = number
                self.source = source
                self.target = target
            }
        }

        let path: String
        private let formats: [CorpusFormat]
        /// Whether files of sentence numbers get the sentences beside them, in `NAME.source.txt` and `NAME.target.txt`.
        let hasSentences: Bool
        /// By the lines of the list.
        private let names: [Int: String]

        /// Makes the folder if need be.
        ///
        /// - Parameters:
        ///   - path: the folder's.
        ///   - formats: of the files of each pair.
        ///   - lines: the list of pairs, which the files' names come from.
        ///   - withSentences: whether the sentences that numbers count are written too: for documents that were cut here.
        /// - Throws: `BitextError` if the folder cannot be made, or a document of the list would be written over.
        package init(_ path: String, formats: [CorpusFormat], lines: [Line], withSentences: Bool) throws {
            let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
            self.path = trimmed
            self.formats = CorpusFormat.allCases.filter { formats.contains($0) }
            hasSentences = withSentences && formats.contains(where: \.holdsNumbersOnly)
            var taken: Set<String> = []
            var names: [Int: String] = [:]
            var inputs: [String: [String]] = [:]
            for line in lines {
                let name = Self.name(source: line.source, target: line.target)
                var unique = name
                var number = 2
                // Some file systems take capitals for small letters.
                while !taken.insert(unique.lowercased()).inserted {
                    unique = "\(name)-\(number)"
                    number += 1
                }
                names[line.number] = unique
                for input in [line.source, line.target] { inputs[Self.lastPart(input), default: []].append(input) }
            }
            self.names = names
            try OutputFolder.make(trimmed)
            for name in names.values.sorted() {
                for file in fileNames(of: name) {
                    try OutputFile.check(["\(trimmed)/\(file)"], against: inputs[file] ?? [])
                }
            }
        }

        /// What the paths of a pair's files begin with.
        func stem(line: Int) -> String { "\(path)/\(names[line] ?? String(line))" }

        /// The files of a pair, by what their paths begin with.
        func places(_ stem: String) -> [CorpusFormat.Place] {
            formats.map { CorpusFormat.Place(format: $0, paths: ["\(stem).\($0.rawValue)"]) }
        }

        private func fileNames(of name: String) -> [String] {
            formats.map { "\(name).\($0.rawValue)" }
                + (hasSentences ? ["\(name).source.txt", "\(name).target.txt"] : [])
        }

        /// The source document's name without its extension, and without the part that tells it from the target
        /// (`release.en.txt` and `release.zh.txt` are `release`).
        static func name(source: String, target: String) -> String {
            let source = stem(lastPart(source))
            let (first, second) = (stem(source), stem(stem(lastPart(target))))
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
    }
}
