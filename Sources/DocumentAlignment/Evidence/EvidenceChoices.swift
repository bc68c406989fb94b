import BilingualLexicon
public import BitextModel
package import FileAccess
import SemanticEvidence
public import SentenceAlignment
public import SentenceEncoding

/// Which evidence an aligner uses: by default all that is installed.
///
///     var evidence = EvidenceChoices()
///     evidence.encoder = .off
///     evidence.glossaries = ["terms.tbx"]
///     evidence.terms = [.init("ice house", "冰屋")]
public struct EvidenceChoices: Sendable {
    /// Where a component comes from.
    public enum Component: Hashable, Sendable {
        /// What set-up has put into the cache folder or the program itself; without it where there is none.
        case installed
        /// Done without.
        case off
        /// A file of one's own, by its path.
        case file(String)
    }

    /// Two terms that translate each other.
    public struct Term: Hashable, Sendable {
        /// In the language of the source.
        public var source: String
        /// In the language of the target.
        public var target: String

        /// - Parameters:
        ///   - source: the term in the source's language.
        ///   - target: its translation.
        public init(_ source: String, _ target: String) {
            self.source = source
            self.target = target
        }
    }

    /// The sentence encoder, which knows 16 languages: the evidence that tells most, and takes most of the time.
    public var encoder = Component.installed
    /// What the encoder's matrices are multiplied in.
    public var precision = SentenceEncoder.Precision.single
    /// How the encoder's tokens meet, as `bitext fit-tokens` learns it. The built-in weights are made for the built-in file.
    public var tokenMatch = Component.installed
    /// The Chinese-English dictionary, CC-CEDICT.
    public var dictionary = Component.installed
    /// Paths of glossaries: TSV (source TAB target), CC-CEDICT's `.u8` or TBX.
    public var glossaries: [String] = []
    /// The languages whose terms a TBX glossary is asked for.
    public var sourceLanguage = Language.english
    /// See `sourceLanguage`.
    public var targetLanguage = Language.chinese
    /// Terms given in the program.
    public var terms: [Term] = []
    /// Evidence that the program itself gives.
    public var own: [any AlignmentEvidence] = []
    /// The path of weights made by `bitext fit`; nil for the built-in ones that suit the evidence.
    public var weights: String?

    /// All that is installed.
    public init() {}

    /// Opens what was chosen.
    ///
    /// - Throws: `BitextError`s of the files.
    package func open(timer: StageTimer = .off) throws -> AlignmentResources {
        let opened = try timer.measure("opening encoder") { try openEncoder() }
        var lexica = try glossaries.map { try Lexicon(file: $0, source: sourceLanguage, target: targetLanguage) }
        if !terms.isEmpty {
            lexica.append(Lexicon(name: "terms", terms: terms.map { (source: $0.source, target: $0.target) }))
        }
        var resources = AlignmentResources(
            weights: try weights.map {
                try AlignmentWeights(table: Table(file: $0), features: AlignmentResources.features)
            }, encoder: opened, tokenMatch: opened == nil ? nil : try openTokenMatch(),
            dictionary: try timer.measure("opening dictionary") { try openDictionary() }, glossaries: lexica)
        resources.own = own
        let encoder = opened?.checksum
        resources.identity = { try identity(encoder: encoder) }
        return resources
    }

    private func identity(encoder: String?) throws -> [String] {
        // What is not used is not looked for: the cache may be one that is not to be trusted.
        func state(_ component: Component, installed: () throws -> String?) throws -> String {
            switch component {
            case .off: "none"
            case .installed: try installed().map { path throws(FileError) in try FileIdentity.of(path) } ?? "none"
            case .file(let path): try FileIdentity.of(path)
            }
        }
        return [
            "encoder \(encoder ?? "none")" + (precision == .single ? "" : " \(precision.rawValue)"),
            // What is built in is known by the program.
            "tokens \(try state(tokenMatch) { nil })",
            "dictionary \(try state(dictionary, installed: Lexicon.installedDictionaryPath))",
            "weights \(try weights.map { path throws(FileError) in try FileIdentity.of(path) } ?? "none")",
            "languages \(sourceLanguage) \(targetLanguage)",
        ] + (try glossaries.map { path throws(FileError) in "glossary \(try FileIdentity.of(path))" })
            + terms.map { "term \($0.source)\t\($0.target)" } + own.map { "own \($0.name)" }
    }

    private func openDictionary() throws -> Lexicon? {
        switch dictionary {
        case .off: nil
        case .installed: try Lexicon.installedDictionary()
        case .file(let path): try Lexicon(file: path, source: .chinese, target: .english)
        }
    }

    private func openTokenMatch() throws -> TokenMatchModel? {
        switch tokenMatch {
        case .off: nil
        case .installed: try .bundled()
        case .file(let path): try TokenMatchModel(file: path)
        }
    }

    private func openEncoder() throws(EncoderError) -> SentenceEncoder? {
        switch encoder {
        case .off: nil
        case .installed: try SentenceEncoder.installed(precision: precision)
        case .file(let path): try SentenceEncoder.open(path: path, precision: precision)
        }
    }
}
