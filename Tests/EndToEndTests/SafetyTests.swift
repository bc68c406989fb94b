import CommandSupport
import Foundation
import TestSupport
import Testing

/// What comes from anywhere does no harm: to the terminal, to the cache, to memory, to files beside.
@Suite struct SafetyTests {
    private static let hostile =
        "<html><head><title>Notice \u{1B}]0;owned\u{7}</title></head><body><h1>Notice</h1>"
        + "<p>The port opened \u{9B}2J on Monday. \u{202E}It is large.</p><p>Ships came &#27;[31m early.</p>"
        + "<a href=x>\u{1B}]8;;http://evil\u{1B}\\click</a></body></html>"

    private func hostileFolder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("a.html", Self.hostile)
        // A text is not touched by the parser of pages.
        try folder.write(
            "b.txt", "港口\u{1B}[31m于周一开放。\u{202E}它很大。\n船只\u{1B}]0;owned\u{7}提早到达。\n")
        try folder.write("m.tsv", "source\ttarget\nOne\u{1B}[2J two.\t一\u{9B}2J二。\nno tab \u{1B}[31m here\n")
        return folder
    }

    /// With a terminal as standard output and standard error, there is no control but our own colours.
    @Test(arguments: [
        ["align", "a.html", "b.txt", "--encoder", "none", "--dictionary", "none"],
        ["align", "a.html", "b.txt", "--encoder", "none", "--dictionary", "none", "--explain", "--verbose"],
        ["clean", "a.html", "--explain"], ["clean", "b.txt"], ["clean", "b.txt", "--json"], ["segment", "b.txt"],
        ["segment", "b.txt", "--explain"], ["convert", "m.tsv", "-o", "-", "--to", "csv", "--languages", "en,zh"],
        ["stats", "m.tsv"], ["clean", "no \u{1B}]0;such\u{7} file \u{202E}"], ["align", "--\u{1B}[31moption"],
        ["convert", "m.tsv", "-o", "\u{1B}[31m.what"],
    ])
    func nothingSteersATerminal(_ arguments: [String]) throws {
        let folder = try hostileFolder()
        guard InstalledComponents.has("script") else {
            print("skipped: there is no script(1) to make a terminal")
            return
        }
        let words = ([try BuiltCommand.path()] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let run = try BuiltCommand.execute(
            ["script", "-qec", words, folder.path("typescript")], environment: ["TERM": "dumb"], folder: folder.path)
        let shown = run.output.replacing(/\u{1B}\[(3[123]|0)m/, with: "")
        let bad = shown.unicodeScalars.filter {
            $0.value < 0x20 && $0 != "\n" && $0 != "\r" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
                || (0x202A...0x202E).contains($0.value)
        }
        #expect(bad.isEmpty, "\(shown.debugDescription)")
        #expect(!shown.isEmpty)
        if arguments.contains("b.txt"), arguments.contains("segment") {
            #expect(shown.contains("␛") && shown.contains("<U+202E>"), "\(shown)")
        }
    }

    @Test func filesAndPipesKeepTheBytes() throws {
        let folder = try hostileFolder()
        let run = try BuiltCommand.run(["segment", folder.path("b.txt")])
        #expect(run.output.contains("港口\u{1B}[31m于周一开放。"), "\(run.output.debugDescription)")
        let message = try BuiltCommand.run(["clean", "no\u{1B}[31mfile"])
        #expect(message.status == 66 && message.messages.contains("no\u{1B}[31mfile"))
    }

    /// A name in GBK, which no string of the language holds.
    @Test func namesThatAreNotUTF8Work() throws {
        let folder = try TemporaryFolder()
        let script = """
            in=$(printf '\\320\\302\\316\\305.txt'); out=$(printf 'caf\\351.txt'); list=$(printf 'l\\351.tsv')
            printf 'The bridge was opened. All is well.\\n' > "$in"; printf 'x' > "$out"
            "$1" segment "$in" -o "$out" && cat "$out" && "$1" segment "$in" -o "$out" 2>&1
            printf '大桥通车了。一切都好。\\n' > "$out"
            printf '%s\\t%s\\n' "$in" "$out" > "$list"
            "$1" align --pairs "$list" --encoder none --dictionary none -o "$out.tmx" --quiet && ls
            "$1" clean "$in.none" 2>&1
            """
        let run = try BuiltCommand.execute(
            ["sh", "-c", script, "sh", try BuiltCommand.path()], environment: ["LC_ALL": "C"], folder: folder.path)
        #expect(run.output.hasPrefix("The bridge was opened.\nAll is well.\n"), "\(run.output) \(run.messages)")
        let names = try BuiltCommand.execute(["sh", "-c", "ls -b"], environment: ["LC_ALL": "C"], folder: folder.path)
        #expect(
            lines(names.output) == ["caf\\351.txt", "caf\\351.txt.tmx", "l\\351.tsv", "\\320\\302\\316\\305.txt"],
            "\(names.output) \(run.messages)")
        #expect(run.output.contains("E-FILE-01"))
    }

    @Test func aCacheThatOthersMayWriteToIsNotUsed() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "The bridge was opened. All is well.\n")
        try folder.write("b.txt", "大桥通车了。一切都好。\n")
        let cache = folder.path("cache")
        try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: false)
        try folder.write("cache/cc-cedict.u8", "#! entries=1\n橋 桥 [qiao2] /bridge/\n")
        func align(_ options: [String] = []) throws -> BuiltCommand.Outcome {
            try BuiltCommand.run(
                ["align", folder.path("a.txt"), folder.path("b.txt"), "--encoder", "none", "-o", folder.path("o.tsv")]
                    + options, environment: ["BITEXT_CACHE": cache])
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: cache)
        let open = try align()
        #expect(open.status == 69 && open.messages.contains("E-FILE-10"), "\(open.messages)")
        #expect(try align(["--dictionary", "none"]).status == 0)
        let model = try BuiltCommand.run(["models"], environment: ["BITEXT_CACHE": cache])
        #expect(model.status == 69 && model.messages.contains("E-FILE-10"), "\(model.messages)")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: cache)
        let closed = try align()
        #expect(closed.status == 0, "\(closed.messages)")
        // What a killed run left goes with the next that writes there.
        try folder.write("cache/cc-cedict.u8.index.bitext-5000000-1.tmp", "half")
        try folder.write("cache/cc-cedict.u8", "#! entries=2\n橋 桥 [qiao2] /bridge/\n港 港 [gang3] /port/\n")
        #expect(try align().status == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: cache).sorted() == [
                "cc-cedict.u8", "cc-cedict.u8.index",
            ])
        try folder.write("cache/cc-cedict.u8", "#! entries=2\n橋 桥 [qiao2] /bridge/\n")
        let cut = try align()
        #expect(cut.status == 65 && cut.messages.contains("E-LEXICON-08"), "\(cut.messages)")
        try FileManager.default.removeItem(atPath: folder.path("cache/cc-cedict.u8"))
        _ = try BuiltCommand.execute(["mkfifo", folder.path("cache/cc-cedict.u8")])
        let pipe = try align()
        #expect(pipe.status == 69 && pipe.messages.contains("no regular file"), "\(pipe.messages)")
    }

    /// Without a folder of one's own, nothing is looked for where everybody may write.
    @Test func withoutHomeThePasswordFileTells() throws {
        let run = try BuiltCommand.run(
            ["models"], wrapper: ["env", "-u", "HOME", "-u", "BITEXT_CACHE", "-u", "XDG_CACHE_HOME"])
        #expect(run.status == 0 && !run.output.contains("/tmp/.cache"), "\(run.output) \(run.messages)")
    }

    struct Flood: CustomTestStringConvertible {
        var testDescription: String
        var command: [String]
        var text: String
        var code: String
    }

    @Test(arguments: [
        Flood(
            testDescription: "lines", command: ["clean"], text: String(repeating: "a\n", count: 3_000_000),
            code: "E-DOCUMENT-01"),
        Flood(
            testDescription: "line breaks", command: ["align", "--encoder", "none", "{file}"],
            text: "<html><body>" + String(repeating: "x<br>", count: 1_000_000), code: "E-DOCUMENT-01"),
        Flood(
            testDescription: "sentences", command: ["align", "--encoder", "none", "{file}"],
            text: String(repeating: "Go. ", count: 300_000), code: "E-DOCUMENT-02"),
        Flood(
            testDescription: "sentences a line", command: ["align", "--presegmented", "--encoder", "none", "{file}"],
            text: String(repeating: "Go.\n", count: 300_000), code: "E-DOCUMENT-02"),
    ])
    func aDocumentBeyondTheLimitsIsRefused(flood: Flood) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("flood", flood.text)
        let words = flood.command.map { $0 == "{file}" ? file : $0 } + [file, "-o", folder.path("out.tsv")]
        // A sanitizer takes terabytes of address space.
        let limit = InstalledComponents.isSanitized ? "" : "ulimit -v 3000000;"
        let run = try BuiltCommand.run(words, wrapper: ["sh", "-c", "\(limit) exec \"$@\"", "sh"])
        #expect(run.status == 65 && run.messages.contains(flood.code), "\(run.messages)")
        #expect(try folder.names() == ["flood"])
    }

    /// Below them, memory is bounded: 300 MB, or 40 bytes a byte of text.
    @Test(
        .disabled(if: InstalledComponents.isSanitized, "a sanitizer takes memory of its own"),
        arguments: [
            ("a\n", 200_000), ("<p>x", 199_990), ("A sentence of some twenty letters and more.\n", 250_000),
        ])
    func aDocumentWithinTheLimitsTakesLittle(piece: String, count: Int) throws {
        let folder = try TemporaryFolder()
        let text = (piece.hasPrefix("<") ? "<html><body>" : "") + String(repeating: piece, count: count)
        let file = try folder.write("many", text)
        let most = max(300 << 10, (text.utf8.count * 40) >> 10)
        guard InstalledComponents.has("python3") else {
            print("skipped: there is no python3 to ask for the peak")
            return
        }
        let script = """
            import resource, subprocess, sys
            run = subprocess.run(sys.argv[1:], stderr=subprocess.PIPE)
            print(run.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
            sys.stderr.buffer.write(run.stderr)
            """
        let run = try BuiltCommand.execute(
            ["python3", "-c", script, try BuiltCommand.path(), "clean", file, "-o", folder.path("out")])
        let told = run.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        try #require(told.count == 2 && (0...1).contains(told[0]), "\(run.output)\(run.messages)")
        let peak = told[1]
        #expect(peak <= most, "\(peak) KB of \(most)")
    }
}
