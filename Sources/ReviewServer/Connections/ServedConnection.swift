import AlignmentReview
import NIOCore
import NIOHTTP1
import TextFacts

/// A connection of a browser, from its first request to its end.
struct ServedConnection: Sendable {
    typealias Requests = NIOAsyncChannelInboundStream<HTTPServerRequestPart>
    typealias Responses = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    let channel: NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    let gate: RequestGate
    let routes: ReviewRoutes
    let limits: ServerLimits

    /// Answers requests until the client goes, errs or tires us.
    func serve() async throws {
        try await channel.executeThenClose { requests, responses in
            var parts = requests.makeAsyncIterator()
            while try await answerNext(&parts, responses) {}
        }
    }

    /// Answers one request; whether there may be another.
    private func answerNext(_ parts: inout Requests.AsyncIterator, _ responses: Responses) async throws -> Bool {
        let waiting = closing(after: limits.idleTime)
        guard case .head(let head)? = try await parts.next() else {
            waiting.cancel()
            return false
        }
        waiting.cancel()
        let target = RequestTarget(head.uri)
        let brings = target.path == [""] && target.query["token"] != nil
        if let refusal = gate.refusal(head, needsCookie: !brings) {
            try await send(Self.refused(refusal), closes: true, responses)
            return false
        }
        let reading = closing(after: limits.requestTime)
        guard let body = try await body(&parts, head) else {
            reading.cancel()
            try await send(Self.tooLong, closes: true, responses)
            return false
        }
        reading.cancel()
        if brings {
            try await send(entrance(target.query["token"] ?? ""), closes: !head.isKeepAlive, responses)
            return head.isKeepAlive
        }
        switch await routes.answer(head.method, target, body) {
        case .response(let response):
            try await send(response, closes: !head.isKeepAlive, responses)
            return head.isKeepAlive
        case .changes(let review):
            try await stream(review, responses)
            return false
        }
    }

    /// The way in: the token leaves the address, for a cookie that no script can read.
    private func entrance(_ token: String) -> ServerResponse {
        guard gate.token.equals(token) else { return Self.refused(.token) }
        var response = ServerResponse(.seeOther)
        response.headers.add(name: "Location", value: "/")
        response.headers.add(name: "Set-Cookie", value: gate.cookie)
        return response
    }

    private static func refused(_ refusal: RequestGate.Refusal) -> ServerResponse {
        ServerResponse(
            refusal.status, mediaType: "text/plain; charset=utf-8", body: ByteBuffer(string: refusal.words + "\n"))
    }

    private static let tooLong = ServerResponse(
        .payloadTooLarge, mediaType: "text/plain; charset=utf-8",
        body: ByteBuffer(string: "A command is not so long.\n"))

    /// The body; nil if it is longer than allowed. What comes after the limit is not read.
    private func body(_ parts: inout Requests.AsyncIterator, _ head: HTTPRequestHead) async throws -> [UInt8]? {
        if let length = head.headers["Content-Length"].first.flatMap({ Int($0) }), length > limits.bodyLength {
            return nil
        }
        var bytes: [UInt8] = []
        while let part = try await parts.next() {
            switch part {
            case .body(let buffer):
                guard bytes.count + buffer.readableBytes <= limits.bodyLength else { return nil }
                bytes.append(contentsOf: buffer.readableBytesView)
            case .end, .head: return bytes
            }
        }
        throw ChannelError.inputClosed
    }

    private func send(_ response: ServerResponse, closes: Bool, _ responses: Responses) async throws {
        // Whoever does not take its answer is not waited for either.
        let sending = closing(after: limits.idleTime)
        defer { sending.cancel() }
        try await responses.write(contentsOf: [
            .head(response.head(closes: closes)), .body(.byteBuffer(response.body)), .end(nil),
        ])
    }

    /// Tells a page every change of a review, until one of the two ends (server-sent events).
    private func stream(_ review: Review, _ responses: Responses) async throws {
        // Listening first: no change is lost between the revision and the stream.
        let changes = await review.changes()
        var head = ServerResponse(.ok, mediaType: "text/event-stream").head(closes: true)
        head.headers.remove(name: "Content-Length")
        let revision = await review.snapshot().revision
        try await responses.write(contentsOf: [
            .head(head), .body(.byteBuffer(ByteBuffer(string: "event: revision\ndata: \(revision)\n\n"))),
        ])
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for await change in changes {
                    var json = JSONWriter()
                    change.write(to: &json)
                    var buffer = ByteBuffer(string: "event: change\ndata: ")
                    buffer.writeBytes(json.bytes)
                    buffer.writeString("\n\n")
                    guard (try? await responses.write(.body(.byteBuffer(buffer)))) != nil else { return }
                }
            }
            // A client that is gone is noticed by writing.
            group.addTask {
                let sign = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: ":\n\n")))
                while (try? await Task.sleep(for: .seconds(15))) != nil, (try? await responses.write(sign)) != nil {}
            }
            group.addTask { try? await channel.channel.closeFuture.get() }
            // Whichever ends first ends the others.
            await group.next()
            group.cancelAll()
            channel.channel.close(promise: nil)
        }
    }

    /// Closes the connection after a time, unless it is cancelled before.
    private func closing(after time: TimeAmount) -> Scheduled<Void> {
        let channel = channel.channel
        return channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
