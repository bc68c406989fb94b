import Bitext
import Glibc

/// Messages and progress on standard error; standard output is for data alone.
struct Console: Sendable {
    enum Verbosity: Sendable { case quiet, normal, verbose }

    var verbosity: Verbosity = .normal
    private let warnings = RepeatedWarnings()

    init(verbosity: Verbosity = .normal) { self.verbosity = verbosity }

    /// Something the user should know.
    func note(_ text: String) { if verbosity != .quiet { write(text) } }

    /// Something of which there may be thousands: each kind is shown three times, then counted; see `tellRest`.
    func warning(_ text: String) {
        if warnings.shows(text, kind: RepeatedWarnings.kind(of: text)) { note(text) }
    }

    /// Tells how many warnings were not shown: the end of every command.
    func tellRest() { for line in warnings.rest() { note(line) } }

    /// Something only a curious user wants to know.
    func detail(_ text: String) { if verbosity == .verbose { write(text) } }

    /// What went wrong; shown even when quiet.
    func error(_ error: any BitextError) { write("bitext: \(error)") }

    /// Whether standard output is a terminal.
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) != 0 }

    /// Whether standard output may carry colour.
    static var mayColour: Bool { outputIsTerminal && getenv("NO_COLOR") == nil }

    /// Says what was asked for, even when quiet.
    func write(_ line: String) {
        // One write a line, so that lines of parallel tasks do not mix.
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
