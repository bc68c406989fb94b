import BitextModel
import FileAccess
import PageSources

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
        for page in try FolderWalk([folder]).entries {
            let name = Self.name(of: page.path, below: page.rootCount)
            if let other = paths[name] {
                repeated.append((page.path, other))
            } else {
                paths[name] = page.path
            }
        }
    }

    /// A file's name in its folder, which is so many folders down.
    private static func name(of path: String, below count: Int) -> String {
        var parts = path.split(separator: "/").dropFirst(count).map { String($0) }
        if let last = parts.popLast() { parts.append(stem(last)) }
        return parts.joined(separator: "/")
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
