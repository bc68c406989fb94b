import Glibc

/// Where models and dictionaries live: `BITEXT_CACHE`, else `bitext` in the XDG cache folder.
///
/// What lies there is believed, so nothing is taken from, or put into, a folder or file that others may write to, and
/// none that somebody else owns (but for one that `BITEXT_CACHE` names, which whoever set it trusts).
package enum CacheFolder {
    package static var path: String {
        if let given = variable("BITEXT_CACHE") { return given }
        // The standard has relative ones ignored.
        if let base = variable("XDG_CACHE_HOME"), base.hasPrefix("/") { return base + "/bitext" }
        return home + "/.cache/bitext"
    }

    /// The path of a file in the cache; nil where there is none.
    ///
    /// - Throws: `FileError.unsafeCache` where others might have put it there, or where it is no file.
    package static func file(_ name: String, in folder: String = path) throws(FileError) -> String? {
        let path = folder + "/" + name
        var status = stat()
        guard FileName.withCString(path, { stat($0, &status) }) == 0 else { return nil }
        try check(folder)
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unsafeCache(path, reason: "it is no regular file") }
        try check(path, status)
        return path
    }

    /// An output for a file of the cache, which replaces whatever stands under the name: a link is not followed.
    ///
    /// - Throws: `FileError.unsafeCache` where others may write to the folder; `.cannotCreate`.
    package static func output(_ path: String) throws(FileError) -> OutputFile {
        try check(OutputDestination.folder(of: path))
        var status = stat()
        if FileName.withCString(path, { lstat($0, &status) }) == 0, status.st_mode & S_IFMT != S_IFREG {
            _ = FileName.withCString(path) { unlink($0) }
        }
        return try OutputFile(path)
    }

    private static func check(_ folder: String) throws(FileError) {
        var status = stat()
        guard FileName.withCString(folder, { stat($0, &status) }) == 0 else { return }
        try check(folder, status)
    }

    private static func check(_ path: String, _ status: stat) throws(FileError) {
        let user = geteuid()
        guard status.st_uid == user || status.st_uid == 0 || variable("BITEXT_CACHE") != nil else {
            throw .unsafeCache(path, reason: "it belongs to somebody else")
        }
        // A group of one's own has one's own number, where every user has one.
        let isOwnGroup = status.st_gid == status.st_uid
        guard status.st_mode & 0o002 == 0, status.st_mode & 0o020 == 0 || isOwnGroup else {
            throw .unsafeCache(
                path, reason: "others may write to it: its mode is \(String(status.st_mode & 0o7777, radix: 8))")
        }
    }

    /// The user's folder; the system's list of users knows it where `HOME` is not set.
    private static var home: String {
        if let named = variable("HOME") { return named }
        if let user = getpwuid(geteuid()), let folder = user.pointee.pw_dir, folder.pointee != 0 {
            return FileName.string(cString: folder)
        }
        // A folder that nobody can make: there is no cache.
        return "/nonexistent"
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return FileName.string(cString: value)
    }
}
