public import CorpusFormats
public import CorpusOutput

extension TMXValidator {
    /// Mends a TMX file: what comes out is valid TMX 1.4b, and texts are never changed but for characters that XML cannot
    /// hold. A unit is left out only when nothing valid can be made of it.
    ///
    /// - Parameters:
    ///   - path: the file to be mended; it stays as it is.
    ///   - output: where the mended file goes.
    ///   - report: told of every change, in words with file and line.
    /// - Returns: how many units were written and left out.
    /// - Throws: `BitextError` where the file is no TMX or the output cannot be written, which has its old content then.
    /// - Complexity: O(bytes), in constant memory.
    @discardableResult
    public static func repair(
        _ path: String, to output: String, report: (String) -> Void = { _ in }
    ) throws -> CorpusOutput.Report {
        try CorpusOutput.check([output], against: [path])
        let outputs = try CorpusOutput()
        try outputs.repair(path, to: output, report: report)
        return try outputs.commit()
    }
}
