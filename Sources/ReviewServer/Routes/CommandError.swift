import BitextModel

/// A command that does not read as one.
enum CommandError: BitextError, Equatable {
    /// No JSON, or nested beyond reason.
    case noJSON(String)
    /// A member that is missing or of another kind.
    case badMember(String)

    var code: String {
        switch self {
        case .noJSON: "E-SERVE-05"
        case .badMember: "E-SERVE-06"
        }
    }

    var problem: String {
        switch self {
        case .noJSON(let reason): "the command is no JSON object (\(reason))"
        case .badMember(let name): "the command's “\(name)” is missing or is not what it should be"
        }
    }

    var location: ErrorLocation? { nil }
    var remedy: String { "Reload the page" }
    var exitStatus: ExitStatus { .badData }
}
