public import CorpusFormats
import FileAccess

/// All that one run writes: corpora, texts beside them, the summary. Either all of it appears, or nothing.
///
///     let output = try CorpusOutput()
///     let memory = try output.corpus(CorpusFormat.Place.places(["release.tmx", "release.tsv"]))
///     try memory.begin(source: .americanEnglish, target: .mainlandChinese)
///     for unit in units { try memory.write(unit) }
///     let report = try output.commit()
///     for line in report.lines { print(line) }
///
/// Files are created when they are named, and given their names by `commit`, once every one of them is written, flushed
/// and closed.
public final class CorpusOutput {
    private let set = OutputSet()
    private let summary: OutputFile?
    private var parts: [Part] = []

    private enum Part {
        case corpus(Units)
        case text(Text)
    }

    /// - Parameter summary: where the report goes as JSON; nil for nowhere.
    /// - Throws: `BitextError` where that file cannot be made.
    public init(summary: String? = nil) throws {
        self.summary = try summary.map { [set] in try set.open($0) }
    }

    /// Checks that no output is an input too, and that no two outputs are one file: to be asked before the work.
    ///
    /// - Parameters:
    ///   - outputs: paths that will be written.
    ///   - inputs: paths that will be read.
    /// - Throws: `BitextError` for the first that is.
    public static func check(_ outputs: [String], against inputs: [String]) throws {
        try OutputFile.check(outputs, against: inputs)
    }

    /// Lets signals that end the program (SIGINT, SIGTERM, SIGHUP, SIGPIPE ...) and `exit` remove what is half written.
    ///
    /// For the start of a program that has no signal handlers of its own: it sets the process's. Without it, what an
    /// interrupted run leaves is removed by the next run that writes to the folder.
    public static func removesTemporaryFilesOnInterruption() { Interruption.removesTemporaryFiles() }

    /// The files of a corpus, all with the same units.
    ///
    /// - Parameters:
    ///   - places: where the units go.
    ///   - options: what a format leaves open.
    ///   - split: whether the units are spread over several files.
    ///   - origin: what the units are chosen from, for the report: `bead` where an alignment was, else `unit`.
    /// - Throws: `BitextError` where a file cannot be made.
    public func corpus(
        _ places: [CorpusFormat.Place], options: CorpusFormat.WritingOptions = CorpusFormat.WritingOptions(),
        split: Units.Split = .none,
        origin: String = "unit"
    ) throws -> Units {
        let output = try Units(places, options: options, split: split, origin: origin, in: set)
        parts.append(.corpus(output))
        return output
    }

    /// A text beside the corpora.
    ///
    /// - Parameters:
    ///   - path: `-` is standard output.
    ///   - format: the word that the report has for it.
    ///   - noun: what its `count` counts: `sentence`.
    /// - Throws: `BitextError` where the file cannot be made.
    public func text(_ path: String, format: String = "text", noun: String) throws -> Text {
        let output = Text(try set.open(path), format: format, noun: noun)
        parts.append(.text(output))
        return output
    }

    /// Ends all files, then gives them their names.
    ///
    /// - Parameter report: what is known of the work; the files are added.
    /// - Returns: the same, with a line for each file.
    /// - Throws: `BitextError`; all files have their old content then.
    @discardableResult
    public func commit(_ report: CorpusOutput.Report = CorpusOutput.Report()) throws -> CorpusOutput.Report {
        do {
            return try end(report)
        } catch {
            // Whoever keeps this value must not keep half-written files by that.
            set.abandon()
            throw error
        }
    }

    private func end(_ report: CorpusOutput.Report) throws -> CorpusOutput.Report {
        var report = report
        var counts: [Int] = []
        for part in parts {
            let files: [CorpusOutput.Report.File]
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
