import Glibc

/// A folder for outputs.
package enum OutputFolder {
    /// Makes the folder unless it is there; its parent must be.
    ///
    /// - Throws: `FileError.cannotCreate`.
    package static func make(_ path: String) throws(FileError) {
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        throw .cannotCreate(path, reason: reasonOfErrno())
    }
}
