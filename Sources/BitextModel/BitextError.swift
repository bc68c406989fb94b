/// An error that tells the user what went wrong, where, and what to do about it.
///
/// Every target keeps its errors, with their texts, in one enum that conforms to this protocol.
public protocol BitextError: Error, Sendable, CustomStringConvertible {
    /// A stable code such as `E-DECODE-03`, for scripts and for looking the error up.
    var code: String { get }
    /// What went wrong, as a sentence without a full stop.
    var problem: String { get }
    /// Where, if it has a place.
    var location: ErrorLocation? { get }
    /// What the user can do, as a sentence without a full stop.
    var remedy: String { get }
    /// How the program shall end.
    var exitStatus: ExitStatus { get }
}

extension BitextError {
    /// `release.html:12: E-DECODE-03: what went wrong. What to do.` What is quoted of a file may hold U+0000, with which a log
    /// is no text: it is shown as `␀`.
    public var description: String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(code): \(problem). \(remedy).".replacing("\0", with: "␀")
    }
}
