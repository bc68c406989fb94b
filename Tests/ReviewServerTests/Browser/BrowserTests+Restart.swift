import CommandSupport
import Foundation
import Glibc
import Testing

/// The program as a user starts it.
private final class RunningReview {
    private let process = Process()
    private let folder: TemporaryFolder
    private let log: String

    /// Starts `bitext-review` on a sample, with its session in a folder.
    init(in folder: TemporaryFolder, run: Int) throws {
        self.folder = folder
        log = "log-\(run)"
        try folder.write(log, "")
        let beside = URL(fileURLWithPath: try BuiltCommand.path()).deletingLastPathComponent()
        process.executableURL = beside.appendingPathComponent("bitext-review")
        let sample = "\(BuiltCommand.package)/Samples/museum-night-2019"
        process.arguments = [
            "\(sample).en.html", "\(sample).zh.html", "--session", folder.path("night.review"), "--no-browser",
            "--encoder", "none", "--dictionary", "none",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: folder.path(log))
        process.standardError = FileHandle(forWritingAtPath: folder.path(log))
        try process.run()
    }

    /// The address that it prints.
    func address() async throws -> String {
        for _ in 0..<1500 {
            if let found = try folder.text(log).firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}/) {
                return String(found.0)
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        return try folder.text(log)
    }

    /// Ends it as a loss of power would.
    func kill() {
        if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }
}

extension BrowserTests {
    @Test func undoReachesBackOverARestart() async throws {
        let folder = try TemporaryFolder()
        let first = try RunningReview(in: folder, run: 1)
        do {
            try await open(address: try await first.address())
            let before = try await current
            try await browser.press("m")
            try await wait(revision: 1)
            let merged = try await current
            #expect(merged != before)
            try await browser.press("Down", "Space")
            try await wait(revision: 2)
            first.kill()
            let second = try RunningReview(in: folder, run: 2)
            try await open(address: try await second.address())
            #expect(try await current == merged)
            let revision = Int(try await browser.value("document.body.dataset.revision")) ?? 0
            #expect(revision == 2)
            for step in 1...2 {
                try await browser.press("z")
                try await wait(revision: revision + step)
            }
            try await browser.press("Home")
            #expect(try await current == before)
            #expect(try await browser.value("document.querySelector('#undo').disabled") == "true")
            second.kill()
        } catch {
            first.kill()
            throw error
        }
    }
}
