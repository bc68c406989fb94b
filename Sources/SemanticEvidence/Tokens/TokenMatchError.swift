package import BitextModel

/// What reading a token match file refuses.
package enum TokenMatchError: BitextError {
    /// A file that is no token match, is damaged or is of another version.
    case unusable(file: String, reason: String)

    package var code: String { "E-ALIGN-03" }

    package var problem: String {
        switch self {
        case .unusable(_, let reason): reason
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .unusable(let file, _): ErrorLocation(file: file)
        }
    }

    package var remedy: String { "Name a file made by 'bitext fit-tokens', or learn it anew" }

    package var exitStatus: ExitStatus { .badData }
}
