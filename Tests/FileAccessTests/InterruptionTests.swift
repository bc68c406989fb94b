import Glibc
import Testing

@testable import FileAccess

/// How a program ends whose signal is being handled.
@Suite struct InterruptionTests {
    /// While a signal's thread removes files, another misses one and comes to its end with a status of its own: the program
    /// is ended by the signal all the same.
    @Test func aSignalDecidesTheEndWhateverItsRemovalsBringAbout() async {
        await #expect(processExitsWith: .signal(SIGTERM)) {
            let files = try InterruptionTests.begunEnding()
            while access(files.last!.path, F_OK) == 0 {}
            exit(66)
        }
    }

    @Test func whatIsMissedThenIsNotSaid() async throws {
        let result = await #expect(processExitsWith: .signal(SIGTERM), observing: [\.standardErrorContent]) {
            let files = try InterruptionTests.begunEnding()
            while access(files.last!.path, F_OK) == 0 {}
            StandardError.write(line: "no such file: o.xlsx")
            exit(66)
        }
        let said = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(!said.contains("no such file"), "\(said)")
    }

    @Test func aLineHasNoByteThatMakesALogBinary() async throws {
        let result = await #expect(processExitsWith: .exitCode(0), observing: [\.standardErrorContent]) {
            StandardError.write(line: "begin \0\u{1B} end")
            exit(0)
        }
        let said = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(said.contains("begin ␀\u{1B} end\n"), "\(said)")
    }

    /// A signal has just come to the main thread, which has two thousand files to remove.
    private static func begunEnding() throws -> [ScratchFile] {
        Interruption.removesTemporaryFiles()
        // The last in the list is removed first: what is remembered later stands before.
        let files = try (0..<2_000).map { _ in try ScratchFile() }
        kill(getpid(), SIGTERM)
        return files
    }
}
