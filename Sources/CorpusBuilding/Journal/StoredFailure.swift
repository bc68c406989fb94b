import BitextModel
import FileAccess

/// Why a piece of work failed, as the journal keeps it: the work need not be tried again to be told of.
struct StoredFailure: BitextError, Hashable {
    let code: String
    let problem: String
    let location: ErrorLocation?
    let remedy: String
    let exitStatus: ExitStatus

    init(_ error: any BitextError) {
        code = error.code
        problem = error.problem
        location = error.location
        remedy = error.remedy
        exitStatus = error.exitStatus
    }

    /// Reads a failure that was written; nil for anything else.
    init?(_ reader: inout BinaryReader) {
        guard let code = reader.text(), let problem = reader.text(), let file = reader.optionalText(),
            let line = reader.number(Int64.self), let remedy = reader.text(),
            let status = reader.number(Int32.self).flatMap(ExitStatus.init)
        else { return nil }
        self.code = code
        self.problem = problem
        location = file.map { ErrorLocation(file: $0, line: line < 0 ? nil : Int(line)) }
        self.remedy = remedy
        exitStatus = status
    }

    func write(to writer: inout BinaryWriter) {
        writer.text(code)
        writer.text(problem)
        writer.text(location?.file)
        writer.number(Int64(location?.line ?? -1))
        writer.text(remedy)
        writer.number(exitStatus.rawValue)
    }
}
