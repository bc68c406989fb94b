/// Rows of tab-separated fields: blank lines and lines that start with `#` are left out.
public struct Table: Sendable {
    public struct Row: Sendable {
        /// Counted from 1.
        public var line: Int
        public var fields: [Substring]
    }

    /// The file's name, for messages.
    public let name: String
    public let rows: [Row]

    public init(name: String, text: String) {
        self.name = name
        var rows: [Row] = []
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            var content = Substring(line)
            if content.utf8.last == UInt8(ascii: "\r") { content = Substring(content.utf8.dropLast()) }
            if number == 1, content.unicodeScalars.first == "\u{FEFF}" {
                content = Substring(content.unicodeScalars.dropFirst())
            }
            guard !content.isEmpty, content.utf8.first != UInt8(ascii: "#") else { continue }
            let fields = content.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            rows.append(Row(line: number, fields: fields.map(Substring.init)))
        }
        self.rows = rows
    }

    /// A table that is compiled into the program.
    public init(bundled name: String) { self.init(name: name, text: BundledFile.text(name)) }

    /// A table of the user's.
    public init(file path: String) throws(FileError) {
        self.init(name: path, text: String(decoding: try InputFile.read(path), as: UTF8.self))
    }
}
