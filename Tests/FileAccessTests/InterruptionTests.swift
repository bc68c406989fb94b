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

    /// Past a limit on the size of files write() fails, whatever thread writes: the user reads a message.
    @Test func aLimitOnTheSizeOfFilesIsAnError() async {
        await #expect(processExitsWith: .exitCode(74)) {
            Interruption.removesTemporaryFiles()
            var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            var signals = sigset_t()
            sigfillset(&signals)
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            do {
                try ScratchFile().write([UInt8](repeating: 0, count: 10_000))
            } catch {
                exit(74)
            }
        }
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
