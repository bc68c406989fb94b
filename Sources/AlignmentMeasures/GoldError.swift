package import BitextModel

/// What reading gold refuses.
package enum GoldError: BitextError {
    case noGold(String)
    case badLanguages(String)
    /// A bead with a number that the text does not have.
    case noSuchSentence(String, line: Int, sentence: Int, text: String, count: Int)
    /// A sentence that an earlier line has too.
    case sentenceTwice(String, line: Int, sentence: Int, text: String, other: Int)

    package var code: String {
        switch self {
        case .noGold: "E-EVAL-01"
        case .badLanguages: "E-EVAL-02"
        case .noSuchSentence: "E-EVAL-04"
        case .sentenceTwice: "E-EVAL-05"
        }
    }

    package var problem: String {
        switch self {
        case .noGold: "this folder holds no <doc>.gold"
        case .badLanguages: "this is not two language codes, source and target"
        case .noSuchSentence(_, _, let sentence, let text, let count):
            count == 0
                ? "sentence \(sentence) does not exist: \(text) is empty"
                : "sentence \(sentence) does not exist: \(text) has the sentences 0 to \(count - 1)"
        case .sentenceTwice(_, _, let sentence, let text, let other):
            "sentence \(sentence) of \(text) stands in line \(other) already"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .noGold(let file), .badLanguages(let file): ErrorLocation(file: file)
        case .noSuchSentence(let file, let line, _, _, _), .sentenceTwice(let file, let line, _, _, _):
            ErrorLocation(file: file, line: line)
        }
    }

    package var remedy: String {
        switch self {
        case .noGold: "Name a folder with <doc>.src.txt, <doc>.tgt.txt, <doc>.gold and LANGS"
        case .badLanguages: "Write a line such as 'en zh'"
        case .noSuchSentence: "Number sentences from 0: the first line of a text is sentence 0, blank lines count"
        case .sentenceTwice: "Put each sentence into one bead"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
