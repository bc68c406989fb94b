import Foundation
import Testing

/// `bitext clean` with many pages.
@Suite struct CleanBatchTests {
    private let page = """
        <html><head><title>Dredging goes on</title></head><body><h1>Dredging goes on</h1><p>The harbour authority said on \
        Monday that the dredging of the northern channel would go on as planned.</p></body></html>
        """

    @Test(arguments: [[], ["--site"]]) func aPageThatCannotBeReadStopsNoOther(_ options: [String]) throws {
        let folder = try TemporaryFolder()
        let first = try folder.write("a.html", page)
        let empty = try folder.write("b.html", "")
        let last = try folder.write("c.html", page.replacingOccurrences(of: "Monday", with: "Friday"))
        let run = try BuiltCommand.run(["clean", first, empty, folder.path("none.html"), last] + options)
        #expect(run.status == 1, "\(run.messages)")
        #expect(run.output.contains("Monday") && run.output.contains("Friday"))
        #expect(run.messages.contains("b.html: E-DECODE-01"), "\(run.messages)")
        #expect(run.messages.contains("none.html: E-FILE-01"), "\(run.messages)")
        // Where none can be read, the first one's reason is the command's.
        let none = try BuiltCommand.run(["clean", empty, folder.path("none.html"), "-o", folder.path("out.txt")])
        #expect(none.status == 65, "\(none.messages)")
        #expect(none.messages.contains("E-FILE-01"))
        #expect(try !folder.names().contains("out.txt"))
    }

    @Test func manyPagesComeInTheirOrderOnAnyNumberOfCores() throws {
        let folder = try TemporaryFolder()
        let files = try (1...30).map { number in
            // Of very different length, so that they end out of order.
            let more = String(
                repeating: "<p>Berth number \(number) is open to all traffic, he said.</p>", count: 400 / number)
            return try folder.write("\(number).html", page.replacingOccurrences(of: "</body>", with: more + "</body>"))
        }
        let run = try BuiltCommand.run(["clean", "--json"] + files)
        let names = run.output.split(separator: "\n").map { line in
            (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["file"] as? String
        }
        #expect(names == files)
    }

    @Test(arguments: [
        ("<html><body><div id=\"root\"></div><script src=/a.js></script></body></html>", "a script fills this page"),
        (
            "<html><body><noscript>You need to enable JavaScript.</noscript><div id=x></div></body></html>",
            "a script fills this page"
        ),
        ("<html><body><nav><a href=/>Home</a></nav></body></html>", "no text was found"),
    ])
    func aPageWithoutTextIsNeverDone(_ page: String, _ message: String) throws {
        let folder = try TemporaryFolder()
        let run = try BuiltCommand.run(["clean", try folder.write("a.html", page)])
        #expect(run.status == 1)
        #expect(run.messages.contains("a.html: " + message), "\(run.messages)")
    }

    @Test func aShortPageIsDone() throws {
        let folder = try TemporaryFolder()
        let run = try BuiltCommand.run([
            "clean", try folder.write("a.html", "<html><body><p>It is open.</p></body></html>"),
        ])
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output == "It is open.\n")
    }

    /// `--file-ranges`: the bytes of the file itself.
    @Test func rangesCountBytesOfTheFile() throws {
        let folder = try TemporaryFolder()
        // 港口开放了。and 船只陆续返航。 in GB18030, a line each.
        let lines: [[UInt8]] = [
            [0xB8, 0xDB, 0xBF, 0xDA, 0xBF, 0xAA, 0xB7, 0xC5, 0xC1, 0xCB, 0xA1, 0xA3],
            [0xB4, 0xAC, 0xD6, 0xBB, 0xC2, 0xBD, 0xD0, 0xF8, 0xB7, 0xB5, 0xBA, 0xBD, 0xA1, 0xA3],
        ]
        let bytes = lines[0] + [0x0A, 0x0A] + lines[1] + [0x0A]
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path("a.txt")))
        func ranges(_ arguments: [String]) throws -> [String] {
            let run = try BuiltCommand.run(
                ["clean", "--json", "--language", "zh-CN", folder.path("a.txt")] + arguments)
            #expect(run.status == 0, "\(run.messages)")
            return run.output.matches(of: #/"range":"([0-9-]+)"/#).map { String($0.1) }
        }
        #expect(try ranges([]) == ["0-18", "20-41"])
        #expect(try ranges(["--file-ranges"]) == ["0-12", "14-28"])
        for arguments in [
            ["clean", "--file-ranges", folder.path("a.txt")], ["clean", "--json", "--file-ranges", "-"],
        ] {
            #expect(try BuiltCommand.run(arguments).status == 64)
        }
    }
}
