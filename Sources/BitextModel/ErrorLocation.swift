/// A file, and a line of it where one is known.
public struct ErrorLocation: Hashable, Sendable, CustomStringConvertible {
    /// The file's path as the user gave it; `-` is standard input.
    public var file: String
    /// The line, counted from 1.
    public var line: Int?

    /// A place in a file; lines count from 1.
    public init(file: String, line: Int? = nil) {
        self.file = file
        self.line = line
    }

    /// The place of an output, of which `-` is standard output.
    public static func output(_ path: String) -> ErrorLocation {
        ErrorLocation(file: path == "-" ? "standard output" : path)
    }

    /// `release.html:12`, or the file alone.
    public var description: String {
        let name = file == "-" ? "standard input" : file
        return line.map { "\(name):\($0)" } ?? name
    }
}
