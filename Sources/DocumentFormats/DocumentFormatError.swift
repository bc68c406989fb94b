package import BitextModel

/// Why a document of a known kind cannot be read.
package enum DocumentFormatError: BitextError, Equatable {
    /// A part of it is no XML, or not the XML it should be.
    case malformed(String, part: String, line: Int, reason: String)
    /// It is encrypted, or may only be read with a password.
    case encrypted(String)
    case missingProgram(String, program: String, package: String)
    case programFailed(String, program: String, reason: String)
    /// Pages without a text layer.
    case noText(String, pages: Int)
    case tooManyPages(String, pages: Int, limit: Int)
    /// A part that asks for more of something (bytes of text, lines) than any document has.
    case tooMuch(String, part: String, limit: Int, of: String)
    /// A program that was stopped, since it took too long.
    case programTooSlow(String, program: String, seconds: Int)
    /// A file that carries the name or the mark of a kind, and is not of it.
    case notOfKind(String, kind: String, reason: String)

    package var code: String {
        switch self {
        case .malformed: "E-DOC-01"
        case .encrypted: "E-DOC-02"
        case .missingProgram: "E-DOC-03"
        case .programFailed: "E-DOC-04"
        case .noText: "E-DOC-05"
        case .tooManyPages: "E-DOC-06"
        case .notOfKind: "E-DOC-07"
        case .tooMuch: "E-DOC-08"
        case .programTooSlow: "E-DOC-09"
        }
    }

    package var problem: String {
        switch self {
        case .malformed(_, let part, let line, let reason): "\(part), line \(line): \(reason)"
        case .encrypted: "the document is encrypted"
        case .missingProgram(_, let program, _): "\(program), which reads such documents, is not installed"
        case .programFailed(_, let program, let reason): "\(program) could not read the document (\(reason))"
        case .noText(_, let pages): "\(pages == 1 ? "its page has" : "its \(pages) pages have") no text, as in a scan"
        case .tooManyPages(_, let pages, let limit): "the document has \(pages) pages, more than \(limit)"
        case .tooMuch(_, let part, let limit, let unit): "\(part) asks for more than \(limit) \(unit)"
        case .programTooSlow(_, let program, let seconds):
            "\(program) had not read the document after \(seconds) seconds of work, and was stopped"
        case .notOfKind(_, let kind, let reason): "this is no \(kind) (\(reason))"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .malformed(let file, _, _, _), .encrypted(let file), .missingProgram(let file, _, _),
            .programFailed(let file, _, _), .noText(let file, _), .tooManyPages(let file, _, _),
            .tooMuch(let file, _, _, _), .programTooSlow(let file, _, _), .notOfKind(let file, _, _):
            ErrorLocation(file: file)
        }
    }

    package var remedy: String {
        switch self {
        case .malformed, .notOfKind: "Open the document in the program that wrote it and save it again"
        case .encrypted: "Open the document with its password and save it without"
        case .missingProgram(_, _, let package): "Install the package \(package) (apt-get install \(package))"
        case .programFailed: "Check that the document opens in a viewer, and save it again"
        case .noText: "Run the document through a program that recognises text in pictures, and give the result"
        case .programTooSlow: "Split the document and give the parts, or save it again in the program that wrote it"
        case .tooMuch: "Save the text as a document of its own, or as plain text"
        case .tooManyPages: "Split the document and give the parts"
        }
    }

    package var exitStatus: ExitStatus {
        switch self {
        case .missingProgram: .unavailable
        default: .badData
        }
    }
}
