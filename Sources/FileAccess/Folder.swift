import Glibc

/// Folders, read.
package enum Folder {
    /// Whether a path is a folder.
    package static func exists(_ path: String) -> Bool {
        var status = stat()
        return FileName.withCString(path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a path, be it there or not, lies in a folder; links are followed.
    package static func holds(_ folder: String, _ path: String) -> Bool {
        guard let outer = OutputDestination.realPath(folder) else { return false }
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard
            let inner = OutputDestination.realPath(trimmed)
                ?? OutputDestination.realPath(OutputDestination.folder(of: trimmed)).map({
                    "\($0)/\(OutputDestination.name(of: trimmed))"
                })
        else { return false }
        return inner == outer || inner.hasPrefix(outer == "/" ? "/" : outer + "/")
    }

    /// The names of all that is in a folder but for itself and its parent, in no order.
    ///
    /// - Throws: `FileError.missing`, `.unreadable`.
    package static func names(in path: String) throws(FileError) -> [String] {
        guard let entries = FileName.withCString(path, { opendir($0) }) else {
            if errno == ENOENT { throw .missing(path) }
            throw .unreadable(path, reason: reasonOfErrno())
        }
        defer { closedir(entries) }
        var names: [String] = []
        // Read where it stands: the field that C declares has 256 bytes, the record ends with the name, and to copy the
        // whole field is to read behind the last record.
        let offset = MemoryLayout<dirent>.offset(of: \.d_name)!  // a stored field always has one
        while let entry = readdir(entries) {
            let start = UnsafeRawPointer(entry).advanced(by: offset)
            let name = FileName.string(cString: start.assumingMemoryBound(to: CChar.self))
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
