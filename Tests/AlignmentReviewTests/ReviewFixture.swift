import BitextModel
import DocumentAlignment
import Foundation
import SentenceAlignment
import Synchronization

@testable import AlignmentReview

/// A small release in two languages, and reviews of it.
enum ReviewFixture {
    static let english = [
        "Harbour opens after repairs", "LINHAI, May 3 -- The harbour of Linhai opened again on Monday.",
        "It had been closed since 12 January.", "Repairs of the two quays cost 320 million yuan.",
        "More than 1,400 workers took part.", "Ships of 50,000 tons can land now.",
        "The mayor thanked the workers.", "\"You worked day and night,\" she said.", "Fishing boats came first.",
        "The old lighthouse will become a museum.", "It opens in 2026.", "Tickets will cost 20 yuan.",
    ]
    static let chinese = [
        "港口修复后重新开放", "临海5月3日电 周一，临海港重新开放。", "该港自1月12日起关闭。", "两座码头的修复耗资2.3亿元。", "1400多名工人参加了修复。",
        "现在可停靠5万吨级船舶。", "市长感谢工人们。她说：“你们日夜工作。”", "渔船最先进港。", "旧灯塔将改建为博物馆，", "2026年开放。", "门票20元。",
    ]

    /// - Parameter lines: a sentence each, a paragraph of three.
    static func document(_ id: String, _ language: String, _ lines: [String]) -> SegmentedDocument {
        var document = SegmentedDocument(id: id, language: Language(language)!, lines: lines)
        document.sentences = document.sentences.enumerated().map { number, sentence in
            Sentence(text: sentence.text, range: sentence.range, block: number / 3)
        }
        return document
    }

    static func session(
        _ source: [String] = english, _ target: [String] = chinese
    ) async throws -> AlignmentSession {
        try await DocumentAligner(resources: AlignmentResources()).session(
            document("harbour.en.txt", "en", source), document("harbour.zh.txt", "zh", target))
    }

    /// A clock that goes on by ten seconds at every look.
    static func settings() -> ReviewSettings {
        let clock = TickingClock()
        var settings = ReviewSettings()
        settings.lexica = AlignmentResources().lexica(for: .english, .chinese)
        settings.clock = { clock.tick() }
        return settings
    }

    static func review() async throws -> Review {
        try await Review(unkept: try await session(), title: "harbour", settings: settings())
    }

    /// The review of a session that is kept, and its history as the file says.
    static func kept(_ path: String) async throws -> Review {
        var history = ReviewHistory()
        let session = try await session()
        let header = ReviewHeader(session, title: "harbour", arguments: ["harbour.en.txt", "harbour.zh.txt"])
        let log = try ReviewLog(path, beginning: header) { history.take($0) }
        return try await Review(session, title: "harbour", log: log, history: history, settings: settings())
    }
}

private final class TickingClock: Sendable {
    private let time = Mutex(1_700_000_000)

    func tick() -> Int {
        time.withLock {
            $0 += 10
            return $0
        }
    }
}

extension ReviewSnapshot {
    /// The texts of a row: ` | ` between sentences, ` = ` between sides.
    func text(_ row: ReviewRow) -> String {
        ReviewSide.allCases.map { side in
            row[side].map { id in sentences[side].first { $0.id == id }?.text ?? "?" }.joined(separator: " | ")
        }.joined(separator: " = ")
    }

    /// The row that holds a sentence.
    func row(_ side: ReviewSide, _ sentence: Int) -> ReviewRow? { rows.first { $0[side].contains(sentence) } }

    /// What a page makes of a change.
    func applying(_ change: ReviewChange) -> ReviewSnapshot {
        var next = self
        next.revision = change.revision
        next.rows.replaceSubrange(
            change.replaced.start..<change.replaced.start + change.replaced.count, with: change.rows)
        for surety in change.confidences {
            if let place = next.rows.firstIndex(where: { $0.id == surety.row }) {
                next.rows[place].confidence = surety.confidence
            }
        }
        for side in ReviewSide.allCases {
            for sentence in change.sentences[side] {
                next.sentences[side].removeAll { $0.id == sentence.id }
                next.sentences[side].append(sentence)
            }
            next.sentences[side].removeAll { change.removedSentences[side].contains($0.id) }
            next.sentences[side].sort { $0.id < $1.id }
        }
        next.counts = change.counts
        next.canUndo = change.canUndo
        next.canRedo = change.canRedo
        return next
    }

    /// The same with sentences in the order of their ids, which tells nothing of their places.
    var sortedByID: ReviewSnapshot {
        var sorted = self
        for side in ReviewSide.allCases { sorted.sentences[side].sort { $0.id < $1.id } }
        return sorted
    }

    /// The same without the revision and what can be undone.
    var withoutHistory: ReviewSnapshot {
        var bare = self
        (bare.revision, bare.canUndo, bare.canRedo) = (0, false, false)
        return bare
    }
}
