package import BitextModel
import DocumentInput
import PageCleaning
import SentenceSegmentation
import TextFacts

extension RecordStream {
    /// Answers each record with its `document` cleaned, in the members of `clean --json`.
    ///
    /// - Parameter language: of records that name none; found out where there is none here either.
    /// - Returns, throws: as `run`.
    package func clean(
        from input: String, to output: String, reading: DocumentReading, language: Language?
    ) async throws -> (answered: Int, failed: Int) {
        try await run(from: input, to: output) { record in
            let read = try reading.clean(record.document("document", language: language, languageName: "language"))
            return record.answer { json in
                read.article.write(to: &json, file: read.document.id, charset: read.charset)
                if read.malformed > 0 { json.member("malformed", read.malformed) }
                if let shortfall = read.shortfall { json.member("shortfall", shortfall) }
            }
        }
    }

    /// Answers each record with the sentences of its `document`, its `paragraphs` in the members of `segment --json`.
    ///
    /// - Parameter language: of records that name none; found out where there is none here either.
    /// - Returns, throws: as `run`.
    package func segment(
        from input: String, to output: String, reading: DocumentReading, language: Language?
    ) async throws -> (answered: Int, failed: Int) {
        try await run(from: input, to: output) { record in
            let read = try reading.clean(record.document("document", language: language, languageName: "language"))
            let segmenter = try reading.segmenter()
            let textLanguage = read.document.language ?? .undetermined
            return record.answer { json in
                json.member("file", read.document.id)
                json.member("program", "\(BitextVersion.name) \(BitextVersion.number)")
                json.member("charset", read.charset)
                json.member("language", textLanguage.tag)
                json.member("removed", read.removed.count)
                json.member("paragraphs", each: read.document.blocks) { block, json in
                    var text = block.text
                    let language = segmenter.language(of: block, in: textLanguage)
                    json.object { json in
                        text.withUTF8 { _ = segmenter.write(block, $0, language, to: &json) }
                    }
                }
            }
        }
    }
}
