import BitextModel

/// What an output refuses to hold.
public enum OutputError: BitextError, Equatable {
    /// A pair in other languages than those of the memory that all pairs are written to.
    case otherLanguages(found: String, expected: String)

    public var code: String { "E-PAIRS-04" }

    public var problem: String {
        switch self {
        case .otherLanguages(let found, let expected):
            "the pair is in the languages \(found), the memory in \(expected)"
        }
    }

    public var location: ErrorLocation? { nil }

    public var remedy: String {
        "Put it into a list of its own, turn the line round, name the languages with --source-language and --target-language, or use --output-folder"
    }

    public var exitStatus: ExitStatus { .badData }
}
