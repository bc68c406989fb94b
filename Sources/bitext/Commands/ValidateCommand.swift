import ArgumentParser
import Bitext

/// `bitext validate FILE...`: what is wrong with a translation memory, and mending it.
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check TMX files: every fault with line, unit, reason and remedy.",
        discussion: """
            Checks against the DTD of the file's version and for what CAT tools stumble over. `invalid` findings break \
            the standard, `fault` ones say something that cannot be, `advice` ones name a tool that refuses such files. \
            Ends with 1 if anything but advice was found. Findings go to standard output.

              bitext validate memory.tmx
              bitext validate memory.tmx --repair -o mended.tmx
            """)

    @OptionGroup var messages: MessageOptions
    @OptionGroup var reporting: ReportOptions

    @Argument(help: "TMX files, also packed by gzip; - is standard input.")
    var files: [String]

    @Flag(name: .long, help: "Mend what can be mended, and list what was done; needs -o.")
    var repair = false

    @Option(name: .shortAndLong, help: "Where the mended file goes.")
    var output: String?

    @Option(name: .long, help: "Show no more than so many findings of one kind a file; all are counted.")
    var limit = 100

    func validate() throws {
        if repair, output == nil || files.count != 1 {
            throw ValidationError("--repair takes one file and its output: bitext validate FILE --repair -o OUT")
        }
        if !repair, reporting.summary != nil { throw ValidationError("--summary is for --repair") }
        if !repair, output != nil { throw ValidationError("-o is for --repair") }
    }

    func run() async throws {
        try await messages.run { console in
            if repair, let output { return try mend(files[0], output: output, console: console) }
            var worst: TMXValidator.Finding.Severity?
            let outputs = try CorpusOutput()
            let out = try outputs.text("-", noun: "finding")
            for file in files {
                var shown: [TMXValidator.Finding.Reason: Int] = [:]
                var failure: (any Error)?
                let validator = try TMXValidator(file) { finding in
                    shown[finding.reason, default: 0] += 1
                    guard shown[finding.reason]! <= limit, failure == nil else { return }
                    do { try out.write("\(finding)\n") } catch { failure = error }
                }
                let summary = try validator.validate()
                if let failure { throw failure }
                for (reason, count) in summary.counts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
                where count > limit {
                    try out.write("\(file): [\(reason.rawValue)] \(count - limit) more\n")
                }
                let count = summary.counts.values.reduce(0, +)
                console.note(
                    "\(file): TMX \(summary.version ?? "without version"), \(summary.units) units, "
                        + (summary.isValid ? "valid" : "not valid")
                        + (count == 0 ? ", nothing to remark" : ", \(count) finding\(count == 1 ? "" : "s")"))
                if let found = summary.worst { worst = max(worst ?? found, found) }
            }
            try outputs.commit()
            return worst.map { $0 > .advice } == true ? .findings : .done
        }
    }

    private func mend(_ file: String, output: String, console: Console) throws -> ExitStatus {
        try CorpusOutput.check([output] + reporting.paths, against: [file])
        let outputs = try reporting.output()
        let list = try output == "-" ? nil : outputs.text("-", noun: "change")
        try outputs.repair(file, to: output) { try list?.writeLine($0) }
        let report = try outputs.commit()
        console.report(report)
        return report.files.contains { !$0.leftOut.isEmpty } ? .findings : .done
    }
}
