/// What a reviewer did, for those who are paid by it.
package struct ReviewReport: Sendable {
    /// A text that was changed.
    package struct Edit: Hashable, Sendable {
        /// What the document says.
        package var original: String
        /// What it says now.
        package var text: String
    }

    /// What the review is called.
    package let title: String
    /// How often each command was given that stands (what was undone does not count), the most frequent first.
    package let commands: [(name: ReviewCommand.Name, count: Int)]
    /// Times that something was taken back.
    package let undone: Int
    /// Rows that are confirmed now.
    package let confirmed: Int
    /// Sentences of all confirmed rows, source and target.
    package let sentences: (source: Int, target: Int)
    /// Time at work in seconds; pauses of more than `longestPause` are none of it.
    package let seconds: Int
    /// Texts that are changed now, in document order, source before target.
    package let edits: [Edit]
    /// What is noted on rows now.
    package let comments: [String]

    /// Seconds. After a longer pause one minute counts for the key that ended it.
    package static let longestPause = 300

    /// The report of a session.
    ///
    /// - Complexity: O(entries).
    package init(_ session: SessionFile) {
        title = session.header.title
        var counts: [ReviewCommand.Name: Int] = [:]
        for step in session.history.done { counts[step.name, default: 0] += 1 }
        commands = counts.map { (name: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.name.rawValue) < ($0.count, $1.name.rawValue) }
        undone = session.entries.count { $0.undo == true }
        let rows = session.history.state.regions.values.flatMap(\.rows).filter(\.isConfirmed)
        confirmed = rows.count
        sentences = (rows.reduce(0) { $0 + $1.source.count }, rows.reduce(0) { $0 + $1.target.count })
        var seconds = 0
        var last: Int?
        for entry in session.entries {
            let pause = last.map { entry.time - $0 } ?? Int.max
            seconds += (0...Self.longestPause).contains(pause) ? pause : 60
            last = entry.time
        }
        self.seconds = seconds
        edits = ReviewSide.allCases.flatMap { side in
            session.history.state.passages[side].sorted { $0.key < $1.key }.flatMap { $0.value.pieces }
                .compactMap { piece in piece.original.map { Edit(original: $0, text: piece.text) } }
        }
        comments = ReviewSide.allCases.flatMap { side in
            session.history.state.notes[side].sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// For a person, a line each.
    package var lines: [String] {
        var lines = [title]
        let (hours, minutes) = ((seconds + 59) / 3600, (seconds + 59) / 60 % 60)
        lines.append("  time at work: \(hours > 0 ? "\(hours) h " : "")\(minutes) min (pauses over 5 min do not count)")
        lines.append(
            "  confirmed: \(confirmed) row\(confirmed == 1 ? "" : "s") of \(sentences.source) and \(sentences.target) sentences"
        )
        let named = commands.map { "\($0.name.rawValue) \($0.count)" }
        lines.append(
            "  commands: \(named.isEmpty ? "none" : named.joined(separator: ", "))\(undone > 0 ? "; undone \(undone)" : "")"
        )
        if !edits.isEmpty { lines.append("  changed texts: \(edits.count)") }
        for edit in edits { lines += ["    - \(edit.original)", "    + \(edit.text)"] }
        if !comments.isEmpty { lines.append("  comments: \(comments.count)") }
        for comment in comments { lines.append("    \(comment)") }
        return lines
    }
}
