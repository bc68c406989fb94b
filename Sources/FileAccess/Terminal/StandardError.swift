import Glibc

/// Messages for whoever runs the program.
package enum StandardError {
    /// Writes a line, in one piece, so that lines of parallel tasks do not mix. On a terminal nothing in it steers; a file
    /// or pipe gets its bytes, those of file names that are not UTF-8 included, but for U+0000, with which a log is no text:
    /// it is shown as `␀`. A program that a signal is ending says nothing more (what it misses then is what the signal
    /// removed).
    package static func write(line: String) {
        Interruption.awaitEndIfEnding()
        let isTerminal = isatty(STDERR_FILENO) != 0
        var bytes =
            isTerminal ? Array(VisibleText.of(line).utf8) : FileName.bytes(of: line.replacing("\0", with: "␀"))
        bytes.append(UInt8(ascii: "\n"))
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(STDERR_FILENO, $0.baseAddress! + offset, $0.count - offset)
            }
            if written < 0, errno == EINTR { continue }
            // There is nobody left to tell.
            guard written > 0 else { return }
            offset += written
        }
    }
}
