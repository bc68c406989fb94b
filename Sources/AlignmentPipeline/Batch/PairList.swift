public import BitextModel
import FileAccess
import PageSources

/// Which documents a batch aligns: a line a pair, source TAB target, as `pair` writes them with score and evidence behind.
/// Blank lines and lines that begin with `#` are skipped.
public struct PairList: Sendable {
    /// The list's path as the user gave it.
    public let path: String
    /// In the order of the list; lines that name no pair are among them, and fail.
    public let pairs: [Pair]
    /// Pages that the list may name, by the names that `pair` has for them.
    private let pages: [String: DocumentSource]
    /// The files that they lie in.
    private let pageFiles: Set<String>

    /// Reads a list; `-` is standard input. What the list names is looked for among the pages, then as a path in the list's
    /// folder, then as it is given.
    ///
    /// - Parameter inputs: where pages lie that the list names: folders, files, patterns, WARC and ARC archives, as `pair`
    ///   was given them.
    /// - Throws: `BitextError` where it cannot be read or names no pair, and where an input is not there or holds no page. A
    ///   bad line throws nothing: its pair fails later.
    /// - Complexity: O(bytes of the list and of archives).
    public init(file path: String, pages inputs: [String] = []) throws {
        var pages: [String: DocumentSource] = [:]
        var files: Set<String> = []
        if !inputs.isEmpty {
            let site = try SitePages(inputs)
            for page in site.pages where pages[page.listedName] == nil {
                pages[page.listedName] = .page(page, of: site)
                files.insert(page.place.file)
            }
        }
        self.pages = pages
        pageFiles = files
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
            func name(_ field: String) -> String { pages[field] == nil ? Self.place(field, in: folder) : field }
            let pair = Pair(line: row.line, source: name(fields[0]), target: name(fields[1]))
            guard !fields.prefix(2).contains("-") else {
                return Pair(
                    line: row.line, source: pair.source, target: pair.target,
                    fault: .standardInput(path, line: row.line))
            }
            return pair
        }
        guard !pairs.isEmpty else { throw PairListError.noPairs(path) }
    }

    /// The paths of all files that are read.
    ///
    /// - Complexity: O(n log n) in the number of pairs.
    public var files: [String] {
        pageFiles.union(pairs.flatMap { [$0.source, $0.target] }.filter { pages[$0] == nil }).sorted()
    }

    /// Where a document that a pair names comes from.
    package func document(_ name: String, language: Language?) -> DocumentSource {
        var document = pages[name] ?? .file(name)
        document.language = language
        return document
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
