package import BitextModel

/// What can be wrong with a list of pairs and its lines.
package enum PairListError: BitextError, Hashable {
    case noPairs(String)
    case badLine(String, line: Int)
    case standardInput(String, line: Int)

    package var code: String {
        switch self {
        case .noPairs: "E-PAIRS-01"
        case .badLine: "E-PAIRS-02"
        case .standardInput: "E-PAIRS-03"
        }
    }

    package var problem: String {
        switch self {
        case .noPairs: "this list names no pair"
        case .badLine: "this line does not hold two paths with a tab between them"
        case .standardInput: "a document of a list cannot be standard input: it is read twice"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .noPairs(let file): ErrorLocation(file: file)
        case .badLine(let file, let line), .standardInput(let file, let line): ErrorLocation(file: file, line: line)
        }
    }

    package var remedy: String {
        switch self {
        case .noPairs: "Write a pair a line: source TAB target"
        case .badLine: "Write source TAB target"
        case .standardInput: "Name a file"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
