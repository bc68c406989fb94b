import BitextModel

/// What stops the building of a corpus, or concerns one of its pages.
enum BuildError: BitextError, Hashable {
    /// Another process builds into the same folder.
    case isBusy(String)
    /// What has the journal's name is another file.
    case foreignJournal(String)
    /// A result that was written a moment ago cannot be read.
    case damagedJournal(String)
    /// A page's file was written to while the corpus was built.
    case pageChanged(String)
    /// The corpus's folder lies in a folder of pages: its files would be pages of the next run.
    case insideInput(String, input: String)
    /// Neither a list of pairs nor two folders.
    case noPairs
    case notFolder(String)
    /// Several pages of a folder have the name that pairs go by.
    case sameName(String, String)
    /// No page of the other folder has a page's name.
    case noCounterpart(String, folder: String)
    /// No other page is the translation of this one.
    case unpaired(String, reason: String)
    /// No page of one folder has the name of a page of the other.
    case nothingPaired(String, String)

    /// No such share of the work, of so many.
    case noShare(Int, of: Int)

    /// Whether something is wrong with a page that is left alone: that it has no translation is not.
    var isFault: Bool {
        switch self {
        case .noCounterpart, .unpaired: false
        default: true
        }
    }

    var code: String {
        switch self {
        case .isBusy: "E-BUILD-01"
        case .noPairs: "E-BUILD-02"
        case .notFolder: "E-BUILD-03"
        case .sameName: "E-BUILD-04"
        case .nothingPaired: "E-BUILD-05"
        case .noCounterpart: "E-BUILD-06"
        case .damagedJournal: "E-BUILD-07"
        case .pageChanged: "E-BUILD-08"
        case .unpaired: "E-BUILD-09"
        case .insideInput: "E-BUILD-10"
        case .foreignJournal: "E-BUILD-11"
        case .noShare: "E-BUILD-12"
        }
    }

    var problem: String {
        switch self {
        case .isBusy: "another process is building into this folder"
        case .foreignJournal: "this file is no journal of a corpus, and is not overwritten"
        case .damagedJournal: "the journal was damaged while it was used"
        case .pageChanged: "this page was changed while the corpus was built"
        case .insideInput(_, let input): "the corpus's folder lies in \(input), which is read for pages"
        case .noPairs: "it is not said which pages belong together"
        case .notFolder: "this is no folder"
        case .sameName(_, let other): "this page and \(other) have the same name but for language and format"
        case .noCounterpart(_, let folder): "no page of \(folder) has the name of this one"
        case .unpaired(_, let reason): "this page is in no pair: \(reason)"
        case .noShare(let index, let count): "of \(count) shares there is none with the number \(index)"
        case .nothingPaired(_, let other): "no page of this folder has the name of a page of \(other)"
        }
    }

    var location: ErrorLocation? {
        switch self {
        case .isBusy(let path), .foreignJournal(let path), .damagedJournal(let path), .pageChanged(let path),
            .insideInput(let path, _),
            .notFolder(let path),
            .sameName(let path, _),
            .nothingPaired(let path, _),
            .noCounterpart(let path, _), .unpaired(let path, _):
            ErrorLocation(file: path)
        case .noPairs, .noShare: nil
        }
    }

    var remedy: String {
        switch self {
        case .isBusy: "Wait for its end, or build into another folder"
        case .foreignJournal: "Build into a folder of its own"
        case .insideInput: "Build into a folder beside the pages"
        case .pageChanged: "Begin again: what was done for the other pages is not done again"
        case .damagedJournal: "Begin again: what is damaged is done anew"
        case .noPairs: "Name two folders with equal names in them, or a list with --pairs"
        case .noShare: "Number the shares from 0"
        case .notFolder: "Name two folders, one for each language"
        case .sameName: "Say which one is meant in a list, with --pairs"
        case .nothingPaired, .noCounterpart, .unpaired: "Say which pages belong together in a list, with --pairs"
        }
    }

    var exitStatus: ExitStatus {
        switch self {
        case .isBusy, .foreignJournal: .cannotCreate
        case .damagedJournal, .pageChanged: .inputOutput
        case .noPairs, .insideInput, .noShare: .usage
        case .notFolder: .noInput
        case .sameName, .noCounterpart, .unpaired: .findings
        case .nothingPaired: .badData
        }
    }
}
