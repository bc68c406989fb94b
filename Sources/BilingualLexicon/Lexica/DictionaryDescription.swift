package import FileAccess

/// What an installed dictionary says of itself in its first lines (CC-CEDICT: `#! entries=122143`).
package struct DictionaryDescription: Sendable {
    /// Where it is.
    package var path: String
    /// The first line's name: CC-CEDICT.
    package var name: String
    /// Its licence, as it names it; nil where it names none.
    package var licence: String?
    /// Day and time of its making.
    package var date: String?
    /// How many entries it says it has.
    package var entries: String?

    /// The dictionary that set-up has put into the cache folder; nil if there is none.
    ///
    /// - Throws: `FileError`.
    package static func installed() throws(FileError) -> DictionaryDescription? {
        guard let path = try CacheFolder.file(Lexicon.dictionaryFileName) else { return nil }
        return DictionaryDescription(path: path, bytes: try InputFile.read(path))
    }

    init(path: String, bytes: [UInt8]) {
        self.path = path
        name = path
        var lines = 0
        for line in bytes.prefix(1 << 14).split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            guard text.hasPrefix("#") else { break }
            lines += 1
            if lines == 1 { name = String(text.dropFirst().drop { $0 == " " }) }
            let parts = text.dropFirst(2).split(separator: "=", maxSplits: 1)
            guard text.hasPrefix("#!"), parts.count == 2 else { continue }
            let value = parts[1].filter { !$0.isNewline }
            switch parts[0].drop(while: { $0 == " " }) {
            case "license": licence = value
            case "date": date = value
            case "entries": entries = value
            default: break
            }
        }
    }

    /// A table, as `bitext models` shows it.
    package var text: String {
        """
        dictionary: \(name)
          file         \(path)
          entries      \(entries ?? "unknown")
          made on      \(date ?? "unknown")
          licence      \(licence ?? "unknown")
          languages    zh, en
        """
    }
}
