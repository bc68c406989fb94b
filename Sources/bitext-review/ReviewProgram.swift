import AlignmentReview
import ArgumentParser
import Bitext

/// `bitext-review`: alignments in the hands of a person.
@main
struct ReviewProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bitext-review",
        abstract: "Review an alignment: confirm, correct, export.",
        usage: """
            bitext review SOURCE TARGET [options]
            bitext review --session FILE [options]
            bitext review OUT/ [options]
            """,
        discussion: """
            SOURCE and TARGET are documents as 'bitext align' takes them; OUT/ is what 'bitext build' made. Everything that \
            is done is kept in a session, a file beside SOURCE: the same command goes on where the last one was.
            """,
        version: "\(AlignedPair.Provenance().program) \(AlignedPair.Provenance().version)")

    @Argument(help: ArgumentHelp("Two documents, or the folder of a corpus.", valueName: "file"))
    var documents: [String] = []

    @Option(help: "The session; SOURCE.review if not given. Alone it opens the documents that it was begun on.")
    var session: String?

    @Option(
        help: ArgumentHelp(
            "Take in corrections: what the page of 'align -o x.html' saved, or a table (.xlsx, .tsv) that was exported here.",
            valueName: "file"))
    var apply: [String] = []

    @Option(help: "Write the review; the extension decides the format. Repeatable.")
    var export: [String] = []

    @Option(
        help: ArgumentHelp(
            "The format of all exports, whatever their names say; gold makes a folder for 'bitext fit', anchors a file for 'bitext align --anchors'.",
            valueName: ExportFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var to: ExportFormat?

    @Flag(help: "Export confirmed rows only.")
    var confirmedOnly = false

    @Option(help: "Export rows that are confirmed, or at least so sure (0 to 1).")
    var minConfidence: Double?

    @Option(
        help: ArgumentHelp(
            "Learn from the confirmed rows of other sessions: words, and how likely it is that a sentence has no counterpart. Repeatable. (The documents of a corpus teach each other.)",
            valueName: "session"))
    var learn: [String] = []

    @Flag(help: "Show what the reviewer did: time, counts, changes.")
    var report = false

    @Option(
        help: ArgumentHelp(
            "Measure what a reviewer that knows folders of gold would do.", valueName: "folder", visibility: .hidden))
    var measure: [String] = []

    @OptionGroup var reading: DocumentChoices

    @Flag(help: "Print the page's address only; do not open a browser.")
    var noBrowser = false

    @Option(help: "The port of the page, on this machine only; 0 for any.")
    var port = 0

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    func validate() throws {
        if documents.count > 2 { throw ValidationError("Name two documents, or one folder") }
        if documents.isEmpty, session == nil, measure.isEmpty {
            throw ValidationError("Name SOURCE and TARGET, a folder, or --session FILE")
        }
        if documents.count == 1, session != nil {
            throw ValidationError("--session goes with two documents, or stands alone")
        }
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence is a probability from 0 to 1")
        }
        if to != nil || confirmedOnly || minConfidence != nil, export.isEmpty {
            throw ValidationError("--to, --confirmed-only and --min-confidence go with --export")
        }
        guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535") }
        if !reading.isValidThreshold { throw ValidationError("--sure is a probability from 0 to 1") }
    }

    func run() async throws {
        CorpusOutput.removesTemporaryFilesOnInterruption()
        do {
            try await work()
        } catch let error as any BitextError {
            CorpusOutput.message("bitext review: \(error)")
            throw ExitCode(error.exitStatus.rawValue)
        }
    }

    /// Something the user should know.
    func note(_ text: String) { if !quiet { CorpusOutput.message(text) } }

    private func work() async throws {
        if report { return try showReport() }
        if !measure.isEmpty { return try await showMeasurement() }
        let opened = try await OpenedReview(self)
        for path in apply { try await opened.apply(path) }
        for path in export { try await opened.export(path) }
        if apply.isEmpty, export.isEmpty { try await serve(opened.library) }
    }

    private func showMeasurement() async throws {
        let output = try CorpusOutput()
        let text = try output.text("-", noun: "line")
        for folder in measure {
            for line in try await Measurement(reading.resources()).figures(of: folder) { try text.writeLine(line) }
        }
        try output.commit()
    }

    private func showReport() throws {
        var paths: [String] = []
        if documents.count == 1, let sessions = try ReviewLibrary.sessions(ofCorpus: documents[0]) {
            paths = sessions
        } else if let path = session ?? documents.first.map(SessionPlace.beside) {
            paths = [path]
        }
        let lines = try paths.flatMap { try ReviewReport(SessionFile(reading: $0)).lines }
        let output = try CorpusOutput()
        let text = try output.text("-", noun: "line")
        for line in lines { try text.writeLine(line) }
        try output.commit()
    }
}

extension ExportFormat: ExpressibleByArgument {}
