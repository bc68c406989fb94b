import AlignmentPipeline
import AlignmentReview
import DocumentAlignment
import Foundation
import TestSupport
import Testing

/// `bitext review`, without its page.
@Suite struct ReviewTests {
    private let evidence = ["--encoder", "none", "--dictionary", "none"]

    /// A release in two languages in a folder of its own, and a table of its review.
    private func release(_ folder: TemporaryFolder) throws -> [String] {
        try zip(Sample.wetland.pages, ["en", "zh"]).map { page, code in
            try folder.write("release.\(code).txt", bytes: Data(contentsOf: URL(fileURLWithPath: page)))
        }
    }

    @discardableResult
    private func review(_ arguments: [String]) throws -> BuiltCommand.Outcome {
        let run = try BuiltCommand.run(["review"] + arguments)
        #expect(run.status == 0, "\(run.messages)")
        return run
    }

    @Test func aTableGoesOutIsCorrectedAndGoesIn() throws {
        let folder = try TemporaryFolder()
        let pages = try release(folder)
        let table = folder.path("table.tsv")
        var run = try review(pages + evidence + ["--export", table])
        #expect(run.messages == "\(table): tsv, \(lines(try folder.text("table.tsv")).count - 1) units\n")
        var rows = lines(try folder.text("table.tsv")).map { $0.components(separatedBy: "\t") }
        // Two rows become one, and a text is edited.
        rows[3][0] += " " + rows[4][0]
        rows[3][1] += rows[4][1]
        rows.remove(at: 4)
        rows[6][0] += " (edited)"
        let edited = rows[6][0]
        try folder.write("changed.tsv", rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n")
        run = try review(pages + evidence + ["--apply", folder.path("changed.tsv")])
        #expect(run.messages.contains("2 rows and 1 text taken in\n"))
        // The session says by itself what it is of; another run goes on where the last one was.
        let session = "\(pages[0]).review"
        try review(["--session", session, "--export", folder.path("memory.tmx"), "--confirmed-only"])
        let memory = try folder.text("memory.tmx")
        #expect(memory.components(separatedBy: "<tu ").count == 3 && memory.contains(edited))
        try review(
            ["--session", session, "--export", folder.path("gold"), "--to", "gold", "--confirmed-only", "--quiet"])
        #expect(try BeadLine.read(folder.path("gold/release.gold")).count == 2)
        try review(
            ["--session", session, "--export", folder.path("anchors.beads"), "--to", "anchors", "--confirmed-only"])
        let aligned = try BuiltCommand.run(
            ["align"] + pages + evidence + ["--anchors", folder.path("anchors.beads"), "--to", "beads", "-o", "-"])
        #expect(aligned.status == 0, "\(aligned.messages)")
        for line in try lines(ofFile: folder.path("anchors.beads")) {
            #expect(aligned.output.contains("\(line):1.0000"))
        }
        run = try review(pages + ["--report"])
        #expect(run.output.hasPrefix("release.en.txt – release.zh.txt\n  time at work: "))
        #expect(run.output.contains("confirmed: 2 rows of "))
        #expect(run.output.contains("commands: apply 2, edit 1\n") && run.output.contains("    + \(edited)\n"))
    }

    @Test func documentsThatChangedOrAreGoneDoNotStopAReview() throws {
        let folder = try TemporaryFolder()
        let pages = try release(folder)
        let session = folder.path("my.session")
        try review(pages + evidence + ["--session", session, "--export", folder.path("one.tsv")])
        try folder.write("release.en.txt", "Quite another text. It says nothing of a wetland at all.\n")
        var run = try review(["--session", session, "--export", folder.path("two.tsv")])
        #expect(run.messages.contains("the documents have changed since"))
        #expect(try folder.text("one.tsv") == (try folder.text("two.tsv")))
        try FileManager.default.removeItem(atPath: pages[1])
        run = try review(["--session", session, "--export", folder.path("three.tsv")])
        #expect(run.messages.contains("The review goes on with the texts it was begun with"))
        // Other documents are no part of it.
        let other = Sample.smartPort.pages
        let refused = try BuiltCommand.run(
            ["review"] + other + ["--session", session, "--export", folder.path("x.tsv")])
        #expect(refused.status == 64 && refused.messages.contains("E-REVIEW-13"))
    }

    @Test func whatCannotBeDoneIsSaid() throws {
        let folder = try TemporaryFolder()
        for (arguments, status, message) in [
            ([], 64, "Usage"), (["a", "b", "c"], 64, "Name two documents, or one folder"),
            (["a", "b", "--to", "tmx"], 64, "go with --export"),
            (["a", "b", "--sure", "2"], 64, "--sure is a probability"),
            (["--session", folder.path("none"), "--report"], 66, "E-FILE-01"),
            ([folder.path, "--quiet"], 66, "E-REVIEW-14"),
            ([try folder.write("a.txt", "x"), "--report"], 66, "E-FILE-01"),
        ] as [([String], Int32, String)] {
            let run = try BuiltCommand.run(["review"] + arguments)
            #expect(
                run.messages.contains(message) || run.output.uppercased().contains(message.uppercased()),
                "\(arguments): \(run.messages)")
            if !arguments.isEmpty { #expect(run.status == status, "\(arguments): \(run.messages)") }
        }
    }

    @Test func alignWritesAPageOfItsOwn() throws {
        let folder = try TemporaryFolder()
        let run = try BuiltCommand.run(["align"] + Sample.wetland.pages + ["-o", folder.path("x.html"), "--quiet"])
        #expect(run.status == 0, "\(run.messages)")
        let page = try folder.text("x.html")
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect(page.contains("Birds return to Baihe Wetland after five years of restoration"))
    }

    /// A session that is killed at any moment has whole commands, and goes on.
    @Test func killedAtAnyMomentNothingIsLost() throws {
        let folder = try TemporaryFolder()
        let pages = try release(folder)
        let all = folder.path("all.session")
        try review(pages + evidence + ["--session", all, "--export", folder.path("table.tsv")])
        // Every text is edited: a step for each.
        var rows = lines(try folder.text("table.tsv")).map { $0.components(separatedBy: "\t") }
        for index in rows.indices.dropFirst() where !rows[index][0].isEmpty { rows[index][0] += " (e)" }
        let changed = try folder.write(
            "changed.tsv", rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n")
        try review(["--session", all, "--apply", changed])
        let whole = try SessionFile(reading: all)
        let names = lines(try folder.text("all.session")).dropFirst(2).map { Self.step($0) }
        #expect(names.count > 20)
        var random = SeededGenerator(seed: 3)
        var counts: Set<Int> = []
        for run in 0..<12 {
            let path = folder.path("\(run).session")
            let process = Process()
            process.executableURL = URL(fileURLWithPath: try BuiltCommand.path())
            process.arguments =
                ["review"] + pages + evidence + ["--session", path, "--apply", changed, "--quiet"]
            try process.run()
            let limit = Int.random(in: 0...names.count, using: &random)
            // The moment is that of a length of the file, not of a clock.
            while process.isRunning {
                let lines = (try? Data(contentsOf: URL(fileURLWithPath: path)))?.count { $0 == 0x0A } ?? 0
                if lines >= limit + 2 { break }
                usleep(200)
            }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            guard FileManager.default.fileExists(atPath: path) else { continue }
            let kept = lines(try folder.text("\(run).session")).dropFirst(2).map { Self.step($0) }
            // Whole lines are those of the whole run, in order.
            #expect(kept.dropLast().elementsEqual(names.prefix(max(0, kept.count - 1))))
            counts.insert(kept.count)
            _ = try? SessionFile(reading: path)
            // Applied again, it comes to the same end.
            try review(["--session", path, "--apply", changed, "--quiet"])
            try review(["--session", path, "--export", folder.path("\(run).tsv"), "--quiet"])
            try review(["--session", all, "--export", folder.path("all.tsv"), "--quiet"])
            #expect(try folder.text("\(run).tsv") == (try folder.text("all.tsv")))
        }
        #expect(counts.count > 2)
        #expect(whole.confirmed > 20)
    }

    /// A line of a session without its time.
    private static func step(_ line: String) -> String {
        guard let range = line.range(of: ",\"time\":") else { return line }
        return String(line[..<range.lowerBound])
    }

    /// What `build` made is reviewed document by document.
    @Test func aCorpusIsALibrary() async throws {
        let folder = try TemporaryFolder()
        let pairs = [Sample.wetland, .springFarming].map { "\($0.pages[0])\t\($0.pages[1])\n" }.joined()
        let built = try BuiltCommand.run(
            ["build", "--pairs", try folder.write("pairs.tsv", pairs), "-o", folder.path("out")] + evidence)
        #expect(built.status == 0, "\(built.messages)")
        let opener = ReviewOpener(
            reading: try DocumentReading(), resources: AlignmentResources(), settings: ReviewSettings())
        var library = try ReviewLibrary(corpus: folder.path("out"), opener: opener, threshold: 0.9)
        let documents = await library.documents()
        #expect(documents.count == 2 && documents[0].weakness >= documents[1].weakness)
        #expect(documents.allSatisfy { $0.rows > 10 && $0.confirmed == 0 })
        let review = try await library.review(documents[0].id)
        let row = try #require(await review.snapshot().rows.first)
        _ = try await review.perform(ReviewCommand(.confirm, row: row.id))
        #expect(await library.documents().first { $0.id == documents[0].id }?.confirmed == 1)
        // Another one knows without opening it.
        library = try ReviewLibrary(corpus: folder.path("out"), opener: opener, threshold: 0.9)
        #expect(await library.documents().map(\.confirmed).sorted() == [0, 1])
        await #expect(throws: ReviewError.noDocument(9)) { try await library.review(9) }
        let report = try BuiltCommand.run(["review", folder.path("out"), "--report"])
        #expect(report.status == 0 && report.output.contains("confirmed: 1 row of "))
    }
}
