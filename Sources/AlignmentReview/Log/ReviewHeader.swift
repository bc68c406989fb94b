/// What a session is a review of, whole, so that it can go on when the documents are gone.
package struct ReviewHeader: Codable, Hashable, Sendable {
    /// A document as it was cut when the session was begun.
    package struct Text: Codable, Hashable, Sendable {
        /// A sentence.
        package struct Sentence: Codable, Hashable, Sendable {
            /// What it says.
            package var text: String
            /// Where it begins in the decoded document, in UTF-8 bytes.
            package var start: Int
            /// Where it ends there.
            package var end: Int
            /// The number of its paragraph.
            package var block: Int
            /// How probable it was that it has no counterpart, before anything was decided; nil where hardly at all, and in
            /// sessions of earlier versions.
            package var alone: Double?
        }

        /// What the document said of a block.
        package struct Block: Codable, Hashable, Sendable {
            /// Its kind, by name.
            package var kind: String
            /// When it is shown, in milliseconds; nil where it has no time.
            package var time: [Int32]?
        }

        /// The document's identifier: a path or an address.
        package var id: String
        /// The language it was read as (BCP 47).
        package var language: String
        /// The code that outputs carry.
        package var outputLanguage: String
        /// What the document says about itself, by name.
        package var metadata: [String: String]
        /// In order.
        package var sentences: [Sentence]
        /// In order; nil where the document said nothing of them, and in sessions of earlier versions.
        package var blocks: [Block]?
    }

    /// What the review is called.
    package var title: String
    /// How the documents were named on the command line, with all options: a session alone is opened by these.
    package var arguments: [String]
    /// The two documents.
    package var documents: SidePair<Text>
}
