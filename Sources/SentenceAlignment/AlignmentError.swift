package import BitextModel

/// What the aligner refuses.
package enum AlignmentError: BitextError {
    case badWeights(file: String, line: Int, reason: String)
    /// The weights lack a whole pass.
    case incompleteWeights(file: String, missing: String)
    /// Fixed beads and forbidden links that no alignment can meet.
    case badConstraints(String)
    /// Scores out of the range of numbers.
    case noProbabilities
    /// A client's evidence cannot be called so.
    case badEvidence(String, reason: String)

    package var code: String {
        switch self {
        case .badWeights: "E-ALIGN-01"
        case .incompleteWeights: "E-ALIGN-02"
        case .badConstraints: "E-ALIGN-16"
        case .noProbabilities: "E-ALIGN-04"
        case .badEvidence: "E-ALIGN-05"
        }
    }

    package var problem: String {
        switch self {
        case .badWeights(_, _, let reason): reason
        case .badConstraints(let reason): "the fixed beads and forbidden links cannot all be met: \(reason)"
        case .noProbabilities: "the weights give scores that no probabilities follow from"
        case .badEvidence(let name, let reason): "evidence cannot be called '\(name)': that \(reason)"
        case .incompleteWeights(_, let missing): "the weight file has no \(missing)"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .badWeights(let file, let line, _): ErrorLocation(file: file, line: line)
        case .incompleteWeights(let file, _): ErrorLocation(file: file)
        case .badConstraints, .noProbabilities, .badEvidence: nil
        }
    }

    package var remedy: String {
        switch self {
        case .badWeights: "Mend that line, or fit the weights anew with 'bitext fit'"
        case .incompleteWeights, .noProbabilities: "Fit the weights anew with 'bitext fit'"
        case .badEvidence: "Give it a name of its own, of letters alone"
        case .badConstraints: "Mend or remove that line of the anchors file"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
