package import BitextModel

/// What an output refuses to hold.
package enum OutputError: BitextError, Equatable {
    /// A pair in other languages than those of the memory that all pairs are written to.
    case otherLanguages(found: String, expected: String)

    package var code: String { "E-PAIRS-04" }

    package var problem: String {
        switch self {
        case .otherLanguages(let found, let expected):
            "the pair is in the languages \(found), the memory in \(expected)"
        }
    }

    package var location: ErrorLocation? { nil }

    package var remedy: String {
        "Put it into a list of its own, turn the line round, name the languages with --source-language and --target-language, or use --output-folder"
    }

    package var exitStatus: ExitStatus { .badData }
}
