package import BitextModel

/// Why bytes are no document.
package enum DecodingError: BitextError {
    case empty(String)
    /// `kind` names the format where its signature is known ("a PDF document").
    case binary(String, kind: String?)

    package var code: String {
        switch self {
        case .empty: "E-DECODE-01"
        case .binary: "E-DECODE-02"
        }
    }

    package var problem: String {
        switch self {
        case .empty: "the file is empty"
        case .binary(_, let kind?): "this is \(kind), not text"
        case .binary(_, nil): "this is binary data, not text in any encoding"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .empty(let file), .binary(let file, _): ErrorLocation(file: file)
        }
    }

    package var remedy: String {
        switch self {
        case .empty: "Save the page again and check that it has content"
        case .binary: "Save the document as HTML or as plain text and give that file"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
