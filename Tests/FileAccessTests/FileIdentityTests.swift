import Foundation
import TestSupport
import Testing

@testable import FileAccess

@Suite struct FileIdentityTests {
    @Test func contentsDecideAndNothingElse() throws {
        let folder = NSTemporaryDirectory() + "bitext-identity-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func identity(_ name: String, _ bytes: [UInt8]) throws -> String {
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
            return try FileIdentity.of("\(folder)/\(name)")
        }
        var random = SeededGenerator(seed: 3)
        var seen: Set<String> = []
        for size in [0, 1, 7, 8, 9, 64, 1001] {
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
            let own = try identity("one", bytes)
            #expect(try identity("two", bytes) == own)
            #expect(seen.insert(own).inserted)
            for place in Set([0, size / 2, size - 1]) where size > 0 {
                var other = bytes
                other[place] ^= 0x10
                #expect(try identity("two", other) != own, "byte \(place) of \(size)")
            }
            #expect(try identity("two", bytes + [0]) != own)
        }
        #expect(throws: FileError.self) { try FileIdentity.of("\(folder)/none") }
    }
}
