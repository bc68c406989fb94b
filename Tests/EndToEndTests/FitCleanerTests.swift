import CommandSupport
import Foundation
import Testing

/// `bitext fit-cleaner`, and what it has learned in the commands that clean.
@Suite struct FitCleanerTests {
    private static let furniture = "Have you seen the tide calendar that hangs in every office of ours?"

    private func page(_ number: Int) -> (html: String, text: String) {
        let body = [
            "Vessel \(number + 3) came into port on Monday, with \(number * 3 + 4) hands on board and a new mast.",
            "Her captain, who has sailed for \(number + 11) years, said that the sea off the cape had been quiet.",
            "What vessel \(number + 3) had loaded was sold on the quay before noon, and she will leave tomorrow.",
        ]
        let title = "Vessel \(number + 3) is back"
        let html =
            "<html><head><title>\(title)</title></head><body><div class=story><h1>\(title)</h1><p>\(body[0])</p>"
            + "<p>\(body[1])</p><p class=\"tide-note\">\(Self.furniture)</p><p>\(body[2])</p></div></body></html>"
        return (html, ([title] + body).joined(separator: "\n") + "\n")
    }

    private func write(_ count: Int, to folder: TemporaryFolder) throws -> [String] {
        try (0..<count).map { number in
            let page = page(number)
            _ = try folder.write("\(number + 10).txt", page.text)
            return try folder.write("\(number + 10).html", page.html)
        }
    }

    @Test func aSitesFurnitureIsLearnedAndGoesWhereverPagesAreCleaned() throws {
        let folder = try TemporaryFolder()
        let pages = try write(12, to: folder)
        let judge = folder.path("site.judge")
        let fit = try BuiltCommand.run(["fit-cleaner", "-o", judge] + pages)
        #expect(fit.status == 0, "\(fit.messages)")
        #expect(fit.output.hasPrefix("kind\tlimit\tprose\tchrome\ttext\tchosen\nhtml\t0.02\t0.00\t"), "\(fit.output)")
        let again = try BuiltCommand.run(["fit-cleaner", "-o", folder.path("again.judge")] + pages)
        #expect(again.output == fit.output)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: judge))
                == Data(contentsOf: URL(fileURLWithPath: folder.path("again.judge"))))

        let unseen = try folder.write("unseen.html", page(50).html)
        for command in [["clean"], ["segment"], ["clean", "--site"]] {
            let rules = try BuiltCommand.run(command + [unseen])
            #expect(rules.output.contains(Self.furniture), "\(command)")
            let judged = try BuiltCommand.run(command + ["--judge", judge, unseen])
            #expect(judged.status == 0 && !judged.output.contains(Self.furniture), "\(command): \(judged.messages)")
            #expect(judged.output.contains("on the quay before noon"))
            let kept = try BuiltCommand.run(command + ["--judge", judge, "--keep", "unlikely", unseen])
            #expect(kept.output == rules.output)
        }
        #expect(try BuiltCommand.run(["clean", "--judge", "none", unseen]).output.contains(Self.furniture))
        let account = try BuiltCommand.run(["clean", "--explain", "--judge", judge, unseen]).output
        #expect(account.contains("unlikely") && account.contains("text with a probability of 0."), "\(account)")
        let aligned = try BuiltCommand.run(
            ["align", "--judge", judge, "--encoder", "none", unseen, unseen, "--target-language", "de", "-o", "-"])
        #expect(aligned.status == 0 && !aligned.output.contains(Self.furniture), "\(aligned.messages)")
    }

    @Test func whatCannotBeFittedIsSaidAndNothingIsWritten() throws {
        let folder = try TemporaryFolder()
        let pages = try write(4, to: folder)
        let judge = folder.path("site.judge")
        func refused(_ files: [String], _ status: Int32, _ message: String) throws {
            let run = try BuiltCommand.run(["fit-cleaner", "-o", judge] + files)
            #expect(run.status == status && run.messages.contains(message), "\(run.status) \(run.messages)")
            #expect(try !folder.names().contains("site.judge"))
        }
        let lone = try folder.write("lone.html", page(1).html)
        try refused(pages + [lone], 66, "lone.txt: E-FILE-01")
        let text = try folder.write("plain.htm", "No page at all.\n")
        _ = try folder.write("plain.txt", "No page at all.\n")
        try refused([text], 65, "plain.htm: E-CLEAN-02")
        _ = try folder.write("lone.txt", page(1).text + Self.furniture)
        try refused([lone], 65, "lone.html: E-CLEAN-03")
        try refused(["-"], 64, "standard input")
    }

    @Test func aJudgeThatIsNoneIsRefusedWithFileAndLine() throws {
        let folder = try TemporaryFolder()
        let page = try folder.write("a.html", page(1).html)
        let judge = try folder.write(
            "site.judge", "html\tlimit\t\t0.1\nhtml\tbias\t\t0\nhtml\tfeature\tcolour of the sea\t1\n")
        for command in ["clean", "segment"] {
            let run = try BuiltCommand.run([command, "--judge", judge, page])
            #expect(run.status == 65 && run.output.isEmpty)
            #expect(run.messages.contains("site.judge:3: E-CLEAN-01: there is no feature “colour of the sea”"))
        }
        #expect(try BuiltCommand.run(["clean", "--judge", folder.path("none"), page]).status == 66)
    }
}
