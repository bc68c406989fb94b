import Bitext

extension CorpusOutput {
    /// Writes lines to standard output, and says so if that fails.
    ///
    /// - Parameter noun: what the lines tell of: `model`.
    static func show(_ text: String, noun: String = "model") throws {
        let outputs = try CorpusOutput()
        try outputs.text("-", noun: noun).writeLine(text)
        try outputs.commit()
    }
}
