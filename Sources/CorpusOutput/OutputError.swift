package import BitextModel
import TextFacts

/// What an output refuses to hold.
package enum OutputError: BitextError, Equatable {
    /// A pair in other languages than those of the memory that all pairs are written to.
    case otherLanguages(found: String, expected: String)
    /// Two documents that are hardly translations of each other.
    case unrelated(source: String, target: String, score: Double, least: Double)

    package var code: String {
        switch self {
        case .otherLanguages: "E-PAIRS-04"
        case .unrelated: "E-PAIRS-05"
        }
    }

    package var problem: String {
        switch self {
        case .otherLanguages(let found, let expected):
            "the pair is in the languages \(found), the memory in \(expected)"
        case .unrelated(let source, let target, let score, let least):
            "\(source) and \(target) do not seem to be translations of each other: pair score \(Decimals.string(score, places: 4)), below \(Decimals.string(least, places: 4))"
        }
    }

    package var location: ErrorLocation? { nil }

    package var remedy: String {
        switch self {
        case .otherLanguages:
            "Put it into a list of its own, turn the line round, name the languages with --source-language and --target-language, or use --output-folder"
        case .unrelated: "Check that these are the two sides of one release; if they are, use --min-pair-score 0"
        }
    }

    package var exitStatus: ExitStatus {
        switch self {
        case .otherLanguages: .badData
        case .unrelated: .findings
        }
    }
}
