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
            json.member("confidences", each: confidences) { surety, json in
                json.array { json in
                    json.integer(surety.row)
                    json.decimal(surety.confidence, places: 4)
                }
            }
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
    /// Writes it as the page reads it: members by their names, those that say nothing left out.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("source", each: source) { $1.integer($0) }
            json.member("target", each: target) { $1.integer($0) }
            json.member("confidence", confidence, places: 4)
            json.member("state", state.rawValue)
            let flags = [
                ("isLocked", isLocked), ("isMoved", isMoved), ("isUntranslatable", isUntranslatable),
                ("isEdited", isEdited),
            ]
            for (name, isSet) in flags where isSet { json.member(name, true) }
            if let comment { json.member("comment", comment) }
            if !findings.isEmpty { json.member("findings", findings) }
            if !marks.isEmpty { json.member("marks", each: marks) { $1.array($0.numbers) } }
        }
    }
}

extension ReviewMark {
    /// Side (0 source, 1 target), sentence, start, length, kind (0 number, 1 date, 2 term): there are a dozen in a row, so
    /// that names for them would be most of what a page has to load.
    fileprivate var numbers: [Int] {
        let kind =
            switch kind {
            case .number: 0
            case .date: 1
            case .term: 2
            }
        return [side == .source ? 0 : 1, sentence, start, length, kind]
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
