import BitextModel

/// What reading a token match file refuses.
public enum TokenMatchError: BitextError {
    /// A file that is no token match, is damaged or is of another version.
    case unusable(file: String, reason: String)

    public var code: String { "E-ALIGN-03" }

    public var problem: String {
        switch self {
        case .unusable(_, let reason): reason
        }
    }

    public var location: ErrorLocation? {
        switch self {
        case .unusable(let file, _): ErrorLocation(file: file)
        }
    }

    public var remedy: String { "Name a file made by 'bitext fit-tokens', or learn it anew" }

    public var exitStatus: ExitStatus { .badData }
}
