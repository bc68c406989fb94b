import ArgumentParser
import Bitext

/// A command that answers records for as long as they come.
struct StreamOptions: ParsableArguments {
    @Flag(
        help:
            "Read records (JSON Lines) from standard input and answer each with a line, in order and at once; a bad record is answered with its error."
    )
    var stream = false

    @OptionGroup var processors: JobOptions

    var jobs: Int? { processors.jobs }
}

extension Console {
    /// Ends a stream.
    func report(_ count: (answered: Int, failed: Int)) {
        let noun = count.answered == 1 ? "record" : "records"
        let failed = count.failed == 0 ? "" : " (\(count.failed) with an error)"
        note("standard output: \(count.answered) \(noun) answered\(failed)")
    }
}
