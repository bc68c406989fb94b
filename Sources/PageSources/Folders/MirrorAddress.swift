import FileAccess

/// What the path of a file in a mirror tells of its address: `wget -m` writes host, folders and name.
enum MirrorAddress {
    /// The address of a file; nil where no folder has a host's name.
    ///
    /// - Parameters:
    ///   - path: as the system has it.
    ///   - rootCount: how many of its folders are those of the place that the user named: a host is looked for behind them
    ///     first.
    /// - Complexity: O(length).
    static func address(path: String, rootCount: Int) -> String? {
        let parts = path.split(separator: "/")
        guard parts.count >= 2 else { return nil }
        let folders = parts.dropLast()
        let place =
            (min(rootCount, folders.count)..<folders.count).first { isHost(folders[$0]) }
            ?? folders.prefix(rootCount).lastIndex { isHost($0) }
        guard let place else { return nil }
        // Windows knows no colon in names.
        let host = parts[place].replacing("+", with: ":", maxReplacements: 1)
        var rest = parts[(place + 1)...].map { String($0) }
        rest[rest.count - 1] = name(rest[rest.count - 1])
        return "http://\(host)/" + rest.joined(separator: "/").replacing(" ", with: "%20")
    }

    /// A file's name as its address has it: `list@page=2.html` for `list?page=2`, no `.orig`.
    static func name(_ file: String) -> String {
        var name = file
        if name.hasSuffix(".orig") { name.removeLast(5) }
        if let at = name.lastIndex(of: "@"), name[at...].contains("=") { name.replaceSubrange(at...at, with: "?") }
        if let range = name.firstRange(of: "%3F") ?? name.firstRange(of: "%3f") {
            name.replaceSubrange(range, with: "?")
        }
        // Added by `wget -E` to what is a page and is not called one.
        if name.contains("?")
            || [".php", ".asp", ".aspx", ".jsp", ".shtml", ".cgi", ".do"].contains(where: {
                name.hasSuffix($0 + ".html")
            }),
            name.hasSuffix(".html")
        {
            name.removeLast(5)
        }
        return name
    }

    /// Whether a folder has a host's name. Programs that mirror write hosts in small letters; `tmp.AbCdEfGhIj` is a
    /// temporary folder.
    private static func isHost(_ folder: Substring) -> Bool {
        let host = folder.prefix { $0 != ":" && $0 != "+" }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let isNumeric = labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
        guard labels.count >= 2 else { return host == "localhost" && host.count < folder.count }
        return isNumeric
            || labels.allSatisfy { label in
                !label.isEmpty && label.utf8.count <= 63
                    && label.unicodeScalars.allSatisfy {
                        $0 == "-" || ("0"..."9").contains($0)
                            || $0.properties.isAlphabetic && !$0.properties.isUppercase
                    }
            } && labels.last!.utf8.count >= 2 && labels.last!.allSatisfy(\.isLetter)
    }
}
