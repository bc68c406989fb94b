import FileAccess

/// Where sessions lie.
package enum SessionPlace {
    /// The session of two documents: beside the first, with its name and what tells the second.
    package static func beside(_ source: String) -> String { "\(source).review" }

    /// Whether a session was begun there, to the end of its header: one that was cut off before holds no decision, and is
    /// begun anew.
    package static func exists(_ path: String) -> Bool {
        guard InputFile.exists(path), let bytes = try? InputFile.read(path) else { return false }
        return bytes.lazy.filter { $0 == 0x0A }.prefix(2).count == 2
    }
}
