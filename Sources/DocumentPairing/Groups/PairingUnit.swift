import BitextModel

/// A text of one side: its page, with its further parts behind it, and the copies that are left out.
struct PairingUnit: Sendable {
    /// The page, and the pages of its further parts in their order; numbers of documents.
    var pages: [Int]
    /// The sentences of all parts.
    var segmented: SegmentedDocument
    /// When it appeared, as days; from its text, or from its address.
    var day: Int?

    /// The page itself.
    var page: Int { pages[0] }

    /// Sentences of a text that are looked at: of a longer one the beginning tells enough.
    static let mostSentences = 300

    /// - Parameters:
    ///   - pages: first part first.
    ///   - documents: all documents.
    init(_ pages: [Int], of documents: [PairingDocument]) {
        self.pages = pages
        segmented = documents[pages[0]].segmented
        if pages.count > 1 {
            segmented.sentences = pages.enumerated().flatMap { part, page in
                let sentences = documents[page].segmented.sentences
                // The title stands on every part.
                return part > 0 && sentences.count > 1 ? Array(sentences.dropFirst()) : sentences
            }
        }
        if segmented.sentences.count > Self.mostSentences {
            segmented.sentences = Array(segmented.sentences.prefix(Self.mostSentences))
        }
        let document = documents[pages[0]]
        day = document.segmented.metadata.date.flatMap(DayNumber.of(date:)) ?? DayNumber.of(address: document.base)
    }
}
