import ArgumentParser
import Bitext

/// What a command that writes tells of it.
struct ReportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Also write what was written, left out and why, as JSON.", valueName: "FILE"))
    var summary: String?

    /// The paths that are written to for the report.
    var paths: [String] { summary.map { [$0] } ?? [] }

    /// Outputs with this summary among them.
    func output() throws -> CorpusOutput { try CorpusOutput(summary: summary) }
}

extension Console {
    /// Ends a command: a line a file, what was written, left out and why.
    func report(_ report: CorpusOutput.Report) { for line in report.lines { note(line) } }
}
