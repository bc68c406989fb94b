import Glibc

extension OutputFile {
    /// Whether two paths name the same file, links and `..` resolved.
    package static func isSameFile(_ one: String, _ other: String) -> Bool {
        guard let first = status(one), let second = status(other) else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino && first.st_mode & S_IFMT == S_IFREG
    }

    /// - Throws: `FileError.outputIsInput` if one of the outputs is also an input, `.outputTwice` if two outputs are one
    ///   file.
    package static func check(_ outputs: [String], against inputs: [String]) throws(FileError) {
        for (index, output) in outputs.enumerated() {
            if inputs.contains(where: { $0 != "-" && isSameFile($0, output) }) { throw .outputIsInput(output) }
            if outputs[..<index].contains(where: { willBeSameFile($0, output) }) { throw .outputTwice(output) }
        }
    }

    /// Whether two paths name the same file, be it there or not; streams may be named twice.
    private static func willBeSameFile(_ one: String, _ other: String) -> Bool {
        guard case .file(let first)? = try? OutputDestination.of(one),
            case .file(let second)? = try? OutputDestination.of(other)
        else { return false }
        if isSameFile(first, second) { return true }
        guard OutputDestination.name(of: first) == OutputDestination.name(of: second) else { return false }
        let folders = [first, second].map { OutputDestination.folder(of: $0) }
        return folders[0] == folders[1]
            || OutputDestination.realPath(folders[0]).map { $0 == OutputDestination.realPath(folders[1]) } ?? false
    }

    /// What the system says of a file; `-` is what standard output goes to.
    private static func status(_ path: String) -> stat? {
        var status = stat()
        return (path == "-" ? fstat(STDOUT_FILENO, &status) : stat(path, &status)) == 0 ? status : nil
    }
}
