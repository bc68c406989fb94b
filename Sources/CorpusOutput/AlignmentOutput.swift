public import BitextModel
public import CorpusFormats

/// Where alignments go: memories of all pairs, files for each pair, sentences beside them. One pair is a batch of one.
///
///     let output = try AlignmentOutput(places: CorpusFormat.Place.places(["release.tmx"]), selection: .all)
///     try output.write(pair)
///     print(try output.commit().lines)
public final class AlignmentOutput {
    /// All that is written: texts beside the memories are made with it.
    public let output: CorpusOutput
    private let memories: CorpusOutput.Units?
    private let folder: Folder?
    private let selection: Selection
    private let leastPairScore: Double
    private let segments: (source: CorpusOutput.Text, target: CorpusOutput.Text)?
    private var beads = 0
    private var report = CorpusOutput.Report()

    /// - Parameters:
    ///   - places: memories that get the units of all pairs.
    ///   - folder: gets files of its own for each pair.
    ///   - selection: which units the memories get; files of sentence numbers hold all.
    ///   - segments: `PREFIX.source.txt` and `PREFIX.target.txt` get the sentences that bead numbers count: for one pair.
    ///   - leastPairScore: pairs that score less are left out, and told of.
    ///   - isList: whether pairs come from a list; the report is a list of pairs then.
    ///   - summary: where the report goes as JSON.
    /// - Throws: `BitextError` where a file cannot be made.
    public init(
        places: [CorpusFormat.Place], folder: Folder? = nil, selection: Selection = .all, segments: String? = nil,
        leastPairScore: Double = 0, isList: Bool = false, summary: String? = nil
    ) throws {
        output = try CorpusOutput(summary: summary)
        memories = places.isEmpty ? nil : try output.corpus(places, origin: "bead")
        self.folder = folder
        self.selection = selection
        self.leastPairScore = leastPairScore
        self.segments = try segments.map { [output] in try Self.sentenceFiles($0, in: output) }
        report.isList = isList
    }

    /// Pairs that score less are usually left out. Of 166 news articles with their translations none did, of articles crossed
    /// with others all; with a seventh of the sentences missing on one side, one and all but one (with encoder and dictionary).
    public static let usualLeastPairScore = 0.4

    /// A unit that was left out, and all the reasons.
    public struct LeftOut: Hashable, Sendable {
        /// The unit's identifier.
        public var unit: String
        /// The rules' names, with commas between.
        public var reasons: String
    }

    /// Writes a pair. Units are numbered through all pairs.
    ///
    /// - Parameters:
    ///   - pair: the pair.
    ///   - line: the pair's line in the list, which the folder's names go by.
    /// - Returns: what was left out of the memories.
    /// - Throws: what concerns this pair alone, with nothing written: `Unrelated` for documents that are hardly translations
    ///   of each other, and `OtherLanguages`, since a memory has one pair of languages, for that is all that the tools that
    ///   read it can hold. Errors of writing end the batch.
    @discardableResult
    public func write(_ pair: AlignedPair, line: Int = 0) throws -> [LeftOut] {
        if let unrelated = Unrelated(pair, least: leastPairScore) {
            var refused = PairReport(pair)
            refused.isRefused = true
            report.pairs.append(refused)
            report.provenance = pair.provenance
            throw unrelated
        }
        let pair = turned(pair)
        try check(pair)
        let judged = selection.judge(pair.units(), source: pair.sourceLanguage, target: pair.targetLanguage)
        var figures = PairReport(pair)
        if let folder { figures.files = try write(pair, judged, to: folder, line: line) }
        if let memories {
            if memories.languages == nil { try memories.begin(pair, isAlone: !report.isList) }
            try memories.write(pair, judged, numberedFrom: beads)
        }
        if let segments { try Self.write(pair, to: segments) }
        beads += judged.count
        report.pairs.append(figures)
        report.provenance = pair.provenance
        return judged.compactMap { one in
            one.reason.map { LeftOut(unit: one.unit.id, reasons: one.detail.isEmpty ? $0 : one.detail) }
        }
    }

    /// Gives the outputs their names; without a pair there are no memories.
    ///
    /// - Throws: `BitextError`; all files have their old content then.
    public func commit() throws -> CorpusOutput.Report {
        var report = try output.commit(report)
        guard let folder else { return report }
        let count = report.pairs.reduce(0) { $0 + $1.files.count }
        report.remarks.append("\(folder.path): \(count) files of \(report.pairs.count) pairs")
        // Of the folder's files only what the user has to know is told.
        for pair in report.pairs {
            report.remarks += pair.files.filter { !$0.changes.isEmpty || !$0.notes.isEmpty }.map(\.line)
        }
        return report
    }

    /// The pair in the direction of the memories.
    private func turned(_ pair: AlignedPair) -> AlignedPair {
        guard let expected = memories?.languages,
            Self.isTurned(pair.sourceLanguage, pair.targetLanguage, expected: expected)
        else { return pair }
        report.remarks.append(
            "\(pair.source.id) and \(pair.target.id): turned round, the memory is \(expected.source) to \(expected.target)"
        )
        return pair.swapped
    }

    private func check(_ pair: AlignedPair) throws(OtherLanguages) {
        guard let memories, let expected = memories.languages else { return }
        // XLIFF knows no unit in a variety of its own.
        let isExact = memories.places.contains { $0.format == .xliff }
        if let other = OtherLanguages(
            pair.sourceLanguage, pair.targetLanguage, expected: expected, isExact: isExact)
        {
            throw other
        }
    }

    /// The files of a pair appear together, before the next pair is written.
    private func write(
        _ pair: AlignedPair, _ judged: [Selection.Judgement], to folder: Folder, line: Int
    ) throws -> [CorpusOutput.Report.File] {
        let files = try CorpusOutput()
        let stem = folder.stem(line: line)
        let corpus = try files.corpus(folder.places(stem), origin: "bead")
        try corpus.begin(pair, isAlone: true)
        try corpus.write(pair, judged, numberedFrom: 0)
        if folder.hasSentences { try Self.write(pair, to: try Self.sentenceFiles(stem, in: files)) }
        return try files.commit().files
    }

    private static func write(_ pair: AlignedPair, to files: (source: CorpusOutput.Text, target: CorpusOutput.Text))
        throws
    {
        for sentence in pair.source.sentences { try files.source.writeLine(sentence.text) }
        for sentence in pair.target.sentences { try files.target.writeLine(sentence.text) }
    }

    private static func sentenceFiles(
        _ prefix: String, in output: CorpusOutput
    ) throws -> (source: CorpusOutput.Text, target: CorpusOutput.Text) {
        (
            try output.text("\(prefix).source.txt", noun: "sentence"),
            try output.text("\(prefix).target.txt", noun: "sentence")
        )
    }
}

extension CorpusOutput.Units {
    /// - Parameter isAlone: whether no other pair comes.
    fileprivate func begin(_ pair: AlignedPair, isAlone: Bool) throws {
        var header = CorpusHeader(
            provenance: pair.provenance, sourceLanguage: pair.sourceLanguage, targetLanguage: pair.targetLanguage)
        if isAlone { header.pairScore = pair.pairScore }
        try begin(header)
    }

    fileprivate func write(
        _ pair: AlignedPair, _ judged: [AlignmentOutput.Selection.Judgement], numberedFrom start: Int
    ) throws {
        for document in [pair.source, pair.target] { describe(document.metadata, of: document.id) }
        for (index, one) in judged.enumerated() {
            var unit = one.unit
            unit.id = String(start + index + 1)
            if let reason = one.reason {
                try leaveOut(unit, reason: reason, keepsNumbers: true)
            } else {
                try write(unit)
            }
        }
    }
}
