import AlignmentReview
import Foundation
import NIOCore
import TestSupport
import Testing

@testable import ReviewServer

/// What other programs and pages of the machine may try.
@Suite struct AttackTests {
    private static func limits() -> ServerLimits {
        var limits = ServerLimits()
        limits.requestTime = .milliseconds(400)
        limits.idleTime = .milliseconds(800)
        return limits
    }

    @Test func onlyTheTokenBringsTheCookie() async throws {
        let served = try await ServedReview()
        let host = "Host: 127.0.0.1:\(served.server.port)"
        #expect(try await served.raw("GET /", [host]).status == 401)
        #expect(try await served.raw("GET /api/review", [host]).status == 401)
        #expect(try await served.raw("GET /?token=\(String(repeating: "A", count: 32))", [host]).status == 401)
        #expect(try await served.raw("GET /?token=", [host]).status == 401)
        #expect(try await served.raw("GET /", [host, "Cookie: bitext-review-1=\(served.token)"]).status == 401)
        let entrance = try await served.raw("GET /?token=\(served.token)", [host])
        #expect(entrance.status == 303)
        #expect(entrance.headers["location"] == "/")
        let cookie = try #require(entrance.headers["set-cookie"])
        #expect(cookie == "bitext-review-\(served.server.port)=\(served.token); Path=/; HttpOnly; SameSite=Strict")
        #expect(
            try await served.raw("GET /", [host, "Cookie: other=1; \(cookie.split(separator: ";")[0])"]).status == 200)
        #expect(served.token.utf8.count == 32)
        #expect(try await ServedReview().token != served.token)
    }

    @Test func aForeignNameThatLeadsHereIsRefused() async throws {
        let served = try await ServedReview()
        let port = served.server.port
        for host in [
            "evil.example:\(port)", "127.0.0.1", "127.0.0.1:1", "[::1]:\(port)", "127.0.0.1.evil.example:\(port)",
        ] {
            #expect(try await served.raw("GET /", ["Host: \(host)", served.cookie]).status == 421, "\(host)")
        }
        #expect(
            try await served.raw("GET /", ["Host: 127.0.0.1:\(port)", "Host: evil.example", served.cookie]).status
                >= 400)
        #expect(try await served.raw("GET /", ["Host: localhost:\(port)", served.cookie]).status == 200)
    }

    @Test func aCommandOfAnotherPageIsRefused() async throws {
        let served = try await ServedReview()
        let own = "Origin: http://127.0.0.1:\(served.server.port)"
        let json = "Content-Type: application/json"
        let row = try #require(await served.review.snapshot().rows.first).id
        let body = "{\"name\": \"confirm\", \"row\": \(row)}"
        func post(_ headers: [String]) async throws -> Int {
            try await served.request("POST /api/commands", headers, body: body).status
        }
        #expect(try await post([json]) == 403)
        #expect(try await post([json, "Origin: null"]) == 403)
        #expect(try await post([json, "Origin: http://evil.example"]) == 403)
        #expect(try await post([json, "Origin: http://127.0.0.1:1"]) == 403)
        #expect(try await post([json, own, "Sec-Fetch-Site: cross-site"]) == 403)
        #expect(try await post([json, own, "Sec-Fetch-Site: same-site"]) == 403)
        #expect(try await post([own]) == 415)
        #expect(try await post([own, "Content-Type: text/plain"]) == 415)
        #expect(try await post([own, "Content-Type: application/x-www-form-urlencoded"]) == 415)
        #expect(await served.review.snapshot().revision == 0)
        #expect(try await served.request("GET /api/review", ["Sec-Fetch-Site: cross-site"]).status == 403)
        #expect(try await served.request("PUT /api/commands", [json, own]).status == 405)
        #expect(try await post([own, json, "Sec-Fetch-Site: same-origin"]) == 200)
        #expect(await served.review.snapshot().revision == 1)
    }

    @Test func longAndSlowBodiesAreCutOff() async throws {
        let served = try await ServedReview(limits: Self.limits())
        let head = """
            POST /api/commands HTTP/1.1\r\nHost: 127.0.0.1:\(served.server.port)\r\n\(served.cookie)\r\n\
            Origin: http://127.0.0.1:\(served.server.port)\r\nContent-Type: application/json\r\n
            """
        let announced = try RawConnection(port: served.server.port)
        try announced.send(head + "Content-Length: 2147483648\r\n\r\n")
        #expect(try await announced.answer().status == 413)
        let chunked = try RawConnection(port: served.server.port)
        try chunked.send(head + "Transfer-Encoding: chunked\r\n\r\n")
        let chunk = "10000\r\n" + String(repeating: "a", count: 0x10000) + "\r\n"
        var sent = 0
        while sent < 4096, (try? chunked.send(chunk)) != nil { sent += 1 }
        #expect(sent < 4096, "the server goes on reading")
        // A body that comes in drops, and a head that does.
        for (start, text) in [(head + "Content-Length: 1000\r\n\r\n", "a"), ("GET / HTTP/1.1\r\n", "X-A: b\r\n")] {
            let slow = try RawConnection(port: served.server.port)
            try slow.send(start)
            let begin = ContinuousClock.now
            while ContinuousClock.now - begin < .seconds(10), (try? slow.send(text)) != nil {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(ContinuousClock.now - begin < .seconds(10))
        }
        #expect(try await served.request("GET /").status == 200)
    }

    @Test func noPathLeadsOutOfThePage() async throws {
        let served = try await ServedReview()
        for path in [
            "/assets/../index.html", "/assets/..%2f..%2fetc%2fpasswd", "/assets/../../../../etc/passwd",
            "//etc/passwd", "/assets//etc/passwd", "/assets/", "/assets", "/assets/app.js%00.css", "/index.html",
            "/api", "/api/documents/0", "/api/documents/x/review", "/api/rows/x/evidence", "/api/rows/0",
            "/.git/config",
        ] {
            #expect(try await served.request("GET \(path)").status == 404, "\(path)")
        }
        #expect(try await served.request("GET /api/documents/7/review").status == 404)
        #expect(try await served.request("GET /assets/app.js").status == 200)
    }

    @Test func everyAnswerForbidsScriptsAndFrames() async throws {
        let served = try await ServedReview()
        for path in ["/", "/assets/app.js", "/api/review", "/nothing"] {
            let headers = try await served.request("GET \(path)").headers
            #expect(headers["content-security-policy"]?.contains("default-src 'self'") == true)
            #expect(headers["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
            #expect(headers["x-content-type-options"] == "nosniff")
            #expect(headers["cache-control"] == "no-store")
        }
    }

    @Test func rubbishEndsNothing() async throws {
        let served = try await ServedReview()
        var random = SeededGenerator(seed: 5)
        let seeds = [
            "GET /api/review HTTP/1.1\r\nHost: 127.0.0.1:\(served.server.port)\r\n\(served.cookie)\r\n\r\n",
            "POST /api/commands HTTP/1.1\r\nHost: 127.0.0.1:\(served.server.port)\r\n\(served.cookie)\r\n"
                + "Origin: http://127.0.0.1:\(served.server.port)\r\nContent-Type: application/json\r\n"
                + "Content-Length: 26\r\n\r\n{\"name\":\"confirm\",\"row\":1}",
        ]
        for round in 0..<300 {
            var bytes = Array(seeds[round % 2].utf8)
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[at] = .random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                default: bytes.insert(.random(in: 0...255, using: &random), at: at)
                }
            }
            let connection = try RawConnection(port: served.server.port)
            try? connection.send(Data(bytes))
        }
        for body in [
            "", "[]", "{}", "{\"name\": 7}", "{\"name\": \"fly\"}", "{\"name\": \"confirm\", \"row\": \"1\"}", "nul",
        ] {
            #expect((400..<500).contains(try await served.command(body).status), "\(body)")
        }
        #expect(try await served.request("GET /").status == 200)
    }

    @Test func noMoreConnectionsThanAllowed() async throws {
        var limits = ServerLimits()
        limits.connections = 3
        let served = try await ServedReview(limits: limits)
        let open = try (0..<3).map { _ in try RawConnection(port: served.server.port) }
        // The server may not have taken them up yet.
        for connection in open {
            try connection.send("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(served.server.port)\r\n\(served.cookie)\r\n\r\n")
            #expect(try await connection.answer().status == 200)
        }
        let further = try RawConnection(port: served.server.port)
        #expect(try await further.receive() == false)
        withExtendedLifetime(open) {}
    }
}
