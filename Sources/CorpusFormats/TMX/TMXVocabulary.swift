import BitextModel

/// The names under which TMX properties carry what TMX has no element for.
///
/// `score-aligner`, `type`, `source-document` are those that ParaCrawl's tools and OPUS read and write; the program's
/// own begin with `x-`, as the standard asks.
enum TMXVocabulary {
    static let confidence = "score-aligner"
    static let beadType = "type"
    static let document = "source-document"
    static let range = "x-range"
    static let sentenceNumbers = "x-sentence-numbers"
    static let sentenceRanges = "x-sentence-ranges"
    static let weights = "x-weights"
    static let pairScore = "x-pair-score"
    static let moved = "x-moved"
    static let model = "x-model-checksum"
    /// A property of this name stands for a `<note>`.
    static let note = "note"
    /// A property whose name begins so stands for an attribute of the element.
    static let attributePrefix: Character = "@"

    /// The attributes that the DTD gives to both `tu` and `tuv`, beside identifier and language.
    static let unitAttributes: Set<String> = [
        "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
        "creationdate", "creationid", "changedate", "changeid", "o-tmf",
    ]
    static let segmentTypes: Set<String> = ["block", "paragraph", "sentence", "phrase"]

    /// What the names of `metadata` begin with.
    static let ownPrefix = "x-"

    /// The document's metadata and their properties.
    static var metadata: [(name: String, path: WritableKeyPath<Document.Metadata, String?>)] {
        [
            ("x-title", \.title), ("x-source", \.source), ("x-author", \.author), ("x-editor", \.editor),
            ("x-date", \.date), ("x-date-text", \.dateText), ("x-document-number", \.documentNumber),
            ("x-url", \.url),
        ]
    }
    /// One for each edition in another language: its code, a space, its address.
    static let alternate = "x-alternate"
}
