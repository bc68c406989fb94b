import Glibc

/// What an output's path stands for, once links are followed.
///
/// Streams are written as they are and never replaced: `/dev/stdout`, `/dev/fd/N`, pipes and devices may have content
/// before and behind that is not ours.
enum OutputDestination: Equatable {
    /// A descriptor that is open in this process.
    case descriptor(Int32)
    /// A pipe, a device, or another process's descriptor.
    case stream(String)
    /// A regular file, or the place of one; the path is no link.
    case file(String)

    /// - Throws: `FileError.cannotCreate` for a folder, and for links that lead in a circle.
    static func of(_ path: String) throws(FileError) -> OutputDestination {
        if path == "-" { return .descriptor(STDOUT_FILENO) }
        var current = path
        // As many links as the kernel follows.
        for _ in 0..<40 {
            if let found = descriptor(current) { return found }
            var status = stat()
            guard FileName.withCString(current, { lstat($0, &status) }) == 0 else { return .file(current) }
            switch status.st_mode & S_IFMT {
            case S_IFLNK:
                guard let target = target(of: current) else {
                    throw .cannotCreate(path, reason: reasonOfErrno())
                }
                current = target.hasPrefix("/") ? target : folder(of: current) + "/" + target
            case S_IFREG: return .file(current)
            case S_IFDIR: throw .cannotCreate(path, reason: "it is a directory")
            default: return .stream(current)
            }
        }
        throw .cannotCreate(path, reason: "its links lead in a circle")
    }

    /// The folder of a path: what stands before its last slash, `.` where there is none.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What stands behind a path's last slash.
    static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// The path with all links of its folder followed; nil where there is no such folder.
    static func realPath(_ path: String) -> String? {
        guard let pointer = FileName.withCString(path, { realpath($0, nil) }) else { return nil }
        defer { free(pointer) }
        return FileName.string(cString: pointer)
    }

    /// The stream that an entry of `/proc/PID/fd` is.
    private static func descriptor(_ path: String) -> OutputDestination? {
        guard let number = Int32(name(of: path)), number >= 0, let folder = realPath(folder(of: path)) else {
            return nil
        }
        let parts = folder.split(separator: "/")
        guard parts.count >= 3, parts.first == "proc", parts.last == "fd", Int32(parts[1]) != nil else { return nil }
        return parts[1] == String(getpid()) ? .descriptor(number) : .stream(path)
    }

    private static func target(of link: String) -> String? {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = bytes.withUnsafeMutableBytes { room in
            FileName.withCString(link) { readlink($0, room.baseAddress!, room.count) }
        }
        guard count > 0 else { return nil }
        return FileName.string(bytes: bytes[..<count])
    }
}
