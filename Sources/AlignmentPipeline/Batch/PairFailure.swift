package import BitextModel

/// Why a pair of a list was not aligned: the reason, with the line of the list.
package struct PairFailure: BitextError {
    /// The list and the pair's line.
    package var line: ErrorLocation
    package var reason: any BitextError

    package init(line: ErrorLocation, reason: any BitextError) {
        self.line = line
        self.reason = reason
    }

    package var code: String { reason.code }
    package var problem: String {
        let place = reason.location.flatMap { $0.file == line.file ? nil : "\($0): " } ?? ""
        return place + reason.problem
    }
    package var location: ErrorLocation? { line }
    package var remedy: String { reason.remedy }
    package var exitStatus: ExitStatus { .findings }
}
