package import BitextModel

/// What a review refuses.
package enum ReviewError: BitextError, Equatable {
    /// A command of a page that shows another revision than the one at hand.
    case stale(revision: Int, current: Int)
    /// A command that names a row that there is not.
    case noRow(Int?)
    /// A command that names a sentence that there is not.
    case noSentence(Int?)
    /// A command that lacks what it needs, or that cannot be done there.
    case cannot(String)
    /// A session that another process has open.
    case isBusy(String)
    /// A file that is no session.
    case noSession(String)
    /// A line of a session that does not read as it was written, with more lines after it.
    case damaged(String, line: Int, reason: String)
    /// A session of a later version of the program.
    case tooNew(String)
    /// A session whose beginning was not written to the end.
    case unfinished(String)
    /// The session could not be written to.
    case notKept(String, reason: String)
    /// A format that a review is not written in.
    case noFormat(String)
    /// A document that the library does not hold.
    case noDocument(Int)
    /// A session of other documents than those that were named.
    case otherDocuments(String, expected: String)
    /// A folder that `bitext build` did not make.
    case noCorpus(String)
    /// Corrections of another review than this one.
    case otherCorrections(String)

    package var code: String {
        switch self {
        case .stale: "E-REVIEW-01"
        case .noRow: "E-REVIEW-02"
        case .noSentence: "E-REVIEW-03"
        case .cannot: "E-REVIEW-04"
        case .isBusy: "E-REVIEW-05"
        case .noSession: "E-REVIEW-06"
        case .damaged: "E-REVIEW-07"
        case .tooNew: "E-REVIEW-08"
        case .unfinished: "E-REVIEW-09"
        case .notKept: "E-REVIEW-10"
        case .noFormat: "E-REVIEW-11"
        case .noDocument: "E-REVIEW-12"
        case .otherDocuments: "E-REVIEW-13"
        case .noCorpus: "E-REVIEW-14"
        case .otherCorrections: "E-REVIEW-15"
        }
    }

    package var problem: String {
        switch self {
        case .stale(let revision, let current):
            "the page shows revision \(revision), and the review is at \(current): it was changed in another window"
        case .noRow(let row): row.map { "there is no row \($0)" } ?? "the command names no row"
        case .noSentence(let sentence):
            sentence.map { "there is no sentence \($0) on that side" } ?? "the command names no sentence"
        case .cannot(let reason): reason
        case .isBusy: "another window or program has this session open"
        case .noSession: "this is no session of a review"
        case .damaged(_, _, let reason): "this line does not read as it was written (\(reason))"
        case .tooNew: "this session was begun by a later version of the program"
        case .unfinished: "the session was not begun to the end"
        case .notKept(_, let reason): "the change could not be written to the session (\(reason)), and was not made"
        case .noFormat(let name): "a review is not written as “\(name)”"
        case .noDocument(let id): "there is no document \(id)"
        case .otherDocuments(_, let expected): "this session is of other documents: \(expected)"
        case .noCorpus: "there is no corpus here that 'bitext build' made"
        case .otherCorrections: "these corrections were made on another alignment"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .isBusy(let path), .noSession(let path), .tooNew(let path), .unfinished(let path), .noCorpus(let path),
            .otherDocuments(let path, _), .otherCorrections(let path), .notKept(let path, _):
            ErrorLocation(file: path)
        case .damaged(let path, let line, _): ErrorLocation(file: path, line: line)
        case .stale, .noRow, .noSentence, .cannot, .noFormat, .noDocument: nil
        }
    }

    package var remedy: String {
        switch self {
        case .stale: "Look at the page as it is now and repeat what is still wanted"
        case .noRow, .noSentence, .noDocument: "Reload the page"
        case .cannot: "Nothing was changed; choose another row or command"
        case .isBusy: "Go on in that window, or end the program that has it"
        case .noSession: "Name a file that 'bitext review' has begun with --session"
        case .damaged: "Cut the file off before that line to go back to what was sure, or take a copy of it from before"
        case .tooNew: "Take a newer version of the program"
        case .unfinished: "Delete the file: it holds no decision yet"
        case .notKept: "Make room on the disk, and repeat it"
        case .noFormat: "Formats are \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))"
        case .otherDocuments: "Name another session with --session, or the documents it is of"
        case .noCorpus: "Name the folder that was given to 'bitext build' with -o"
        case .otherCorrections: "Name the documents and options that the page or table was made with"
        }
    }

    package var exitStatus: ExitStatus {
        switch self {
        case .stale, .noRow, .noSentence, .cannot, .noFormat, .noDocument, .otherDocuments: .usage
        case .isBusy: .unavailable
        case .noSession, .damaged, .tooNew, .unfinished, .otherCorrections: .badData
        case .notKept: .inputOutput
        case .noCorpus: .noInput
        }
    }
}
