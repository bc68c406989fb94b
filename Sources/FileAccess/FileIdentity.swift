/// What tells one state of a file from any other without reading it: device, inode, size and time of change.
package enum FileIdentity {
    /// The present state of a file.
    ///
    /// - Throws: `FileError` for a file that cannot be opened.
    package static func of(_ path: String) throws(FileError) -> String { "\(path) \(try MappedFile(path).identity)" }

    /// The program's own file.
    ///
    /// - Throws: `FileError` where the system has no `/proc`.
    package static func ofProgram() throws(FileError) -> String { try of("/proc/self/exe") }
}
