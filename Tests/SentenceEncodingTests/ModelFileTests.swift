import BitextModel
import Foundation
import SentenceEncoding
import TestSupport
import Testing

/// Opening of model files that are not what they should be.
@Suite struct ModelFileTests {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "encoder-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func write(_ bytes: some DataProtocol, _ name: String) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func code(_ path: String) -> String? {
        do {
            _ = try SentenceEncoder.open(path: path)
            return nil
        } catch { return error.code }
    }

    @Test func missingAndForeignFilesAreToldApart() throws {
        #expect(code(folder + "/none") == "E-ENCODER-02")
        #expect(code(folder) == "E-ENCODER-02")
        #expect(code(try write(Data(), "empty")) == "E-ENCODER-03")
        #expect(code(try write(Array("This is a letter.".utf8), "letter")) == "E-ENCODER-03")
        #expect(code(try write(Array("BITEXTSE".utf8), "cut")) == "E-ENCODER-05")
        var other = Array("BITEXTSE".utf8) + [9, 0, 0, 0]
        other += Array(repeating: 0, count: 100)
        #expect(code(try write(other, "version")) == "E-ENCODER-04")
    }

    @Test func errorsNameTheFileAndTheRemedy() {
        let error = EncoderError.damaged("a.model", reason: "cut off")
        #expect(
            error.description
                == "a.model: E-ENCODER-05: the model file is damaged (cut off). Delete it and run Tools/fetch-model again."
        )
        #expect(EncoderError.notInstalled("x").exitStatus == .unavailable)
        #expect(EncoderError.wrongVersion("x", found: 2, expected: 1).problem.contains("2"))
    }

    @Test(.enabled(if: InstalledModel.isThere, InstalledModel.absence))
    func shortenedFilesAreFound() throws {
        let model = try Data(contentsOf: URL(fileURLWithPath: SentenceEncoder.installedPath), options: .alwaysMapped)
        for size in [8, 63, 64, 700, 5000, model.count / 2, model.count - 1] {
            #expect(code(try write(model.prefix(size), "short")) == "E-ENCODER-05", "\(size)")
        }
    }

    @Test(.enabled(if: InstalledModel.isThere, InstalledModel.absence))
    func aChangedBitIsFoundWhereverItIs() throws {
        var generator = SeededGenerator(seed: 11)
        let model = try Data(contentsOf: URL(fileURLWithPath: SentenceEncoder.installedPath))
        // Header and table of sections: found at once. Content: found by the first use's full check.
        let places =
            (0..<12).map { _ in Int.random(in: 12..<1000, using: &generator) } + [model.count / 3, model.count - 1]
        for place in places {
            var changed = model
            changed[place] ^= 1 << Int.random(in: 0..<8, using: &generator)
            #expect(code(try write(changed, "changed")) == "E-ENCODER-05", "\(place)")
        }
    }

    @Test(.enabled(if: InstalledModel.isThere, InstalledModel.absence))
    func theInstalledModelDescribesItself() throws {
        let description = try #require(try SentenceEncoder.Description.installed())
        #expect(description.licence == "Apache-2.0")
        #expect(description.checksum.count == 64)
        #expect(description.languages.split(separator: " ").count == 16)
        #expect(description.checksum == InstalledModel.encoder?.checksum)
        #expect(SentenceEncoder.languages.contains(try #require(Language("zh-Hans"))))
    }
}
