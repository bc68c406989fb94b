import BitextModel
import TextFacts

extension CorpusOutput.Report {
    /// The report as `--summary` writes it: one object; with a list of pairs, one whose `pairs` are such objects.
    public var json: String {
        var json = JSONWriter()
        json.object { json in
            if isList {
                json.member("pairs", each: pairs) { pair, json in json.object { Self.write(pair, pair.files, to: &$0) }
                }
                json.member("outputs", each: files, Self.write)
            } else if let pair = pairs.first {
                Self.write(pair, files, to: &json)
            } else {
                if let languages = files.lazy.compactMap(\.languages).first {
                    json.member("languages", [languages.source.tag, languages.target.tag])
                }
                if let read { json.member("read", read) }
                if let refused { json.member("refused", refused) }
                json.member("outputs", each: files, Self.write)
            }
            json.member("provenance", provenance)
        }
        return json.text + "\n"
    }

    private static func write(_ pair: PairReport, _ files: [CorpusOutput.Report.File], to json: inout JSONWriter) {
        json.member("documents", pair.documents)
        json.member("languages", pair.languages.map(\.tag))
        json.member("sentences", each: pair.sentences) { $1.integer($0) }
        json.member("beads", pair.beads)
        json.member("linked", pair.linked)
        json.member("unlinked", each: pair.unlinked) { $1.integer($0) }
        json.member("meanConfidence", pair.meanConfidence, places: 4)
        json.member("pairScore", pair.pairScore, places: 4)
        if pair.isRefused { json.member("refused", "pairScore") }
        json.member("outputs", each: files, write)
    }

    private static func write(_ file: CorpusOutput.Report.File, to json: inout JSONWriter) {
        let reasons = file.leftOut.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        json.object { json in
            json.member("path", file.path)
            json.member("format", file.format)
            json.member("written", file.written)
            json.member("leftOut", reasons.reduce(0) { $0 + $1.value })
            json.member("reasons") { json in for (reason, count) in reasons { json.member(reason, count) } }
            let remarks = file.changes + file.notes
            if !remarks.isEmpty { json.member("remarks", remarks) }
        }
    }
}
