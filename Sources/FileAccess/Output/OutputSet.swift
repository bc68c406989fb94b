/// Outputs that belong together: all of them get their new content, or all keep the old one.
///
///     let outputs = OutputSet()
///     let memory = try outputs.open("release.tmx")
///     let table = try outputs.open("release.tsv")
///     try memory.write(...)
///     try outputs.commit()
///
/// A set that is dropped without `commit` leaves nothing behind.
package final class OutputSet {
    private var files: [OutputFile] = []

    package init() {}

    /// An output of the set.
    ///
    /// - Throws: `FileError.cannotCreate`.
    package func open(_ path: String) throws(FileError) -> OutputFile {
        let file = try OutputFile(path)
        files.append(file)
        return file
    }

    /// Writes, flushes and closes every file, and only then gives the first its name; see `OutputFile.commit(_:)`.
    ///
    /// - Throws: `FileError.writeFailed`, `.cannotCreate`; every file has its old content then.
    package func commit() throws(FileError) {
        defer { files = [] }
        try OutputFile.commit(files)
    }
}
