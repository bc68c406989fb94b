package import BitextModel

/// Pages that the cleaner's judge cannot be fitted on.
package enum TrainingPageError: BitextError, Equatable {
    /// A file that is no page in HTML.
    case noPage(String)
    /// Pages of which the rules have kept only text, or only chrome.
    case nothingToLearn(String, text: Int, chrome: Int)

    package var code: String {
        switch self {
        case .noPage: "E-CLEAN-02"
        case .nothingToLearn: "E-CLEAN-03"
        }
    }

    package var problem: String {
        switch self {
        case .noPage: "this is no page in HTML"
        case .nothingToLearn(_, let text, let chrome):
            "there is nothing to tell apart in what the rules keep of these pages: blocks of text \(text), others \(chrome)"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .noPage(let file), .nothingToLearn(let file, _, _): ErrorLocation(file: file)
        }
    }

    package var remedy: String {
        switch self {
        case .noPage: "Name pages in HTML, each with its text beside it: page.html and page.txt"
        case .nothingToLearn:
            "Take chrome out of the texts beside the pages, or name pages on which the cleaner leaves some"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
