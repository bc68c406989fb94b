package import BitextModel
import CorpusFormats
package import CorpusOutput
import TextFacts

extension RecordStream {
    /// Answers each record with the alignment of its `source` and `target`: beads, and the units chosen.
    ///
    /// - Parameters:
    ///   - languages: of records that name none; found out where there are none here either.
    ///   - selection: which units an answer has; it has all beads.
    ///   - leastPairScore: pairs that score less are refused.
    /// - Returns, throws: as `run`.
    package func align(
        from input: String, to output: String, reading: DocumentReading, by aligner: ReleaseAligner,
        languages: (source: Language?, target: Language?), selection: AlignmentOutput.Selection, leastPairScore: Double
    ) async throws -> (answered: Int, failed: Int) {
        try await run(from: input, to: output) { record in
            let source = try reading.read(
                record.document("source", language: languages.source, languageName: "sourceLanguage"))
            let target = try reading.read(
                record.document("target", language: languages.target, languageName: "targetLanguage"))
            let pair = try await aligner.align(source, target)
            if let unrelated = AlignmentOutput.Unrelated(pair, least: leastPairScore) { throw unrelated }
            let judged = selection.judge(pair.units(), source: pair.sourceLanguage, target: pair.targetLanguage)
            return record.answer { json in
                Self.write(pair, judged, to: &json)
                json.member("documents", each: [source, target]) { $1.document($0) }
                json.member("provenance", pair.provenance)
            }
        }
    }

    private static func write(
        _ pair: AlignedPair, _ judged: [AlignmentOutput.Selection.Judgement], to json: inout JSONWriter
    ) {
        let figures = PairReport(pair)
        json.member("languages", figures.languages.map(\.tag))
        json.member("sentences", each: figures.sentences) { $1.integer($0) }
        json.member("meanConfidence", figures.meanConfidence, places: 4)
        json.member("pairScore", figures.pairScore, places: 4)
        json.member("beads", each: pair.beads) { bead, json in
            json.object { json in
                json.member("source", each: bead.source) { $1.integer($0) }
                json.member("target", each: bead.target) { $1.integer($0) }
                json.member("confidence", bead.confidence, places: 4)
            }
        }
        var leftOut: [String: Int] = [:]
        json.name("units")
        json.array { json in
            for one in judged {
                if let reason = one.reason {
                    leftOut[reason, default: 0] += 1
                    continue
                }
                var unit = one.unit
                // What is the same for all stands in the record.
                unit.pairScore = nil
                unit.source.document = nil
                unit.target.document = nil
                json.unit(unit, languages: (pair.sourceLanguage, pair.targetLanguage))
            }
        }
        guard !leftOut.isEmpty else { return }
        json.member("leftOut") { json in
            for (reason, count) in leftOut.sorted(by: { $0.key < $1.key }) { json.member(reason, count) }
        }
    }
}

extension JSONWriter {
    /// Writes an object: how a document was read, and what it says about itself.
    fileprivate mutating func document(_ document: PreparedDocument) {
        object { json in
            json.member("name", document.segmented.id)
            json.member("charset", document.charset)
            if document.malformed > 0 { json.member("malformed", document.malformed) }
            json.member("removed", document.removed.count)
            json.members(of: document.segmented.metadata)
        }
    }
}
