import BitextModel

/// What the aligner refuses.
public enum AlignmentError: BitextError {
    case badWeights(file: String, line: Int, reason: String)
    /// The weights lack a whole pass.
    case incompleteWeights(file: String, missing: String)
    /// A token match file that cannot be used.
    case badTokenMatch(file: String, reason: String)

    public var code: String {
        switch self {
        case .badWeights: "E-ALIGN-01"
        case .incompleteWeights: "E-ALIGN-02"
        case .badTokenMatch: "E-ALIGN-03"
        }
    }

    public var problem: String {
        switch self {
        case .badWeights(_, _, let reason): reason
        case .badTokenMatch(_, let reason): reason
        case .incompleteWeights(_, let missing): "the weight file has no \(missing)"
        }
    }

    public var location: ErrorLocation? {
        switch self {
        case .badWeights(let file, let line, _): ErrorLocation(file: file, line: line)
        case .incompleteWeights(let file, _), .badTokenMatch(let file, _): ErrorLocation(file: file)
        }
    }

    public var remedy: String {
        switch self {
        case .badWeights: "Mend that line, or fit the weights anew with 'bitext fit'"
        case .incompleteWeights: "Fit the weights anew with 'bitext fit'"
        case .badTokenMatch: "Name a file made by 'bitext fit-tokens', or learn it anew"
        }
    }

    public var exitStatus: ExitStatus { .badData }
}
