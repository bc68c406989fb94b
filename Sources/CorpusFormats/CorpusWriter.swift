package import BitextModel

/// Writes a corpus unit by unit, in constant memory.
///
///     let outputs = OutputSet()
///     let writer = try makeWriter(format: .tmx, outputs: [try outputs.open("release.tmx")], header: header)
///     for unit in units { try writer.write(unit) }
///     try writer.finish()
///     try outputs.commit()
package protocol CorpusWriter: AnyObject {
    /// What a document says about itself: to be told before the units that name it. For formats that have a place for it.
    func describe(_ metadata: Document.Metadata, of document: String)

    /// Units that the format cannot hold are left out and counted in `summary`.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`.
    func write(_ unit: TranslationUnit) throws

    /// Writes the end of the file, which appears under its name when it is committed. To be called once; nothing may be
    /// written afterwards.
    func finish() throws

    /// What became of the units so far.
    var summary: WriterSummary { get }
}

extension CorpusWriter {
    package func describe(_ metadata: Document.Metadata, of document: String) {}
}

/// What a writer did with the units it was given, so that nothing is lost without a word.
package struct WriterSummary: Hashable, Sendable {
    /// Units in the file.
    package var written = 0
    /// Units left out because one side is empty, in a format that has no place for such.
    package var withoutCounterpart = 0
    /// Moved beads left out, in a format that has no place for such.
    package var moved = 0
    /// Scalars left out because the format cannot hold them (control characters in XML).
    package var droppedCharacters = 0
    /// Tabs and line ends that became spaces.
    package var flattenedCharacters = 0
    /// Texts cut short because the format limits their length (32,767 characters in a cell of Excel).
    package var shortened = 0
    /// Units whose identifier had been used before and was changed.
    package var renamed = 0

    package init() {}
}

extension WriterSummary {
    package static func + (left: WriterSummary, right: WriterSummary) -> WriterSummary {
        var sum = left
        sum.written += right.written
        sum.withoutCounterpart += right.withoutCounterpart
        sum.moved += right.moved
        sum.droppedCharacters += right.droppedCharacters
        sum.flattenedCharacters += right.flattenedCharacters
        sum.shortened += right.shortened
        sum.renamed += right.renamed
        return sum
    }
}
