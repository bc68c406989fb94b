package import CorpusFormats
import FileAccess

extension CorpusOutput {
    /// Mends a TMX file into an output of this run.
    ///
    /// - Parameters:
    ///   - output: where the mended file goes.
    ///   - report: told of every change.
    /// - Returns: what was mended and left out; the report that `commit` gives says it too.
    /// - Throws: `FileError`; `CorpusFormatError.wrongRoot` where there is no TMX in the file; what `report` throws.
    package func repair(
        _ path: String, to output: String, report: (TMXRepair.Change) throws -> Void
    ) throws -> TMXRepair.Summary {
        let mended = try text(output, format: "tmx", noun: "unit")
        var failure: (any Error)?
        let summary = try withoutActuallyEscaping(report) { report in
            try TMXRepair(path, output: mended.file) { change in
                do { try report(change) } catch { failure = failure ?? error }
            }.repair()
        }
        if let failure { throw failure }
        mended.count = summary.units
        if summary.removedUnits > 0 { mended.leftOut = ["invalid": summary.removedUnits] }
        if summary.changes > 0 { mended.changes = ["\(summary.changes) changes"] }
        return summary
    }
}
