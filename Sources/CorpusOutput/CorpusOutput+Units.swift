public import BitextModel
public import CorpusFormats
import FileAccess

extension CorpusOutput {
    /// The files that get the same units, each in its format; made by `CorpusOutput.corpus`.
    public final class Units {
        /// How a corpus is spread over files.
        public enum Split: Hashable, Sendable {
            /// One file.
            case none
            /// So many units a file.
            case units(Int)
            /// A file for each stretch of units of one pair of documents.
            case documents
        }

        /// Where the units go.
        public let places: [CorpusFormat.Place]
        private let options: CorpusFormat.WritingOptions
        private let split: Split
        private let set: OutputSet
        /// Created at once, so that an output that cannot be written is known before the work; none for split corpora.
        private var files: [[OutputFile]] = []
        private var writers: [any CorpusWriter] = []
        private var header: CorpusHeader?
        private var total = 0
        private var leftOut: [String: Int] = [:]
        private var confidence = (sum: 0.0, count: 0)
        /// What the units were chosen from.
        private let origin: String

        init(
            _ places: [CorpusFormat.Place], options: CorpusFormat.WritingOptions, split: Split, origin: String,
            in set: OutputSet
        ) throws {
            self.places = places
            self.options = options
            self.split = split
            self.origin = origin
            self.set = set
            guard split == .none else { return }
            for place in places {
                var opened: [OutputFile] = []
                for path in place.paths { opened.append(try set.open(path)) }
                files.append(opened)
            }
        }

        /// The languages of the files; nil before `begin`.
        public var languages: (source: Language, target: Language)? {
            header.map { ($0.sourceLanguage, $0.targetLanguage) }
        }

        /// Writes the beginnings of the files: to be called once, before the first unit.
        ///
        /// - Parameters:
        ///   - source, target: the languages that the files name as theirs.
        ///   - provenance: what made the units.
        /// - Throws: `BitextError` for formats that cannot be written so, and where a file cannot be written.
        public func begin(
            source: Language, target: Language, provenance: AlignedPair.Provenance = AlignedPair.Provenance()
        ) throws {
            try begin(CorpusHeader(provenance: provenance, sourceLanguage: source, targetLanguage: target))
        }

        /// The same, with all that a file says about the whole of it.
        package func begin(_ header: CorpusHeader) throws {
            self.header = header
            for (index, place) in places.enumerated() {
                switch split {
                case .none:
                    writers.append(
                        try makeWriter(
                            format: place.format, outputs: ordered(files[index], of: place, header), header: header,
                            options: options))
                case .units(let count):
                    writers.append(
                        PartWriter(place: place, rule: .units(count), in: set, header: header, options: options))
                case .documents:
                    writers.append(
                        PartWriter(place: place, rule: .documents, in: set, header: header, options: options))
                }
            }
        }

        /// A Moses pair whose names say the languages gets each side in the file that names it.
        private func ordered(_ files: [OutputFile], of place: CorpusFormat.Place, _ header: CorpusHeader)
            -> [OutputFile]
        {
            guard let named = place.namedLanguages, named.source.primary == header.targetLanguage.primary,
                named.target.primary == header.sourceLanguage.primary, named.source.primary != named.target.primary
            else { return files }
            return files.reversed()
        }

        /// What a document says about itself: to be told before the units that name it.
        ///
        /// - Parameter document: its identifier, as the units' sides have it.
        public func describe(_ metadata: Document.Metadata, of document: String) {
            for writer in writers { writer.describe(metadata, of: document) }
        }

        /// Writes a unit to every file.
        ///
        /// - Throws: `BitextError` where a file cannot be written.
        public func write(_ unit: TranslationUnit) throws {
            total += 1
            count(unit)
            for writer in writers { try writer.write(unit) }
        }

        /// Counts a unit that is left out.
        ///
        /// - Parameters:
        ///   - reason: the word that the report counts it under.
        ///   - keepsNumbers: whether files of sentence numbers, which hold the whole alignment, get it all the same.
        /// - Throws: `BitextError` where a file cannot be written.
        public func leaveOut(_ unit: TranslationUnit, reason: String, keepsNumbers: Bool) throws {
            total += 1
            leftOut[reason, default: 0] += 1
            guard keepsNumbers else { return }
            for (place, writer) in zip(places, writers) where place.format.holdsNumbersOnly { try writer.write(unit) }
        }

        /// Counts units that no reader gave.
        func leaveOut(_ count: Int, reason: String) {
            guard count > 0 else { return }
            total += count
            leftOut[reason, default: 0] += count
        }

        private func count(_ unit: TranslationUnit) {
            guard let value = unit.confidence, !unit.source.text.isEmpty, !unit.target.text.isEmpty else { return }
            confidence.sum += value
            confidence.count += 1
        }

        /// Writes the ends of the files, which appear when the set is committed. Nothing appears if nothing was begun.
        func finish() throws -> [CorpusOutput.Report.File] {
            guard let header else {
                for file in files.joined() { file.abandon() }
                return []
            }
            var reports: [CorpusOutput.Report.File] = []
            for (place, writer) in zip(places, writers) {
                try writer.finish()
                let isNumbers = place.format.holdsNumbersOnly
                var report = CorpusOutput.Report.File(
                    path: place.paths.joined(separator: " "), format: place.format.rawValue, written: 0,
                    noun: isNumbers ? "bead" : "unit")
                report.add(writer.summary)
                if header.sourceLanguage != .undetermined || header.targetLanguage != .undetermined {
                    report.languages = .init(source: header.sourceLanguage, target: header.targetLanguage)
                }
                let hasAll = isNumbers && report.written == total
                if !hasAll {
                    report.leftOut.merge(leftOut) { $0 + $1 }
                    report.total = .init(number: total, noun: isNumbers ? "bead" : origin)
                }
                if confidence.count > 0, !hasAll || leftOut.isEmpty {
                    report.meanConfidence = confidence.sum / Double(confidence.count)
                }
                if let parts = (writer as? PartWriter)?.parts {
                    report.notes.append("\(parts) file\(parts == 1 ? "" : "s")")
                }
                reports.append(report)
            }
            return reports
        }

        /// What the files say once they are prepared, by place.
        var notes: [[String]] { files.map { $0.flatMap(\.notes) } }
    }
}
