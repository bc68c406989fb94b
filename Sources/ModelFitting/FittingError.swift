package import BitextModel

/// What fitting refuses.
package enum FittingError: BitextError {
    /// A file to learn from with fewer than two pairs.
    case tooFewPairs(String)

    package var code: String { "E-EVAL-03" }

    package var problem: String { "this file does not hold two sentence pairs" }

    package var location: ErrorLocation? {
        switch self {
        case .tooFewPairs(let file): ErrorLocation(file: file)
        }
    }

    package var remedy: String { "Write a pair a line, two texts with a tab between" }

    package var exitStatus: ExitStatus { .badData }
}
