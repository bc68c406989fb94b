package import BitextModel

/// Why an archive cannot be read.
package enum ZipError: BitextError, Equatable {
    case damaged(String, reason: String)
    case missing(String, part: String)
    case encrypted(String)
    case tooMany(String, parts: Int, limit: Int)
    /// One part, or it together with those before it.
    case tooLarge(String, part: String, bytes: Int, limit: Int)
    case tooDense(String, part: String, ratio: Int, limit: Int)

    package var code: String {
        switch self {
        case .damaged: "E-ZIP-01"
        case .missing: "E-ZIP-02"
        case .encrypted: "E-ZIP-03"
        case .tooMany: "E-ZIP-04"
        case .tooLarge: "E-ZIP-05"
        case .tooDense: "E-ZIP-06"
        }
    }

    package var problem: String {
        switch self {
        case .damaged(_, let reason): "this is no archive that can be read (\(reason))"
        case .missing(_, let part): "the part \(part) is missing"
        case .encrypted: "the archive is encrypted"
        case .tooMany(_, let parts, let limit): "the archive has \(parts) parts, more than \(limit)"
        case .tooLarge(_, let part, let bytes, let limit):
            "the part \(part) has \(bytes) bytes unpacked, more than the \(limit) that are left to it"
        case .tooDense(_, let part, let ratio, let limit):
            "each byte of the part \(part) unpacks to \(ratio) bytes, more than \(limit), as in an archive made to exhaust memory"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .damaged(let file, _), .missing(let file, _), .encrypted(let file), .tooMany(let file, _, _),
            .tooLarge(let file, _, _, _), .tooDense(let file, _, _, _):
            ErrorLocation(file: file)
        }
    }

    package var remedy: String {
        switch self {
        case .damaged, .missing: "Open the document in the program that wrote it and save it again"
        case .encrypted: "Open the document with its password and save it without"
        case .tooMany, .tooLarge, .tooDense: "Save the text as a document of its own, or as plain text"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
