/// A colour for a part of a text, where the text goes to a terminal.
package enum TerminalColour: Sendable {
    case red, green, yellow

    /// Its number among the terminal's.
    var code: Int {
        switch self {
        case .red: 31
        case .green: 32
        case .yellow: 33
        }
    }
}
