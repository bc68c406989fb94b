import AlignmentReview
import BitextModel
import DocumentAlignment

@testable import ReviewServer

/// A review of a small release, served while it lives.
final class ServedReview: Sendable {
    let review: Review
    let server: ReviewServer
    private let running: Task<Void, any Error>

    /// A sentence a line; the last two lines of a text are taken for a paragraph of their own.
    static let english = [
        "The harbour of Lindau was dredged in 2019.", "It is now 12 metres deep.",
        "The work cost 340 million yuan.", "Nobody was hurt.",
        "The first ship came in on 5 March 2020.", "She carried 4,200 containers.",
        "The crew of 26 was greeted with flowers.", "A school band played.",
        "The mayor spoke of a new age.", "Some of the fishermen stayed away.",
        "They fear for their nets.", "The town will pay them 18,000 yuan a year.",
    ]
    static let chinese = [
        "林道港于2019年疏浚。", "现在水深12米。", "工程耗资3.4亿元。", "没有人受伤。", "第一艘船于2020年3月5日进港。",
        "船上载有4200个集装箱。", "26名船员受到鲜花欢迎。", "一支学校乐队演奏了乐曲。", "市长谈到了一个新时代。", "一些渔民没有到场。",
        "他们担心自己的渔网。", "该镇每年将付给他们1.8万元。",
    ]

    init(
        _ english: [String] = english, _ chinese: [String] = chinese, limits: ServerLimits = ServerLimits()
    ) async throws {
        let session = try await DocumentAligner(resources: AlignmentResources()).session(
            Self.document("en", english), Self.document("zh-CN", chinese))
        review = try await Review(unkept: session, title: "harbour")
        server = try await ReviewServer(ReviewLibrary(review), limits: limits)
        let server = server
        running = Task { try await server.run() }
    }

    deinit { running.cancel() }

    /// A document of sentences.
    static func document(_ language: String, _ sentences: [String]) -> SegmentedDocument {
        SegmentedDocument(
            id: "harbour.\(language).txt", language: Language(language) ?? .english,
            sentences: sentences.enumerated().map { number, text in
                Sentence(text: text, range: Document.SourceRange(number, number + 1), block: number / 4)
            })
    }

    /// The token, as it stands in the address.
    var token: String { String(server.address.split(separator: "=").last ?? "") }

    /// The headers of a page of our own.
    var cookie: String { "Cookie: bitext-review-\(server.port)=\(token)" }

    /// A request with our own cookie.
    func request(_ line: String, _ headers: [String] = [], body: String = "") async throws -> RawAnswer {
        try await raw(line, ["Host: 127.0.0.1:\(server.port)", cookie] + headers, body: body)
    }

    /// A command of our own page.
    func command(_ json: String) async throws -> RawAnswer {
        try await request(
            "POST /api/commands", ["Origin: http://127.0.0.1:\(server.port)", "Content-Type: application/json"],
            body: json)
    }

    /// A request with these headers alone.
    func raw(_ line: String, _ headers: [String], body: String = "") async throws -> RawAnswer {
        let connection = try RawConnection(port: server.port)
        let length = body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]
        let head = (["\(line) HTTP/1.1"] + headers + length + ["Connection: close", "", ""]).joined(separator: "\r\n")
        try connection.send(head + body)
        return try await connection.answer()
    }
}
