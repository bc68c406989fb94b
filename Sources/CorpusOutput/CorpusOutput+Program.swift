import FileAccess

extension CorpusOutput {
    /// The arguments that the program was started with, its own name first. Bytes of names that are not UTF-8 stand as
    /// private characters (U+10FE80 to U+10FEFF); whatever reads or writes files by such a name finds the right one.
    public static var arguments: [String] { FileName.arguments }

    /// The bytes of a file of the command's own, such as one of options; `-` is standard input.
    ///
    /// - Throws: `BitextError` for a file that cannot be read.
    public static func bytes(of path: String) throws -> [UInt8] { try InputFile.read(path) }

    /// Writes a line to standard error, in one piece. On a terminal whatever would steer it is shown instead (`␛`); a file
    /// or pipe gets the bytes.
    public static func message(_ line: String) { StandardError.write(line: line) }
}
