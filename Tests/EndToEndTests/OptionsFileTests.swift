import CommandSupport
import Testing

/// `--options FILE` and `--print-options`.
@Suite struct OptionsFileTests {
    private static let memory = """
        source\ttarget
        The bridge was opened on 5 May.\t大桥于5月5日通车。
        The bridge was opened on 5 May.\t大桥于5月5日通车。
        It cost 320 million yuan.\t耗资2.3亿元。

        """

    private func folder(_ options: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("m.tsv", Self.memory)
        try folder.write("o.yaml", options)
        return folder
    }

    private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> BuiltCommand.Outcome {
        try BuiltCommand.run(arguments, folder: folder.path)
    }

    @Test func aFileIsACommandLine() throws {
        let folder = try folder(
            """
            # the whole of it
            ---
            command: filter
            arguments: [m.tsv]
            min_confidence: 0
            from: tsv
            rejected: "bad # one.tsv"
            output:
              - good.tsv
              - good.jsonl
            quiet: true
            mend: false

            """)
        let byFile = try run(["--options", "o.yaml"], in: folder)
        #expect(byFile.status == 0 && byFile.messages.isEmpty, "\(byFile.messages)")
        let byLine = try run(
            [
                "filter", "m.tsv", "--from", "tsv", "--min-confidence", "0", "--rejected", "other.tsv", "-o",
                "again.tsv",
                "--quiet",
            ], in: folder)
        #expect(byLine.status == 0, "\(byLine.messages)")
        #expect(try folder.text("good.tsv") == folder.text("again.tsv"))
        #expect(try folder.text("bad # one.tsv") == folder.text("other.tsv"))
        #expect(try folder.text("other.tsv").contains("320"))
        #expect(try folder.names().contains("good.jsonl"))
    }

    @Test func theCommandLineWinsOptionByOption() throws {
        let folder = try folder(
            "command: filter\narguments: none.tsv\noutput: [a.tsv, b.tsv]\nmin-confidence: 2\nquiet: true\n")
        let run = try run(
            [
                "filter", "--options=o.yaml", "m.tsv", "-o", "c.tsv", "--min-confidence", "0",
            ], in: folder)
        #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
        #expect(try folder.names() == ["c.tsv", "m.tsv", "o.yaml"])
    }

    /// `--report` may stand without a file; what follows is an option then.
    @Test func anOptionWithoutItsValueTakesNoOther() throws {
        let folder = try folder("output: none/x.tsv\n")
        let run = try run(["filter", "m.tsv", "--options", "o.yaml", "--report", "-o", "c.tsv"], in: folder)
        #expect(run.status == 0 && run.output.hasPrefix("3 units: 2 kept"), "\(run.messages)")
        #expect(try folder.names() == ["c.tsv", "m.tsv", "o.yaml"])
    }

    @Test func theLaterFileWins() throws {
        let folder = try folder("output: a.tsv\nto: nonsense\n")
        try folder.write("p.yaml", "output: b.tsv\nto: tsv")
        let run = try run(["dedupe", "m.tsv", "--options", "o.yaml", "--options", "p.yaml"], in: folder)
        #expect(run.status == 0, "\(run.messages)")
        #expect(try folder.names() == ["b.tsv", "m.tsv", "o.yaml", "p.yaml"])
    }

    /// What is printed is a file that does the same, values that look like others included.
    @Test func whatIsPrintedIsReadAgain() throws {
        let folder = try folder("")
        let given = [
            "filter", "--quiet", "m.tsv", "--from=tsv", "-o", "no", "-o",
            "a: b.tsv", "--min-confidence", "0.50", "--print-options", "--", "-x.tsv",
        ]
        let printed = try run(given, in: folder)
        #expect(
            printed.output == """
                command: filter
                quiet: true
                from: tsv
                output:
                - 'no'
                - 'a: b.tsv'
                min-confidence: '0.50'
                arguments:
                - m.tsv
                - -x.tsv

                """, "\(printed.output) \(printed.messages)")
        try folder.write("o.yaml", printed.output)
        let again = try run(["--options", "o.yaml", "--print-options"], in: folder)
        #expect(again.output == printed.output, "\(again.output) \(again.messages)")
        #expect(try folder.names() == ["m.tsv", "o.yaml"], "it runs nothing")
    }

    @Test func aCommandOfACommandHasOptionsToo() throws {
        let folder = try folder("command: models verify\narguments: m.tsv\n")
        let run = try run(["--options", "o.yaml"], in: folder)
        #expect(run.status == 65 && run.messages.contains("m.tsv"), "\(run.messages)")
        let printed = try self.run(["--options", "o.yaml", "--print-options"], in: folder)
        #expect(printed.output == "command: models verify\narguments:\n- m.tsv\n")
    }

    @Test func whatTheParserRefusesIsNotPrinted() throws {
        let folder = try folder("")
        let run = try run(["filter", "m.tsv", "-o", "y.tsv", "--ouput", "x.tsv", "--print-options"], in: folder)
        #expect(run.status == 64 && run.output.isEmpty && run.messages.contains("--ouput"))
        let full = try BuiltCommand.run(
            ["stats", folder.path("m.tsv"), "--print-options"],
            wrapper: ["sh", "-c", "exec \"$@\" > /dev/full", "sh"])
        #expect(full.status == 74 || full.status == 73, "\(full.status) \(full.messages)")
    }

    @Test(arguments: [
        ("output: a.tsv\nouptut: b.tsv", 2, "but 'output'"), ("quiet: perhaps", 1, "true or false"),
        ("\n\nmin-confidence: [1, 2]", 3, "takes one"), ("a: b\nc: *x", 2, "no YAML"), ("- a\n- b", 1, "no list"),
        ("output:\n  a: b", 1, "options of its own"), ("output: [[a]]", 1, "no value"),
        ("command: [a]", 1, "one command"),
        ("output: a\noutput: b", 1, "twice"), ("command: fliter", 1, "no command"),
        (String(repeating: "[", count: 20_000), 1, "too deep"),
        ("a:\n" + String(repeating: "- ", count: 9_000), 2, "too deep"),
        (String(repeating: "# nothing\n", count: 7_000), 1, "too long"),
    ])
    func whatIsNoOptionIsRefusedWithItsLine(text: String, line: Int, says: String) throws {
        let folder = try folder(text)
        let arguments = text.hasPrefix("command: f") ? [] : ["filter", "m.tsv", "-o", "x.tsv"]
        let run = try run(arguments + ["--options", "o.yaml"], in: folder)
        #expect(run.status == 65 && run.messages.contains("o.yaml:\(line): E-OPTIONS-01"), "\(run.messages)")
        #expect(run.messages.contains(says), "\(run.messages)")
        #expect(try folder.names() == ["m.tsv", "o.yaml"])
    }

    @Test func aMissingFileIsTold() throws {
        let folder = try folder("")
        let run = try run(["filter", "m.tsv", "-o", "x.tsv", "--options", "none.yaml"], in: folder)
        #expect(run.status == 66 && run.messages.contains("none.yaml: E-FILE-01"), "\(run.messages)")
    }
}
