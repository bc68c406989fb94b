public import BitextModel
package import FileAccess

extension CorpusFormat {
    /// A corpus on disk: its format, and its file or its two files.
    public struct Place: Hashable, Sendable {
        /// How its units are kept.
        public var format: CorpusFormat
        /// One path, or two for Moses (source, target); `-` is standard input or output.
        public var paths: [String]

        /// Whether neither a name nor the user told the format (standard input): on reading, the content may tell another.
        package var isGuess: Bool

        /// A corpus of a known format.
        ///
        /// - Parameter paths: one, or two for Moses (source, target).
        public init(format: CorpusFormat, paths: [String]) { self.init(format: format, paths: paths, isGuess: false) }

        package init(format: CorpusFormat, paths: [String], isGuess: Bool) {
            self.format = format
            self.paths = paths
            self.isGuess = isGuess
        }

        /// The corpora that a list of paths names.
        ///
        /// A format that is given holds for all. Otherwise extensions tell; two files whose extensions are language codes
        /// are a Moses pair, and `-` is TSV, or what its content tells when it is read.
        ///
        /// - Parameters:
        ///   - paths: in any order but for the two of Moses.
        ///   - format: of all, whatever their names tell.
        /// - Throws: `BitextError` for a name that tells no format, and for one file of Moses alone.
        public static func places(_ paths: [String], format: CorpusFormat? = nil) throws -> [Place] {
            if let format, format != .moses { return paths.map { Place(format: format, paths: [$0]) } }
            var places: [Place] = []
            var half: String?
            for path in paths {
                if format == nil, path == "-" {
                    places.append(Place(format: .tsv, paths: [path], isGuess: true))
                } else if format == nil, let known = CorpusFormat(path: path) {
                    places.append(Place(format: known, paths: [path]))
                } else if format == .moses || MosesReader.language(of: path) != nil {
                    if let first = half {
                        places.append(Place(format: .moses, paths: [first, path]))
                        half = nil
                    } else {
                        half = path
                    }
                } else {
                    throw CorpusFormatError.unknownFormat(path)
                }
            }
            if let half {
                if format == .moses { throw CorpusFormatError.needsTwoFiles(.moses, path: half) }
                throw CorpusFormatError.unknownFormat(half)
            }
            return places
        }

        package func reader(options: ReadingOptions = ReadingOptions()) throws -> any CorpusReader {
            try makeReader(format: format, paths: paths, options: options, isGuess: isGuess)
        }

        /// A writer whose files appear when the set is committed.
        package func writer(
            in outputs: OutputSet, header: CorpusHeader, options: WritingOptions = WritingOptions()
        ) throws -> any CorpusWriter {
            var files: [OutputFile] = []
            for path in paths { files.append(try outputs.open(path)) }
            return try makeWriter(format: format, outputs: files, header: header, options: options)
        }

        /// The languages that the names of a Moses pair say; nil for other formats.
        public var namedLanguages: (source: Language, target: Language)? {
            guard format == .moses, paths.count == 2, let source = MosesReader.language(of: paths[0]),
                let target = MosesReader.language(of: paths[1])
            else { return nil }
            return (source, target)
        }
    }
}
