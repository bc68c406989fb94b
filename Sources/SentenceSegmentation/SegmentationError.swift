package import BitextModel

/// What can be wrong with the rules that a user brings.
package enum SegmentationError: BitextError {
    /// A file that is no well-formed XML.
    case notXML(file: String, line: Int, reason: String)
    /// XML that is no SRX 2.0.
    case notSRX(file: String, line: Int, reason: String)
    /// A rule whose pattern ICU refuses.
    case badPattern(file: String, line: Int, pattern: String, reason: String)

    package var code: String {
        switch self {
        case .notXML: "E-SEGMENT-01"
        case .notSRX: "E-SEGMENT-02"
        case .badPattern: "E-SEGMENT-03"
        }
    }

    package var problem: String {
        switch self {
        case .notXML(_, _, let reason): "the rules are no well-formed XML (\(reason))"
        case .notSRX(_, _, let reason): "the rules are not SRX 2.0: \(reason)"
        case .badPattern(_, _, let pattern, let reason): "the pattern \"\(pattern)\" cannot be used: \(reason)"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .notXML(let file, let line, _), .notSRX(let file, let line, _), .badPattern(let file, let line, _, _):
            ErrorLocation(file: file, line: line > 0 ? line : nil)
        }
    }

    package var remedy: String {
        switch self {
        case .notXML: "Export the rules again from the tool they come from"
        case .notSRX: "Save the rules as SRX 2.0, or mend that line"
        case .badPattern: "Mend the pattern; SRX patterns are ICU regular expressions"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
