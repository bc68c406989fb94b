import BitextModel
import CorpusFormats
import FileAccess

/// The outputs that take the units of all pairs of a batch.
public final class BatchMemories {
    private let places: [CorpusPlace]
    /// Created at once, so that an output that cannot be written is known before the work.
    private let files: [[OutputFile]]
    private let outputs = OutputSet()
    private var writers: [any CorpusWriter] = []
    private var languages: (source: Language, target: Language)?
    private var unitCount = 0

    /// - Throws: `FileError`.
    public init(_ places: [CorpusPlace]) throws {
        self.places = places
        var files: [[OutputFile]] = []
        for place in places {
            var opened: [OutputFile] = []
            for path in place.paths { opened.append(try outputs.open(path)) }
            files.append(opened)
        }
        self.files = files
    }

    /// - Throws: `PairListError.otherLanguages` if the languages are not those of the first pair: a memory has one pair of
    ///   languages, for that is all that the tools that read it can hold.
    func check(_ release: AlignedRelease) throws(PairListError) {
        guard !places.isEmpty, let languages else { return }
        let (found, expected) = (release.languages, languages)
        // XLIFF knows no unit in a variety of its own.
        let isExact = places.contains { $0.format == .xliff }
        let isFit =
            isExact
            ? found == expected
            : found.source.primary == expected.source.primary && found.target.primary == expected.target.primary
        guard isFit else {
            throw .otherLanguages(
                found: "\(found.source) and \(found.target)", expected: "\(expected.source) and \(expected.target)")
        }
    }

    /// Units are numbered through all pairs.
    func write(_ units: [TranslationUnit], of release: AlignedRelease, provenance: Provenance) throws {
        guard !places.isEmpty else { return }
        if writers.isEmpty {
            languages = release.languages
            let header = CorpusHeader(
                provenance: provenance, sourceLanguage: release.languages.source,
                targetLanguage: release.languages.target)
            for (place, files) in zip(places, files) {
                writers.append(try makeWriter(format: place.format, outputs: files, header: header))
            }
        }
        for unit in units {
            var unit = unit
            unitCount += 1
            unit.id = String(unitCount)
            for writer in writers { try writer.write(unit) }
        }
    }

    /// Gives the outputs their names; without a pair that was aligned there are none.
    func finish() throws -> [(path: String, summary: WriterSummary)] {
        var summaries: [(path: String, summary: WriterSummary)] = []
        for (place, writer) in zip(places, writers) {
            try writer.finish()
            summaries.append((place.paths[0], writer.summary))
        }
        if !writers.isEmpty { try outputs.commit() }
        return summaries
    }
}
