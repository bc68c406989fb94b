import Glibc
import Synchronization

/// Names of files that are being written: `memory.tmx.bitext-4711-1.tmp` beside `memory.tmx`.
enum TemporaryName {
    private static let counter = Atomic<Int>(0)
    private static let cleaned = Mutex<Set<String>>([])
    private static let mark = ".bitext-"
    private static let end = ".tmp"
    /// Room in a file name, which most file systems limit to 255 bytes, for what stands behind the name.
    private static let longest = 255 - 48

    /// A name that no other file has.
    static func beside(_ destination: String) -> String {
        let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
        let name = OutputDestination.name(of: destination)
        let folder = destination.dropLast(name.count)
        var bytes = name.utf8.prefix(longest)
        // Not within a character.
        while bytes.count < name.utf8.count, String(bytes) == nil { bytes = bytes.dropLast() }
        return "\(folder)\(String(bytes) ?? "")\(mark)\(getpid())-\(number)\(end)"
    }

    /// Removes what runs that were killed left in a folder; looks at each folder once.
    ///
    /// A file goes only if it is ours by name and owner, its process is gone, and nobody holds the lock that every
    /// run keeps on what it writes (for processes of other containers, whose numbers mean nothing here).
    static func removeLeftovers(in folder: String) {
        guard cleaned.withLock({ $0.insert(folder).inserted }), let names = try? Folder.names(in: folder) else {
            return
        }
        for name in names {
            guard let process = process(of: name) else { continue }
            if kill(process, 0) == 0 || errno != ESRCH { continue }
            let path = "\(folder)/\(name)"
            let descriptor = FileName.withCString(path) { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
                flock(descriptor, LOCK_EX | LOCK_NB) == 0
            else { continue }
            _ = FileName.withCString(path) { unlink($0) }
        }
    }

    /// The process that a temporary file's name says.
    static func process(of name: String) -> pid_t? {
        guard name.hasSuffix(end) else { return nil }
        let stem = name.dropLast(end.count)
        guard let last = stem.split(separator: ".", omittingEmptySubsequences: false).last,
            last.hasPrefix(mark.dropFirst())
        else { return nil }
        let numbers = last.dropFirst(mark.count - 1).split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.count == 2, Int(numbers[1]) != nil, let process = pid_t(numbers[0]), process > 0 else {
            return nil
        }
        return process
    }
}
