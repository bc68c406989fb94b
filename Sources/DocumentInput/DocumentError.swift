package import BitextModel

/// Documents that ask for more than `DocumentLimits` allows.
package enum DocumentError: BitextError, Equatable {
    /// Lines or tags that hold next to nothing.
    case tooManyPieces(String, count: Int, kind: Piece)
    case tooManySentences(String, count: Int)

    /// What a document is made of.
    package enum Piece: String, Sendable {
        case tag, line
        /// A paragraph or a cell.
        case block = "paragraph"
    }

    package var code: String {
        switch self {
        case .tooManyPieces: "E-DOCUMENT-01"
        case .tooManySentences: "E-DOCUMENT-02"
        }
    }

    package var problem: String {
        switch self {
        case .tooManyPieces(_, let count, let kind):
            "it has \(count) \(kind.rawValue)s of fewer than \(DocumentLimits.bytesPerPiece) bytes in the mean; beyond \(DocumentLimits.pieces) they need to have more"
        case .tooManySentences(_, let count):
            "it has \(count) sentences; \(DocumentLimits.sentences) of a document can be aligned"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .tooManyPieces(let file, _, _), .tooManySentences(let file, _): ErrorLocation(file: file)
        }
    }

    package var remedy: String {
        switch self {
        case .tooManyPieces(_, _, let kind):
            switch kind {
            case .tag: "Cut the page into several files"
            case .line: "Cut the text into several files, or give it as a sentence a line with --presegmented"
            case .block: "Save the document in several parts"
            }
        case .tooManySentences: "Cut both documents at the same places and align the parts, as a list with --pairs"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
