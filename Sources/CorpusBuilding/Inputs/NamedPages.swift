import BitextModel
import FileAccess

/// The files of a folder and of the folders in it, by what names of a page's two editions have in common: the path in the
/// folder without its extension and without a code of a language before that (`2024/release.en.html` is `2024/release`).
struct NamedPages {
    /// The paths by name.
    private(set) var paths: [String: String] = [:]
    /// Files whose name another one has, which comes before them, and that other.
    private(set) var repeated: [(path: String, other: String)] = []

    /// Rising.
    var names: [String] { paths.keys.sorted() }

    /// - Throws: `FileError`; `BuildError.notFolder`.
    /// - Complexity: O(n log n) for n files.
    init(in folder: String) throws {
        guard Folder.exists(folder) else { throw BuildError.notFolder(folder) }
        let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        try add(folder, before: "")
    }

    private mutating func add(_ folder: String, before prefix: String) throws {
        for entry in try Folder.names(in: folder).sorted() where !entry.hasPrefix(".") {
            let path = "\(folder)/\(entry)"
            if Folder.exists(path) {
                try add(path, before: "\(prefix)\(entry)/")
                continue
            }
            let name = prefix + Self.stem(entry)
            if let other = paths[name] {
                repeated.append((path, other))
            } else {
                paths[name] = path
            }
        }
    }

    /// A file's name without its extension and without a language's code behind that.
    static func stem(_ name: String) -> String {
        var parts = name.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count > 1 { parts.removeLast() }
        if parts.count > 1, let last = parts.last, let language = Language(String(last)), language.primary.count == 2 {
            parts.removeLast()
        }
        return parts.joined(separator: ".")
    }
}
