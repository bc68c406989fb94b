import BitextModel
import DocumentAlignment
import FileAccess
import Foundation
import TestSupport
import Testing

@testable import AlignmentPipeline

@Suite struct BatchAlignerTests {
    private let folder = NSTemporaryDirectory() + "bitext-batch-" + UUID().uuidString

    private static let english = [
        "mountain", "river", "tiger", "dragon", "castle", "garden", "window", "winter", "summer", "butter", "pepper",
        "silver",
    ]
    private static let german = [
        "berg", "fluss", "tiger", "drachen", "burg", "garten", "fenster", "winter", "sommer", "butter", "pfeffer",
        "silber",
    ]

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    private func write(_ name: String, _ lines: [String]) throws {
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }

    /// Documents of a small language whose words no dictionary knows, and lines that fail between them.
    private func list(documents: Int) throws -> PairList {
        var generator = SeededGenerator(seed: 11)
        var rows: [String] = []
        for document in 0..<documents {
            let sentences = (0..<25).map { _ in
                (0..<Int.random(in: 3...6, using: &generator)).map { _ in
                    Int.random(in: 0..<Self.english.count, using: &generator)
                }
            }
            try write("\(document).a", sentences.map { $0.map { Self.english[$0] }.joined(separator: " ") })
            try write("\(document).b", sentences.map { $0.map { Self.german[$0] }.joined(separator: " ") })
            rows.append("\(document).a\t\(document).b")
        }
        rows.insert("none\t0.b", at: 1)
        rows.append("bad line")
        try write("list", rows)
        return try PairList(file: "\(folder)/list")
    }

    private struct Record: Equatable {
        var learned: [Int] = []
        var aligned: [Int] = []
        var beads: [[Bead]] = []
        var failures: [String] = []
    }

    private func run(_ list: PairList, atOnce: Int) async throws -> Record {
        let aligner = BatchAligner(
            reading: try DocumentReading(isPresegmented: true),
            resources: AlignmentResources(), languages: (.english, .german), atOnce: atOnce)
        var record = Record()
        try await aligner.align(list) { event in
            switch event {
            case .read: break
            case .learned(let count): record.learned.append(count)
            case .aligned(let line, let pair, _, _):
                record.aligned.append(line.line)
                record.beads.append(pair.beads)
            case .failed(_, let failure): record.failures.append("\(failure)")
            }
        }
        return record
    }

    @Test func failuresAreToldAndTheRestIsAlignedInOrder() async throws {
        let record = try await run(list(documents: 4), atOnce: 3)
        #expect(record.aligned == [1, 3, 4, 5])
        #expect(record.failures.count == 2)
        #expect(record.failures[0].hasPrefix("\(folder)/list:2: E-FILE-01: \(folder)/none: "))
        #expect(record.failures[1].hasPrefix("\(folder)/list:6: E-PAIRS-02: this line"))
        #expect(record.beads.allSatisfy { $0.flatMap(\.source) == Array(0..<25) })
    }

    @Test func whatIsLearnedComesFromAllDocuments() async throws {
        let record = try await run(list(documents: 6), atOnce: 2)
        #expect(record.learned.count == 1 && record.learned[0] >= 8)
    }

    @Test func theSameHoweverManyAreWorkedOnAtOnce() async throws {
        let list = try list(documents: 5)
        let alone = try await run(list, atOnce: 1)
        #expect(try await run(list, atOnce: 4) == alone)
    }

    @Test func onePairIsAlignedAsByItself() async throws {
        _ = try list(documents: 1)
        try write("single", ["0.a\t0.b"])
        let record = try await run(try PairList(file: "\(folder)/single"), atOnce: 2)
        #expect(record.learned.isEmpty && record.aligned == [1])
    }
}

@Suite struct OrderedTasksTests {
    @Test func resultsComeInOrder() async throws {
        var results: [Int] = []
        try await OrderedTasks.run(40, atOnce: 4) { index in
            // The earlier of each four takes longest.
            try await Task.sleep(for: .milliseconds(4 - index % 4))
            return index * index
        } take: { index, value in
            #expect(value == index * index)
            results.append(index)
        }
        #expect(results == Array(0..<40))
    }

    /// What has begun and ended.
    private actor Course {
        private(set) var begun = 0
        private(set) var mostAtOnce = 0
        private var running = 0
        private(set) var ended: Set<Int> = []

        func begin() {
            begun += 1
            running += 1
            mostAtOnce = max(mostAtOnce, running)
        }

        func end(_ index: Int) {
            running -= 1
            ended.insert(index)
        }
    }

    /// Those after it go on, no more at a time than asked for, until four times as many have begun.
    @Test(.timeLimit(.minutes(10))) func aLongPieceDoesNotStopThoseAfterIt() async throws {
        let course = Course()
        var begunBesideTheFirst = 0
        try await OrderedTasks.run(20, atOnce: 2) { index in
            await course.begin()
            if index == 0 {
                while await !course.ended.contains(7) { try await Task.sleep(for: .milliseconds(1)) }
            }
            // The turn of whatever would begin now. Each waits for what other tests have to do, so they are few.
            for _ in 0..<5 { await Task.yield() }
            let begun = await course.begun
            await course.end(index)
            return begun
        } take: { index, begun in
            if index == 0 { begunBesideTheFirst = begun }
        }
        #expect(begunBesideTheFirst == 8)
        #expect(await course.mostAtOnce == 2)
        #expect(await course.begun == 20)
    }

    @Test func anErrorEndsIt() async {
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await OrderedTasks.run(10, atOnce: 2) { index in
                index
            } take: { index, _ in
                if index == 3 { throw Stop() }
            }
        }
    }
}
