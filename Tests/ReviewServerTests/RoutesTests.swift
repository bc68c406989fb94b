import AlignmentReview
import Foundation
import Testing

@testable import ReviewServer

@Suite struct RoutesTests {
    /// The hand-written JSON says what the general one would.
    @Test func aReviewArrivesWhole() async throws {
        let served = try await ServedReview()
        let row = try #require(await served.review.snapshot().rows.first { !$0.source.isEmpty })
        _ = try await served.review.perform(ReviewCommand(.comment, row: row.id, text: "“見よ” \\ \u{1}"))
        _ = try await served.review.perform(
            ReviewCommand(.edit, sentence: row.source[0], side: .source, text: "</script><b>bold</b>"))
        let answer = try await served.request("GET /api/review")
        #expect(answer.headers["content-type"] == "application/json")
        var arrived = try PageJSON.decode(ReviewSnapshot.self, from: answer.body)
        var sent = await served.review.snapshot()
        for index in arrived.rows.indices { arrived.rows[index].confidence = 0 }
        for index in sent.rows.indices { sent.rows[index].confidence = 0 }
        #expect(arrived == sent)
        #expect(try await served.request("GET /api/documents/0/review").body == answer.body)
    }

    @Test func commandsAreDoneAndAnswered() async throws {
        let served = try await ServedReview()
        let row = try #require(await served.review.snapshot().rows.first).id
        let answer = try await served.command("{\"name\":\"confirm\",\"row\":\(row),\"revision\":0}")
        #expect(answer.status == 200)
        let change = try PageJSON.decode(ReviewChange.self, from: answer.body)
        #expect(change.revision == 1)
        #expect(change.counts.confirmed == 1)
        #expect(change.rows.first?.state == .confirmed)
        let stale = try await served.command("{\"name\":\"confirm\",\"row\":\(row),\"revision\":0}")
        #expect(stale.status == 409)
        #expect(stale.text.contains("\"code\":\"E-REVIEW-01\""))
        #expect(try await served.command("{\"name\":\"confirm\",\"row\":999999}").status == 404)
        #expect(try await served.command("{\"name\":\"redo\"}").status == 422)
        #expect(try await served.command("{\"name\":\"undo\"}").status == 200)
        #expect(try await served.request("GET /api/commands").status == 405)
    }

    @Test func everyMemberOfACommandIsRead() throws {
        let commands = [
            ReviewCommand(.split, revision: 3, row: 1, sourceAt: 0, targetAt: 2),
            ReviewCommand(.move, row: 1, side: .target, end: .last, direction: .down),
            ReviewCommand(.link, rows: [4, 5]), ReviewCommand(.cut, sentence: 3, side: .source, at: 7),
            ReviewCommand(.edit, sentence: 3, side: .source, text: "“a” \u{2028}\n"),
            ReviewCommand(.untranslatable, row: 2, value: false),
        ]
        for command in commands {
            #expect(try ReviewCommand(json: Array(JSONEncoder().encode(command))) == command)
        }
    }

    @Test func evidenceAndContextAreTold() async throws {
        let served = try await ServedReview()
        let row = try #require(await served.review.snapshot().rows.first).id
        let evidence = try JSONDecoder().decode(
            RowEvidence.self, from: await served.request("GET /api/rows/\(row)/evidence?language=zh").body)
        #expect(evidence.contributions.isEmpty == false)
        #expect(
            try await served.request("GET /api/rows/\(row)/evidence?language=en").body
                != served.request("GET /api/rows/\(row)/evidence?language=zh").body)
        let context = try JSONDecoder().decode(
            RowContext.self, from: await served.request("GET /api/rows/\(row)/context").body)
        #expect(context == (try await served.review.context(of: row)))
        #expect(try await served.request("GET /api/rows/999999/context").status == 404)
    }

    @Test func aFileIsHandedOut() async throws {
        let served = try await ServedReview()
        let answer = try await served.request("GET /api/export?format=tsv&minimum=0.5")
        #expect(answer.status == 200)
        #expect(answer.headers["content-disposition"]?.hasPrefix("attachment; filename*=UTF-8''") == true)
        #expect(answer.text.hasPrefix("source\ttarget\t"))
        #expect(try await served.request("GET /api/export?format=doc").status == 422)
        #expect(
            ContentDisposition.attachment("城 \"x\"\r\n.tmx")
                == "attachment; filename*=UTF-8''%E5%9F%8E%20%22x%22%0D%0A.tmx")
    }

    @Test func everyWindowIsToldOfChanges() async throws {
        let served = try await ServedReview()
        let window = try RawConnection(port: served.server.port)
        try window.send("GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:\(served.server.port)\r\n\(served.cookie)\r\n\r\n")
        while !window.pending.contains("event: revision\ndata: 0\n\n") { #expect(try await window.receive()) }
        let row = try #require(await served.review.snapshot().rows.first).id
        #expect(try await served.command("{\"name\":\"confirm\",\"row\":\(row)}").status == 200)
        while !window.pending.contains("event: change\ndata: {\"revision\":1,") { #expect(try await window.receive()) }
    }

    @Test func aTakenPortIsNamed() async throws {
        let served = try await ServedReview()
        await #expect(throws: ServerError.self) {
            try await ReviewServer(ReviewLibrary(served.review), port: served.server.port)
        }
    }

    @Test func addressesAreRead() {
        let target = RequestTarget("/api/rows/7/evidence?language=zh&x=%E5%9F%8E+a%2&y&language=en")
        #expect(target.path == ["api", "rows", "7", "evidence"])
        #expect(target.query == ["language": "zh", "x": "城 a%2", "y": ""])
        #expect(RequestTarget("/").path == [""])
        #expect(RequestTarget("*").path == [])
    }
}
