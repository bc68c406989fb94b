import Foundation
import Testing

/// What the library shows to other packages, as the compiler extracts it from the built modules: few types, and a doc
/// comment for everything.
@Suite struct PublicSymbolTests {
    /// A symbol of a module's graph that has a place in our sources: what the compiler makes itself has none.
    private struct Symbol {
        var path: [String]
        var kind: String
        var isDocumented: Bool
        var file: String
    }

    private static let types: Set<String> = [
        "swift.struct", "swift.class", "swift.enum", "swift.protocol", "swift.typealias",
    ]

    private static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The modules that `import Bitext` shows: those that it re-exports, and itself.
    private static func modules() throws -> [String] {
        let text = try String(contentsOfFile: "\(package)/Sources/Bitext/Bitext.swift", encoding: .utf8)
        return ["Bitext"]
            + text.split(separator: "\n").filter { $0.hasPrefix("@_exported") }
            .compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    /// The folder of the modules that this test was built with.
    private static func moduleFolder() -> String? {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
        return [own, "\(package)/.build/debug"].map { "\($0)/Modules" }
            .first { FileManager.default.fileExists(atPath: "\($0)/Bitext.swiftmodule") }
    }

    /// Runs a program, and gives its status and what it wrote.
    private static func run(_ words: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// What finds the C modules that ours are built on.
    private static func cModules(beside folder: String) throws -> [String] {
        let files = FileManager.default
        let build = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        let maps = try [build, "\(package)/Sources"].flatMap { parent in
            try files.contentsOfDirectory(atPath: parent).sorted().map { "\(parent)/\($0)/module.modulemap" }
        }
        let headers = try run(["pkg-config", "--cflags-only-I", "libxml-2.0", "icu-i18n"]).output
        return
            (maps.filter { files.fileExists(atPath: $0) }.map { "-fmodule-map-file=\($0)" }
            + headers.split(whereSeparator: \.isWhitespace).map(String.init))
            .flatMap { ["-Xcc", $0] }
    }

    private static func extract(_ module: String, from folder: String, to output: String) throws {
        let extraction = try run(
            [
                "swift", "symbolgraph-extract", "-module-name", module, "-I", folder, "-target", target,
                "-minimum-access-level", "public", "-skip-synthesized-members", "-skip-inherited-docs", "-output-dir",
                output,
            ] + cModules(beside: folder))
        try #require(extraction.status == 0, "\(module): \(extraction.output)")
    }

    private static var target: String {
        #if arch(arm64)
            "aarch64-unknown-linux-gnu"
        #else
            "x86_64-unknown-linux-gnu"
        #endif
    }

    private static func symbols(in folder: String) throws -> [Symbol] {
        var symbols: [Symbol] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
            let graph = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
            for symbol in graph["symbols"] as? [[String: Any]] ?? [] {
                guard let place = (symbol["location"] as? [String: Any])?["uri"] as? String,
                    let path = symbol["pathComponents"] as? [String],
                    let kind = (symbol["kind"] as? [String: Any])?["identifier"] as? String
                else { continue }
                symbols.append(
                    Symbol(
                        path: path, kind: kind, isDocumented: symbol["docComment"] != nil,
                        file: String(place.split(separator: "/").last ?? "")))
            }
        }
        return symbols
    }

    @Test func fewTypesAndAllIsDocumented() throws {
        let folder = try #require(Self.moduleFolder(), "the built modules were not found")
        let output = NSTemporaryDirectory() + "symbols-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: output) }
        for module in try Self.modules() { try Self.extract(module, from: folder, to: output) }
        let symbols = try Self.symbols(in: output)
        let bare = symbols.filter { !$0.isDocumented }.map { "\($0.file): \($0.path.joined(separator: "."))" }
        #expect(bare.isEmpty, "public and without a doc comment: \(bare.joined(separator: "; "))")
        let types = Set(symbols.filter { $0.path.count == 1 && Self.types.contains($0.kind) }.map { $0.path[0] })
        #expect((25...60).contains(types.count), "\(types.count) public types: \(types.sorted())")
        #expect(types.isSuperset(of: ["BitextAligner", "AlignedPair", "CorpusUnits", "DocumentSource"]))
    }
}
