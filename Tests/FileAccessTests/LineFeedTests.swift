import Foundation
import TestSupport
import Testing

@testable import FileAccess

@Suite struct LineFeedTests {
    private let path = NSTemporaryDirectory() + "bitext-lines-" + UUID().uuidString

    private func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

    private func lines(_ text: String, longest: Int = 100) async throws -> [String?] {
        try write(Array(text.utf8))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let feed = try LineFeed(path, longest: longest, most: 3)
        var lines: [String?] = []
        while let line = await feed.next() {
            #expect(line.number == lines.count + 1)
            lines.append(line.bytes.map { String(decoding: $0, as: UTF8.self) })
            feed.settle(line)
        }
        #expect(feed.failure == nil)
        return lines
    }

    @Test func aLineEndsAtALineFeedAndTheLastNeedsNone() async throws {
        #expect(try await lines("a\n\nb\r\nc\rd") == ["a", "", "b", "c\rd"])
        #expect(try await lines("a\n") == ["a"])
        #expect(try await lines("") == [])
        #expect(try await lines("\n") == [""])
    }

    @Test func aLongLineIsPassedOverAndTheNextIsRead() async throws {
        let long = String(repeating: "x", count: 200_000)
        #expect(try await lines("a\n\(long)\nb\n\(long)") == ["a", nil, "b", nil])
        #expect(try await lines("123456\n12345\n1234567", longest: 6) == ["123456", "12345", nil])
    }

    @Test func linesAcrossReadsAreWhole() async throws {
        var random = SeededGenerator(seed: 3)
        let texts = (0..<400).map { number in
            String(repeating: "\(number) ", count: Int.random(in: 0...400, using: &random))
        }
        #expect(try await lines(texts.map { $0 + "\n" }.joined(), longest: 1 << 20) == texts)
    }

    @Test func noMoreIsReadThanIsSettled() async throws {
        try write(Array(String(repeating: "0123456789\n", count: 5_000).utf8))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let feed = try LineFeed(path, longest: 25, most: 4)
        var count = 0
        while let line = await feed.next() {
            // Four lines would be 40 bytes.
            #expect(feed.unsettledLines <= 2)
            count += 1
            feed.settle(line)
        }
        #expect(count == 5_000)
    }

    @Test func manyTasksShareTheLines() async throws {
        try write(Array((1...3_000).map { "\($0)\n" }.joined().utf8))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let feed = try LineFeed(path, longest: 100, most: 8)
        let sum = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<5 {
                group.addTask {
                    var sum = 0
                    while let line = await feed.next() {
                        sum += Int(String(decoding: line.bytes ?? [], as: UTF8.self)) ?? 0
                        feed.settle(line)
                    }
                    return sum
                }
            }
            return await group.reduce(0, +)
        }
        #expect(sum == 3_000 * 3_001 / 2)
    }

    @Test func whoeverWaitsIsToldWhenItIsClosed() async throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { close(ends[1]) }
        let feed = try LineFeed("/dev/fd/\(ends[0])", longest: 100, most: 8)
        close(ends[0])
        async let line = feed.next()
        feed.close()
        #expect(await line == nil)
        #expect(await feed.next() == nil)
    }

    @Test func aFileThatIsNotThereIsAnError() {
        #expect(throws: FileError.missing("/nowhere/lines")) {
            _ = try LineFeed("/nowhere/lines", longest: 10, most: 1)
        }
    }
}
