import Foundation
import TestSupport
import Testing

/// Outputs change all together or not at all, whatever befalls a run; and what is not ours stays.
@Suite struct OutputFaultTests {
    private static let rows = (0..<4000).map { "The bridge number \($0) was opened.\t第\($0)座大桥通车了。" }

    private func convert(_ folder: TemporaryFolder, _ outputs: [String]) -> [String] {
        ["convert", folder.path("in.tsv"), "--languages", "en-US,zh-CN"] + outputs.flatMap { ["-o", $0] }
    }

    private func input() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("in.tsv", "source\ttarget\n" + Self.rows.joined(separator: "\n") + "\n")
        return folder
    }

    /// Room for one of the two; the smaller is named first, and last.
    @Test(arguments: [["out.en.gz", "out.zh.gz", "out.tmx"], ["out.tmx", "out.en.gz", "out.zh.gz"]])
    func aFullFileSystemLeavesNothingInAnyOrder(_ names: [String]) throws {
        let folder = try input()
        let full = try TemporaryFolder()
        let mounting = "mount -t tmpfs -o size=200k tmpfs \"$0\" && echo old > \"$0/out.tmx\""
        let probe = try BuiltCommand.execute(["unshare", "--mount", "sh", "-c", mounting, full.path])
        guard probe.status == 0 else {
            print("skipped: only root may mount a small file system")
            return
        }
        let run = try BuiltCommand.run(
            convert(folder, names.map { full.path($0) }),
            wrapper: [
                "unshare", "--mount", "sh", "-c",
                mounting + "; \"$@\"; status=$?; ls -A \"$0\"; cat \"$0\"/*; exit $status",
                full.path,
            ])
        #expect(run.status == 74, "\(run.messages)")
        #expect(run.output == "out.tmx\nold\n", "left behind: \(run.output)")
        #expect(run.messages.contains("no file was changed"), "\(run.messages)")
    }

    @Test(arguments: [
        ["models"], ["align", "{en}", "{zh}", "--explain", "--encoder", "none"],
        ["align", "{en}", "{zh}", "--encoder", "none"],
        ["clean", "{en}"], ["segment", "{en}"], ["stats", "{tsv}"], ["convert", "{tsv}", "-o", "-"],
        ["filter", "{tsv}", "-o", "-"], ["dedupe", "{tsv}", "-o", "-"], ["evaluate", "{beads}", "{beads}"],
        ["align", "{en}", "{zh}", "--encoder", "none", "--to", "tsv", "-o", "/dev/stdout", "-o", "{folder}/x.tsv"],
    ])
    func aFullDeviceIsNoticed(_ arguments: [String]) throws {
        let folder = try input()
        try folder.write("x.beads", "[0]:[0]\n")
        try folder.write("small.tsv", "A bridge was opened.\t一座桥通车了。\n")
        let words = arguments.map { argument in
            switch argument {
            case "{en}": Sample.smartPort.pages[0]
            case "{zh}": Sample.smartPort.pages[1]
            case "{tsv}": folder.path("small.tsv")
            case "{beads}": folder.path("x.beads")
            default: argument.replacingOccurrences(of: "{folder}", with: folder.path)
            }
        }
        let before = try folder.names()
        let run = try BuiltCommand.run(words, wrapper: ["sh", "-c", "exec \"$@\" > /dev/full", "sh"])
        #expect(run.status == 74, "\(run.messages)")
        #expect(run.messages.contains("No space left"), "\(run.messages)")
        #expect(!run.messages.contains("standard input"), "\(run.messages)")
        #expect(try folder.names() == before)
    }

    @Test func aFolderForScratchFilesThatIsNoneIsNamed() throws {
        let folder = try input()
        let run = try BuiltCommand.run(
            convert(folder, [folder.path("out.xlsx"), folder.path("out.tmx")]),
            environment: ["TMPDIR": folder.path("none")])
        #expect(run.status == 74, "\(run.messages)")
        #expect(run.messages.contains("\(folder.path("none")): E-FILE-12"), "\(run.messages)")
        #expect(run.messages.contains("name another in TMPDIR"), "\(run.messages)")
        #expect(try folder.names() == ["in.tsv"])
    }

    @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "-"])
    func aStreamIsNeverReplaced(_ place: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("in.txt", "The bridge was opened. All is well.\n")
        let script = "{ echo before; \"$@\"; echo after; } > \"$0\""
        let run = try BuiltCommand.run(
            ["segment", folder.path("in.txt"), "--quiet", "-o", place],
            wrapper: ["sh", "-c", script, folder.path("log")])
        #expect(run.status == 0, "\(run.messages)")
        let log = try folder.text("log")
        #expect(log.hasPrefix("before\nThe bridge was opened.\nAll is well.\n") && log.hasSuffix("after\n"), "\(log)")
        let errors = try BuiltCommand.run(["segment", folder.path("in.txt"), "--quiet", "-o", "/dev/stderr"])
        #expect(errors.messages.hasPrefix("The bridge was opened.\n"), "\(errors.messages)")
    }

    /// Signals at moments drawn by seed: the two outputs are both old or both new, and nothing else is left.
    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL])
    func aSignalLeavesAllOldOrAllNew(_ signal: Int32) async throws {
        var random = SeededGenerator(seed: UInt64(signal))
        let folder = try input()
        var endings: Set<Bool> = []
        for _ in 0..<12 {
            for name in ["out.tmx", "out.jsonl"] { try folder.write(name, "old") }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: try BuiltCommand.path())
            process.arguments = convert(folder, [folder.path("out.tmx"), folder.path("out.jsonl")])
            process.standardError = FileHandle.nullDevice
            try process.run()
            try await Task.sleep(for: .milliseconds(Int.random(in: 1...400, using: &random)))
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            // A process of its own may still be giving the names.
            try await Task.sleep(for: .milliseconds(20))
            let isNew = try ["out.tmx", "out.jsonl"].map { try folder.text($0) != "old" }
            #expect(isNew[0] == isNew[1])
            endings.insert(isNew[0])
            if signal != SIGKILL { #expect(try folder.names() == ["in.tsv", "out.jsonl", "out.tmx"]) }
        }
        // What SIGKILL leaves, the next run takes away.
        let run = try BuiltCommand.run(convert(folder, [folder.path("out.tmx"), folder.path("out.jsonl")]))
        #expect(run.status == 0, "\(run.messages)")
        #expect(try folder.names() == ["in.tsv", "out.jsonl", "out.tmx"])
    }

    /// Two runs with the same outputs at the same time: both files are of one run.
    @Test func twoRunsDoNotMix() async throws {
        let folder = try input()
        try folder.write(
            "other.tsv",
            "source\ttarget\n" + Self.rows.map { $0.replacing("bridge", with: "tunnel") }.joined(separator: "\n"))
        for _ in 0..<6 {
            let runs = try ["in.tsv", "other.tsv"].map { name in
                let process = Process()
                process.executableURL = URL(fileURLWithPath: try BuiltCommand.path())
                process.arguments =
                    [
                        "convert", folder.path(name), "--quiet", "--languages", "en-US,zh-CN", "-o",
                        folder.path("out.tmx"), "-o", folder.path("out.csv"),
                    ]
                try process.run()
                return process
            }
            for run in runs {
                run.waitUntilExit()
                #expect(run.terminationStatus == 0)
            }
            let isOfOther = try ["out.tmx", "out.csv"].map { try folder.text($0).contains("tunnel number 0 ") }
            #expect(isOfOther[0] == isOfOther[1])
        }
        #expect(try folder.names() == ["in.tsv", "other.tsv", "out.csv", "out.tmx"])
    }

    @Test func rightsAreKeptAndWhatMayNotBeWrittenIsRefused() throws {
        let folder = try input()
        for (name, mode) in [("private.tmx", 0o600), ("locked.tmx", 0o444)] {
            try folder.write(name, "old")
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path(name))
        }
        let kept = try BuiltCommand.run(convert(folder, [folder.path("private.tmx")]))
        #expect(kept.status == 0, "\(kept.messages)")
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("private.tmx"))[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let refused = try BuiltCommand.run(convert(folder, [folder.path("private.tmx"), folder.path("locked.tmx")]))
        #expect(refused.status == 73 && refused.messages.contains("read-only"), "\(refused.messages)")
        #expect(try folder.text("locked.tmx") == "old")
    }

    @Test func aMemoryOnStandardInputIsKnown() throws {
        let folder = try input()
        _ = try BuiltCommand.run(convert(folder, [folder.path("m.tmx"), folder.path("m.jsonl")]))
        for name in ["m.tmx", "m.jsonl"] {
            let run = try BuiltCommand.run(
                ["convert", "-", "-o", folder.path("out.jsonl")], input: try folder.text(name))
            #expect(
                run.status == 0 && run.messages.contains("out.jsonl: 4000 units, en-US to zh-CN"), "\(run.messages)")
        }
        let pdf = try BuiltCommand.run(["stats", "-"], input: "%PDF-1.7\n")
        #expect(pdf.status == 65 && pdf.messages.contains("this is a PDF document"), "\(pdf.messages)")
    }

    @Test func warningsOfAKindAreCountedAfterThree() throws {
        let folder = try TemporaryFolder()
        try folder.write("in.tsv", (0..<300).map { "line \($0) without a tab" }.joined(separator: "\n"))
        let run = try BuiltCommand.run(["stats", folder.path("in.tsv")])
        #expect(lines(run.messages).count == 4, "\(run.messages)")
        #expect(run.messages.contains("297 more like: "), "\(run.messages)")
    }

    @Test func alignTellsWhatItWrote() throws {
        let folder = try TemporaryFolder()
        let run = try BuiltCommand.run(
            ["align"] + Sample.smartPort.pages
                + ["--encoder", "none", "--dictionary", "none", "-o", folder.path("w.en"), "-o", folder.path("w.zh")]
                + ["-o", folder.path("x.tmx"), "--summary", folder.path("s.json")])
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("w.en \(folder.path("w.zh")): "), "\(run.messages)")
        let line = try #require(lines(run.messages).first { $0.hasPrefix(folder.path("x.tmx")) })
        #expect(
            line.firstMatch(of: /x\.tmx: \d+ units of \d+ beads, en-US to zh-CN, mean confidence (\.\d\d|1\.00)/)
                != nil, "\(line)")
        #expect(try lines(folder.text("w.en")).count == lines(folder.text("w.zh")).count)
        let summary = try JSONSerialization.jsonObject(with: try folder.data("s.json")) as? [String: Any]
        #expect(summary?["languages"] as? [String] == ["en-US", "zh-CN"])
        let quiet = try BuiltCommand.run(
            ["align", "--quiet"] + Sample.smartPort.pages
                + ["--encoder", "none", "--dictionary", "none", "-o", folder.path("x.tmx")])
        #expect(quiet.messages.isEmpty)
    }
}
