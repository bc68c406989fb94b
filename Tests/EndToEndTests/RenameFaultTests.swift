import CommandSupport
import Foundation
import Testing

/// Faults forced at exactly one call of the system, by a library that is loaded before the C library.
@Suite struct RenameFaultTests {
    /// The library, made by the compiler that the toolchain has; nil where there is none.
    private static let library: String? = {
        let path = NSTemporaryDirectory() + "bitext-faults-\(ProcessInfo.processInfo.processIdentifier).so"
        let source = BuiltCommand.package + "/Tools/Attack/faults.c"
        let made = try? BuiltCommand.execute(["clang", "-O1", "-shared", "-fPIC", source, "-o", path, "-ldl"])
        return made?.status == 0 ? path : nil
    }()

    private static let outputs = ["a.tmx", "b.csv", "c.jsonl", "d.xliff"]

    private func run(_ folder: TemporaryFolder, call: String, number: Int, effect: Int32) throws
        -> BuiltCommand.Outcome?
    {
        guard let library = Self.library else {
            print("skipped: there is no clang to build the faults with")
            return nil
        }
        for name in Self.outputs { try folder.write(name, "old") }
        try folder.write("in.tsv", "source\ttarget\nOne.\t一。\n")
        let run = try BuiltCommand.run(
            ["convert", folder.path("in.tsv"), "--languages", "en-US,zh-CN"]
                + Self.outputs.flatMap { ["-o", folder.path($0)] },
            environment: [
                "LD_PRELOAD": library, "FAULT_CALL": call, "FAULT_NUMBER": String(number),
                "FAULT_EFFECT": String(effect),
            ])
        // A process of its own goes on giving names.
        for _ in 0..<200 where try folder.names().contains(where: { $0.hasSuffix(".tmp") }) { usleep(10_000) }
        return run
    }

    private func isNew(_ folder: TemporaryFolder) throws -> [Bool] {
        try Self.outputs.map { try folder.text($0) != "old" }
    }

    /// SIGKILL and signals behind the first rename, the second, the third: every output is new all the same.
    @Test(arguments: [1, 2, 3, 4], [SIGKILL, SIGTERM, SIGINT])
    func betweenTwoRenames(number: Int, signal: Int32) throws {
        let folder = try TemporaryFolder()
        guard let run = try run(folder, call: "rename", number: number, effect: -signal) else { return }
        #expect(run.wasSignalled && run.status == signal, "\(run.status) \(run.messages)")
        #expect(try isNew(folder) == [true, true, true, true])
        #expect(try folder.names() == (Self.outputs + ["in.tsv"]).sorted())
    }

    /// A rename that fails: those before it are taken back.
    @Test(arguments: [1, 2, 3, 4], [EIO, EACCES])
    func aRenameThatFails(number: Int, error: Int32) throws {
        let folder = try TemporaryFolder()
        guard let run = try run(folder, call: "rename", number: number, effect: error) else { return }
        #expect(run.status == 73 && run.messages.contains("E-FILE-05"), "\(run.messages)")
        #expect(try isNew(folder) == [false, false, false, false])
        #expect(try folder.names() == (Self.outputs + ["in.tsv"]).sorted())
    }

    /// A signal comes to one thread while another creates the next of many files: that one is removed too. (Before this was
    /// so, three runs of sixty left a file.)
    @Test(arguments: [SIGTERM, SIGINT])
    func whileFilesAreCreated(signal: Int32) throws {
        let folder = try TemporaryFolder()
        guard let library = Self.library else { return }
        try folder.write("in.tsv", "source\ttarget\nOne.\t一。\n")
        for round in 0..<20 {
            let run = try BuiltCommand.run(
                ["convert", folder.path("in.tsv"), "--languages", "en-US,zh-CN"]
                    + (0..<60).flatMap { ["-o", folder.path("\($0).tsv")] },
                environment: [
                    "LD_PRELOAD": library, "FAULT_CALL": "open", "FAULT_NUMBER": String(2 * round + 1),
                    "FAULT_EFFECT": String(-signal),
                ])
            #expect(run.wasSignalled && run.status == signal, "\(run.status) \(run.messages)")
            #expect(try folder.names() == ["in.tsv"], "round \(round)")
        }
    }

    @Test(arguments: ["write", "fsync", "open"], [1, 2, 4])
    func whatCannotBeWrittenChangesNothing(call: String, number: Int) throws {
        let folder = try TemporaryFolder()
        guard let run = try run(folder, call: call, number: number, effect: ENOSPC) else { return }
        #expect(run.status == (call == "open" ? 73 : 74), "\(run.messages)")
        #expect(run.messages.contains("No space left"), "\(run.messages)")
        #expect(try isNew(folder) == [false, false, false, false])
        #expect(try folder.names() == (Self.outputs + ["in.tsv"]).sorted())
    }
}
