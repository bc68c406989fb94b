import BitextModel
package import CorpusFormats
import FileAccess

/// All that one run writes: corpora, texts beside them, the summary. Either all of it appears, or nothing.
///
///     let output = try CorpusOutput()
///     let memory = try output.corpus(CorpusPlace.places(["release.tmx", "release.tsv"]))
///     try memory.begin(CorpusHeader(sourceLanguage: .americanEnglish, targetLanguage: .mainlandChinese))
///     for unit in units { try memory.write(unit) }
///     let report = try output.commit()
///     for line in report.lines { print(line) }
///
/// Files are created when they are named, and given their names by `commit`, once every one of them is written, flushed
/// and closed.
package final class CorpusOutput {
    private let set = OutputSet()
    private let summary: OutputFile?
    private var parts: [Part] = []

    private enum Part {
        case corpus(UnitOutput)
        case text(TextOutput)
    }

    /// - Parameter summary: where the report goes as JSON.
    /// - Throws: `FileError.cannotCreate`.
    package init(summary: String? = nil) throws {
        self.summary = try summary.map { [set] in try set.open($0) }
    }

    /// The files of a corpus, all with the same units.
    ///
    /// - Parameter origin: what the units are chosen from, for the report: `bead` where an alignment was, else `unit`.
    /// - Throws: `FileError.cannotCreate`.
    package func corpus(
        _ places: [CorpusPlace], options: WritingOptions = WritingOptions(), split: UnitOutput.Split = .none,
        origin: String = "unit"
    ) throws -> UnitOutput {
        let output = try UnitOutput(places, options: options, split: split, origin: origin, in: set)
        parts.append(.corpus(output))
        return output
    }

    /// A text beside the corpora.
    ///
    /// - Parameter noun: what its `count` counts: `sentence`.
    /// - Throws: `FileError.cannotCreate`.
    package func text(_ path: String, format: String = "text", noun: String) throws -> TextOutput {
        let output = TextOutput(try set.open(path), format: format, noun: noun)
        parts.append(.text(output))
        return output
    }

    /// Ends all files, then gives them their names.
    ///
    /// - Parameter report: what is known of the work; the files are added.
    /// - Throws: `FileError`, `CorpusFormatError`; all files have their old content then.
    package func commit(_ report: OutputReport = OutputReport()) throws -> OutputReport {
        var report = report
        var counts: [Int] = []
        for part in parts {
            let files: [FileReport]
            switch part {
            case .corpus(let corpus): files = try corpus.finish()
            case .text(let text): files = [text.report]
            }
            counts.append(files.count)
            report.files += files
        }
        try summary?.write(report.json)
        try set.commit()
        // What the system did not let us keep is known only now.
        var index = 0
        for (part, count) in zip(parts, counts) {
            switch part {
            case .corpus(let corpus):
                for (place, notes) in corpus.notes.enumerated() where place < count {
                    report.files[index + place].notes += notes
                }
            case .text(let text): report.files[index].notes += text.file.notes
            }
            index += count
        }
        return report
    }
}
