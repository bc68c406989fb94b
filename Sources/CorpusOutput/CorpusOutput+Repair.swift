import CorpusFormats
import FileAccess

extension CorpusOutput {
    /// Mends a TMX file into an output of this run.
    ///
    /// The report that `commit` gives says how many units were written and, as `invalid`, left out.
    ///
    /// - Parameters:
    ///   - path: the file to be mended; it stays as it is.
    ///   - output: where the mended file goes.
    ///   - report: told of every change, in words with file and line.
    /// - Throws: `BitextError` where there is no TMX in the file or the output cannot be made; what `report` throws.
    /// - Complexity: O(bytes), in constant memory.
    public func repair(_ path: String, to output: String, report: (String) throws -> Void) throws {
        let mended = try text(output, format: "tmx", noun: "unit")
        var failure: (any Error)?
        let summary = try withoutActuallyEscaping(report) { report in
            try TMXRepair(path, output: mended.file) { change in
                do { try report("\(change)") } catch { failure = failure ?? error }
            }.repair()
        }
        if let failure { throw failure }
        mended.count = summary.units
        if summary.removedUnits > 0 { mended.leftOut = ["invalid": summary.removedUnits] }
        if summary.changes > 0 { mended.changes = ["\(summary.changes) changes"] }
    }
}
