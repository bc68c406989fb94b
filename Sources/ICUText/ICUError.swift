package import BitextModel

/// What ICU can refuse.
package enum ICUError: BitextError {
    /// An iterator, transliterator or number format could not be opened.
    case cannotOpen(what: String, reason: String)
    /// Boundary rules with a syntax error.
    case badRules(line: Int, column: Int, reason: String)
    /// A regular expression with a syntax error; the place is in UTF-16 units.
    case badPattern(String, offset: Int, reason: String)

    package var code: String {
        switch self {
        case .cannotOpen: "E-ICU-01"
        case .badRules: "E-ICU-02"
        case .badPattern: "E-ICU-03"
        }
    }

    package var problem: String {
        switch self {
        case .cannotOpen(let what, let reason): "ICU cannot open \(what) (\(reason))"
        case .badRules(let line, let column, let reason):
            "the boundary rules have a fault in line \(line), column \(column) (\(reason))"
        case .badPattern(let pattern, let offset, let reason):
            "the pattern \(pattern) has a fault at character \(offset) (\(reason))"
        }
    }

    package var location: ErrorLocation? { nil }

    package var remedy: String {
        switch self {
        case .cannotOpen: "Install ICU's data, the Debian package libicu72"
        case .badRules: "Mend the rule at that place"
        case .badPattern: "Write it in the syntax of ICU's regular expressions"
        }
    }

    package var exitStatus: ExitStatus {
        switch self {
        case .cannotOpen: .unavailable
        case .badRules, .badPattern: .badData
        }
    }
}
