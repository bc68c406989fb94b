import BitextModel
import CorpusFormats
import FileAccess

extension Review {
    /// The review as a file of any format.
    ///
    /// - Parameters:
    ///   - format: the name of an `ExportFormat`.
    ///   - minimum: rows that are confirmed, or at least so sure, 0 to 1; nil for all.
    ///   - confirmedOnly: rows that are confirmed, and no others.
    /// - Throws: `ReviewError.noFormat`; `FileError` where the system has no room for temporary files.
    /// - Complexity: O(bytes).
    package func export(format: String, minimum: Double?, confirmedOnly: Bool) throws -> ExportedFile {
        guard let format = ExportFormat(rawValue: format) else { throw ReviewError.noFormat(format) }
        let selection = ReviewSelection(minimum: minimum, confirmedOnly: confirmedOnly)
        let files = try files(format, selection)
        let name = fileName
        guard files.count > 1 else {
            return ExportedFile(
                bytes: files.first?.bytes ?? [], name: "\(name).\(format.fileExtension)", mediaType: format.mediaType)
        }
        var archive = TarArchive()
        for file in files { archive.add("\(name)/\(file.name)", file.bytes) }
        return ExportedFile(
            bytes: archive.bytes, name: "\(name).\(format.rawValue).tar", mediaType: format.mediaType)
    }

    /// The files of a format, by their names in a folder of their own; the name of one alone is not told.
    ///
    /// - Throws: `FileError`.
    package func files(
        _ format: ExportFormat, _ selection: ReviewSelection
    ) throws -> [(name: String, bytes: [UInt8])] {
        let name = fileName
        switch format {
        case .tmx, .tsv, .csv, .xlsx, .jsonl, .xliff, .html:
            return [("", try written(format, selection, count: 1)[0])]
        case .moses:
            let sides = try written(format, selection, count: 2)
            return [
                ("\(name).\(languages.source.primary)", sides[0]), ("\(name).\(languages.target.primary)", sides[1]),
            ]
        case .beads:
            let (sentences, beads) = numbered(selection, blanksOthers: false)
            return [
                ("\(name).beads", Self.lines(beads.map { BeadFile.line($0) })),
                ("\(name).source.txt", Self.lines(sentences.source)),
                ("\(name).target.txt", Self.lines(sentences.target)),
            ]
        case .gold:
            let (sentences, beads) = numbered(selection, blanksOthers: true)
            return [
                ("LANGS", Array("\(languages.source) \(languages.target)\n".utf8)),
                ("\(name).gold", Self.lines(beads.map { BeadFile.line(Bead(source: $0.source, target: $0.target)) })),
                ("\(name).src.txt", Self.lines(sentences.source)), ("\(name).tgt.txt", Self.lines(sentences.target)),
            ]
        case .anchors: return [("", Self.lines(anchors(selection).map { BeadFile.line($0) }))]
        }
    }

    private static func lines(_ lines: [String]) -> [UInt8] {
        Array(lines.reduce(into: "") { $0 += $1 + "\n" }.utf8)
    }

    /// What a writer of the format writes to its files.
    private func written(_ format: ExportFormat, _ selection: ReviewSelection, count: Int) throws -> [[UInt8]] {
        guard let corpus = CorpusFormat(rawValue: format.rawValue) else { throw ReviewError.noFormat(format.rawValue) }
        let scratch = try (0..<count).map { _ throws(FileError) in try ScratchFile() }
        let set = OutputSet()
        let writer = try CorpusFormat.Place(format: corpus, paths: scratch.map(\.path)).writer(in: set, header: header)
        for side in ReviewSide.allCases { writer.describe(metadata(side), of: documents[side].id) }
        for unit in units(selection) { try writer.write(unit) }
        try writer.finish()
        try set.commit()
        return try scratch.map { file throws(FileError) in try InputFile.read(file.path) }
    }

    /// The name of the first document, without folders and extension.
    private var fileName: String {
        let last = documents.source.id.split(separator: "/").last.map { String($0) } ?? ""
        let stem = last.split(separator: ".").first.map { String($0) } ?? ""
        let kept = stem.unicodeScalars.filter {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_".unicodeScalars.contains($0)
        }
        return kept.isEmpty ? "review" : String(String.UnicodeScalarView(kept))
    }
}
