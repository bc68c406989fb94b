import Foundation
import Testing

/// `bitext build`: many pages in, one corpus out.
@Suite struct BuildTests {
    private static let options = ["--encoder", "none", "--dictionary", "none", "--quiet"]

    /// The samples in two folders.
    private func site(_ folder: TemporaryFolder) throws {
        for (side, code) in ["en", "zh"].enumerated() {
            try FileManager.default.createDirectory(
                atPath: folder.path("\(code)/2023"), withIntermediateDirectories: true)
            for sample in Sample.englishChinese {
                let page = URL(fileURLWithPath: sample.pages[side])
                try FileManager.default.copyItem(
                    atPath: page.path, toPath: folder.path("\(code)/2023/\(page.lastPathComponent)"))
            }
        }
    }

    private func files(_ folder: TemporaryFolder, _ name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path(name)) {
            files[file] = try folder.data("\(name)/\(file)")
        }
        return files
    }

    /// A file that has the journal's name and is none, and what no journal can be.
    @Test(arguments: ["my diary\n", "BTX", ""])
    func anotherFileIsNotOverwritten(text: String) throws {
        let folder = try TemporaryFolder()
        try site(folder)
        try FileManager.default.createDirectory(atPath: folder.path("out"), withIntermediateDirectories: false)
        try folder.write("out/journal", text)
        let run = try BuiltCommand.run(
            ["build", folder.path("en"), folder.path("zh"), "--by-name", "-o", folder.path("out")] + Self.options)
        guard !text.isEmpty else {
            // Of a run that was killed as it began.
            #expect(run.status == 0, "\(run.messages)")
            return
        }
        #expect(run.status == 73 && run.messages.contains("E-BUILD-11"), "\(run.status) \(run.messages)")
        #expect(try folder.text("out/journal") == text)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")) == ["journal"])
    }

    /// A link to a folder may lead back; hidden files are no pages; a folder's name is part of a page's.
    @Test func linksBackAndHiddenFilesAreNoPages() throws {
        let folder = try TemporaryFolder()
        try site(folder)
        for (side, code) in ["en", "zh"].enumerated() {
            let page = URL(fileURLWithPath: Sample.wetland.pages[side])
            try FileManager.default.createDirectory(
                atPath: folder.path("\(code)/2024"), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                atPath: page.path, toPath: folder.path("\(code)/2024/\(page.lastPathComponent)"))
        }
        for code in ["en", "zh"] {
            try FileManager.default.createSymbolicLink(atPath: folder.path("\(code)/back"), withDestinationPath: "..")
            try folder.write("\(code)/.hidden", "text")
        }
        let run = try BuiltCommand.run(
            [
                "build", folder.path("en/"), folder.path("zh"), "--by-name", "-o", folder.path("out"), "--encoder",
                "none",
            ])
        let count = Sample.englishChinese.count + 1
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("\(2 * count) pages in \(count) pairs"), "\(run.messages)")
    }

    /// Two processes share the work; the journals of both, one behind the other, are the one that both go on with.
    @Test func sharedWorkGivesTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let options =
            [Sample.folder + "/site/pages", "--source-language", "zh", "--target-language", "en"] + Self.options
        let whole = try BuiltCommand.run(["build", "-o", folder.path("whole")] + options)
        #expect(whole.status == 0, "\(whole.messages)")
        var journal = Data()
        for _ in 0..<5 {
            let begun = journal
            for share in ["1/2", "2/2"] {
                try? FileManager.default.removeItem(atPath: folder.path("part"))
                try FileManager.default.createDirectory(atPath: folder.path("part"), withIntermediateDirectories: false)
                try folder.write("part/journal", bytes: begun)
                let run = try BuiltCommand.run(["build", "-o", folder.path("part"), "--share", share] + options)
                #expect(run.status == 0, "\(run.messages)")
                journal += try folder.data("part/journal").dropFirst(begun.count)
            }
        }
        try FileManager.default.createDirectory(atPath: folder.path("out"), withIntermediateDirectories: false)
        try folder.write("out/journal", bytes: journal)
        let last = try BuiltCommand.run(
            ["build", "-o", folder.path("part"), "--share", "1/1"] + options.filter { $0 != "--quiet" })
        #expect(last.messages.contains("all is done"), "\(last.messages)")
        #expect(try BuiltCommand.run(["build", "-o", folder.path("out")] + options).status == 0)
        #expect(try files(folder, "out") == files(folder, "whole"))
        for share in ["0/2", "3/2", "1", "a/b", "1/2/3"] {
            #expect(
                try BuiltCommand.run(["build", "-o", folder.path("x"), "--share", share] + options).status == 64)
        }
    }

    @Test func twoFoldersAndAListGiveOneCorpus() throws {
        let folder = try TemporaryFolder()
        try site(folder)
        let run = try BuiltCommand.run(
            ["build", folder.path("en"), folder.path("zh"), "--by-name", "-o", folder.path("out"), "--encoder", "none"])
        #expect(run.status == 0, "\(run.messages)")
        let count = Sample.englishChinese.count
        #expect(
            run.messages.contains("\(2 * count) pages in \(count) pairs: \(count) aligned, 0 failed"), "\(run.messages)"
        )
        #expect(try BuiltCommand.run(["validate", folder.path("out/corpus.tmx")]).status == 0)
        let units = try lines(folder.text("out/corpus.jsonl")).count
        #expect(try lines(folder.text("out/corpus.tsv")).count == units + 1)
        #expect(units > 80)
        let rows = Sample.englishChinese.map { sample in
            sample.pages.enumerated().map { side, page in
                folder.path("\(sample.codes[side])/2023/\(URL(fileURLWithPath: page).lastPathComponent)")
            }.joined(separator: "\t")
        }
        // Lists and folders name the same pages in different orders.
        let list = try folder.write("list", rows.sorted().joined(separator: "\n") + "\n" + "bad line\n")
        let listed = try BuiltCommand.run(
            ["build", "--pairs", list, "-o", folder.path("listed"), "--encoder", "none"])
        #expect(listed.status == 1, "\(listed.messages)")
        #expect(listed.messages.contains("E-PAIRS-02"), "\(listed.messages)")
        #expect(try folder.data("listed/corpus.tmx") == folder.data("out/corpus.tmx"))
    }

    @Test func pagesOfASiteArePairedFirst() throws {
        let folder = try TemporaryFolder()
        try site(folder)
        try folder.write("en/2023/alone.html", "<p>Nobody has translated this page into another language.</p>")
        func build(_ out: String, _ options: [String] = []) throws -> BuiltCommand.Outcome {
            try BuiltCommand.run(
                ["build", folder.path("en"), folder.path("zh"), "-o", folder.path(out), "--encoder", "none"] + options)
        }
        let run = try build("out", ["--jobs", "1"])
        #expect(run.status == 0, "\(run.messages)")
        let count = Sample.englishChinese.count
        let rows = try lines(folder.text("out/pages.tsv")).map { $0.components(separatedBy: "\t") }
        #expect(rows.count == 2 * count + 2)
        #expect(rows.filter { $0[1] == "aligned" }.count == 2 * count, "\(rows)")
        #expect(rows.contains { $0[0].hasSuffix("alone.html") && $0[1] == "alone" && $0[3] == "E-BUILD-09" })
        let named = try BuiltCommand.run(
            [
                "build", folder.path("en"), folder.path("zh"), "--by-name", "-o", folder.path("named"), "--encoder",
                "none",
            ])
        #expect(named.status == 0, "\(named.messages)")
        #expect(try lines(folder.text("named/corpus.tsv")).count == lines(folder.text("out/corpus.tsv")).count)
        // Again, with more at a time: nothing is left to be done, and nothing is different.
        let before = try files(folder, "out")
        #expect(try build("out", ["--jobs", "3"]).status == 0)
        #expect(try files(folder, "out") == before)
        #expect(try build("fresh", ["--jobs", "3"]).status == 0)
        #expect(try files(folder, "fresh") == before)
    }

    @Test func killedAtAnyMomentAndBegunAgainItGivesWhatAFreshRunGives() throws {
        let folder = try TemporaryFolder()
        try site(folder)
        func arguments(_ out: String) -> [String] {
            ["build", folder.path("en"), folder.path("zh"), "--by-name", "-o", folder.path(out)] + Self.options
        }
        #expect(try BuiltCommand.run(arguments("fresh")).status == 0)
        let fresh = try files(folder, "fresh")
        let whole = try #require(fresh["journal"]).count
        for part in 1...4 {
            // Killed once the journal has grown so far; where the run was faster, it ended by itself.
            let process = Process()
            process.executableURL = URL(fileURLWithPath: try BuiltCommand.path())
            process.arguments = arguments("out\(part)")
            try process.run()
            let journal = folder.path("out\(part)/journal")
            while process.isRunning {
                let size = (try? FileManager.default.attributesOfItem(atPath: journal)[.size] as? Int) ?? 0
                if size >= whole * part / 5 { kill(process.processIdentifier, SIGKILL) }
            }
            process.waitUntilExit()
            #expect(try BuiltCommand.run(arguments("out\(part)")).status == 0)
            #expect(try files(folder, "out\(part)") == fresh, "part \(part)")
        }
    }

    @Test(arguments: [
        (["build", "en", "--by-name", "-o", "out"], 64), (["build", "en", "zh"], 64), (["build", "-o", "out"], 64),
        (["build", "en", "zh", "-o", "en/out"], 64), (["build", "en", "zh", "--by-name", "-o", "zh"], 64),
        (["build", "en", "none", "--by-name", "-o", "out"], 66),
        (["build", "--pairs", "x", "en", "-o", "out"], 66),
        (["build", "en", "none", "-o", "out"], 66), (["build", "--pairs", "none", "-o", "out"], 66),
        (["build", "en", "zh", "-o", "out", "--jobs", "0"], 64), (["build", "en", "zh", "-o", "none/out"], 73),
    ])
    func whatCannotBeBuiltIsTold(_ arguments: [String], _ status: Int) throws {
        let folder = try TemporaryFolder()
        try site(folder)
        let run = try BuiltCommand.run(arguments + ["--encoder", "none"], folder: folder.path)
        #expect(Int(run.status) == status, "\(run.messages)")
        #expect(try folder.names() == ["en", "zh"])
    }
}
