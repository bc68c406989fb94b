import BitextModel

/// Why a pair of a list was not aligned: the reason, with the line of the list.
public struct PairFailure: BitextError {
    /// The list and the pair's line.
    public var line: ErrorLocation
    public var reason: any BitextError

    public init(line: ErrorLocation, reason: any BitextError) {
        self.line = line
        self.reason = reason
    }

    public var code: String { reason.code }
    public var problem: String {
        let place = reason.location.flatMap { $0.file == line.file ? nil : "\($0): " } ?? ""
        return place + reason.problem
    }
    public var location: ErrorLocation? { line }
    public var remedy: String { reason.remedy }
    public var exitStatus: ExitStatus { .findings }
}
