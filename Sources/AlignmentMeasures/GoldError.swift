import BitextModel

/// What reading gold refuses.
public enum GoldError: BitextError {
    case noGold(String)
    case badLanguages(String)

    public var code: String {
        switch self {
        case .noGold: "E-EVAL-01"
        case .badLanguages: "E-EVAL-02"
        }
    }

    public var problem: String {
        switch self {
        case .noGold: "this folder holds no <doc>.gold"
        case .badLanguages: "this is not two language codes, source and target"
        }
    }

    public var location: ErrorLocation? {
        switch self {
        case .noGold(let file), .badLanguages(let file): ErrorLocation(file: file)
        }
    }

    public var remedy: String {
        switch self {
        case .noGold: "Name a folder with <doc>.src.txt, <doc>.tgt.txt, <doc>.gold and LANGS"
        case .badLanguages: "Write a line such as 'en zh'"
        }
    }

    public var exitStatus: ExitStatus { .badData }
}
