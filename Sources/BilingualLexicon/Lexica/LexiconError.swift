package import BitextModel

/// What can be wrong with a glossary or a dictionary.
package enum LexiconError: BitextError {
    /// A line without the tab between the languages.
    case noTab(String, line: Int)
    /// A line with an empty side.
    case emptyTerm(String, line: Int)
    /// Bytes that are no UTF-8.
    case notUTF8(String, line: Int)
    /// A line of a CC-CEDICT file that is no entry.
    case noEntry(String, line: Int)
    /// The file has no entry at all.
    case empty(String)
    /// XML that is not well formed.
    case badXML(String, line: Int, reason: String)
    /// XML that is no TBX, or has no term in one of the two languages.
    case noTerms(String, source: Language, target: Language)

    package var code: String {
        switch self {
        case .noTab: "E-LEXICON-01"
        case .emptyTerm: "E-LEXICON-02"
        case .notUTF8: "E-LEXICON-03"
        case .noEntry: "E-LEXICON-04"
        case .empty: "E-LEXICON-05"
        case .badXML: "E-LEXICON-06"
        case .noTerms: "E-LEXICON-07"
        }
    }

    package var problem: String {
        switch self {
        case .noTab: "this line has no tab between a term and its translation"
        case .emptyTerm: "one side of this line is empty"
        case .notUTF8: "the file is not UTF-8"
        case .noEntry: "this is no CC-CEDICT entry (traditional simplified [pin1 yin1] /meaning/meaning/)"
        case .empty: "the file has no entry"
        case .badXML(_, _, let reason): "the XML is not well formed (\(reason))"
        case .noTerms(_, let source, let target): "there is no entry with a term in \(source) and one in \(target)"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .noTab(let file, let line), .emptyTerm(let file, let line), .notUTF8(let file, let line),
            .noEntry(let file, let line), .badXML(let file, let line, _):
            ErrorLocation(file: file, line: line)
        case .empty(let file), .noTerms(let file, _, _): ErrorLocation(file: file)
        }
    }

    package var remedy: String {
        switch self {
        case .noTab, .emptyTerm: "Write source TAB target on each line, or put # before a comment"
        case .notUTF8: "Save it as UTF-8"
        case .noEntry: "Mend or remove the line, or fetch the dictionary again"
        case .empty: "Give a file with entries"
        case .badXML: "Mend the file at that line"
        case .noTerms: "Check the language codes in the file and those given"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
