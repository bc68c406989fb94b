import Foundation
import Testing

/// `--stream`: a process that answers records for as long as they come.
@Suite struct StreamTests {
    private typealias Object = [String: Any]

    private func object(_ line: String) throws -> Object {
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object ?? [:]
    }

    private func line(_ object: Object) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
    }

    private func record(_ sample: Sample, id: Int) throws -> Object {
        let pages = try sample.pages.map { path in
            ["base64": try Data(contentsOf: URL(fileURLWithPath: path)).base64EncodedString(), "name": path]
        }
        return ["id": id, "source": pages[0], "target": pages[1], "metadata": ["sample": sample.rawValue]]
    }

    @Test func anAnswerHasTheUnitsOfTheCommandAndAllBeads() throws {
        let sample = Sample.wetland
        let options = ["--encoder", "none", "--min-confidence", "0.9", "--quiet"]
        let run = try BuiltCommand.run(
            ["align", "--stream"] + options, input: try line(record(sample, id: 3)))
        #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
        let answer = try object(run.output)
        let direct = try BuiltCommand.run(["align"] + sample.pages + ["--to", "jsonl"] + options)
        let units = try lines(direct.output).map(object)
        let answered = try #require(answer["units"] as? [Object])
        for name in ["source", "target", "numbers", "ranges", "confidence", "languages"] {
            func values(_ units: [Object]) -> [NSObject] { units.compactMap { $0[name] as? NSObject } }
            #expect(values(answered) == values(units), "\(name)")
            #expect(values(answered).count == units.count, "\(name)")
        }
        let beads = try #require(answer["beads"] as? [Object])
        #expect(beads.count == answered.count + (answer["leftOut"] as? [String: Int] ?? [:]).values.reduce(0, +))
        #expect(beads.count > answered.count)
        #expect(answer["metadata"] as? [String: String] == ["sample": sample.rawValue])
        #expect((answer["documents"] as? [Object])?.map { $0["name"] as? String } == sample.pages)
        #expect(answer["pairScore"] as? Double ?? 0 > 0.7)
    }

    @Test func aPairThatDoesNotFitIsAnErrorOfItsOwn() throws {
        var crossed = try record(.wetland, id: 1)
        crossed["target"] = try record(.hutRenovation, id: 0)["source"]
        var same = try record(.wetland, id: 2)
        same["target"] = same["source"]
        let more = ["id": 3, "source": "Good morning.", "target": ["base64": "AAECAwQFBgcI"]] as Object
        let records = try [crossed, same, more, record(.wetland, id: 4)].map(line).joined()
        let run = try BuiltCommand.run(["align", "--stream", "--encoder", "none"], input: records)
        #expect(run.status == 0, "\(run.messages)")
        let answers = try lines(run.output).map(object)
        #expect(answers.map { $0["id"] as? Int } == [1, 2, 3, 4])
        let codes = answers.map { ($0["error"] as? Object)?["code"] as? String }
        #expect(codes[0] == "E-PAIRS-05" && codes[1] == "E-ALIGN-14" && codes[3] == nil, "\(codes)")
        #expect(codes[2]?.hasPrefix("E-DECODE") == true, "\(codes)")
        #expect(run.messages.contains("standard output: 4 records answered (3 with an error)"), "\(run.messages)")
    }

    @Test func theSameBytesForAnyNumberOfJobs() throws {
        let records = try (Sample.englishChinese + [.hutRenovation]).enumerated().map { index, sample in
            try line(record(sample, id: index)) + "broken\n"
        }.joined()
        let alone = try BuiltCommand.run(["align", "--stream", "--quiet", "--jobs", "1"], input: records)
        #expect(lines(alone.output).count == 2 * Sample.allCases.count)
        for jobs in ["2", "5"] {
            let run = try BuiltCommand.run(["align", "--stream", "--quiet", "--jobs", jobs], input: records)
            #expect(run.output == alone.output)
        }
    }

    @Test(arguments: ["align", "clean", "segment"])
    func anAnswerComesBeforeTheNextRecordIsAsked(_ command: String) throws {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: try BuiltCommand.path())
        process.arguments = [command, "--stream", "--quiet"] + (command == "align" ? ["--encoder", "none"] : [])
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var buffer = Data()
        for id in 1...5 {
            var asked = command == "align" ? try record(.wetland, id: id) : ["id": id, "document": "One. Two."]
            if id == 3 { asked = ["id": id] }
            input.fileHandleForWriting.write(Data(try line(asked).utf8))
            // Waits for the answer: a process that kept it back would never end this.
            while !buffer.contains(0x0A) {
                let part = output.fileHandleForReading.availableData
                try #require(!part.isEmpty, "the process ended")
                buffer += part
            }
            let answer = try object(String(decoding: buffer, as: UTF8.self))
            #expect(answer["id"] as? Int == id)
            #expect((answer["error"] != nil) == (id == 3))
            buffer = Data()
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(.enabled(if: !InstalledComponents.isSanitized, "a sanitizer takes memory of its own"))
    func aLineOfAnyLengthIsRefusedInBoundedMemory() throws {
        let script = """
            ulimit -v 1200000
            { echo '{"id": 1, "document": "One."}'
              printf '{"id": 2, "document": "'; head -c 1500000000 /dev/zero | tr '\\0' 'x'; echo '"}'
              echo '{"id": 3, "document": "Three."}'; } | "$0" segment --stream --quiet
            """
        let run = try BuiltCommand.execute(["sh", "-c", script, try BuiltCommand.path()])
        #expect(run.status == 0, "\(run.messages)")
        let answers = try lines(run.output).map(object)
        #expect(answers.map { $0["id"] as? Int } == [1, nil, 3])
        #expect((answers.dropFirst().first?["error"] as? Object)?["code"] as? String == "E-STREAM-01")
    }

    @Test func recordsAreCleanedAsFilesAre() throws {
        let page = Sample.museumNight.pages[1]
        let bytes = try Data(contentsOf: URL(fileURLWithPath: page)).base64EncodedString()
        let run = try BuiltCommand.run(
            ["clean", "--stream", "--quiet"], input: try line(["id": 1, "document": ["base64": bytes, "name": page]]))
        var answer = try object(run.output)
        #expect(answer.removeValue(forKey: "id") as? Int == 1)
        let direct = try object(try BuiltCommand.run(["clean", "--json", page]).output)
        #expect(answer as NSDictionary == direct as NSDictionary)
    }

    @Test(arguments: [
        ["align", "--stream", "a.txt", "b.txt"], ["align", "--stream", "-o", "out.tmx"],
        ["align", "--stream", "--pairs", "list"], ["align", "--stream", "--explain"],
        ["align", "--stream", "--jobs", "0"], ["align", "a.txt", "b.txt", "--jobs", "2"],
        ["clean", "--stream", "a.txt"], ["clean", "--stream", "--site"], ["clean", "a.txt", "--jobs", "2"],
        ["segment", "--stream", "a.txt"], ["segment", "--stream", "--explain"], ["segment", "a.txt", "--jobs", "2"],
    ])
    func whatDoesNotGoWithAStreamIsRefused(_ arguments: [String]) throws {
        #expect(try BuiltCommand.run(arguments).status == 64)
    }

    @Test(.enabled(if: InstalledComponents.has("python3"), "there is no Python here"))
    func theProgramInTheReadmeRuns() throws {
        let readme = try String(contentsOfFile: BuiltCommand.package + "/README.md", encoding: .utf8)
        let start = try #require(readme.range(of: "```python\n"))
        let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
        let program = String(readme[start.upperBound..<end.lowerBound])
        #expect(lines(program).count == 10)
        let own = program.replacingOccurrences(of: "Tools/bitext", with: try BuiltCommand.path())
        #expect(own != program)
        let folder = try TemporaryFolder()
        let run = try BuiltCommand.execute(
            ["python3", try folder.write("client.py", own)], folder: BuiltCommand.package)
        #expect(run.status == 0, "\(run.messages)")
        // What the README shows under it.
        let shown = readme[end.upperBound...].components(separatedBy: "```")
        try #require(shown.count > 1)
        let expected = lines(shown[1]).dropFirst().filter { $0 != "..." }
        #expect(!expected.isEmpty)
        for line in expected { #expect(lines(run.output).contains(line), "\(run.output)") }
    }
}
