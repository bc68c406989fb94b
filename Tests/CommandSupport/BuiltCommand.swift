import Foundation

/// The built `bitext`, run as a user would run it.
package enum BuiltCommand {
    /// What a run left behind.
    package struct Outcome {
        package var status: Int32
        package var wasSignalled: Bool
        /// Standard output.
        package var output: String
        /// Standard error.
        package var messages: String
    }

    /// The command is nowhere to be found.
    package struct NotBuilt: Error, CustomStringConvertible {
        package var description: String {
            "There is no built 'bitext' to test. Run the tests by Tools/test, or name the binary in BITEXT_BINARY."
        }
    }

    /// The folder of the package.
    package static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The binary that Tools/test names, else one of the package's own.
    ///
    /// - Throws: `NotBuilt`: a missing binary fails the tests, it does not skip them.
    package static func path() throws -> String {
        _ = heedsSignals
        if let named = ProcessInfo.processInfo.environment["BITEXT_BINARY"], !named.isEmpty {
            guard FileManager.default.isExecutableFile(atPath: named) else { throw NotBuilt() }
            return named
        }
        for kind in ["release", "debug"] {
            let path = "\(package)/.build/\(kind)/bitext"
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        throw NotBuilt()
    }

    /// Under nohup, and in the background of a script, some signals are ignored, by all processes that are started too: what
    /// is tested of them needs them back.
    private static let heedsSignals: Void = { for number in [SIGHUP, SIGINT, SIGQUIT] { signal(number, SIG_DFL) } }()

    /// Whether the command was built with optimisation, as far as its path tells.
    package static var isOptimised: Bool { (try? path())?.contains("/debug/") == false }

    /// Runs the command to its end.
    ///
    /// - Parameter wrapper: a program and its arguments that run the command, such as `taskset -c 0`.
    package static func run(
        _ arguments: [String], wrapper: [String] = [], binary: String? = nil, input: String = "",
        environment: [String: String] = [:], folder: String? = nil
    ) throws -> Outcome {
        try execute(
            wrapper + [try binary ?? path()] + arguments, input: input, environment: environment, folder: folder)
    }

    /// Runs any program to its end. Streams go through files, so that neither side waits for the other.
    package static func execute(
        _ words: [String], input: String = "", environment: [String: String] = [:], folder: String? = nil
    ) throws -> Outcome {
        let work = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        try work.write("input", input)
        try work.write("output", "")
        try work.write("messages", "")
        process.standardInput = FileHandle(forReadingAtPath: work.path("input"))
        process.standardOutput = FileHandle(forWritingAtPath: work.path("output"))
        process.standardError = FileHandle(forWritingAtPath: work.path("messages"))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, wasSignalled: process.terminationReason == .uncaughtSignal,
            output: try work.text("output"), messages: try work.text("messages"))
    }
}
