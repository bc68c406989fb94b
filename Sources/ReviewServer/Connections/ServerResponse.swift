import BitextModel
import NIOCore
import NIOHTTP1
import TextFacts

/// What a request is answered with.
struct ServerResponse: Sendable {
    var status: HTTPResponseStatus
    var headers = HTTPHeaders()
    var body = ByteBuffer()

    init(_ status: HTTPResponseStatus, mediaType: String? = nil, body: ByteBuffer = ByteBuffer()) {
        self.status = status
        self.body = body
        if let mediaType { headers.add(name: "Content-Type", value: mediaType) }
    }

    /// A JSON value.
    static func json(_ status: HTTPResponseStatus = .ok, _ write: (inout JSONWriter) -> Void) -> ServerResponse {
        var json = JSONWriter()
        write(&json)
        return ServerResponse(status, mediaType: "application/json", body: ByteBuffer(bytes: json.bytes))
    }

    /// What went wrong, as a page of ours reads it.
    static func problem(
        _ status: HTTPResponseStatus, code: String, _ problem: String, remedy: String
    ) -> ServerResponse {
        json(status) { json in
            json.object { json in
                json.member("code", code)
                json.member("problem", problem)
                json.member("remedy", remedy)
            }
        }
    }

    /// What stands on every answer: nothing is kept by caches, run, framed or read by other pages.
    static let commonHeaders: HTTPHeaders = [
        "Content-Security-Policy":
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
    ]

    /// The head as it is sent.
    ///
    /// - Parameter closes: whether the connection ends with it.
    func head(closes: Bool) -> HTTPResponseHead {
        var all = Self.commonHeaders
        all.add(contentsOf: headers)
        all.add(name: "Content-Length", value: "\(body.readableBytes)")
        if closes { all.add(name: "Connection", value: "close") }
        return HTTPResponseHead(version: .http1_1, status: status, headers: all)
    }
}
