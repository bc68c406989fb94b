import AlignmentReview
import TextFacts

extension RowEvidence {
    /// Writes it as the page reads it: members by their names.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("contributions", each: contributions) { contribution, json in
                json.object { json in
                    json.member("words", contribution.words)
                    json.member("score", contribution.score, places: 3)
                }
            }
            guard let runnerUp else { return }
            json.member("runnerUp") { json in
                json.member("source", each: runnerUp.source) { $1.integer($0) }
                json.member("target", each: runnerUp.target) { $1.integer($0) }
                json.member("confidence", runnerUp.confidence, places: 6)
                json.member("words", runnerUp.words)
            }
        }
    }
}

extension RowContext {
    /// Writes it as the page reads it: members by their names.
    func write(to json: inout JSONWriter) {
        json.object { json in
            for (name, place) in [("source", source), ("target", target)] {
                guard let place else { continue }
                json.member(name) { json in
                    json.member("document", place.document)
                    json.member("before", place.before)
                    json.member("text", place.text)
                    json.member("after", place.after)
                }
            }
        }
    }
}

extension ReviewedDocument {
    /// Writes it as the page reads it: members by their names.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("title", title)
            json.member("rows", rows)
            json.member("confirmed", confirmed)
            json.member("unsure", unsure)
            json.member("weakness", weakness, places: 6)
        }
    }
}
