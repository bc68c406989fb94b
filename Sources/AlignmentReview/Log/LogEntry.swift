/// A line of a session: something a reviewer did.
struct LogEntry: Codable, Hashable, Sendable {
    /// The revision that it led to.
    var revision: Int
    /// When, in seconds since 1970.
    var time: Int
    /// What was done; nil for undo and redo.
    var step: ReviewStep?
    /// Whether the last command was taken back.
    var undo: Bool?
    /// Whether the last undo was taken back.
    var redo: Bool?

    static func step(_ step: ReviewStep, revision: Int, time: Int) -> LogEntry {
        LogEntry(revision: revision, time: time, step: step)
    }

    static func undo(revision: Int, time: Int) -> LogEntry { LogEntry(revision: revision, time: time, undo: true) }

    static func redo(revision: Int, time: Int) -> LogEntry { LogEntry(revision: revision, time: time, redo: true) }
}
