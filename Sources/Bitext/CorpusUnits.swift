public import BitextModel
public import CorpusFormats
import CorpusOutput

/// The translation units of corpora, one file after the other, in constant memory.
///
///     for try await unit in try CorpusUnits("memory.tmx") { print(unit.source.text, unit.target.text) }
///
/// Every loop reads the files anew; `all` reads them at once.
public struct CorpusUnits: AsyncSequence, Sendable {
    private let places: [CorpusFormat.Place]
    private let options: CorpusFormat.ReadingOptions
    private let refusal: @Sendable (String) -> Void

    /// - Parameters:
    ///   - paths: the files, also packed by gzip; two in a row for Moses (source, target); `-` is standard input.
    ///   - format: nil for what the names tell.
    ///   - languages: the two wanted of a file that names its languages, turned round where need be; those of a file that
    ///     does not.
    ///   - keepsInlineCodes: whether units of TMX keep their inline codes as `markup`.
    ///   - sentences: the files of sentences, a line each, that the numbers of beads, ladders and XCES links count.
    ///   - refusal: told in words of every unit that cannot be taken.
    /// - Throws: `BitextError` for names that tell no format. Files are opened by the loop.
    public init(
        _ paths: String..., format: CorpusFormat? = nil, languages: (source: Language, target: Language)? = nil,
        keepsInlineCodes: Bool = false, sentences: (source: String, target: String)? = nil,
        refusal: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        var options = CorpusFormat.ReadingOptions()
        options.languages = languages
        options.keepsInlineCodes = keepsInlineCodes
        options.sentences = sentences
        self.init(try CorpusFormat.Place.places(paths, format: format), options: options, refusal: refusal)
    }

    /// The units of corpora whose formats are known, with all options.
    public init(
        _ places: [CorpusFormat.Place], options: CorpusFormat.ReadingOptions = CorpusFormat.ReadingOptions(),
        refusal: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.places = places
        self.options = options
        self.refusal = refusal
    }

    /// Reads unit by unit.
    public struct Iterator: AsyncIteratorProtocol {
        private var stream: UnitStream

        init(_ stream: UnitStream) { self.stream = stream }

        /// The next unit; nil after the last.
        ///
        /// - Throws: `BitextError`: what makes the rest of a file unreadable.
        public mutating func next() async throws -> TranslationUnit? { try stream.next()?.unit }
    }

    /// Begins at the first unit.
    public func makeAsyncIterator() -> Iterator { Iterator(stream) }

    /// All units at once.
    ///
    /// - Throws: `BitextError`: what makes the rest of a file unreadable.
    /// - Complexity: O(bytes), also in memory.
    public func all() throws -> [TranslationUnit] {
        var units: [TranslationUnit] = []
        var stream = stream
        while let item = try stream.next() { units.append(item.unit) }
        return units
    }

    private var stream: UnitStream {
        UnitStream(inputs: places, options: options, refusal: { [refusal] in refusal("\($0)") })
    }
}
