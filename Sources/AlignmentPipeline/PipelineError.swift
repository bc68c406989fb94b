package import BitextModel

/// What the pipeline refuses.
package enum PipelineError: BitextError {
    /// Cleaning left nothing.
    case nothingLeft(String)
    /// All lines of a presegmented file are blank.
    case noSentences(String)
    case unknownLanguage(String)
    case sameLanguage(String, String, Language)
    /// What was given is no language's code.
    /// A text that cannot be in the language that was given.
    case otherLanguage(String, given: Language, found: Language)
    /// Two texts whose languages were given the wrong way round.
    case swappedLanguages(String, String, Language, Language)
    /// A page alone that does not hold two languages.
    case notBilingual(String, Language)

    package var code: String {
        switch self {
        case .nothingLeft: "E-ALIGN-11"
        case .noSentences: "E-ALIGN-12"
        case .unknownLanguage: "E-ALIGN-13"
        case .sameLanguage: "E-ALIGN-14"
        case .notBilingual: "E-ALIGN-15"
        case .otherLanguage: "E-ALIGN-18"
        case .swappedLanguages: "E-ALIGN-19"
        }
    }

    package var problem: String {
        switch self {
        case .nothingLeft: "nothing of the page was taken for the release"
        case .noSentences: "there is no sentence in this file"
        case .unknownLanguage: "the language of this text could not be found out"
        case .sameLanguage(_, let other, let language):
            "this text and \(other) are both in the same language (\(language))"
        case .otherLanguage(_, let given, let found):
            found == .undetermined
                ? "this text is not in the language that was given, \(given)"
                : "this text is in \(found), not in \(given) as was given"
        case .swappedLanguages(_, let other, let source, let target):
            "the languages are the other way round: this text is in \(target), and \(other) is in \(source)"
        case .notBilingual(_, let language): "this page holds one language only (\(language))"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .nothingLeft(let file), .noSentences(let file), .unknownLanguage(let file), .sameLanguage(let file, _, _),
            .otherLanguage(let file, _, _), .swappedLanguages(let file, _, _, _), .notBilingual(let file, _):
            ErrorLocation(file: file)
        }
    }

    package var remedy: String {
        switch self {
        case .nothingLeft: "See what was removed with 'bitext clean --explain', and restore it with --keep KIND"
        case .noSentences: "Check that it is the file you meant"
        case .unknownLanguage: "Say it with --source-language or --target-language"
        case .sameLanguage:
            "Check that these are the two sides of one release; if they are, say so with --source-language and --target-language"
        case .otherLanguage: "Check which file is which, and --source-language and --target-language"
        case .swappedLanguages: "Exchange the two files, or --source-language and --target-language"
        case .notBilingual: "Name the page in the other language too"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
