/// A subtitle: a text and when it is shown.
struct SubtitleCue: Hashable {
    /// Counted from 1 in the file's order.
    var number: Int
    /// Milliseconds from the start.
    var start: Int
    var end: Int
    /// Its lines, without markup.
    var lines: [String]
}
