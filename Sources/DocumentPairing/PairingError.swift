package import BitextModel

/// What keeps the pages of a site from being paired.
package enum PairingError: BitextError, Hashable {
    /// All pages that hold text are in one language, or none does.
    case oneLanguage(String, found: [String])

    package var code: String { "E-PAIR-01" }

    package var problem: String {
        switch self {
        case .oneLanguage(_, let found):
            found.isEmpty
                ? "no page of a known language was found"
                : "all pages that hold text are in one language (\(found.joined(separator: ", ")))"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .oneLanguage(let page, _): ErrorLocation(file: page)
        }
    }

    package var remedy: String {
        "Name the pages in the other language too, or say the languages with --source-language and --target-language"
    }

    package var exitStatus: ExitStatus { .badData }
}
