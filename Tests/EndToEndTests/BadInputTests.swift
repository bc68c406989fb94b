import CommandSupport
import Foundation
import Testing

/// Whatever is given: a message that says what is wrong and what to do, the agreed exit code, no partial output.
@Suite struct BadInputTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var status: Int32
        /// Words in braces become paths in the test's folder; `{en}` and `{zh}` are sample pages.
        var arguments: [String]
        var says: String

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "missing file", status: 66, arguments: ["align", "{none.txt}", "{zh}", "-o", "{out.tmx}"],
            says: "E-FILE-01"),
        Case(
            name: "directory", status: 66, arguments: ["align", "{folder}", "{zh}", "-o", "{out.tmx}"],
            says: "E-FILE-02"),
        Case(
            name: "empty file", status: 65, arguments: ["align", "{empty}", "{zh}", "-o", "{out.tmx}"], says: "empty"),
        Case(
            name: "empty target", status: 65, arguments: ["align", "{en}", "{empty}", "-o", "{out.tmx}"], says: "empty"),
        Case(
            name: "binary file", status: 65, arguments: ["align", "{binary}", "{zh}", "-o", "{out.tmx}"], says: "binary"
        ),
        Case(
            name: "blank file", status: 65, arguments: ["align", "{blank}", "{zh}", "-o", "{out.tmx}"], says: "E-ALIGN-"
        ),
        Case(
            name: "blank lines", status: 65,
            arguments: ["align", "--presegmented", "{blank}", "{zh}", "-o", "{out.tmx}"],
            says: "no sentence"),
        Case(
            name: "same language", status: 65, arguments: ["align", "{en}", "{en}", "-o", "{out.tmx}"],
            says: "same language"),
        Case(
            name: "output is input", status: 64, arguments: ["align", "{in.tsv}", "{zh}", "-o", "{in.tsv}"],
            says: "in.tsv"),
        Case(
            name: "output twice", status: 64,
            arguments: ["align", "{en}", "{zh}", "-o", "{out.tmx}", "-o", "{out.tmx}"],
            says: "out.tmx"),
        Case(
            name: "output folder missing", status: 73, arguments: ["align", "{en}", "{zh}", "-o", "{none/out.tmx}"],
            says: "E-FILE-05"),
        Case(
            name: "folder of the second output missing", status: 73,
            arguments: ["align", "{en}", "{zh}", "-o", "{out.tmx}", "-o", "{none/out.tsv}"], says: "E-FILE-05"),
        Case(
            name: "folder of the segments missing", status: 73,
            arguments: ["align", "{en}", "{zh}", "-o", "{out.tmx}", "--segments", "{none/out}"], says: "E-FILE-05"),
        Case(
            name: "full device", status: 74, arguments: ["align", "{en}", "{zh}", "--to", "tmx", "-o", "/dev/full"],
            says: "space"),
        Case(
            name: "unknown extension", status: 64, arguments: ["align", "{en}", "{zh}", "-o", "{out.what}"],
            says: "extension"),
        Case(name: "one file, one language", status: 65, arguments: ["align", "{en}"], says: "E-ALIGN-15"),
        Case(name: "unknown option", status: 64, arguments: ["align", "{en}", "{zh}", "--best"], says: "--best"),
        Case(name: "unknown command", status: 64, arguments: ["aline"], says: "aline"),
        Case(
            name: "confidence above 1", status: 64, arguments: ["align", "{en}", "{zh}", "--min-confidence", "2"],
            says: "probability"),
        Case(
            name: "no such model", status: 66, arguments: ["align", "{en}", "{zh}", "--encoder", "{none}"], says: "none"
        ),
        Case(
            name: "no such weights", status: 66, arguments: ["align", "{en}", "{zh}", "--weights", "{none}"],
            says: "none"),
        Case(
            name: "weights that are none", status: 65, arguments: ["align", "{en}", "{zh}", "--weights", "{binary}"],
            says: "binary"),
        Case(name: "missing page", status: 66, arguments: ["clean", "{none.html}"], says: "E-FILE-01"),
        Case(
            name: "unknown kind", status: 64,
            arguments: ["clean", "--keep", "nonsense", "{zh}"], says: "there is no kind"),
        Case(
            name: "unknown kind for align", status: 64,
            arguments: ["align", "--keep", "nonsense", "{en}", "{zh}"], says: "there is no kind"),
        Case(
            name: "half of a Moses pair", status: 64, arguments: ["align", "{en}", "{zh}", "-o", "{out.en}"],
            says: "out.en"),
        Case(
            name: "a damaged document", status: 65, arguments: ["align", "{docx}", "{zh}", "-o", "{out.tmx}"],
            says: "E-ZIP-01"),
        Case(
            name: "a document that is no text", status: 65, arguments: ["align", "{doc}", "{zh}", "-o", "{out.tmx}"],
            says: "an old Office document"),
        Case(
            name: "a corpus that is none", status: 65,
            arguments: ["convert", "{docx}", "--from", "tsv", "-o", "{out.tmx}"],
            says: "Office document"),
        Case(
            name: "a memory as rows", status: 65,
            arguments: ["convert", "{tmx}", "--from", "tsv", "-o", "{out.jsonl}"], says: "--from tmx"),
        Case(
            name: "a sentence number of no document", status: 65,
            arguments: ["convert", "{huge.beads}", "-o", "{out.ladder}"], says: "huge.beads:2:"),
        Case(
            name: "a ladder of what is left out", status: 65,
            arguments: ["convert", "{far.beads}", "-o", "{out.ladder}"], says: "E-BEADS-04"),
        Case(
            name: "explanation and corpus on one stream", status: 64,
            arguments: ["align", "{en}", "{zh}", "--explain", "-o", "-"], says: "standard output"),
        Case(
            name: "summary where there is no folder", status: 73,
            arguments: ["align", "{en}", "{zh}", "-o", "{out.tmx}", "--summary", "{none/s.json}"], says: "E-FILE-05"),
        Case(name: "missing text", status: 66, arguments: ["segment", "{none.txt}"], says: "E-FILE-01"),
        Case(name: "missing gold", status: 66, arguments: ["evaluate", "{none}", "{none}"], says: "E-FILE-01"),
    ]

    @Test(arguments: cases)
    func isRefused(_ bad: Case) throws {
        let folder = try Self.folder()
        let before = try folder.names()
        let run = try BuiltCommand.run(bad.arguments.map { Self.path($0, in: folder) }, folder: folder.path)
        #expect(run.status == bad.status && !run.wasSignalled, "\(run.messages)")
        #expect(run.messages.contains(bad.says), "\(run.messages)")
        #expect(run.output.isEmpty)
        #expect(try folder.names() == before, "something was left behind")
        #expect(try folder.text("in.tsv") == Self.english)
    }

    @Test func anUnreadableFileIsRefused() throws {
        // Root reads everything, so the command runs as nobody, from a folder that nobody may enter.
        let isRoot = geteuid() == 0
        let wrapper = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        let folder = try Self.folder()
        let binary = folder.path("bitext")
        try FileManager.default.copyItem(atPath: BuiltCommand.path(), toPath: binary)
        let secret = try folder.write("secret.txt", Self.english)
        let target = try folder.write("target.txt", Self.chinese)
        for (path, mode) in [(folder.path, 0o777), (binary, 0o755), (target, 0o644), (secret, 0)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        let run = try BuiltCommand.run(
            ["align", secret, target, "--encoder", "none", "--dictionary", "none", "-o", folder.path("out.tmx")],
            wrapper: wrapper, binary: binary)
        #expect(run.status == 66, "\(run.messages)")
        #expect(run.messages.contains("secret.txt") && run.messages.contains("Permission denied"), "\(run.messages)")
        #expect(try !folder.names().contains { $0.hasPrefix("out") })
    }

    /// A limit on the size of files, met as a signal (the shell's default) and as an error.
    @Test(
        .disabled(if: InstalledComponents.isThreadSanitized, "the limit stops the sanitizer's own files too"),
        arguments: ["", "trap '' XFSZ; "])
    func aFullDiskLeavesNothing(_ trap: String) throws {
        let folder = try TemporaryFolder()
        let run = try BuiltCommand.run(
            ["align"] + Sample.wetland.pages + ["-o", folder.path("out.tmx"), "-o", folder.path("out.tsv")],
            wrapper: [
                "bash", "-c", trap + "ulimit -f 4; exec \"$@\" 2>&1 | head -c 2000 >&2; exit ${PIPESTATUS[0]}", "bash",
            ])
        #expect(run.status == 74, "\(run.messages)")
        #expect(run.messages.contains("out.t"), "\(run.messages)")
        #expect(try folder.names().isEmpty)
    }

    @Test func aFullFileSystemLeavesNothing() throws {
        let mounting = "mount -t tmpfs -o size=16k tmpfs \"$0\""
        let folder = try TemporaryFolder()
        let probe = try BuiltCommand.execute(["unshare", "--mount", "sh", "-c", mounting, folder.path])
        guard probe.status == 0 else { return }  // Only root may; the limit on file sizes is tested everywhere.
        let run = try BuiltCommand.run(
            ["align"] + Sample.wetland.pages + ["-o", folder.path("out.tmx"), "-o", folder.path("out.jsonl")],
            wrapper: [
                "unshare", "--mount", "sh", "-c", mounting + "; \"$@\"; status=$?; ls -A \"$0\"; exit $status",
                folder.path,
            ])
        #expect(run.status == 74, "\(run.messages)")
        #expect(run.output.isEmpty, "left behind: \(run.output)")
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func anInterruptLeavesNothing(signal: Int32) async throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try BuiltCommand.path())
        process.arguments = ["convert", "-", "--from", "tsv", "--languages", "en,zh", "-o", folder.path("out.tmx")]
        let input = Pipe()
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The pipe stays open: the command waits for more, its output begun.
        try input.fileHandleForWriting.write(
            contentsOf: Data(("source\ttarget\n" + String(repeating: "A bridge.\t一座桥。\n", count: 20_000)).utf8))
        var begun = false
        for _ in 0..<200 where !begun {
            try await Task.sleep(for: .milliseconds(50))
            begun = try !folder.names().isEmpty
        }
        #expect(begun, "no output was begun")
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
        #expect(try folder.names().isEmpty)
    }

    @Test func badBytesAreReplacedAndCounted() throws {
        let folder = try TemporaryFolder()
        var bytes = Data("Opening of the bridge\nThe bridge over the river was opened on 5 May.\n".utf8)
        bytes.append(contentsOf: [0x54, 0x68, 0x65, 0x20, 0xC3, 0x28, 0x20, 0x77, 0x61, 0x73, 0x2E, 0x0A])
        try folder.write("en.txt", bytes: bytes)
        try folder.write("zh.txt", Self.chinese)
        let run = try BuiltCommand.run(
            ["align", folder.path("en.txt"), folder.path("zh.txt"), "--presegmented", "-o", folder.path("out.tmx")])
        #expect(run.status == 0, "\(run.messages)")
        let xml = try BuiltCommand.execute(["xmllint", "--noout", folder.path("out.tmx")])
        #expect(xml.status == 0 || xml.status == 127, "\(xml.messages)")
    }

    static let english = "Opening of the bridge\nThe bridge over the river was opened on 5 May.\n"
    static let chinese = "大桥通车\n跨河大桥于5月5日通车。\n"

    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("empty", "")
        try folder.write("blank", " \n\n\t\n")
        try folder.write("in.tsv", english)
        try folder.write("docx", bytes: Data([0x50, 0x4B, 3, 4, 20, 0, 6, 0] + [UInt8](repeating: 1, count: 2000)))
        try folder.write(
            "doc", bytes: Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 2000)))
        try folder.write("tmx", "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header/><body/></tmx>\n")
        try folder.write("huge.beads", "[0]:[0]\n[9223372036854775807]:[1]\n")
        try folder.write("far.beads", "[0]:[0]\n[4000000]:[1]\n")
        try folder.write(
            "binary", bytes: Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + (0..<4000).map { UInt8($0 * 7 % 32) }))
        try FileManager.default.createDirectory(atPath: folder.path("folder"), withIntermediateDirectories: false)
        return folder
    }

    private static func path(_ argument: String, in folder: TemporaryFolder) -> String {
        switch argument {
        case "{en}": Sample.smartPort.pages[0]
        case "{zh}": Sample.smartPort.pages[1]
        case let other where other.hasPrefix("{"): folder.path(String(other.dropFirst().dropLast()))
        default: argument
        }
    }
}
