import FileAccess
import Glibc

/// The files of what a user names: folders with all that is in them, files, patterns.
package struct FolderWalk {
    /// A file, and how many folders its path has down to the place that the user named.
    package struct Entry {
        package var path: String
        package var rootCount: Int
        var isNamed: Bool
    }

    package private(set) var entries: [Entry] = []
    /// What was left out, by reason.
    private(set) var skipped: [String: Int] = [:]

    /// - Throws: `FileError` for what is not there, `PageSourceError`.
    /// - Complexity: O(names), and sorting them.
    package init(_ inputs: [String]) throws {
        for input in inputs {
            guard input != "-" else { throw PageSourceError.standardInput }
            if !InputFile.exists(input), input.contains(where: { "*?[".contains($0) }) {
                let matches = Self.matches(of: input)
                guard !matches.isEmpty else { throw PageSourceError.noMatch(input) }
                for match in matches { try add(match, isNamed: false) }
            } else {
                try add(input)
            }
        }
        // What is named twice is read once.
        var seen: Set<String> = []
        entries.removeAll { !seen.insert($0.path).inserted }
    }

    private mutating func add(_ path: String, isNamed: Bool = true) throws {
        guard Folder.exists(path) else {
            guard InputFile.exists(path) else { throw FileError.missing(path) }
            entries.append(Entry(path: path, rootCount: path.split(separator: "/").count - 1, isNamed: isNamed))
            return
        }
        var folder = path
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        try walk(folder, depth: 0, rootCount: folder.split(separator: "/").count)
    }

    private mutating func walk(_ folder: String, depth: Int, rootCount: Int) throws {
        guard depth <= PageLimits.depth else {
            skipped["folder too deep", default: 0] += 1
            return
        }
        let names = try Folder.names(in: folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let all = Set(names)
        for name in names {
            let path = folder == "/" ? "/" + name : "\(folder)/\(name)"
            guard !name.hasPrefix(".") else {
                skipped["hidden file", default: 0] += 1
                continue
            }
            switch Self.mode(of: path) {
            case S_IFDIR:
                // What a browser saves beside a page.
                let stem =
                    name.hasSuffix("_files") ? name.dropLast(6) : name.hasSuffix(".files") ? name.dropLast(6) : ""
                if !stem.isEmpty, all.contains("\(stem).html") || all.contains("\(stem).htm") {
                    skipped["part of a saved page", default: 0] += 1
                } else {
                    try walk(path, depth: depth + 1, rootCount: rootCount)
                }
            case S_IFREG:
                if name.hasSuffix(".orig"), all.contains(String(name.dropLast(5))) {
                    skipped["copy before its links were changed (.orig)", default: 0] += 1
                } else {
                    entries.append(Entry(path: path, rootCount: rootCount, isNamed: false))
                }
            default: skipped["no file", default: 0] += 1
            }
        }
    }

    /// What is under a path; a link to a folder is nothing, since it may lead back.
    private static func mode(of path: String) -> mode_t {
        var status = stat()
        guard FileName.withCString(path, { lstat($0, &status) }) == 0 else { return 0 }
        guard status.st_mode & S_IFMT == S_IFLNK else { return status.st_mode & S_IFMT }
        guard FileName.withCString(path, { stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return 0
        }
        return S_IFREG
    }

    /// The names that a pattern with `*`, `?` and `[...]` matches, in the order of their bytes.
    private static func matches(of pattern: String) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard FileName.withCString(pattern, { glob($0, GLOB_NOSORT, nil, &found) }) == 0 else { return [] }
        let paths = (0..<Int(found.gl_pathc)).compactMap { index in
            found.gl_pathv[index].map { FileName.string(cString: $0) }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
