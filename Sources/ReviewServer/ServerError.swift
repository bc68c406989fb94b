package import BitextModel

/// What keeps the review from being served.
package enum ServerError: BitextError, Equatable {
    /// No port to listen on.
    case cannotListen(port: Int, reason: String)

    package var code: String { "E-SERVE-01" }

    package var problem: String {
        switch self {
        case .cannotListen(let port, let reason):
            port == 0
                ? "no port of this machine can be listened on (\(reason))"
                : "port \(port) of this machine cannot be listened on (\(reason))"
        }
    }

    package var location: ErrorLocation? { nil }

    package var remedy: String { "Name another one with --port, or leave it to the system with --port 0" }

    package var exitStatus: ExitStatus { .unavailable }
}
