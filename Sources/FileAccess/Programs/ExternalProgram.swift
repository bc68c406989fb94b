import Glibc

/// A program of the system that does a part of the work, as a process of its own.
package enum ExternalProgram {
    /// How a program ended, and what it wrote.
    package struct Result: Sendable {
        /// Its exit status, or 128 and the number of the signal that ended it.
        package var status: Int32
        package var output: [UInt8]
        /// The last line of what it said, for messages.
        package var complaint: String
    }

    /// What a program may take; the system stops one that takes more.
    package struct Limits: Sendable {
        /// Seconds of processor time.
        package var seconds: Int
        /// Bytes of memory that it may ask for; nil for as many as it likes.
        package var memory: Int?
        /// Bytes of each file that it writes, what it answers with included.
        package var output: Int

        package init(seconds: Int, memory: Int? = nil, output: Int) {
            self.seconds = seconds
            self.memory = memory
            self.output = output
        }

        /// Sets them in a shell that then becomes the program: the standard library starts none with limits.
        fileprivate var script: String {
            // Memory is counted in kilobytes, files in blocks of 512 bytes (POSIX).
            let memory = memory.map { "ulimit -v \($0 >> 10); " } ?? ""
            return "ulimit -c 0; ulimit -S -t \(seconds); ulimit -f \(output >> 9); \(memory)exec \"$0\" \"$@\""
        }
    }

    /// The status of a program that was stopped for taking more time than it may.
    package static let stoppedForTime: Int32 = 128 + SIGXCPU

    /// Where a program is found on the `PATH`; nil where it is not installed.
    package static func path(of name: String) -> String? {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        for folder in folders.split(separator: ":") {
            let path = "\(folder)/\(name)"
            if access(path, X_OK) == 0 { return path }
        }
        return nil
    }

    /// Runs a program to its end, in the language-neutral locale, with nothing on its standard input.
    ///
    /// - Throws: `FileError` where no process can be made, or what it wrote cannot be read.
    package static func run(
        _ path: String, _ arguments: [String], limits: Limits
    ) throws(FileError) -> Result {
        try run("/bin/sh", ["-c", limits.script, path] + arguments)
    }

    /// The same without limits.
    package static func run(_ path: String, _ arguments: [String]) throws(FileError) -> Result {
        let complaints = try ScratchFile()
        let results = try ScratchFile()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, results.path, O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, complaints.path, O_WRONLY, 0)
        var environment = ["LC_ALL=C.UTF-8"]
        for name in ["PATH", "HOME", "TMPDIR"] {
            if let value = getenv(name) { environment.append("\(name)=\(String(cString: value))") }
        }
        var child: pid_t = 0
        let status = withArray([path] + arguments) { argv in
            withArray(environment) { posix_spawn(&child, path, &actions, nil, argv, $0) }
        }
        guard status == 0 else { throw .cannotCreate(path, reason: reasonOfErrno(status)) }
        var ended: Int32 = 0
        while waitpid(child, &ended, 0) < 0, errno == EINTR {}
        let code = ended & 0x7F == 0 ? (ended >> 8) & 0xFF : 128 + (ended & 0x7F)
        return Result(status: code, output: try InputFile.read(results.path), complaint: lastLine(of: complaints.path))
    }

    private static func lastLine(of path: String) -> String {
        guard let bytes = try? InputFile.read(path) else { return "" }
        let text = String(decoding: bytes.suffix(400), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).last.map { String($0) } ?? ""
    }

    // The C call takes arrays of C strings that end with a null; they live as long as the body runs.
    private static func withArray<Value>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
        copies.append(nil)
        defer { for copy in copies { free(copy) } }
        return copies.withUnsafeBufferPointer { buffer in
            // The array holds the null at least.
            body(buffer.baseAddress!)
        }
    }
}
