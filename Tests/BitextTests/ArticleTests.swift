import Foundation
import Testing

/// The examples of the articles in Bitext.docc are compiled in a package of their own (Tests/Client), which knows the
/// library's product alone, and run; where an article shows what one prints, it prints that.
///
/// It builds the library once more, so it runs with `Tools/test --all` only.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BITEXT_ALL_TESTS"] == "yes", "runs with Tools/test --all"))
struct ArticleTests {
    /// A block of Swift in an article.
    private struct Example {
        /// `Aligning.1`.
        var name: String
        var code: String
        /// What the article says that it prints; nil where it says nothing.
        var output: String?
    }

    private static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The blocks of Swift, each with the block without a language that follows it.
    private static func examples() throws -> [Example] {
        let folder = package.appending(path: "Sources/Bitext/Bitext.docc").path
        var examples: [Example] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(".md") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            var count = 0
            var fence: String?
            var block: [Substring] = []
            var isBehindExample = false
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                guard line.hasPrefix("```") else {
                    if fence != nil { block.append(line) } else if !line.isEmpty { isBehindExample = false }
                    continue
                }
                guard let language = fence else {
                    fence = String(line.dropFirst(3))
                    block = []
                    continue
                }
                let content = block.joined(separator: "\n") + "\n"
                if language == "swift" {
                    count += 1
                    examples.append(Example(name: "\(file.dropLast(3)).\(count)", code: content))
                } else if language.isEmpty, isBehindExample {
                    examples[examples.count - 1].output = content
                }
                isBehindExample = language == "swift"
                fence = nil
            }
        }
        return examples
    }

    /// A copy of the client with the examples as functions.
    private static func writeClient(_ examples: [Example], to folder: URL) throws {
        let files = FileManager.default
        try? files.removeItem(at: folder)
        try files.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try files.copyItem(at: package.appending(path: "Tests/Client"), to: folder)
        let sources = folder.appending(path: "Sources/client")
        var table = "let examples: [String: @Sendable () async throws -> Void] = [\n"
        for example in examples {
            let function = example.name.replacing(".", with: "")
            let lines = example.code.split(separator: "\n", omittingEmptySubsequences: false)
            let imports = lines.filter { $0.hasPrefix("import ") }.joined(separator: "\n")
            let body = lines.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
            try "\(imports)\n\n@Sendable func run\(function)() async throws {\n\(body)\n}\n"
                .write(to: sources.appending(path: "\(example.name).swift"), atomically: true, encoding: .utf8)
            table += "    \"\(example.name)\": run\(function),\n"
        }
        try "\(table)]\n".write(to: sources.appending(path: "examples.swift"), atomically: true, encoding: .utf8)
    }

    private static func run(_ words: [String], in folder: URL) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment
            .merging(["BITEXT_PACKAGE": package.path]) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test func everyExampleRuns() throws {
        let examples = try Self.examples()
        #expect(examples.count >= 15 && examples.contains { $0.output != nil })
        let scratch = Self.package.appending(path: ".build-client")
        let client = scratch.appending(path: "client")
        try Self.writeClient(examples, to: client)
        let build = try Self.run(
            [
                "swift", "build", "--scratch-path", scratch.appending(path: "build").path, "--product", "client",
                // The encoder's kernels as they are meant to be: without, the examples would take minutes.
                "-Xcc", "-O2",
            ], in: client)
        try #require(build.status == 0, "\(build.output.suffix(4000))")
        let program = scratch.appending(path: "build/debug/client").path
        for example in examples {
            let folder = FileManager.default.temporaryDirectory.appending(path: "article-\(UUID().uuidString)")
            try FileManager.default.copyItem(at: Self.package.appending(path: "Samples"), to: folder)
            defer { try? FileManager.default.removeItem(at: folder) }
            let run = try Self.run([program, example.name], in: folder)
            #expect(run.status == 0, "\(example.name): \(run.output)")
            if let output = example.output { #expect(run.output == output, "\(example.name)") }
        }
    }
}
