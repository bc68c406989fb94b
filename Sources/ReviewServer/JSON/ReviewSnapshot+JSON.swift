import AlignmentReview
import TextFacts

// Written by hand: a review of 20,000 rows is six megabytes, and the general encoder takes seconds over them.

extension ReviewSnapshot {
    /// Writes it as the page reads it: members by their names.
    ///
    /// - Complexity: O(rows + characters).
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("revision", revision)
            json.member("title", title)
            json.member("sourceLanguage", sourceLanguage)
            json.member("targetLanguage", targetLanguage)
            json.member("threshold", threshold, places: 6)
            json.member("counts", counts)
            json.member("canUndo", canUndo)
            json.member("canRedo", canRedo)
            json.member("sentences", sentences) { $0.write(to: &$1) }
            json.member("rows", each: rows) { $0.write(to: &$1) }
        }
    }
}

extension ReviewChange {
    /// Writes it as the page reads it: members by their names.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("revision", revision)
            json.member("replaced") { json in
                json.member("start", replaced.start)
                json.member("count", replaced.count)
            }
            json.member("rows", each: rows) { $0.write(to: &$1) }
            json.member("sentences", sentences) { $0.write(to: &$1) }
            json.member("removedSentences", removedSentences) { $1.integer($0) }
            json.member("counts", counts)
            json.member("canUndo", canUndo)
            json.member("canRedo", canRedo)
            json.member("cursor", cursor)
            json.member("realigned", each: realigned) { $1.integer($0) }
        }
    }
}

extension ReviewRow {
    /// Writes it as the page reads it: members by their names, those that say nothing left out but for the ones that a
    /// page counts on.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("source", each: source) { $1.integer($0) }
            json.member("target", each: target) { $1.integer($0) }
            json.member("confidence", confidence, places: 6)
            json.member("state", state.rawValue)
            json.member("isLocked", isLocked)
            json.member("isMoved", isMoved)
            json.member("isUntranslatable", isUntranslatable)
            json.member("isEdited", isEdited)
            if let comment { json.member("comment", comment) }
            json.member("findings", findings)
            json.member("marks", each: marks) { mark, json in
                json.object { json in
                    json.member("side", mark.side.rawValue)
                    json.member("sentence", mark.sentence)
                    json.member("start", mark.start)
                    json.member("length", mark.length)
                    json.member("kind", mark.kind.rawValue)
                }
            }
        }
    }
}

extension ReviewSentence {
    /// Writes it as the page reads it: members by their names.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("text", text)
            if let original { json.member("original", original) }
            json.member("paragraph", paragraph)
        }
    }
}

extension JSONWriter {
    /// Writes a member that is `true` or `false`.
    mutating func member(_ name: String, _ value: Bool) {
        self.name(name)
        boolean(value)
    }

    /// Writes a member that has an array for each of the two texts.
    mutating func member<Value>(
        _ name: String, _ pair: SidePair<[Value]>, _ write: (Value, inout JSONWriter) -> Void
    ) {
        member(name) { json in
            json.member("source", each: pair.source, write)
            json.member("target", each: pair.target, write)
        }
    }

    /// Writes a member that tells how far a review has come.
    mutating func member(_ name: String, _ counts: ReviewCounts) {
        member(name) { json in
            json.member("rows", counts.rows)
            json.member("confirmed", counts.confirmed)
            json.member("sure", counts.sure)
            json.member("unsure", counts.unsure)
            json.member("unlinked", counts.unlinked)
            json.member("edited", counts.edited)
        }
    }
}
