import FileAccess
import FoundationEssentials

/// What somebody corrected on a page without a server, as the page saves it.
package struct Corrections: Codable, Hashable, Sendable {
    /// A row as it shall be. Numbers are those of the documents' sentences.
    package struct Row: Codable, Hashable, Sendable {
        /// The names of its documents, where they are known.
        package var documents: [String?]?
        /// The numbers of its sentences.
        package var source: [Int]
        /// The numbers of its sentences.
        package var target: [Int]
        /// What the sentences say in the documents, source and target: numbers of another alignment are told by that.
        package var originals: [[String]]?
        /// What somebody has noted on it.
        package var comment: String?
    }

    /// A sentence that says something else now.
    package struct Text: Codable, Hashable, Sendable {
        /// The names of its row's documents, where they are known.
        package var documents: [String?]?
        /// The text that it is of.
        package var side: ReviewSide
        /// Its number.
        package var sentence: Int
        /// What the document says.
        package var original: String?
        /// What it says now.
        package var text: String
    }

    /// Rows that were confirmed or changed.
    package var rows: [Row]
    /// Sentences whose texts were changed.
    package var texts: [Text]

    /// Reads what the page saved.
    ///
    /// - Throws: `FileError`; `ReviewError.noCorrections`.
    package init(file path: String) throws {
        do {
            self = try JSONDecoder().decode(Corrections.self, from: Data(try InputFile.read(path)))
        } catch is DecodingError {
            throw ReviewError.noCorrections(path)
        }
    }
}
