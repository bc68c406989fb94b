import BitextModel

/// What evaluation and fitting refuse.
public enum EvaluationError: BitextError {
    case noGold(String)
    case badLanguages(String)
    /// A file to learn from with fewer than two pairs.
    case tooFewPairs(String)

    public var code: String {
        switch self {
        case .noGold: "E-EVAL-01"
        case .badLanguages: "E-EVAL-02"
        case .tooFewPairs: "E-EVAL-03"
        }
    }

    public var problem: String {
        switch self {
        case .noGold: "this folder holds no <doc>.gold"
        case .badLanguages: "this is not two language codes, source and target"
        case .tooFewPairs: "this file does not hold two sentence pairs"
        }
    }

    public var location: ErrorLocation? {
        switch self {
        case .noGold(let file), .badLanguages(let file), .tooFewPairs(let file): ErrorLocation(file: file)
        }
    }

    public var remedy: String {
        switch self {
        case .noGold: "Name a folder with <doc>.src.txt, <doc>.tgt.txt, <doc>.gold and LANGS"
        case .badLanguages: "Write a line such as 'en zh'"
        case .tooFewPairs: "Write a pair a line, two texts with a tab between"
        }
    }

    public var exitStatus: ExitStatus { .badData }
}
