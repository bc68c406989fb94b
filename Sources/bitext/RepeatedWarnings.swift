import Bitext
import Synchronization

/// Warnings of a kind are shown three times and counted from then on.
final class RepeatedWarnings: Sendable {
    private struct Kind {
        var count = 0
        var example = ""
    }

    private let kinds = Mutex<(order: [String], of: [String: Kind])>(([], [:]))

    private static let mostShown = 3

    /// Whether a warning is to be shown.
    ///
    /// - Parameter kind: what it says but for places, names and numbers.
    func shows(_ text: String, kind: String) -> Bool {
        kinds.withLock { kinds in
            if kinds.of[kind] == nil { kinds.order.append(kind) }
            kinds.of[kind, default: Kind(example: text)].count += 1
            return kinds.of[kind]!.count <= Self.mostShown
        }
    }

    /// A line for each kind of which not all were shown.
    func rest() -> [String] {
        kinds.withLock { kinds in
            defer { kinds = ([], [:]) }
            return kinds.order.compactMap { name in
                guard let kind = kinds.of[name], kind.count > Self.mostShown else { return nil }
                return "\(kind.count - Self.mostShown) more like: \(kind.example)"
            }
        }
    }

    /// A message without what differs from one of its kind to the next: what is quoted, and numbers.
    static func kind(of text: String) -> String {
        var kind = ""
        var isQuoted = false
        for character in text {
            if character == "'" { isQuoted.toggle() }
            if !isQuoted, !character.isNumber { kind.append(character) }
        }
        return kind
    }
}
