import Glibc

/// Locks on folders while files in them get their names, so that two runs with the same outputs do not mix: one gives all
/// its files their names before the other.
///
/// Where a folder cannot be locked (it may not be read, or its file system knows no locks) names are given without.
struct FolderLocks: ~Copyable {
    private var descriptors: [Int32] = []

    /// Waits until no other run gives names in any of the folders.
    init(_ folders: Set<String>) {
        var found: [(device: dev_t, node: ino_t, descriptor: Int32)] = []
        for folder in folders {
            let descriptor = FileName.withCString(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            guard descriptor >= 0 else { continue }
            var status = stat()
            // A folder by two names is locked once: a second lock would wait for the first.
            guard fstat(descriptor, &status) == 0,
                !found.contains(where: { $0.device == status.st_dev && $0.node == status.st_ino })
            else {
                close(descriptor)
                continue
            }
            found.append((status.st_dev, status.st_ino, descriptor))
        }
        // All runs lock in one order, so that none waits for one that waits for it.
        for folder in found.sorted(by: { ($0.device, $0.node) < ($1.device, $1.node) }) {
            while flock(folder.descriptor, LOCK_EX) != 0, errno == EINTR {}
            descriptors.append(folder.descriptor)
        }
    }

    /// Brings the folders' new entries to the disk.
    func synchronise() { for descriptor in descriptors { fsync(descriptor) } }

    deinit { for descriptor in descriptors { close(descriptor) } }
}
