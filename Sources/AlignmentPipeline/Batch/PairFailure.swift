import BitextModel

/// Why a pair of a list was not aligned: the reason, with the line of the list.
struct PairFailure: BitextError {
    /// The list and the pair's line.
    var line: ErrorLocation
    var reason: any BitextError

    var code: String { reason.code }
    var problem: String {
        let place = reason.location.flatMap { $0.file == line.file ? nil : "\($0): " } ?? ""
        return place + reason.problem
    }
    var location: ErrorLocation? { line }
    var remedy: String { reason.remedy }
    var exitStatus: ExitStatus { .findings }
}
