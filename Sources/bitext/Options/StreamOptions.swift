import ArgumentParser
import Bitext

/// A command that answers records for as long as they come.
struct StreamOptions: ParsableArguments {
    @Flag(
        help:
            "Read records (JSON Lines) from standard input and answer each with a line, in order and at once; a bad record is answered with its error."
    )
    var stream = false

    @Option(
        help: ArgumentHelp(
            "How much is worked on at a time; one piece for each processor when not given. Results do not depend on it.",
            valueName: "N"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 1024") }
    }
}

extension Console {
    /// Ends a stream.
    func report(_ count: (answered: Int, failed: Int)) {
        let noun = count.answered == 1 ? "record" : "records"
        let failed = count.failed == 0 ? "" : " (\(count.failed) with an error)"
        note("standard output: \(count.answered) \(noun) answered\(failed)")
    }
}
