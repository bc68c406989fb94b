import BitextModel

/// What fitting refuses.
public enum FittingError: BitextError {
    /// A file to learn from with fewer than two pairs.
    case tooFewPairs(String)

    public var code: String { "E-EVAL-03" }

    public var problem: String { "this file does not hold two sentence pairs" }

    public var location: ErrorLocation? {
        switch self {
        case .tooFewPairs(let file): ErrorLocation(file: file)
        }
    }

    public var remedy: String { "Write a pair a line, two texts with a tab between" }

    public var exitStatus: ExitStatus { .badData }
}
