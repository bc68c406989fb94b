public import BitextModel
import FileAccess

/// Which documents a batch aligns: a line a pair, source TAB target, as `pair` writes them with score and evidence behind.
/// Blank lines and lines that begin with `#` are skipped.
public struct PairList: Sendable {
    /// The list's path as the user gave it.
    public let path: String
    /// In the order of the list; lines that name no pair are among them, and fail.
    public let pairs: [Pair]

    /// Reads a list; `-` is standard input. A path is looked for in the list's folder first, then as it is given.
    ///
    /// - Throws: `BitextError` where it cannot be read or names no pair. A bad line throws nothing: its pair fails later.
    public init(file path: String) throws {
        // Names of files, whose bytes need not be UTF-8.
        let table = Table(name: path, text: FileName.string(bytes: try InputFile.read(path)))
        let slash = path == "-" ? nil : path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        self.path = path
        pairs = table.rows.compactMap { row in
            let fields = row.fields.map { Self.trimmed($0) }
            guard fields.contains(where: { !$0.isEmpty }) else { return nil }
            guard (2...4).contains(fields.count), fields.prefix(2).allSatisfy({ !$0.isEmpty }) else {
                return Pair(line: row.line, source: "", target: "", fault: .badLine(path, line: row.line))
            }
            let pair = Pair(
                line: row.line, source: Self.place(fields[0], in: folder), target: Self.place(fields[1], in: folder))
            guard !fields.prefix(2).contains("-") else {
                return Pair(
                    line: row.line, source: pair.source, target: pair.target,
                    fault: .standardInput(path, line: row.line))
            }
            return pair
        }
        guard !pairs.isEmpty else { throw PairListError.noPairs(path) }
    }

    /// An error that says in which line of the list a pair failed.
    public func failure(of pair: Pair, _ reason: any BitextError) -> any BitextError {
        failure(line: pair.line, reason)
    }

    /// The same for a line, counted from 1.
    package func failure(line: Int, _ reason: any BitextError) -> any BitextError {
        PairFailure(line: ErrorLocation(file: path, line: line), reason: reason)
    }

    private static func trimmed(_ field: Substring) -> String {
        var content = Substring(field)
        while content.first?.isWhitespace == true { content.removeFirst() }
        while content.last?.isWhitespace == true { content.removeLast() }
        return String(content)
    }

    private static func place(_ path: String, in folder: String) -> String {
        guard !path.hasPrefix("/"), !folder.isEmpty else { return path }
        let relative = folder + path
        // Neither there: the message names the place that the list's folder gives.
        return InputFile.exists(relative) || !InputFile.exists(path) ? relative : path
    }
}
