import FileAccess

/// Where sessions lie.
package enum SessionPlace {
    /// The session of two documents: beside the first, with its name and what tells the second.
    package static func beside(_ source: String) -> String { "\(source).review" }

    /// Whether a session was begun there.
    package static func exists(_ path: String) -> Bool {
        guard InputFile.exists(path), let bytes = try? InputFile.read(path) else { return false }
        return !bytes.isEmpty
    }
}
